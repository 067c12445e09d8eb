#include "core/forecast/DropoutSweep.h"

#include "core/base/InputError.h"
#include "core/base/JoinedProgress.h"
#include "core/base/ParallelFor.h"
#include "core/forecast/ResolvedOptions.h"
#include "core/models/BayesianForecaster.h"
#include "core/models/ForecastWindows.h"
#include "core/models/ModelForecast.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr double kSweepTrainingShare = 0.9;

/// Values that the targets of windows stand for, in the order (windows, F).
std::vector<double> actualValues(const Series& series, const WindowSet& windows)
{
    std::vector<double> values;
    for (const std::size_t origin : windows.origins)
        for (std::size_t k = 1; k <= static_cast<std::size_t>(windows.horizon); ++k)
            values.push_back(series.values[origin + k]);
    return values;
}

DropoutTrial tryDropout(const Series& series, const ForecastWindows& windows,
                        const TargetTransform& transform, const std::vector<double>& actual,
                        const ForecastOptions& options, const Progress& progress)
{
    DropoutTrial trial;
    trial.dropout = options.dropout;
    const auto forecaster = BayesianForecaster::fit(
        windows, options, progress.part({}, 0.0, kSweepTrainingShare), [&](const EpochLoss& loss) {
            trial.epochs = loss.epoch;
            if (loss.best)
                trial.validationLoss = loss.validation;
        });
    BandInputs inputs = forecaster.bandInputs(transform, windows, series);
    forecaster.addPasses(inputs, windows, forecaster.allPasses(),
                         progress.part({}, kSweepTrainingShare, 1.0));
    // The points to forecast are the validation part itself.
    inputs.samples = inputs.validationSamples;
    inputs.scales = inputs.validationScales;
    inputs.bases = windows.validation.bases;
    inputs.targets = inputs.validationTargets;
    inputs.steps = inputs.validationSteps;
    trial.noise = inputs.noise;
    for (const double eta1 : passMoments(inputs.samples, inputs.samples.passes).deviation)
        trial.epistemic += eta1 * eta1 / static_cast<double>(inputs.samples.points);
    trial.epistemic = std::sqrt(trial.epistemic);
    const Band band = makeBand(inputs, {.level = options.level, .kind = options.band});
    trial.metrics = makeModelForecast(
                        "", "", band.mean,
                        {transform, inputs.bases, band.scaledMean, band.scaledScale, band.quantile},
                        actual, options.level)
                        .metrics;
    return trial;
}

} // namespace

DropoutSweep sweepDropout(const Series& series, const TimeSplit& split,
                          const ForecastOptions& asked, const std::vector<double>& dropouts,
                          const Progress& progress)
{
    if (dropouts.empty())
        throw InputError(
            SENTENCE("core", "No dropout probability is given; expected at least one."), "dropout");
    validate(asked);
    checkSplit(split, series);
    const ForecastOptions options = resolved(asked, series, split).options;
    std::vector<ForecastOptions> settings;
    for (const double dropout : dropouts) {
        settings.push_back(options);
        settings.back().dropout = dropout;
        validate(settings.back());
    }
    const TargetTransform transform = TargetTransform::fit(series, split, options.target);
    const ForecastWindows windows = makeFittingWindows(
        WindowBuilder(series, split, transform, inputOptions(options)), split, options.target);
    const std::vector<double> actual = actualValues(series, windows.validation);

    DropoutSweep sweep;
    sweep.options = options;
    sweep.trials.resize(dropouts.size());
    const JoinedProgress joined(progress.part(SENTENCE("core", "Training"), 0.0, 1.0),
                                dropouts.size());
    parallelFor(dropouts.size(), [&](std::size_t i) {
        sweep.trials[i] =
            tryDropout(series, windows, transform, actual, settings[i], joined.piece(i));
    });
    const auto best = std::min_element(sweep.trials.begin(), sweep.trials.end(),
                                       [](const DropoutTrial& a, const DropoutTrial& b) {
                                           return a.metrics.winkler < b.metrics.winkler;
                                       });
    sweep.chosen = static_cast<std::size_t>(best - sweep.trials.begin());
    return sweep;
}

} // namespace core
