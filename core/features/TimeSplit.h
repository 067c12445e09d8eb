#pragma once

#include "core/data/Series.h"

#include <cstddef>

namespace core {

/// Half-open step ranges, in time order: training [trainBegin, trainEnd), validation
/// [trainEnd, validationEnd), test [validationEnd, testEnd). Nothing of a later part reaches an
/// earlier one.
struct TimeSplit
{
    std::size_t trainBegin = 0;
    std::size_t trainEnd = 0;
    std::size_t validationEnd = 0;
    std::size_t testEnd = 0;
};

/// What the analyst asks for; 0 means "as the default rule has it". In steps.
struct SplitOptions
{
    int validationSteps = 0;
    int testSteps = 0;
};

/// Splits a series by time.
///
/// Default rule: the first floor(5/6 of the whole days) days are for training and validation (its
/// last tenth), the rest is the test part: 3,240 + 360 + 743 hours on the pickups file. A series of
/// more than 211 days takes its last 31 days as the test part and the 180 days before them for
/// training and validation. Steps of a week or of months: the last sixth is the test part, or a
/// whole year where three years come before it, and nothing is left out. Throws `InputError`
/// (setting "validationSteps" or "testSteps") when a part would be empty.
TimeSplit splitByTime(const Series& series, const SplitOptions& options = {});

/// Steps of the validation part of a split with `available` steps before the test part: a tenth,
/// with steps of a week or of months a sixth of them, but no more than a year unless a tenth is.
std::size_t defaultValidationSteps(const Series& series, std::size_t available);

/// Throws `InputError` when a series of steps of a week or of months holds less than two years
/// before `end`: of one year alone nobody can tell what comes back.
void requireSeasons(const Series& series, std::size_t end);

/// Throws `InputError` (setting "testSteps") unless all three parts hold a step and lie in the
/// series.
void checkSplit(const TimeSplit& split, const Series& series);

} // namespace core
