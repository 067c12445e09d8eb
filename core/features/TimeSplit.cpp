#include "core/features/TimeSplit.h"

#include "core/base/InputError.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t kLongSeriesDays = 211;
constexpr std::size_t kLongTestDays = 31;
constexpr std::size_t kLongTrainDays = 180;

std::size_t defaultTestSteps(const Series& series)
{
    const std::size_t n = series.size();
    if (series.hasYearlySeason()) {
        const std::size_t year = series.longSeason();
        return n >= 4 * year ? std::max(n / 6, year) : n / 6;
    }
    const std::size_t day = series.shortSeason();
    const std::size_t wholeDays = n / day;
    return wholeDays > kLongSeriesDays ? kLongTestDays * day : n - wholeDays * 5 / 6 * day;
}

} // namespace

std::size_t defaultValidationSteps(const Series& series, std::size_t available)
{
    const std::size_t tenth = std::max<std::size_t>(1, available / 10);
    return series.hasYearlySeason() ? std::max(tenth, std::min(available / 6, series.longSeason()))
                                    : tenth;
}

void requireSeasons(const Series& series, std::size_t end)
{
    if (!series.hasYearlySeason() || end >= 2 * series.longSeason())
        return;
    throw InputError(Message::counted(
        end,
        SENTENCE("core", "The series has %1 step of %2; a forecast of such steps needs two years "
                         "(%3 steps)."),
        SENTENCE("core", "The series has %1 steps of %2; a forecast of such steps needs two years "
                         "(%3 steps)."),
        stepMessage(series.step()), 2 * series.longSeason()));
}

TimeSplit splitByTime(const Series& series, const SplitOptions& options)
{
    const std::size_t n = series.size();
    requireSeasons(series, n);
    std::size_t test = static_cast<std::size_t>(options.testSteps);
    if (test == 0)
        test = defaultTestSteps(series);
    if (test + 2 > n)
        throw InputError(Message(SENTENCE("core", "The test part of %1 steps leaves nothing for "
                                                  "training: at most %2 steps are available."),
                                 test, n > 2 ? n - 2 : 0),
                         "testSteps");

    TimeSplit split;
    split.testEnd = n;
    split.validationEnd = n - test;
    const std::size_t day = series.shortSeason();
    const bool isLong = !series.hasYearlySeason() && n / day > kLongSeriesDays;
    const std::size_t longest = kLongTrainDays * day;
    if (isLong && split.validationEnd > longest)
        split.trainBegin = split.validationEnd - longest;

    const std::size_t available = split.validationEnd - split.trainBegin;
    std::size_t validation = static_cast<std::size_t>(options.validationSteps);
    if (validation == 0)
        validation = defaultValidationSteps(series, available);
    if (validation >= available)
        throw InputError(
            Message(SENTENCE("core", "The validation part of %1 steps leaves nothing for training: "
                                     "at most %2 steps are available."),
                    validation, available - 1),
            "validationSteps");
    split.trainEnd = split.validationEnd - validation;
    return split;
}

void checkSplit(const TimeSplit& split, const Series& series)
{
    if (split.trainBegin < split.trainEnd && split.trainEnd < split.validationEnd &&
        split.validationEnd < split.testEnd && split.testEnd <= series.size())
        return;
    throw InputError(
        Message(
            SENTENCE("core", "The split by time is training %1 to %2, validation to %3 and test "
                             "to %4 of %5 steps; expected three parts in this order, none of "
                             "them empty."),
            split.trainBegin, split.trainEnd, split.validationEnd, split.testEnd, series.size()),
        "testSteps");
}

} // namespace core
