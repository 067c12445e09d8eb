#include "ui/plots/ForecastChart.h"

#include "core/base/InputError.h"
#include "ui/Format.h"
#include "ui/plots/ForecastPlot.h"

#include <QApplication>
#include <QCoreApplication>

#include <memory>

namespace ui {

namespace {

constexpr int kWidth = 1200; ///< in units of the font; pixels are kScale times as many
constexpr int kHeight = 672;
constexpr double kScale = 1.5;

QString tr(const char* text)
{
    return QCoreApplication::translate("ForecastChart", text);
}

/// Qt wants an application before it draws text. The caller's, or one without a display.
std::unique_ptr<QApplication> applicationIfNone()
{
    if (QCoreApplication::instance() != nullptr)
        return nullptr;
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    static int argc = 1;
    static char name[] = "surgescope";
    static char* argv[] = {name, nullptr};
    return std::make_unique<QApplication>(argc, argv);
}

QString titleText(const core::Forecast& forecast)
{
    const core::ForecastMetrics& metrics = forecast.bayesian.metrics;
    return tr("%1: RMSE %2, %3 of %4 hours inside the %5 interval")
        .arg(QString::fromStdString(forecast.bayesian.name), valueText(metrics.rmse),
             percentText(metrics.coverage), countText(metrics.n),
             percentText(forecast.options.level, 0));
}

void addTitle(QCustomPlot& plot, const QString& text)
{
    QFont font = plot.font();
    font.setPointSizeF(1.3 * font.pointSizeF());
    auto* title = new QCPTextElement(&plot, text, font);
    title->setTextColor(lightTheme().text);
    plot.plotLayout()->insertRow(0);
    plot.plotLayout()->addElement(0, 0, title);
}

/// A row of names between title and data.
void addLegend(ForecastPlot& plot)
{
    plot.legend->setVisible(true);
    plot.legend->setBorderPen(Qt::NoPen);
    plot.legend->setBrush(Qt::NoBrush);
    plot.legend->setTextColor(lightTheme().text);
    plot.legend->setFont(plot.font());
    plot.legend->setFillOrder(QCPLegend::foColumnsFirst);
    plot.legend->setColumnSpacing(14);
    plot.plotLayout()->insertRow(1);
    plot.plotLayout()->addElement(1, 0, plot.legend);
    plot.plotLayout()->setRowStretchFactor(1, 0.001);
}

} // namespace

void writeForecastChart(const core::Series& series, const core::Forecast& forecast,
                        const std::filesystem::path& png)
{
    const auto application = applicationIfNone();
    ForecastPlot plot;
    plot.setPalette(paletteOf(lightTheme()));
    plot.resize(kWidth, kHeight); // before the data: the ticks go by the width
    // Both outlive the plot, which shares them with nobody.
    plot.setForecast({std::shared_ptr<void>(), &series}, {std::shared_ptr<void>(), &forecast});
    addTitle(plot, titleText(forecast));
    plot.plotLayout()->setMargins(QMargins(12, 12, 20, 12));
    plot.nameCurvesInLegend();
    addLegend(plot);
    if (!plot.savePng(QString::fromStdU16String(png.u16string()), kWidth, kHeight, kScale))
        throw core::InputError("The chart could not be written to " + png.string() +
                               "; expected a folder that exists and may be written to.");
}

} // namespace ui
