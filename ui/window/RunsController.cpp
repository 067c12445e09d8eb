#include "ui/window/RunsController.h"

#include "app/CommandText.h"
#include "app/ForecastAnalysis.h"
#include "ui/forecast/ForecastPage.h"
#include "ui/plots/ForecastPlot.h"
#include "ui/results/RunsTab.h"

#include <QApplication>
#include <QClipboard>

namespace ui {

RunsController::RunsController(app::Runs& runs, app::ForecastAnalysis& analysis, ForecastPage& page,
                               const std::vector<RunsTab*>& tabs, QObject* parent)
    : QObject(parent), m_runs(runs), m_analysis(analysis), m_page(page), m_tabs(tabs)
{
    connect(&runs, &app::Runs::changed, this, &RunsController::showRuns);
    connect(&analysis, &app::ForecastAnalysis::rebanded, this,
            [this] { m_page.setBand(m_analysis.forecast()); });
    connect(&analysis, &app::ForecastAnalysis::passesAdded, this,
            [this] { m_page.setPasses(m_analysis.forecast()); });
    connect(&page, &ForecastPage::bandAsked, &analysis, &app::ForecastAnalysis::reband);
    for (RunsTab* tab : m_tabs)
        follow(*tab);
}

void RunsController::follow(RunsTab& tab)
{
    tab.setRuns(m_runs);
    connect(&tab, &RunsTab::showAsked, &m_runs, &app::Runs::show);
    connect(&tab, &RunsTab::removeAsked, &m_runs, &app::Runs::remove);
    connect(&tab, &RunsTab::renameAsked, this,
            [this](app::RunId id, const QString& name) { m_runs.rename(id, name.toStdString()); });
    connect(&tab, &RunsTab::overlayAsked, this, &RunsController::overlay);
    connect(&tab, &RunsTab::commandAsked, this, &RunsController::copyCommandOf);
}

void RunsController::showRuns()
{
    const app::Run* over = m_overlaid ? m_runs.find(*m_overlaid) : nullptr;
    const bool isShown = over != nullptr && over == m_runs.shown(over->id.kind);
    if (m_overlaid) // it is gone, itself shown, of other data, or has another name or band
        overlay(over == nullptr || isShown ? std::nullopt : m_overlaid);
    for (RunsTab* tab : m_tabs)
        tab->refresh();
}

void RunsController::overlay(std::optional<app::RunId> id)
{
    const app::Run* run = id ? m_runs.find(*id) : nullptr;
    m_overlaid = run == nullptr ? std::nullopt : id;
    if (run != nullptr && !m_runs.isOfData(*run))
        run = nullptr; // it lies there again when the roles are the same again
    m_page.plot().setOverlay(run == nullptr ? nullptr : run->as<core::Forecast>().get(),
                             run == nullptr ? QString() : QString::fromStdString(run->name));
    for (RunsTab* tab : m_tabs)
        if (tab->canOverlay())
            tab->setOverlaid(run == nullptr ? std::nullopt : m_overlaid);
}

/// With the data as they were read for the run.
void RunsController::copyCommandOf(app::RunId id)
{
    const app::Run* run = m_runs.find(id);
    const auto forecast = run == nullptr ? nullptr : run->as<core::Forecast>();
    if (forecast && run->data->table)
        copyCommand(*run->data, forecast->options, forecast->events);
}

void copyCommand(const app::Dataset& data, const core::ForecastOptions& options,
                 const std::vector<core::RecurringEvent>& events)
{
    QApplication::clipboard()->setText(app::commandText(data, options, events));
}

} // namespace ui
