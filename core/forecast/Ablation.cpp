#include "core/forecast/Ablation.h"

#include "core/base/Message.h"
#include "core/models/ForecastWindows.h"

#include <cmath>
#include <string>
#include <utility>

namespace core {

namespace {

/// A band of all passes, beside those that leave out all but the passes' spread.
struct AblatedBand
{
    const char* key;
    const char* name; ///< marked for translation
    BandKind kind;
    bool isCalibrated;
};

constexpr AblatedBand kBands[]{
    {"encPredNoise", SENTENCE("core", "Enc+Pred+Noise"), BandKind::Paper, false},
    {"calibrated", SENTENCE("core", "Enc+Pred+Noise, calibrated"), BandKind::Paper, true},
    {"learned", SENTENCE("core", "Learned noise"), BandKind::Learned, false},
    {"learnedCalibrated", SENTENCE("core", "Learned noise, calibrated"), BandKind::Learned, true},
    {"recent", SENTENCE("core", "Recent errors, calibrated"), BandKind::RecentErrors, true},
    {"learnedRecent", SENTENCE("core", "Learned noise and recent errors, calibrated"),
     BandKind::LearnedRecent, true},
};

} // namespace

std::vector<AblationRow> ablate(const BandInputs& inputs, const BandOptions& options,
                                const std::vector<std::size_t>& pointOfStep,
                                const std::vector<double>& actual)
{
    const std::vector<double> bases = atSteps(inputs.bases, pointOfStep);
    std::vector<AblationRow> rows;
    const auto add = [&](std::string key, std::string name, const std::vector<double>& means,
                         const std::vector<double>& scales, StandardQuantile quantile) {
        const std::vector<double> scaledMeans = atSteps(means, pointOfStep);
        std::vector<double> mean;
        for (std::size_t i = 0; i < bases.size(); ++i)
            mean.push_back(std::isnan(scaledMeans[i])
                               ? scaledMeans[i]
                               : inputs.transform.toValue(scaledMeans[i], bases[i]));
        PredictiveDistribution distribution(inputs.transform, bases, scaledMeans,
                                            atSteps(scales, pointOfStep), std::move(quantile));
        rows.push_back(makeModelForecast(std::move(key), std::move(name), std::move(mean),
                                         std::move(distribution), actual, options.level));
    };
    const std::size_t passes = options.passes == 0 ? inputs.samples.passes : options.passes;
    if (inputs.predNetSamples.passes > 0) {
        const PassMoments predNet = passMoments(inputs.predNetSamples, passes);
        add("predNet", SENTENCE("core", "PredNet"), predNet.mean, predNet.deviation,
            StandardQuantile::normal());
    }
    const PassMoments encPred = passMoments(inputs.samples, passes);
    add("encPred", SENTENCE("core", "Enc+Pred"), encPred.mean, encPred.deviation,
        StandardQuantile::normal());
    for (const AblatedBand& ablated : kBands) {
        if (!inputs.has(ablated.kind))
            continue;
        const Band band = makeBand(inputs, {.level = options.level,
                                            .passes = passes,
                                            .calibrated = ablated.isCalibrated,
                                            .kind = ablated.kind});
        add(ablated.key, ablated.name, band.scaledMean, band.scaledScale, band.quantile);
    }
    return rows;
}

} // namespace core
