#pragma once

#include "core/bands/BandKind.h"
#include "core/bands/PredictiveSamples.h"
#include "core/bands/RecentErrorScale.h"
#include "core/bands/StandardQuantile.h"
#include "core/features/TargetTransform.h"

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace core {

/// All that a band is made of: kept, so that another level, kind, fewer passes or calibration on or
/// off re-bands at once. Points are in the order (windows, F).
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
    PredictiveSamples scales{};           ///< learned scale s of each pass; empty without
                                          ///< Head::StudentT
    PredictiveSamples validationScales{};
    std::optional<PassSummary> validationSummary{}; ///< in the place of the samples and scales of
                                                    ///< the validation part; then `passes` below
                                                    ///< is that of all
    std::vector<float> targets{};     ///< (points), scaled, NaN where unknown: for recent errors
    std::vector<std::size_t> steps{}; ///< step of the series that each point forecasts; these and
                                      ///< what follows may be empty where no RecentErrors are asked
    std::vector<std::size_t> validationSteps{};
    ErrorProfile profile{};          ///< from training and validation, dropout off, scaled
    double usualSquare = 1.0;        ///< of the profile's errors, where the recent ones begin
    double usualLearnedSquare = 1.0; ///< the same against the learned scale

    /// eta_2 of a point.
    double noiseOf(std::size_t point) const
    {
        return leadNoise.empty() ? noise : leadNoise[point % leadNoise.size()];
    }
    std::size_t horizon() const { return leadNoise.empty() ? 1 : leadNoise.size(); }
    /// The kinds of band that can be made.
    bool has(BandKind kind) const;
};

struct BandOptions
{
    double level = 0.95;
    std::size_t passes = 0;  ///< how many of the kept passes; 0: all
    bool calibrated = false; ///< split conformal calibration on the validation part
    BandKind kind = BandKind::Paper;
};

/// A forecast with its band, in the unit of the series; vectors have one entry per point.
struct Band
{
    std::vector<double> mean;
    std::vector<double> lower;
    std::vector<double> upper;
    std::vector<double> epistemic;  ///< half the width that eta_1 alone gives mean +- one deviation
    std::vector<double> aleatoric;  ///< the same of the rest of the scale
    std::vector<double> scaledMean; ///< of the scaled target
    std::vector<double> scaledScale; ///< what the quantiles of the standardised error are times
    StandardQuantile quantile;       ///< of the standardised error
    double conformalFactor = 1.0;    ///< what calibration multiplies the band's width by
};

/// Mean and scale per point in the scaled target, mapped back, with the quantiles of the
/// standardised error at the tails of the level.
///
/// The scale is sqrt(eta_1^2 + eta_2^2), eta_2 by kind: `noise` (Paper; arXiv:1709.01907, section
/// 3.3), the root mean square of the passes' learned scales (Learned). RecentErrors is the profile,
/// LearnedRecent the learned scale with eta_1, each times what `recentErrorScales` says.
///
/// The quantiles are normal, those of Student's t for Learned. Calibrated, those of the scores
/// (y - mean) / scale of the validation points (split conformal: Lei et al. 2018,
/// doi:10.1080/01621459.2017.1307116): of |score| for Paper, signed for the other kinds.
Band makeBand(const BandInputs& inputs, const BandOptions& options);

/// sqrt of the mean square of differences: eta_2 of forecasts with dropout off.
double rootMeanSquare(std::span<const float> forecasts, std::span<const float> targets);

/// The same for each step of the horizon; both arrays are (windows, horizon). The result has
/// `horizon` values.
std::vector<double> rootMeanSquarePerLead(std::span<const float> forecasts,
                                          std::span<const float> targets, std::size_t horizon);

/// (y - mean) / scale of each validation point, from the first `passes` passes.
std::vector<double> validationScores(const BandInputs& inputs, BandKind kind, std::size_t passes);

/// The quantiles that calibration with these scores gives a band.
StandardQuantile calibratedQuantile(std::vector<double> scores, const BandOptions& options);

/// Those of a band without calibration.
StandardQuantile plainQuantile(BandKind kind);

/// The ceil((n + 1) level)-th smallest score; the largest where n is too small for the level.
double conformalQuantile(std::vector<double> scores, double level);

} // namespace core
