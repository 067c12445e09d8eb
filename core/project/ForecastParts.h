#pragma once

#include "core/bands/Intervals.h"
#include "core/features/TargetTransform.h"
#include "core/models/ForecastMetrics.h"
#include "core/project/ItemArchive.h"

#include <cmath>

// What forecasts have in common with outlooks and comparisons.

namespace core {

template <typename Archive>
void describe(Archive& archive, Kept<Archive, TargetTransform::Fit>& fit)
{
    archive.oneOf("target", fit.target, {"raw", "logarithm", "drift", "anchor", "rawAnchor"});
    archive("offset", fit.offset);
    archive("shift", fit.shift);
    archive("scale", fit.scale);
    archive("lowest", fit.lowest);
    archive.since("highest", fit.highest, std::isinf(fit.highest));
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, ForecastMetrics>& metrics)
{
    archive("n", metrics.n);
    archive("rmse", metrics.rmse);
    archive("mae", metrics.mae);
    archive("smape", metrics.smape);
    archive("peakN", metrics.peakN);
    archive("peakRmse", metrics.peakRmse);
    archive("coverage", metrics.coverage);
    archive("coverageLower", metrics.coverageInterval.lower);
    archive("coverageUpper", metrics.coverageInterval.upper);
    archive("meanWidth", metrics.meanWidth);
    archive("winkler", metrics.winkler);
    archive("crps", metrics.crps);
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, PredictiveSamples>& samples)
{
    archive("passes", samples.passes);
    archive("points", samples.points);
    archive.samples("values", samples.values, samples.points);
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, ErrorProfile>& profile)
{
    archive("sizes", profile.sizes);
    archive("firstSlot", profile.firstSlot);
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, BandInputs>& inputs)
{
    archive("samples", inputs.samples);
    archive("bases", inputs.bases);
    archive("validationSamples", inputs.validationSamples);
    archive("validationTargets", inputs.validationTargets);
    archive("noise", inputs.noise);
    archive("leadNoise", inputs.leadNoise);
    archive("predNetSamples", inputs.predNetSamples);
    archive("scales", inputs.scales);
    archive("validationScales", inputs.validationScales);
    archive("targets", inputs.targets);
    archive("steps", inputs.steps);
    archive("validationSteps", inputs.validationSteps);
    archive("profile", inputs.profile);
    archive("usualSquare", inputs.usualSquare);
    archive("usualLearnedSquare", inputs.usualLearnedSquare);
}

} // namespace core
