#include "core/base/RandomStream.h"
#include "core/data/DemoData.h"
#include "core/forecast/Forecast.h"

#include <benchmark/benchmark.h>

#include <cmath>

// The bar: 743 hours x 500 samples at another level, from fewer passes or calibrated in under
// 20 ms. `makeBand` alone is what a plot needs; `reband` also scores all models and the ablation.

namespace {

constexpr std::size_t kPasses = 500;
constexpr std::size_t kPoints = 743;
constexpr std::size_t kValidationPoints = 360;

core::PredictiveSamples randomSamples(std::size_t points, core::RandomStream& random)
{
    core::PredictiveSamples samples{kPasses, points, {}};
    for (std::size_t i = 0; i < kPasses * points; ++i)
        samples.values.push_back(0.2F * static_cast<float>(random.normal()));
    return samples;
}

core::PredictiveSamples randomScales(std::size_t points, core::RandomStream& random)
{
    core::PredictiveSamples scales = randomSamples(points, random);
    for (float& scale : scales.values)
        scale = 0.3F + std::abs(scale);
    return scales;
}

/// A forecast of the pickups file's size with the real number of models, not trained.
core::Forecast madeForecast()
{
    const auto series = core::makeDemoData().series;
    core::RandomStream random(1);
    core::Forecast forecast;
    core::KeptPasses kept;
    auto& inputs = kept.inputs;
    inputs.transform =
        core::TargetTransform::fit(series, core::splitByTime(series), core::Target::SeasonalDrift);
    inputs.samples = randomSamples(kPoints, random);
    inputs.predNetSamples = randomSamples(kPoints, random);
    inputs.validationSamples = randomSamples(kValidationPoints, random);
    inputs.noise = 0.5;
    const std::size_t begin = series.size() - kPoints;
    for (std::size_t i = 0; i < kValidationPoints; ++i)
        inputs.validationTargets.push_back(0.5F * static_cast<float>(random.normal()));
    for (std::size_t i = 0; i < kPoints; ++i) {
        inputs.bases.push_back(inputs.transform.base(begin + i - 1, 1));
        kept.points.push_back(i);
        forecast.actual.push_back(series.values[begin + i]);
        forecast.times.push_back(series.time(begin + i));
    }
    inputs.scales = randomScales(kPoints, random);
    inputs.validationScales = randomScales(kValidationPoints, random);
    for (std::size_t i = 0; i < kValidationPoints; ++i)
        inputs.validationSteps.push_back(begin - kValidationPoints + i);
    for (std::size_t i = 0; i < kPoints; ++i) {
        inputs.steps.push_back(begin + i);
        inputs.targets.push_back(0.5F * static_cast<float>(random.normal()));
    }
    inputs.profile.sizes.assign(24, 0.3);
    forecast.passes = std::make_shared<const core::KeptPasses>(std::move(kept));
    core::reband(forecast, {});
    forecast.comparisons.assign(7, forecast.bayesian);
    forecast.comparisons.back().passes = forecast.passes;
    return forecast;
}

/// Another level, fewer passes or the other calibration, in turn.
core::BandOptions nextOptions(int i)
{
    switch (i % 3) {
    case 0:
        return {.level = 0.90, .passes = 0, .calibrated = true};
    case 1:
        return {.level = 0.95, .passes = kPasses / 2, .calibrated = true};
    default:
        return {
            .level = 0.95, .passes = 0, .calibrated = true, .kind = core::BandKind::LearnedRecent};
    }
}

void makeBand(benchmark::State& state)
{
    const auto forecast = madeForecast();
    int i = 0;
    for (auto _ : state)
        benchmark::DoNotOptimize(core::makeBand(forecast.passes->inputs, nextOptions(i++)));
}

void reband(benchmark::State& state)
{
    auto forecast = madeForecast();
    int i = 0;
    for (auto _ : state)
        core::reband(forecast, nextOptions(i++));
}

BENCHMARK(makeBand)->Unit(benchmark::kMillisecond);
BENCHMARK(reband)->Unit(benchmark::kMillisecond);

} // namespace
