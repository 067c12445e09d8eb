#include "ui/results/ResultTabs.h"

#include "ui/base/Format.h"
#include "ui/models/ChanceText.h"
#include "ui/models/ForecastTables.h"
#include "ui/plots/LossChart.h"
#include "ui/results/CurveTabs.h"
#include "ui/results/EventsTab.h"
#include "ui/results/MetricsTab.h"
#include "ui/results/RunsTab.h"
#include "ui/results/TableTab.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

bool isEarlier(const core::CalendarEvent& a, const core::CalendarEvent& b)
{
    return a.start < b.start;
}

TableTab::Content anomalyContent(const core::Forecast& forecast)
{
    if (forecast.passes->inputs.samples.passes == 0)
        return {};
    const core::Anomalies anomalies = core::findAnomalies(forecast);
    std::vector<core::CalendarEvent> stretches;
    for (const core::Anomaly& anomaly : anomalies.ranked)
        stretches.push_back(aroundMoment(forecast.times[anomaly.step]));
    const QString remark =
        ResultTabs::tr("%1 steps lie outside the %2 interval. As many as in the validation part "
                       "would be about %3.")
            .arg(countText(anomalies.ranked.size()), levelText(forecast.options.level),
                 valueText(anomalies.expectedFalseAlarms, 2));
    return {remark, anomalyTable(anomalies, forecast), std::move(stretches)};
}

} // namespace

ResultTabs::ResultTabs(QWidget* parent)
    : QTabWidget(parent), m_metrics(new MetricsTab), m_losses(new LossChart),
      m_events(new EventsTab), m_runs(new RunsTab(core::RunKind::Forecast))
{
    setDocumentMode(true);
    setObjectName(QStringLiteral("resultTabs"));
    setUsesScrollButtons(true);
    addResultTab(m_metrics, "metricsTab", tr("Metrics"));
    addResultTab(m_events, "eventsTab", tr("Events"));
    addTableTabs();
    addResultTab(new CalibrationTab, "calibrationTab", tr("Calibration"));
    addResultTab(new PassesTab, "passesTab", tr("Passes"));
    addTab(m_losses, tr("Loss"));
    addTab(m_runs, tr("Runs"));
    addResultTab(new EmbeddingTab, "embeddingTab", tr("Embedding"));
    connect(m_events, &EventsTab::ownEventsChanged, this, [this] {
        fillTabs();
        emit ownEventsChanged();
    });
}

QSize ResultTabs::sizeHint() const
{
    constexpr int kRows = 9; // of a table, the names of the tabs included
    return {QTabWidget::sizeHint().width(), kRows * (fontMetrics().height() + 8)};
}

MetricsModel& ResultTabs::metrics()
{
    return m_metrics->model();
}

void ResultTabs::addTableTabs()
{
    addResultTab(
        new TableTab(QStringLiteral("groups"), tr("Coverage and errors of groups of steps"),
                     tr("Train to see how the forecast does by hour, weekday and holiday."),
                     [](const core::Forecast& forecast, const ShownResult& result) {
                         return TableTab::Content{{}, groupTable(forecast, result.events), {}};
                     }),
        "groupsTab", tr("Groups"));
    auto* ablation =
        new TableTab(QStringLiteral("ablation"), tr("Bands by what they are made of"),
                     tr("Train to see what each part of the uncertainty adds."),
                     [](const core::Forecast& forecast, const ShownResult& result) {
                         return TableTab::Content{chanceRemark(tr("the band that is shown")),
                                                  ablationTable(forecast, result.differences.get()),
                                                  {}};
                     });
    ablation->setShowsDifferences();
    addResultTab(ablation, "ablationTab", tr("Bands"));
    addResultTab(new TableTab(QStringLiteral("anomalies"), tr("Steps outside the interval"),
                              tr("Train to see the steps that lie outside the interval."),
                              [](const core::Forecast& forecast, const ShownResult&) {
                                  return anomalyContent(forecast);
                              }),
                 "anomaliesTab", tr("Anomalies"));
}

void ResultTabs::addResultTab(ResultTab* tab, const char* name, const QString& title)
{
    tab->setObjectName(QLatin1String(name));
    addTab(tab, title);
    m_tabs.push_back(tab);
    connect(tab, &ResultTab::stretchChosen, this, &ResultTabs::stretchChosen);
}

void ResultTabs::setForecast(std::shared_ptr<const core::Series> series,
                             std::shared_ptr<const core::Forecast> forecast)
{
    if (series != m_result.series) {
        m_result.series = std::move(series);
        emit ownEventsChanged(); // the same ones have other times within this series
    }
    if (forecast)
        m_losses->setLosses(forecast->losses);
    else
        m_losses->clear();
    m_result.forecast = std::move(forecast);
    m_result.differences.reset();
    fillTabs();
    if (m_result.forecast) // who watched the losses wants to know what came of them
        m_return.turnBack(*this);
}

void ResultTabs::setBand(std::shared_ptr<const core::Forecast> forecast)
{
    m_result.forecast = std::move(forecast);
    fillTabs();
}

void ResultTabs::setDifferences(std::shared_ptr<const core::Forecast> forecast,
                                std::shared_ptr<const core::ModelDifferences> differences)
{
    m_result.forecast = std::move(forecast);
    m_result.differences = std::move(differences);
    for (ResultTab* tab : m_tabs)
        tab->setDifferences(m_result);
}

void ResultTabs::fillTabs()
{
    m_result.events.clear();
    if (m_result.series)
        m_result.events =
            app::namedHolidays(m_result.series->holidays, m_events->analystEvents().holidayNames);
    const std::vector<core::CalendarEvent> own = ownEvents();
    m_result.events.insert(m_result.events.end(), own.begin(), own.end());
    std::stable_sort(m_result.events.begin(), m_result.events.end(), isEarlier);
    for (ResultTab* tab : m_tabs)
        tab->setResult(m_result);
}

std::vector<core::CalendarEvent> ResultTabs::ownEvents() const
{
    if (!m_result.series)
        return {};
    const core::Series& series = *m_result.series;
    return core::occurrences(m_events->ownEvents(), series.start, series.time(series.size()));
}

const std::vector<core::RecurringEvent>& ResultTabs::recurringEvents() const
{
    return m_events->ownEvents();
}

void ResultTabs::beginTraining()
{
    m_losses->clear();
    m_return.turnTo(*this, *m_losses);
}

void ResultTabs::endTraining()
{
    if (m_result.forecast)
        m_losses->setLosses(m_result.forecast->losses);
    else
        m_losses->clear();
    m_return.turnBack(*this);
}

} // namespace ui
