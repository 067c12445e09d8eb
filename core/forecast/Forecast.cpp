#include "core/forecast/Forecast.h"

#include "core/base/InputError.h"
#include "core/base/Message.h"
#include "core/base/ParallelFor.h"
#include "core/forecast/ForecastNotes.h"
#include "core/forecast/ResolvedOptions.h"
#include "core/models/BayesianForecaster.h"
#include "core/models/ComparisonModels.h"
#include "core/network/Network.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <string>
#include <utility>

namespace core {

namespace {

// Shares of the whole work, for the progress bar.
constexpr double kTrainingEnd = 0.75;
constexpr double kBandShare = 0.97;

constexpr int kFirstPasses = 16; ///< a band can be shown after so many

void describeTestPart(Forecast& forecast, const Series& series)
{
    // A week is a step or less where the season is the year.
    const std::size_t week = series.hasYearlySeason() ? series.size() : series.longSeason();
    forecast.clock = series.clock;
    for (std::size_t t = forecast.split.validationEnd; t < forecast.split.testEnd; ++t) {
        forecast.times.push_back(series.time(t));
        forecast.actual.push_back(series.values[t]);
        forecast.holiday.push_back(series.holiday[t]);
        forecast.weekAfterHoliday.push_back(t >= week ? series.holiday[t - week] : 0);
    }
}

BandOptions bandOptions(const ForecastOptions& options)
{
    return {.level = options.level, .calibrated = options.calibrated, .kind = options.band};
}

ModelForecast bandedForecast(std::string key, std::string name, const BandInputs& inputs,
                             const std::vector<std::size_t>& points, const Band& band,
                             const std::vector<double>& actual, double level)
{
    return makeModelForecast(std::move(key), std::move(name), atSteps(band.mean, points),
                             {inputs.transform, atSteps(inputs.bases, points),
                              atSteps(band.scaledMean, points), atSteps(band.scaledScale, points),
                              band.quantile},
                             actual, level);
}

/// The Bayesian network's forecast and all that is said of its band.
void setBayesian(Forecast& forecast, const BandOptions& options)
{
    const auto& [inputs, points] = *forecast.passes;
    const Band band = makeBand(inputs, options);
    forecast.bandPasses = options.passes == 0 ? inputs.samples.passes : options.passes;
    forecast.conformalFactor = band.conformalFactor;
    forecast.epistemic = atSteps(band.epistemic, points);
    forecast.aleatoric = atSteps(band.aleatoric, points);
    forecast.bayesian = bandedForecast("bayesian", SENTENCE("core", "Bayesian LSTM"), inputs,
                                       points, band, forecast.actual, options.level);
}

/// The interval of a comparison by these options, as far as it has a choice.
void setBand(ModelForecast& model, const std::vector<double>& actual, BandOptions options)
{
    if (!model.passes || !model.passes->inputs.has(options.kind)) {
        setLevel(model, actual, options.level);
        return;
    }
    const auto kept = model.passes;
    options.passes = std::min(options.passes, kept->inputs.samples.passes);
    model = bandedForecast(model.key, model.name, kept->inputs, kept->points,
                           makeBand(kept->inputs, options), actual, options.level);
    model.passes = kept;
}

ModelForecast comparisonWith(const ComparisonModel& model, FittedModel fitted,
                             const Forecast& forecast)
{
    if (!fitted.passes)
        return makeModelForecast(std::string(model.key), std::string(model.name),
                                 std::move(fitted.mean), std::move(fitted.distribution),
                                 forecast.actual, forecast.options.level);
    ModelForecast made;
    made.key = model.key;
    made.name = model.name;
    made.passes = std::move(fitted.passes);
    setBand(made, forecast.actual, bandOptions(forecast.options));
    return made;
}

void setEmbedding(Forecast& forecast, const Series& series, const Network& network,
                  const ForecastWindows& windows)
{
    forecast.embedding =
        mapEmbeddings(network.embeddings(windows.training), network.embeddings(windows.validation),
                      network.embeddings(windows.test),
                      static_cast<std::size_t>(network.spec().encoderHidden.back()));
    for (const std::size_t origin : windows.test.origins)
        forecast.windowOrigins.push_back(series.time(origin));
}

/// Stages of MC dropout, each as long as all before it: a band is there early, and settles.
std::vector<PassRange> passStages(PassRange all)
{
    std::vector<PassRange> stages;
    for (int first = 0; first < all.end; first = stages.back().end)
        stages.emplace_back(first, std::min(all.end, std::max(kFirstPasses, 2 * first)));
    return stages;
}

/// Draws the passes and makes the band of them.
void drawPasses(Forecast& forecast, KeptPasses kept, const Series& series,
                const BayesianForecaster& bayesian, const ForecastWindows& windows,
                const ForecastMonitor& monitor)
{
    const auto setBands = [&](KeptPasses drawn) {
        forecast.passes = std::make_shared<const KeptPasses>(std::move(drawn));
        setBayesian(forecast, bandOptions(forecast.options));
        rebandAblation(forecast, bandOptions(forecast.options));
        forecast.notes = forecastNotes(series, forecast);
    };
    const PassRange all = bayesian.allPasses();
    const auto shareAt = [&](int passes) {
        return std::lerp(kTrainingEnd, kBandShare, double(passes) / double(all.end));
    };
    for (const PassRange stage : passStages(all)) {
        bayesian.addPasses(kept.inputs, windows, stage,
                           monitor.progress.part(SENTENCE("core", "MC passes"),
                                                 shareAt(stage.first), shareAt(stage.end)));
        if (!monitor.passesDrawn || stage.end == all.end)
            continue;
        setBands(kept);
        monitor.passesDrawn(forecast);
    }
    kept.inputs.predNetSamples = bayesian.samplePredNet(
        windows.test, monitor.progress.part(SENTENCE("core", "MC passes"), kBandShare, 1.0));
    setBands(std::move(kept));
}

} // namespace

Forecast runForecast(const Series& series, const ForecastOptions& options,
                     const ForecastMonitor& monitor)
{
    validate(options);
    return runForecast(series, splitByTime(series, options.split), options, monitor);
}

Forecast runForecast(const Series& series, const TimeSplit& split, const ForecastOptions& asked,
                     const ForecastMonitor& monitor)
{
    validate(asked);
    checkSplit(split, series);
    Forecast forecast;
    ResolvedOptions choice = resolved(asked, series, split);
    const ForecastOptions options = choice.options;
    forecast.options = options;
    forecast.decisions = std::move(choice.decisions);
    forecast.valueName = series.valueName;
    forecast.events = series.events;
    forecast.split = split;
    describeTestPart(forecast, series);
    const TargetTransform transform = TargetTransform::fit(series, split, options.target);
    const ForecastWindows windows = makeForecastWindows(series, split, transform, options);
    const ForecastWindows denseWindows =
        makeForecastWindows(series, split, transform, denseOptions(options));
    forecast.networkLibrary = networkModule().version();

    std::vector<ComparisonModel> models;
    for (const ComparisonModel& model : comparisonModels())
        if (model.suits(series))
            models.push_back(model);

    // The models are fitted side by side, each network on one thread.
    std::optional<BayesianForecaster> bayesian;
    std::vector<FittedModel> fitted(models.size());
    parallelFor(1 + models.size(), [&](std::size_t i) {
        if (i > 0) {
            fitted[i - 1] = models[i - 1].fit({series, split, transform, options, windows,
                                               denseWindows, monitor.progress.quiet()});
            return;
        }
        bayesian = BayesianForecaster::fit(
            windows, options,
            monitor.progress.part(SENTENCE("core", "Training"), 0.0, kTrainingEnd),
            [&](const EpochLoss& loss) {
                forecast.losses.push_back(loss);
                if (monitor.epochFinished)
                    monitor.epochFinished(loss);
            });
    });

    forecast.device = bayesian->device();
    forecast.networkSpec = bayesian->network().spec();
    forecast.weights = bayesian->network().weights();
    for (std::size_t i = 0; i < models.size(); ++i)
        forecast.comparisons.push_back(comparisonWith(models[i], std::move(fitted[i]), forecast));
    setEmbedding(forecast, series, bayesian->network(), windows);
    drawPasses(
        forecast,
        {bayesian->bandInputs(transform, windows, series), pointsOfSteps(windows.test, split)},
        series, *bayesian, windows, monitor);
    return forecast;
}

void reband(Forecast& forecast, const BandOptions& options)
{
    rebandModels(forecast, options);
    rebandAblation(forecast, options);
}

void rebandAblation(Forecast& forecast, const BandOptions& options)
{
    forecast.ablation =
        ablate(forecast.passes->inputs, options, forecast.passes->points, forecast.actual);
}

void rebandModels(Forecast& forecast, const BandOptions& options)
{
    if (!forecast.passes->inputs.has(options.kind))
        throw InputError(
            Message(SENTENCE("core", "The network learnt no noise of its own, so it has no band of "
                                     "the kind %1; expected paper or recent."),
                    Message(std::string(nameOf(options.kind)))),
            "band");
    forecast.options.level = options.level;
    forecast.options.calibrated = options.calibrated;
    forecast.options.band = options.kind;
    setBayesian(forecast, options);
    for (ModelForecast& model : forecast.comparisons)
        setBand(model, forecast.actual, options);
}

} // namespace core
