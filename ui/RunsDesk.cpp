#include "ui/RunsDesk.h"

#include "app/CommandText.h"
#include "app/DataAnalysis.h"
#include "app/ForecastAnalysis.h"
#include "ui/pages/ForecastPage.h"
#include "ui/pages/results/RunsTab.h"
#include "ui/plots/ForecastPlot.h"

#include <QApplication>
#include <QClipboard>

namespace ui {

RunsDesk::RunsDesk(app::ForecastAnalysis& analysis, app::DataAnalysis& data, ForecastPage& page,
                   QObject* parent)
    : QObject(parent), m_analysis(analysis), m_page(page)
{
    RunsTab& tab = page.runs();
    connect(&analysis, &app::ForecastAnalysis::runsChanged, this, &RunsDesk::showRuns);
    connect(&analysis, &app::ForecastAnalysis::rebanded, this,
            [this] { m_page.setBand(m_analysis.forecast()); });
    connect(&analysis, &app::ForecastAnalysis::passesAdded, this,
            [this] { m_page.setPasses(m_analysis.forecast()); });
    connect(&page, &ForecastPage::bandAsked, &analysis, &app::ForecastAnalysis::reband);
    connect(&tab, &RunsTab::showAsked, &analysis, &app::ForecastAnalysis::showRun);
    connect(&tab, &RunsTab::removeAsked, &analysis, &app::ForecastAnalysis::removeRun);
    connect(&tab, &RunsTab::renameAsked, this, [this](int number, const QString& name) {
        m_analysis.renameRun(number, name.toStdString());
    });
    connect(&tab, &RunsTab::overlayAsked, this, &RunsDesk::overlay);
    connect(&tab, &RunsTab::commandAsked, this, [this, &data](int number) {
        const app::ForecastRun* run = m_analysis.runs().find(number);
        if (run != nullptr && data.dataset())
            copyCommand(*data.dataset(), run->forecast->options, run->forecast->events);
    });
}

void RunsDesk::showRuns()
{
    const app::ForecastRun* over = m_analysis.runs().find(m_overlaid);
    if (m_overlaid != 0 && (over == nullptr || over == m_analysis.runs().shown()))
        overlay(0); // it is gone, or is itself shown now
    else if (over != nullptr)
        overlay(m_overlaid); // its name may be another
    m_page.runs().setRuns(m_analysis.runs());
}

void RunsDesk::overlay(int number)
{
    const app::ForecastRun* run = m_analysis.runs().find(number);
    m_overlaid = run == nullptr ? 0 : number;
    m_page.plot().setOverlay(run == nullptr ? nullptr : run->forecast.get(),
                             run == nullptr ? QString() : QString::fromStdString(run->name));
    m_page.runs().setOverlaid(m_overlaid);
}

void copyCommand(const app::Dataset& data, const core::ForecastOptions& options,
                 const std::vector<core::RecurringEvent>& events)
{
    QApplication::clipboard()->setText(app::commandText(data, options, events));
}

} // namespace ui
