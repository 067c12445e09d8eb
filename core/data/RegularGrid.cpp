#include "core/data/RegularGrid.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <unordered_map>

namespace core {

namespace {

using std::chrono::sys_days;
using std::chrono::sys_seconds;
using Times = std::vector<sys_seconds>;

constexpr std::int64_t kDay = kDaySeconds;
constexpr std::int64_t kWeek = kWeekSeconds;
constexpr std::size_t kMostSteps = 20'000'000;
constexpr std::size_t kFewSteps = 100'000; ///< may be as empty as they are: 11 years of hours
constexpr std::size_t kStepsPerTime = 1000;
constexpr double kJitter = 0.1;         ///< of a step that a clock may be early or late
constexpr double kOnJitteredGrid = 0.9; ///< share of the times that make a grid of them

using Counts = std::unordered_map<std::int64_t, std::size_t>;

/// The commonest key, and how often it occurs; the smallest of equally common ones.
std::pair<std::int64_t, std::size_t> commonest(const Counts& counts)
{
    return *std::min_element(counts.begin(), counts.end(), [](const auto& a, const auto& b) {
        return a.second != b.second ? a.second > b.second : a.first < b.first;
    });
}

std::int64_t floorMod(std::int64_t a, std::int64_t b)
{
    return ((a % b) + b) % b;
}

std::chrono::year_month_day dateOf(sys_seconds time)
{
    return std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(time));
}

/// One mistyped year is enough.
InputError mostlyEmpty(const Times& times, const RegularGrid& grid, const std::string& source)
{
    std::size_t after = 1; // the longest gap
    for (std::size_t i = 2; i < times.size(); ++i)
        if (times[i] - times[i - 1] > times[after] - times[after - 1])
            after = i;
    return InputError(Message(SENTENCE("core", "%1: there is no row between %2 and %3, which "
                                               "leaves %4 of %5 steps empty. Is a date mistyped?"),
                              source, times[after - 1], times[after], grid.steps - times.size(),
                              grid.steps));
}

/// One gap that is most of a long grid with few times: a mistyped date, or one of another century.
bool hasFarTime(const Times& times, const RegularGrid& grid)
{
    constexpr std::size_t kLong = 1000;
    constexpr std::size_t kSome = 20; // tell that the others belong together
    if (grid.steps < kLong || times.size() < kSome || 10 * times.size() > grid.steps)
        return false;
    std::chrono::seconds longest{0};
    for (std::size_t i = 1; i < times.size(); ++i)
        longest = std::max(longest, times[i] - times[i - 1]);
    return 10 * longest > 8 * (times.back() - times.front());
}

/// The calendar months that times are apart at least which are all of one day of the month, or at
/// its end; 0 for other times.
int monthsApart(const Times& times, std::int64_t leastDifference)
{
    const auto months = static_cast<int>((leastDifference + kMonthSeconds / 2) / kMonthSeconds);
    const std::int64_t days = leastDifference / kDay;
    if (months == 0 || 12 % months != 0 || days < 28 * months || days > 31 * months)
        return 0;
    const auto isLast = [](sys_seconds time) {
        const auto date = dateOf(time);
        return date.day() == (date.year() / date.month() / std::chrono::last).day();
    };
    const auto day = dateOf(times.front()).day();
    const bool isRegular = std::all_of(times.begin(), times.end(), isLast) ||
                           std::all_of(times.begin(), times.end(),
                                       [&](sys_seconds time) { return dateOf(time).day() == day; });
    return isRegular ? months : 0;
}

/// Of the usual steps the one nearest to a difference; nothing where none is within a tenth of it.
std::optional<TimeStep> usualStepNear(std::int64_t difference)
{
    constexpr auto kUsual = std::to_array<std::int64_t>(
        {1,    60,   120,  180,   240,   300,   360,   600,   720,  900,  1200,
         1800, 3600, 7200, 10800, 14400, 21600, 28800, 43200, kDay, kWeek});
    const auto nearest =
        *std::min_element(kUsual.begin(), kUsual.end(), [&](std::int64_t a, std::int64_t b) {
            return std::abs(a - difference) < std::abs(b - difference);
        });
    if (static_cast<double>(std::abs(nearest - difference)) >
        kJitter * static_cast<double>(nearest))
        return std::nullopt;
    return TimeStep::ofSeconds(nearest);
}

/// Weeks are counted from the Monday after 1970-01-01 for round beginnings.
constexpr std::int64_t kFirstMonday = 4 * kDay;

/// Where in a step its beginning lies, as a remainder of the seconds since 1970.
struct Phase
{
    std::int64_t offset = 0;
    std::size_t onGrid = 0; ///< times that are within a tenth of a step of it
};

Phase phaseOf(const Times& times, std::int64_t step, std::int64_t offset)
{
    const auto reach = static_cast<std::int64_t>(kJitter * static_cast<double>(step));
    Phase phase{.offset = offset};
    for (const sys_seconds time : times) {
        const auto into = floorMod(time.time_since_epoch().count() - offset, step);
        phase.onGrid += into <= reach || step - into <= reach ? 1 : 0;
    }
    return phase;
}

/// The beginning that fits the times of a jittery clock: the round one if it does, else the
/// commonest.
Phase jitteredPhase(const Times& times, std::int64_t step)
{
    const std::int64_t round = step == kWeek ? kFirstMonday : 0;
    const Phase atRound = phaseOf(times, step, round);
    Counts remainders; // in twentieths of a step
    const std::int64_t width = std::max<std::int64_t>(1, step / 20);
    for (const sys_seconds time : times)
        ++remainders[floorMod(time.time_since_epoch().count(), step) / width];
    const Phase atCommonest = phaseOf(times, step, commonest(remainders).first * width + width / 2);
    return 10 * atRound.onGrid >= 9 * atCommonest.onGrid ? atRound : atCommonest;
}

NoSeries irregular(const Message& sentence, std::int64_t medianDifference)
{
    std::vector<WayOut> ways;
    const auto add = [&](TimeStep step) {
        ways.push_back(
            {"count-rows", optionText(step),
             Message(SENTENCE("core", "count the rows in steps of %1"), stepMessage(step))});
    };
    if (medianDifference < 86400)
        add(TimeStep::ofSeconds(3600));
    add(TimeStep::ofSeconds(kDay));
    if (medianDifference < 86400)
        ways.push_back({"sum-rows", "1h", SENTENCE("core", "add up the values of each hour")});
    if (medianDifference <= kDay)
        ways.push_back({"sum-rows", "1d", SENTENCE("core", "add up the values of each day")});
    if (medianDifference < 86400)
        ways.push_back({"step", "1h", SENTENCE("core", "average the values of each hour")});
    if (medianDifference <= kDay)
        ways.push_back({"step", "1d", SENTENCE("core", "average the values of each day")});
    else
        ways.push_back({"step", medianDifference <= kWeek ? "1w" : "1month",
                        medianDifference <= kWeek
                            ? SENTENCE("core", "average the values of each week")
                            : SENTENCE("core", "average the values of each month")});
    return NoSeries(sentence, std::move(ways));
}

/// `grid` from its first time to its last.
RegularGrid spanning(RegularGrid grid, const Times& times, const std::string& source)
{
    const std::int64_t steps =
        grid.step.between(grid.start, times.back() + std::chrono::seconds(grid.earlySeconds)) + 1;
    if (steps > static_cast<std::int64_t>(kMostSteps))
        throw InputError(Message(SENTENCE("core", "%1: from %2 to %3 there are %4 steps of %5; at "
                                                  "most %6 were expected."),
                                 source, times.front(), times.back(), steps, stepMessage(grid.step),
                                 kMostSteps));
    grid.steps = static_cast<std::size_t>(steps);
    const bool isAllButEmpty = grid.steps > kFewSteps && grid.steps / kStepsPerTime > times.size();
    if (isAllButEmpty || hasFarTime(times, grid))
        throw mostlyEmpty(times, grid, source);
    return grid;
}

sys_seconds beginOf(const Times& times, std::int64_t step, std::int64_t offset, std::int64_t early)
{
    const auto first = times.front().time_since_epoch().count() + early;
    return sys_seconds(std::chrono::seconds(first - floorMod(first - offset, step)));
}

RegularGrid monthlyGrid(const Times& times, int months)
{
    const auto first = dateOf(times.front());
    return {.start = sys_days(first.year() / first.month() / 1),
            .step = TimeStep::ofMonths(months)};
}

RegularGrid gridAsked(const Times& times, TimeStep step)
{
    if (step.months != 0)
        return monthlyGrid(times, step.months);
    return {.start = beginOf(times, step.seconds, step.seconds == kWeek ? kFirstMonday : 0, 0),
            .step = step};
}

} // namespace

