#include "ui/explain/setup/TableForm.h"

#include "ui/explain/setup/CheckList.h"
#include "ui/explain/setup/FormRows.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QJsonArray>
#include <QSpinBox>
#include <QVBoxLayout>

#include <limits>
#include <utility>

namespace ui {

namespace {

const QLatin1String kTarget("target");
const QLatin1String kFeatures("features");
const QLatin1String kSeriesFeatures("seriesFeatures");
const QLatin1String kSample("sample");

} // namespace

TableForm::TableForm(QWidget* parent)
    : QGroupBox(tr("What is explained"), parent), m_source(new QComboBox), m_target(new QComboBox),
      m_columns(new CheckList), m_seriesFields(seriesFields()), m_text(new QComboBox),
      m_missing(new QComboBox), m_sample(new QSpinBox), m_form(formIn(this))
{
    m_source->addItem(tr("Columns of the file"), QStringLiteral("file"));
    m_source->addItem(tr("Steps of the series"), QStringLiteral("series"));
    for (QComboBox* field : {m_source, m_target, m_text, m_missing})
        limitWidth(field);
    addField(m_form, m_source, "explainSource", tr("Ta&ble"),
             tr("The rows of the file, or the steps of the loaded series with what was known "
                "before each: lags, calendar, holiday, weather"));
    addField(m_form, m_target, "explainTarget", tr("&Target"),
             tr("The column that is to be explained"));
    m_columns->setMinimumHeight(5 * fontMetrics().height());
    m_columns->setMaximumHeight(9 * fontMetrics().height());
    addField(m_form, m_columns, "explainFeatures", tr("Feature&s"),
             tr("The columns that explain it; press Space to tick or untick one"));
    m_form->addRow(m_seriesFields);
    m_text->addItem(tr("one column per text"), QStringLiteral("onehot"));
    m_text->addItem(tr("order of the alphabet"), QStringLiteral("ordinal"));
    addField(m_form, m_text, "explainText", tr("Text col&umns"),
             tr("How a column of text becomes numbers"));
    m_missing->addItem(tr("as the learner needs"), QStringLiteral("none"));
    m_missing->addItem(tr("median of the training rows"), QStringLiteral("median"));
    addField(m_form, m_missing, "explainMissing", tr("&Missing values"),
             tr("A forest leaves out rows with a missing feature and boosted trees take them; or "
                "the median of the rows that each model learns from takes their place"));
    setNumber(m_sample, 0, std::numeric_limits<int>::max(), 0);
    m_sample->setSpecialValueText(tr("all"));
    addField(m_form, m_sample, "explainSample", tr("Ro&ws"),
             tr("Works out SHAP values for so many rows only, drawn at random; the models learn "
                "from all rows"));

    connect(m_source, &QComboBox::currentIndexChanged, this, [this] {
        if (!m_isShowing)
            emit sourceChanged(isSeries());
        tell();
    });
    connect(m_target, &QComboBox::currentIndexChanged, this, &TableForm::showColumns);
    connect(m_columns, &CheckList::tickedChanged, this, &TableForm::tell);
    connect(m_text, &QComboBox::currentIndexChanged, this, &TableForm::tell);
    connect(m_missing, &QComboBox::currentIndexChanged, this, &TableForm::tell);
    connect(m_sample, &QSpinBox::valueChanged, this, &TableForm::tell);
    showWhatMatters();
}

QWidget* TableForm::seriesFields()
{
    auto* box = new QWidget;
    auto* rows = new QVBoxLayout(box);
    rows->setContentsMargins(0, 0, 0, 0);
    const struct
    {
        const char* name;
        QString label;
        QString toolTip;
    } groups[] = {
        {"lags", tr("Lags: last step, earlier seasons"),
         tr("Gives the learner the target's value a step before and one season before: a day and "
            "a week, or a year for longer steps")},
        {"calendar", tr("Calendar: place in day, week, year"),
         tr("Gives the learner the hour of day and the day of week, or the month")},
        {"holiday", tr("Holiday: day, before, after"),
         tr("Tells the learner whether the day, the one before or after it is a holiday")},
        {"weather", tr("Weather: the step before"),
         tr("Gives the learner the covariates as they were a step before")}};
    for (std::size_t i = 0; i < m_seriesGroups.size(); ++i) {
        auto* field = new QCheckBox(groups[i].label);
        field->setObjectName(QLatin1String(groups[i].name));
        field->setToolTip(groups[i].toolTip);
        field->setChecked(true);
        rows->addWidget(field);
        connect(field, &QCheckBox::toggled, this, &TableForm::tell);
        m_seriesGroups[i] = field;
    }
    return box;
}

std::array<TableForm::Choice, 3> TableForm::choices() const
{
    return {{{"table", m_source}, {"text", m_text}, {"fill", m_missing}}};
}

bool TableForm::isSeries() const
{
    return m_source->currentIndex() == 1 && m_dataset.series;
}

void TableForm::setDataset(const app::Dataset& dataset)
{
    const bool isSameTable = dataset.table == m_dataset.table;
    const bool hadSeries = m_dataset.series != nullptr;
    const bool hasSeries = dataset.series != nullptr;
    m_dataset = dataset;
    m_isShowing = true;
    if (!isSameTable) {
        m_target->clear();
        for (const auto& column : dataset.table->columns)
            m_target->addItem(QString::fromStdString(column.name()));
        m_target->setCurrentIndex(m_target->count() - 1);
    }
    const bool isOther = !isSameTable || hadSeries != hasSeries;
    if (isOther)
        m_source->setCurrentIndex(hasSeries ? 1 : 0);
    m_source->setEnabled(hasSeries);
    m_isShowing = false;
    if (isOther)
        emit sourceChanged(hasSeries);
    showColumns();
}

/// All columns but the target, all ticked.
void TableForm::showColumns()
{
    if (m_isShowing || !m_dataset.table)
        return;
    QStringList names;
    for (const auto& column : m_dataset.table->columns)
        if (const QString name = QString::fromStdString(column.name());
            name != m_target->currentText())
            names << name;
    m_columns->setNames(names); // which tells
}

void TableForm::showWhatMatters()
{
    const bool series = isSeries();
    showField(m_form, m_target, !series);
    showField(m_form, m_columns, !series);
    showField(m_form, m_text, !series);
    m_seriesFields->setVisible(series);
}

void TableForm::tell()
{
    if (m_isShowing)
        return;
    showWhatMatters();
    emit changed();
}

bool TableForm::fillsMissing() const
{
    return m_missing->currentIndex() == 1;
}

QJsonObject TableForm::state() const
{
    QJsonObject state;
    for (const auto& [key, field] : choices())
        state.insert(QLatin1String(key), field->currentData().toString());
    state.insert(kTarget, m_target->currentText());
    if (!m_columns->isAllTicked())
        state.insert(kFeatures, QJsonArray::fromStringList(m_columns->ticked()));
    QJsonArray groups;
    for (const QCheckBox* group : m_seriesGroups)
        if (group->isChecked())
            groups.append(group->objectName());
    state.insert(kSeriesFeatures, groups);
    state.insert(kSample, m_sample->value());
    return state;
}

void TableForm::setState(const QJsonObject& state)
{
    for (const auto& [key, field] : choices())
        if (const int index = field->findData(state.value(QLatin1String(key)).toString());
            index >= 0)
            field->setCurrentIndex(index);
    if (const int index = m_target->findText(state.value(kTarget).toString()); index >= 0)
        m_target->setCurrentIndex(index); // which ticks all others
    if (const QJsonValue features = state.value(kFeatures); features.isArray())
        m_columns->setTicked(features.toVariant().toStringList());
    if (const QJsonValue groups = state.value(kSeriesFeatures); groups.isArray())
        for (QCheckBox* group : m_seriesGroups)
            group->setChecked(groups.toArray().contains(group->objectName()));
    m_sample->setValue(state.value(kSample).toInt(m_sample->value()));
}

app::FeatureRequest TableForm::request() const
{
    app::FeatureRequest request;
    request.sample = static_cast<std::size_t>(m_sample->value());
    if (isSeries()) {
        request.series = m_dataset.series;
        request.seriesFeatures = {.lags = m_seriesGroups[0]->isChecked(),
                                  .calendar = m_seriesGroups[1]->isChecked(),
                                  .holiday = m_seriesGroups[2]->isChecked(),
                                  .weather = m_seriesGroups[3]->isChecked()};
        return request;
    }
    request.table = m_dataset.table;
    request.columns.target = m_target->currentText().toStdString();
    request.columns.text =
        m_text->currentIndex() == 0 ? core::TextEncoding::OneHot : core::TextEncoding::Ordinal;
    // All of them: then those that cannot be used are left out with a word, not an error.
    if (!m_columns->isAllTicked())
        for (const QString& name : m_columns->ticked())
            request.columns.features.push_back(name.toStdString());
    return request;
}

} // namespace ui
