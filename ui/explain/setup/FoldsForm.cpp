#include "ui/explain/setup/FoldsForm.h"

#include "ui/explain/setup/FormRows.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QSpinBox>

#include <limits>

namespace ui {

namespace {

constexpr int kArticlePercent = 30; ///< of the rows, held out by its first split
constexpr int kBlocked = 1;         ///< index of the kind of folds

} // namespace

FoldsForm::FoldsForm(QWidget* parent)
    : QGroupBox(tr("Cross-validation"), parent), m_holdOut(new QSpinBox),
      m_once(new QCheckBox(tr("One cross-validation first"))), m_repeats(new QSpinBox),
      m_folds(new QSpinBox), m_kind(new QComboBox), m_gap(new QSpinBox), m_seed(new QSpinBox),
      m_form(formIn(this))
{
    const core::ImportanceOptions options;
    setNumber(m_holdOut, 0, 90, kArticlePercent);
    m_holdOut->setSuffix(tr(" % held out"));
    m_holdOut->setSpecialValueText(tr("none"));
    m_once->setChecked(true);
    setNumber(m_repeats, 0, 100000, 0);
    setUsualRepeats(options.repeats);
    setNumber(m_folds, 2, 1000, options.folds);
    m_kind->addItem(tr("shuffled"), QStringLiteral("shuffled"));
    m_kind->addItem(tr("blocks in time"), QStringLiteral("blocked"));
    limitWidth(m_kind);
    setNumber(m_gap, -1, 1000000, -1);
    m_gap->setSpecialValueText(tr("as lags reach"));
    setNumber(m_seed, 0, std::numeric_limits<int>::max(), static_cast<int>(options.seed));
    addField(m_form, m_holdOut, "holdOut", tr("First spl&it"),
             tr("The article's first stage: one split at random, drawn by the learner's random "
                "state; its rows are explained on their own"));
    m_once->setObjectName(QStringLiteral("once"));
    m_once->setToolTip(tr("The article's second stage: one cross-validation whose folds are drawn "
                          "by the learner's random state"));
    m_form->addRow(m_once);
    addField(m_form, m_repeats, "repeats", tr("Re&peats"),
             tr("How often the rows are split anew; one repeat is a plain cross-validation. "
                "Automatic: 10, or 1 where nothing is drawn at random, so that others would be "
                "copies"));
    addField(m_form, m_folds, "folds", tr("F&olds"),
             tr("Parts of the rows; each is held out once per repeat"));
    addField(m_form, m_kind, "foldKind", tr("Split"),
             tr("At random, or in blocks of neighbouring rows: for rows in the order of time"));
    addField(m_form, m_gap, "gap", tr("Gap, rows"),
             tr("Rows on both sides of a block that nothing is learned from"));
    addField(m_form, m_seed, "seed", tr("See&d"),
             tr("Of the splits: the same number, the same folds"));
    for (QSpinBox* field : findChildren<QSpinBox*>())
        connect(field, &QSpinBox::valueChanged, this, &FoldsForm::tell);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &FoldsForm::tell);
    connect(m_once, &QCheckBox::toggled, this, &FoldsForm::tell);
    tell();
}

bool FoldsForm::isBlocked() const
{
    return m_kind->currentIndex() == kBlocked;
}

void FoldsForm::suit(bool isSeries)
{
    m_kind->setCurrentIndex(isSeries ? kBlocked : 0);
    m_holdOut->setValue(isSeries ? 0 : kArticlePercent);
    m_once->setChecked(!isSeries);
}

void FoldsForm::setUsualRepeats(int repeats)
{
    m_repeats->setSpecialValueText(tr("automatic: %1").arg(repeats));
}

void FoldsForm::tell()
{
    showField(m_form, m_gap, isBlocked());
    emit changed();
}

void FoldsForm::store(core::ImportanceOptions& options) const
{
    options.holdOutShare = m_holdOut->value() / 100.0;
    options.once = m_once->isChecked();
    options.repeats = m_repeats->value();
    options.folds = m_folds->value();
    options.seed = static_cast<std::uint32_t>(m_seed->value());
    options.foldKind = isBlocked() ? core::FoldKind::Blocked : core::FoldKind::Shuffled;
    if (isBlocked() && m_gap->value() >= 0)
        options.gap = m_gap->value();
}

} // namespace ui
