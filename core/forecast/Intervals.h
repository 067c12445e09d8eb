#pragma once

#include "core/data/TargetTransform.h"
#include "core/forecast/PredictiveSamples.h"

#include <cstddef>
#include <span>
#include <vector>

namespace core {

/// All that a band is made of: kept, so that another level, fewer passes or calibration on or off
/// re-bands at once.
struct BandInputs
{
    TargetTransform transform;
    PredictiveSamples samples; ///< points to forecast
    std::vector<double> bases; ///< (points), for the transform
    PredictiveSamples validationSamples;
    std::vector<float> validationTargets; ///< (validation points), scaled
    double noise = 0.0;                   ///< eta_2: inherent noise, scaled (algorithm 2, line 7)
    std::vector<double> leadNoise{};      ///< (F) eta_2 of each step of the horizon; empty: noise
    PredictiveSamples predNetSamples{};   ///< points to forecast, dropout in the prediction network
                                          ///< alone; empty where no ablation is asked for

    /// eta_2 of a point; points are in the order (windows, F).
    double noiseOf(std::size_t point) const
    {
        return leadNoise.empty() ? noise : leadNoise[point % leadNoise.size()];
    }
};

struct BandOptions
{
    double level = 0.95;
    std::size_t passes = 0;  ///< how many of the kept passes; 0: all
    bool calibrated = false; ///< scale by split conformal calibration
};

/// A forecast with its band, in the unit of the series; vectors have one entry per point.
struct Band
{
    std::vector<double> mean;
    std::vector<double> lower;
    std::vector<double> upper;
    std::vector<double> epistemic;  ///< half the width that eta_1 alone gives mean +- one deviation
    std::vector<double> aleatoric;  ///< the same of eta_2
    std::vector<double> scaledMean; ///< of the scaled target
    std::vector<double> scaledDeviation; ///< eta times the conformal factor: of the normal whose
                                         ///< quantiles the band is
    double conformalFactor = 1.0;        ///< what calibration scales eta by; 1 without
};

/// mean +- z eta with eta = sqrt(eta_1^2 + eta_2^2) in the scaled target, mapped back
/// (arXiv:1709.01907, section 3.3). Calibrated: z eta becomes q eta, q the conformal quantile of
/// |y - mean| / eta over the validation points (Lei et al. 2018,
/// doi:10.1080/01621459.2017.1307116).
Band makeBand(const BandInputs& inputs, const BandOptions& options);

/// sqrt of the mean square of differences: eta_2 of forecasts with dropout off.
double rootMeanSquare(std::span<const float> forecasts, std::span<const float> targets);

/// The same for each step of the horizon; both arrays are (windows, horizon). The result has
/// `horizon` values.
std::vector<double> rootMeanSquarePerLead(std::span<const float> forecasts,
                                          std::span<const float> targets, std::size_t horizon);

/// |y - mean| / eta of each validation point, from the first `passes` passes.
std::vector<double> conformalScores(const BandInputs& inputs, std::size_t passes);

/// The ceil((n + 1) level)-th smallest score; the largest where n is too small for the level.
double conformalQuantile(std::vector<double> scores, double level);

} // namespace core
