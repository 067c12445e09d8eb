#include "core/data/Sentinel.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace core {

namespace {

constexpr std::size_t kFewest = 3;               ///< occurrences
constexpr std::size_t kFewestDifferent = 10;     ///< values of the rest: fewer are codes or flags
constexpr std::size_t kFewestBesideNegative = 2; ///< where no other value is negative
constexpr double kFarShare = 0.25;               ///< of the spread of the rest
constexpr double kFarRanges = 2.0; ///< of the rest, for numbers that are no usual code

/// 99, 999, ... in units of 1 / `parts`.
bool isAllNines(double magnitude, double parts)
{
    for (double power = 100.0; power <= 1e12; power *= 10.0) {
        if (magnitude == (power * parts - 1.0) / parts)
            return true;
    }
    return false;
}

bool isUsualCode(double value)
{
    for (const double code : {-1.0, -200.0, -888.0, -999.25, -6999.0, -7999.0, -8888.0, -32768.0,
                              32767.0, 65535.0, -2147483648.0, 2147483647.0, 4294967295.0}) {
        if (value == code)
            return true;
    }
    return std::abs(value) >= 1e19 || isAllNines(std::abs(value), 1.0);
}

/// 500 and 99.99 are codes too, but also limits and prices.
bool isRareCode(double value)
{
    const bool isRound = value != 0.0 && std::fmod(value, 100.0) == 0.0;
    return isRound || isAllNines(std::abs(value), 10.0) || isAllNines(std::abs(value), 100.0);
}

bool hasDifferent(const std::vector<double>& values, std::size_t fewest)
{
    std::vector<double> different;
    for (const double value : values) {
        if (std::find(different.begin(), different.end(), value) != different.end())
            continue;
        different.push_back(value);
        if (different.size() == fewest)
            return true;
    }
    return false;
}

bool hasNegative(const std::vector<double>& values)
{
    return std::any_of(values.begin(), values.end(), [](double value) { return value < 0.0; });
}

/// -99, -99.99, -200 and the like, which cannot be mistaken among numbers that are never negative;
/// -1 can.
bool isNegativeCode(double value)
{
    return value < -1.0 &&
           (isUsualCode(value) || isAllNines(-value, 10.0) || isAllNines(-value, 100.0));
}

/// Whether `value` lies far from `rest`, all of it on one side; reorders `rest`.
bool isFar(double value, std::vector<double>& rest)
{
    const auto [low, high] = std::minmax_element(rest.begin(), rest.end());
    const double lowest = *low;
    const double highest = *high;
    const double gap = value < lowest ? lowest - value : value - highest;
    if (isNegativeCode(value) && lowest >= 0.0)
        return true;
    if (!isUsualCode(value))
        return gap > kFarRanges * (highest - lowest);
    const auto quantile = [&](std::size_t percent) {
        const auto at = rest.begin() + static_cast<std::ptrdiff_t>(rest.size() * percent / 100);
        std::nth_element(rest.begin(), at, rest.end());
        return *at;
    };
    const double q05 = quantile(5);
    return gap >= kFarShare * (quantile(95) - q05);
}

/// -999, -99.99 and the like need not repeat among numbers that are never negative; -99 may be one
/// of them after all.
bool needsNoRepeat(double value)
{
    return value < -99.0 &&
           (isAllNines(-value, 1.0) || isAllNines(-value, 10.0) || isAllNines(-value, 100.0));
}

std::optional<Sentinel> sentinelAt(double value, std::span<const double> values)
{
    if (!isUsualCode(value) && !isRareCode(value))
        return std::nullopt;
    Sentinel sentinel{value, 0, 0};
    std::vector<double> rest;
    rest.reserve(values.size());
    for (std::size_t row = 0; row < values.size(); ++row) {
        if (values[row] == value) {
            if (sentinel.count++ == 0)
                sentinel.firstRow = row;
        } else if (std::isfinite(values[row])) {
            rest.push_back(values[row]);
        }
    }
    const bool isOnlyNegative = isNegativeCode(value) && !hasNegative(rest);
    const std::size_t fewest = isOnlyNegative && needsNoRepeat(value) ? 1 : kFewest;
    const std::size_t different = isOnlyNegative ? kFewestBesideNegative : kFewestDifferent;
    if (sentinel.count < fewest || !hasDifferent(rest, different) || !isFar(value, rest))
        return std::nullopt;
    return sentinel;
}

} // namespace

std::optional<Sentinel> sentinelOf(std::span<const double> values)
{
    double lowest = std::numeric_limits<double>::infinity();
    double highest = -lowest;
    for (const double value : values) {
        if (std::isfinite(value)) {
            lowest = std::min(lowest, value);
            highest = std::max(highest, value);
        }
    }
    const auto low = sentinelAt(lowest, values);
    const auto high = sentinelAt(highest, values);
    return high && (!low || high->count > low->count) ? high : low;
}

} // namespace core
