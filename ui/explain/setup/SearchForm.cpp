#include "ui/explain/setup/SearchForm.h"

#include "core/validation/ImportanceSettings.h"
#include "ui/explain/setup/FormRows.h"

#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>

namespace ui {

SearchForm::SearchForm(QWidget* parent)
    : QGroupBox(tr("&Nested search of the parameters"), parent), m_candidates(new QSpinBox),
      m_innerFolds(new QSpinBox), m_space(new QLineEdit)
{
    const core::SearchOptions options;
    setCheckable(true);
    setChecked(false);
    setObjectName(QStringLiteral("nested"));
    setToolTip(tr("In each fold, the learner's parameters are chosen on its training rows alone"));
    auto* form = formIn(this);
    setNumber(m_candidates, 1, 100000, options.candidates);
    setNumber(m_innerFolds, 2, 1000, options.folds);
    addField(form, m_candidates, "candidates", tr("Candidates"),
             tr("Points of the parameter space tried in each fold"));
    addField(form, m_innerFolds, "innerFolds", tr("Inner folds"),
             tr("Folds of the search, within the training rows"));
    m_space->setPlaceholderText(tr("as in the article"));
    addField(form, m_space, "space", tr("Space"),
             tr("What the search may choose, like: max_depth=4,8,none; n_estimators=100,200"));
    auto* fill = new QPushButton(tr("Fill in the usual space"));
    fill->setAutoDefault(false);
    fill->setToolTip(tr("Writes the learner's usual space into the field, to be edited"));
    form->addRow(fill);
    connect(fill, &QPushButton::clicked, this, &SearchForm::usualSpaceAsked);
    connect(this, &QGroupBox::toggled, this, &SearchForm::changed);
    for (QSpinBox* field : {m_candidates, m_innerFolds})
        connect(field, &QSpinBox::valueChanged, this, &SearchForm::changed);
    connect(m_space, &QLineEdit::textChanged, this, &SearchForm::changed);
}

void SearchForm::fillSpace(core::LearnerKind learner)
{
    core::ImportanceOptions usual;
    usual.learner = learner;
    m_space->setText(QString::fromStdString(core::textOf(core::spaceOf(usual))));
}

void SearchForm::store(core::ImportanceOptions& options) const
{
    options.search.reset();
    if (!isChecked())
        return;
    options.search = core::SearchOptions{
        .space = {}, .candidates = m_candidates->value(), .folds = m_innerFolds->value()};
    if (!m_space->text().trimmed().isEmpty())
        options.search->space = core::parameterSpaceOf(m_space->text().toStdString());
}

} // namespace ui
