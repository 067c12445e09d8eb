#include "core/data/RegularGrid.h"

#include "core/base/InputError.h"
#include "core/base/Wording.h"

#include <algorithm>
#include <unordered_map>

namespace core {

namespace {

constexpr std::int64_t kDay = 86400;
constexpr std::size_t kMostSteps = 20'000'000;
constexpr std::size_t kFewSteps = 100'000; ///< may be as empty as they are: 11 years of hours
constexpr std::size_t kStepsPerTime = 1000;

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

/// One mistyped year is enough.
InputError mostlyEmpty(const std::vector<std::chrono::sys_seconds>& times, const RegularGrid& grid,
                       const std::string& source)
{
    std::size_t after = 1; // the longest gap
    for (std::size_t i = 2; i < times.size(); ++i)
        if (times[i] - times[i - 1] > times[after] - times[after - 1])
            after = i;
    return InputError(source + ": no row lies between " + timeText(times[after - 1]) + " and " +
                      timeText(times[after]) + ", which leaves " +
                      countText(grid.steps - times.size()) + " of " + countText(grid.steps) +
                      " steps empty; is a date mistyped?");
}

} // namespace

RegularGrid findGrid(std::vector<std::chrono::sys_seconds> times, const std::string& source)
{
    if (!std::is_sorted(times.begin(), times.end()))
        std::sort(times.begin(), times.end());
    times.erase(std::unique(times.begin(), times.end()), times.end());
    if (times.size() < 2)
        throw InputError(source + ": all rows have the time " + timeText(times.front()) +
                         "; at least two different times were expected.");

    Counts differences;
    for (std::size_t i = 1; i < times.size(); ++i)
        ++differences[(times[i] - times[i - 1]).count()];
    RegularGrid grid;
    grid.stepSeconds = commonest(differences).first;
    if (kDay % grid.stepSeconds != 0)
        throw InputError(source + ": the times are " + stepText(grid.stepSeconds) +
                         " apart; a step that divides a day was expected (15 minutes, 1 hour, "
                         "1 day).");

    Counts remainders;
    for (const auto time : times)
        ++remainders[floorMod(time.time_since_epoch().count(), grid.stepSeconds)];
    const auto [offset, onGrid] = commonest(remainders);
    if (2 * onGrid < times.size())
        throw InputError(source + ": " + countText(times.size() - onGrid) + " of " +
                         countText(times.size()) + " times lie between the steps of " +
                         stepText(grid.stepSeconds) + "; times at equal distances were expected.");

    const auto intoStep = std::chrono::seconds(
        floorMod(times.front().time_since_epoch().count() - offset, grid.stepSeconds));
    grid.start = times.front() - intoStep;
    const std::int64_t steps = (times.back() - grid.start).count() / grid.stepSeconds + 1;
    if (steps > static_cast<std::int64_t>(kMostSteps))
        throw InputError(
            source + ": from " + timeText(times.front()) + " to " + timeText(times.back()) +
            " there are " + countText(static_cast<std::size_t>(steps)) + " steps of " +
            stepText(grid.stepSeconds) + "; at most " + countText(kMostSteps) + " were expected.");
    grid.steps = static_cast<std::size_t>(steps);
    if (grid.steps > kFewSteps && grid.steps / kStepsPerTime > times.size())
        throw mostlyEmpty(times, grid, source);
    return grid;
}

} // namespace core
