#pragma once

#include "core/base/Message.h"
#include "core/data/Series.h"
#include "core/features/TimeSplit.h"
#include "core/options/ForecastOptions.h"

#include <cstddef>

namespace core {

/// The target that suits the values before step `end`, of which a forecast may know.
///
/// RawAnchor where a value is below 0, for there is no logarithm; Raw where the values are
/// intermittent: a tenth of them or more is 0, and a long season earlier the series was 0 about as
/// often as if the season said nothing of it (a sun that is down each night does not count).
/// SeasonalAnchor otherwise.
Target suitableTarget(const Series& series, std::size_t end);

/// Options of which the data have decided what was left to them.
struct ResolvedOptions
{
    ForecastOptions options;
    MessageList decisions; ///< sentences: what is not as the options would have it
};

/// Target::Automatic becomes the `suitableTarget` of what lies before the test part, and what does
/// not go with it follows: recent errors are those of an anchor, and of counts no noise is learned
/// (a density grows beyond all bounds where most values are the same) and the band is the plain
/// one: the errors of a count that is mostly 0 tell little of the next, and a scale that follows
/// them only wanders. With steps of a week or of months the lookback is held to a quarter of what
/// the training part has after its first year, for a window needs the year before its first step.
ResolvedOptions resolved(const ForecastOptions& options, const Series& series,
                         const TimeSplit& split);

} // namespace core
