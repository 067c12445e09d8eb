#include "core/data/Sentinel.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace core {

namespace {

constexpr std::size_t kFewest = 3;           ///< occurrences
constexpr std::size_t kFewestDifferent = 10; ///< values of the rest: fewer are codes or flags
constexpr double kFarShare = 0.25;           ///< of the spread of the rest
constexpr double kFarRanges = 2.0;           ///< of the rest, for numbers that are no usual code

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
    for (const double code :
         {-1.0, -200.0, -32768.0, 32767.0, 65535.0, -2147483648.0, 2147483647.0, 4294967295.0}) {
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

bool hasManyDifferent(const std::vector<double>& values)
{
    std::vector<double> different;
    for (const double value : values) {
        if (std::find(different.begin(), different.end(), value) != different.end())
            continue;
        different.push_back(value);
        if (different.size() == kFewestDifferent)
            return true;
    }
    return false;
}

/// Whether `value` lies far from `rest`, all of it on one side; reorders `rest`.
bool isFar(double value, std::vector<double>& rest)
{
    const auto [low, high] = std::minmax_element(rest.begin(), rest.end());
    const double lowest = *low;
    const double highest = *high;
    const double gap = value < lowest ? lowest - value : value - highest;
    if (!isUsualCode(value))
        return gap > kFarRanges * (highest - lowest);
    // A negative code among numbers that are never negative needs no distance; -1 does.
    if (value < -1.0 && lowest >= 0.0)
        return true;
    const auto quantile = [&](std::size_t percent) {
        const auto at = rest.begin() + static_cast<std::ptrdiff_t>(rest.size() * percent / 100);
        std::nth_element(rest.begin(), at, rest.end());
        return *at;
    };
    const double q05 = quantile(5);
    return gap >= kFarShare * (quantile(95) - q05);
}

/// -999 and the like among numbers that are never negative need not repeat.
bool isPlain(double value, const std::vector<double>& rest)
{
    return value <= -999.0 && isAllNines(-value, 1.0) &&
           std::none_of(rest.begin(), rest.end(), [](double other) { return other < 0.0; });
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
    if (sentinel.count < (isPlain(value, rest) ? 1 : kFewest) || !hasManyDifferent(rest) ||
        !isFar(value, rest))
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