RegularGrid findGrid(Times times, const std::string& source, std::optional<TimeStep> asked)
{
    if (!std::is_sorted(times.begin(), times.end()))
        std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    if (times.empty())
        throw InputError(Message(SENTENCE("core", "%1: no row has a time."), source));
    if (asked)
        return spanning(gridAsked(times, *asked), times, source);
    if (times.size() < 2)
        throw InputError(Message(SENTENCE("core", "%1: all rows have the time %2; at least two "
                                                  "different times were expected."),
                                 source, times.front()));

    Counts differences;
    std::vector<std::int64_t> inOrder;
    inOrder.reserve(times.size() - 1);
    for (std::size_t i = 1; i < times.size(); ++i) {
        inOrder.push_back((times[i] - times[i - 1]).count());
        ++differences[inOrder.back()];
    }
    const auto middle = inOrder.begin() + static_cast<std::ptrdiff_t>(inOrder.size() / 2);
    std::nth_element(inOrder.begin(), middle, inOrder.end());
    const std::int64_t median = *middle;
    const std::int64_t least = *std::min_element(inOrder.begin(), inOrder.end());
    if (const int months = monthsApart(times, least); months != 0) {
        RegularGrid grid = monthlyGrid(times, months);
        const auto near = std::count_if(inOrder.begin(), inOrder.end(), [&](std::int64_t apart) {
            return apart <= 31 * months * kDay;
        });
        grid.certainty = static_cast<double>(near) / static_cast<double>(inOrder.size());
        return spanning(grid, times, source);
    }

    RegularGrid grid;
    const auto [difference, count] = commonest(differences);
    grid.certainty = static_cast<double>(count) / static_cast<double>(times.size() - 1);
    grid.step = TimeStep::ofSeconds(difference);
    if (grid.step.isUsable()) {
        Counts remainders;
        for (const auto time : times)
            ++remainders[floorMod(time.time_since_epoch().count(), difference)];
        const auto [offset, onGrid] = commonest(remainders);
        if (2 * onGrid >= times.size()) {
            // Those that are a little early belong to the step after: only where some are off.
            if (onGrid < times.size())
                grid.earlySeconds =
                    static_cast<std::int64_t>(kJitter * static_cast<double>(difference));
            grid.start = beginOf(times, difference, offset, grid.earlySeconds);
            return spanning(grid, times, source);
        }
    }
    const auto usual = usualStepNear(median);
    if (usual) {
        const Phase phase = jitteredPhase(times, usual->seconds);
        if (static_cast<double>(phase.onGrid) >=
            kOnJitteredGrid * static_cast<double>(times.size())) {
            grid.step = *usual;
            grid.earlySeconds =
                static_cast<std::int64_t>(kJitter * static_cast<double>(usual->seconds));
            grid.start = beginOf(times, usual->seconds, phase.offset, grid.earlySeconds);
            grid.certainty = static_cast<double>(phase.onGrid) / static_cast<double>(times.size());
            return spanning(grid, times, source);
        }
    }
    if (grid.certainty > 0.5 && grid.step.isUsable())
        throw irregular(Message(SENTENCE("core", "%1: most times fall between the steps of %2; "
                                                 "evenly spaced times were expected."),
                                source, stepMessage(grid.step)),
                        median);
    if (grid.certainty > 0.5)
        throw irregular(
            Message(SENTENCE("core", "%1: the times are %2 apart; expected a step of at least a "
                                     "minute that divides a day, or one of a week or a month."),
                    source, stepMessage(grid.step)),
            median);
    throw irregular(
        Message(SENTENCE("core", "%1: the times are not evenly spaced, as in an event log."),
                source),
        median);
}

} // namespace core
