#include "core/base/RandomStream.h"
#include "ui/plots/ForecastPlot.h"
#include "ui/plots/SwarmPlot.h"

#include <benchmark/benchmark.h>

#include <QApplication>
#include <QMouseEvent>

#include <cmath>
#include <memory>

// The bar: a plot of 100,000 points pans and zooms without lag, that is in under 16 ms a picture;
// with 1,000,000 it is still usable. A swarm of 30,000 rows and 20 features appears in under a
// second and reads what is under the pointer as it moves. Run offscreen: QT_QPA_PLATFORM=offscreen.

namespace {

std::shared_ptr<const core::Series> longSeries(std::int64_t points)
{
    core::Series series;
    series.valueName = "rides";
    series.stepSeconds = 60;
    for (std::int64_t i = 0; i < points; ++i)
        series.values.push_back(1000.0 + 500.0 * std::sin(0.004 * double(i)) +
                                double(i * 7919 % 97));
    series.holiday.assign(series.values.size(), 0);
    return std::make_shared<const core::Series>(std::move(series));
}

/// Pans back and forth over half of the series, a drawing each.
void panSeries(benchmark::State& state)
{
    ui::ForecastPlot plot;
    plot.resize(1000, 400);
    plot.setSeriesOnly(longSeries(state.range(0)));
    const QCPRange all = plot.allTime();
    double share = 0.0;
    for (auto _ : state) {
        share = share > 0.5 ? 0.0 : share + 0.01;
        plot.setTimeRange({all.lower + share * all.size(), all.lower + (share + 0.5) * all.size()});
        plot.replot(QCustomPlot::rpImmediateRefresh);
    }
    state.counters["redraws/s"] =
        benchmark::Counter(double(state.iterations()), benchmark::Counter::kIsRate);
}

ui::SwarmData largeSwarm()
{
    constexpr std::size_t rows = 30'000;
    core::RandomStream random(1);
    ui::SwarmData swarm{.title = QStringLiteral("Mean SHAP values"),
                        .valueName = QStringLiteral("SHAP value"),
                        .features = {},
                        .rowNumbers = std::vector<std::size_t>(rows)};
    for (int feature = 0; feature < 20; ++feature) {
        ui::SwarmFeature strip{.name = QString::number(feature), .feature = feature};
        for (std::size_t row = 0; row < rows; ++row) {
            strip.values.push_back(random.normal());
            strip.shades.push_back(random.uniform());
        }
        swarm.features.push_back(std::move(strip));
    }
    return swarm;
}

/// From the values to the picture.
void showSwarm(benchmark::State& state)
{
    const ui::SwarmData swarm = largeSwarm();
    for (auto _ : state) {
        ui::SwarmPlot plot(QStringLiteral("swarm"), QStringLiteral("A swarm"));
        plot.resize(900, 600);
        plot.setSwarm(swarm);
        plot.replot(QCustomPlot::rpImmediateRefresh);
    }
}

/// One move of the pointer to a dot, with the mark drawn there.
void hoverSwarm(benchmark::State& state)
{
    ui::SwarmPlot plot(QStringLiteral("swarm"), QStringLiteral("A swarm"));
    plot.resize(900, 600);
    plot.setSwarm(largeSwarm());
    plot.show();
    plot.replot(QCustomPlot::rpImmediateRefresh);
    std::size_t row = 0;
    for (auto _ : state) {
        const QPointF at = plot.pixelOf(row % 20, row % 30'000);
        row += 7919;
        QMouseEvent move(QEvent::MouseMove, at, plot.mapToGlobal(at), Qt::NoButton, Qt::NoButton,
                         Qt::NoModifier);
        QApplication::sendEvent(&plot, &move);
    }
}

BENCHMARK(showSwarm)->Unit(benchmark::kMillisecond);
BENCHMARK(hoverSwarm)->Unit(benchmark::kMillisecond);
BENCHMARK(panSeries)->Arg(10'000)->Arg(100'000)->Arg(1'000'000)->Unit(benchmark::kMillisecond);

} // namespace

int main(int argc, char** argv)
{
    const QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
