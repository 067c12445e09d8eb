#include "ui/plots/ForecastChart.h"

#include "app/Paths.h"
#include "ui/base/CoreText.h"
#include "ui/base/Format.h"
#include "ui/base/Text.h"
#include "ui/pictures/OffscreenApplication.h"
#include "ui/pictures/PictureExport.h"
#include "ui/plots/ForecastPlot.h"

#include <memory>

namespace ui {

namespace {

QString titleText(const core::Forecast& forecast)
{
    const core::ForecastMetrics& metrics = forecast.bayesian.metrics;
    return tr("%1: RMSE %2, %3 of %4 steps inside the %5 interval")
        .arg(coreName(forecast.bayesian.name), valueText(metrics.rmse),
             percentText(metrics.coverage), countText(metrics.n),
             levelText(forecast.options.level));
}

} // namespace

void writeForecastChart(const core::Series& series, const core::Forecast& forecast,
                        const core::Provenance& provenance, const std::filesystem::path& png)
{
    const auto application = applicationIfNone();
    const PictureOptions options{.title = titleText(forecast),
                                 .provenance = pictureProvenance(provenance)};
    ForecastPlot plot;
    plot.resize(options.size);
    // Both outlive the plot, which shares them with nobody.
    plot.setForecast({std::shared_ptr<void>(), &series}, {std::shared_ptr<void>(), &forecast});
    writeExport(plot, ExportFormat::Png, options, app::textOf(png));
}

} // namespace ui
