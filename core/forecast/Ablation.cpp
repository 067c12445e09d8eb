#include "core/forecast/Ablation.h"

#include "core/forecast/ForecastWindows.h"

#include <utility>

namespace core {

std::vector<AblationRow> ablate(const BandInputs& inputs, const BandOptions& options,
                                const std::vector<std::size_t>& pointOfStep,
                                const std::vector<double>& actual)
{
    const std::vector<double> bases = atSteps(inputs.bases, pointOfStep);
    std::vector<AblationRow> rows;
    const auto add = [&](const char* key, const char* name, const std::vector<double>& means,
                         const std::vector<double>& deviations) {
        PredictiveDistribution distribution(inputs.transform, bases, atSteps(means, pointOfStep),
                                            atSteps(deviations, pointOfStep));
        auto mean = distribution.quantiles(0.5);
        rows.push_back(makeModelForecast(key, name, std::move(mean), std::move(distribution),
                                         actual, options.level));
    };
    const std::size_t passes = options.passes == 0 ? inputs.samples.passes : options.passes;
    if (inputs.predNetSamples.passes > 0) {
        const PassMoments predNet = passMoments(inputs.predNetSamples, passes);
        add("predNet", "PredNet", predNet.mean, predNet.deviation);
    }
    const PassMoments encPred = passMoments(inputs.samples, passes);
    add("encPred", "Enc+Pred", encPred.mean, encPred.deviation);
    for (const bool calibrated : {false, true}) {
        const Band band =
            makeBand(inputs, {.level = options.level, .passes = passes, .calibrated = calibrated});
        add(calibrated ? "calibrated" : "encPredNoise",
            calibrated ? "Enc+Pred+Noise, calibrated" : "Enc+Pred+Noise", band.scaledMean,
            band.scaledDeviation);
    }
    return rows;
}

} // namespace core
