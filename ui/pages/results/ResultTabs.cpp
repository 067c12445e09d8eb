#include "ui/pages/results/ResultTabs.h"

#include "ui/Format.h"
#include "ui/models/ForecastTables.h"
#include "ui/models/MetricsModel.h"
#include "ui/pages/results/CurveTabs.h"
#include "ui/pages/results/EventsTab.h"
#include "ui/pages/results/RunsTab.h"
#include "ui/pages/results/TableTab.h"
#include "ui/plots/LossChart.h"

#include <QLabel>
#include <QVBoxLayout>

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
    if (forecast.bandInputs.samples.passes == 0)
        return {};
    const core::Anomalies anomalies = core::findAnomalies(forecast);
    std::vector<core::CalendarEvent> stretches;
    for (const core::Anomaly& anomaly : anomalies.ranked)
        stretches.push_back(aroundMoment(forecast.times[anomaly.step]));
    const QString remark =
        ResultTabs::tr("%1 hours lie outside the %2 interval, where about %3 would by chance.")
            .arg(countText(anomalies.ranked.size()), percentText(forecast.options.level, 0),
                 valueText(anomalies.expectedFalseAlarms, 2));
    return {remark, anomalyTable(anomalies, forecast), std::move(stretches)};
}

} // namespace

ResultTabs::ResultTabs(QWidget* parent)
    : QTabWidget(parent), m_metrics(new MetricsModel(this)), m_metricsHint(new QLabel),
      m_losses(new LossChart), m_events(new EventsTab), m_runs(new RunsTab)
{
    setDocumentMode(true);
    setUsesScrollButtons(true);
    addTab(metricsTab(), tr("Metrics"));
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

QWidget* ResultTabs::metricsTab()
{
    auto* view = new QTableView;
    view->setModel(m_metrics);
    view->setObjectName(QStringLiteral("metrics"));
    view->setAccessibleName(tr("How good each model's forecast was"));
    styleTable(*view);
    m_metricsView = view;
    m_metricsHint->setText(tr("Train to see how good each model's forecast of the test part is."));
    m_metricsHint->setAlignment(Qt::AlignCenter);
    auto* tab = new QWidget;
    auto* rows = new QVBoxLayout(tab);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->addWidget(m_metricsHint);
    rows->addWidget(m_metricsView);
    return tab;
}

void ResultTabs::addTableTabs()
{
    addResultTab(
        new TableTab(QStringLiteral("groups"), tr("Coverage and errors of groups of hours"),
                     tr("Train to see how the forecast does by hour, weekday and holiday."),
                     [](const core::Forecast& forecast, const ShownResult& result) {
                         return TableTab::Content{{}, groupTable(forecast, result.events), {}};
                     }),
        "groupsTab", tr("Groups"));
    addResultTab(new TableTab(QStringLiteral("ablation"), tr("Bands by what they are made of"),
                              tr("Train to see what each part of the uncertainty adds."),
                              [](const core::Forecast& forecast, const ShownResult&) {
                                  return TableTab::Content{{}, ablationTable(forecast), {}};
                              }),
                 "ablationTab", tr("Bands"));
    addResultTab(new TableTab(QStringLiteral("anomalies"), tr("Hours outside the interval"),
                              tr("Train to see the hours that lie outside the interval."),
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
    const bool watching = currentWidget() == m_losses && forecast;
    if (series != m_result.series) {
        m_result.series = std::move(series);
        m_events->setOwnEvents({});
        emit ownEventsChanged();
    }
    if (forecast)
        m_losses->setLosses(forecast->losses);
    else
        m_losses->clear();
    showForecast(std::move(forecast));
    if (watching) // who watched the losses wants to know what came of them
        setCurrentIndex(0);
}

void ResultTabs::setBand(std::shared_ptr<const core::Forecast> forecast)
{
    showForecast(std::move(forecast));
}

void ResultTabs::showForecast(std::shared_ptr<const core::Forecast> forecast)
{
    m_result.forecast = std::move(forecast);
    m_metricsHint->setVisible(!m_result.forecast);
    m_metricsView->setVisible(m_result.forecast != nullptr);
    if (m_result.forecast)
        m_metrics->setForecast(*m_result.forecast);
    else
        m_metrics->clear();
    fillTabs();
}

void ResultTabs::fillTabs()
{
    m_result.events.clear();
    if (m_result.series)
        m_result.events = m_result.series->holidays;
    const std::vector<core::CalendarEvent> own = ownEvents();
    m_result.events.insert(m_result.events.end(), own.begin(), own.end());
    std::stable_sort(m_result.events.begin(), m_result.events.end(), isEarlier);
    for (ResultTab* tab : m_tabs)
        tab->setResult(m_result);
}

std::vector<core::CalendarEvent> ResultTabs::ownEvents() const
{
    std::vector<core::CalendarEvent> all;
    if (!m_result.series)
        return all;
    const core::Series& series = *m_result.series;
    for (const core::RecurringEvent& event : m_events->ownEvents()) {
        const auto times = core::occurrences(event, series.start, series.time(series.size()));
        all.insert(all.end(), times.begin(), times.end());
    }
    std::stable_sort(all.begin(), all.end(), isEarlier);
    return all;
}

void ResultTabs::beginTraining()
{
    m_losses->clear();
    setCurrentWidget(m_losses);
}

} // namespace ui
