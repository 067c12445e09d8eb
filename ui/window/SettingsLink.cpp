#include "ui/window/SettingsLink.h"

#include "app/ForecastAnalysis.h"
#include "core/base/InputError.h"
#include "core/features/TimeSplit.h"
#include "ui/forecast/ForecastPage.h"
#include "ui/forecast/ForecastView.h"
#include "ui/forecast/SettingsPanel.h"
#include "ui/plots/ForecastPlot.h"

#include <optional>

namespace ui {

SettingsLink::SettingsLink(app::ForecastAnalysis& analysis, SettingsPanel& settings,
                           ForecastPage& page, QObject* parent)
    : QObject(parent), m_analysis(analysis), m_settings(settings), m_page(page)
{
    // After the page has been given the series.
    connect(&analysis, &app::ForecastAnalysis::changed, this, &SettingsLink::show,
            Qt::QueuedConnection);
    connect(&settings, &SettingsPanel::changed, this, &SettingsLink::show);
    connect(&page.plot(), &ForecastPlot::splitDragged, &settings, &SettingsPanel::setSplit);
    connect(&page, &ForecastPage::bandAsked, &settings, &SettingsPanel::setBand);
}

void SettingsLink::show()
{
    if (!m_analysis.series() || m_analysis.forecast())
        return;
    std::optional<core::TimeSplit> split;
    try {
        const core::ForecastOptions options = m_settings.options();
        m_page.view().setOptions(options);
        split = core::splitByTime(*m_analysis.series(), options.split);
    } catch (const core::InputError&) {
        // Half-typed, or too short to be split: Train says so.
    }
    m_page.plot().showSplit(split);
}

} // namespace ui
