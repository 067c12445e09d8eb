#pragma once

#include "core/base/Progress.h"
#include "core/data/Series.h"
#include "core/features/TimeSplit.h"
#include "core/models/ForecastMetrics.h"
#include "core/options/ForecastOptions.h"

#include <cstddef>
#include <vector>

namespace core {

/// What one dropout probability gave on the validation part.
struct DropoutTrial
{
    double dropout = 0.0;        ///< p
    int epochs = 0;              ///< trained
    double validationLoss = 0.0; ///< lowest mean squared error of the scaled target, dropout off
    double noise = 0.0;          ///< eta_2, scaled
    double epistemic = 0.0;      ///< eta_1, scaled: root mean square over the validation points
    ForecastMetrics metrics;     ///< of the band of algorithm 2, not calibrated
};

struct DropoutSweep
{
    ForecastOptions options;          ///< all but the dropout
    std::vector<DropoutTrial> trials; ///< in the order asked for
    std::size_t chosen = 0;           ///< the trial with the lowest Winkler score; of equal ones
                                      ///< the first
};

/// Chooses the dropout probability on the validation part: trains the network once for each, from
/// scratch, side by side. The test part is not looked at.
///
/// The noise is of the same part as the score, so the bands are a little better here than they
/// will be; calibration is left out, since it would make any p cover its level.
/// Throws `InputError` (setting "dropout") when there is none or one is out of its range.
DropoutSweep sweepDropout(const Series& series, const TimeSplit& split,
                          const ForecastOptions& options, const std::vector<double>& dropouts,
                          const Progress& progress = {});

} // namespace core
