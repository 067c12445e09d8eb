#pragma once

#include <chrono>
#include <string>
#include <vector>

namespace report {

struct ValueTick
{
    double value = 0.0;
    std::string text;
};

/// Round numbers from `low` to `high`, about `count` of them.
std::vector<ValueTick> valueTicks(double low, double high, int count);

struct TimeTick
{
    std::chrono::sys_seconds time;
    std::string text; ///< "Mon 1 Jun", "Jun 2015", "06:00"
};

/// Where people look for dates between `begin` and `end`: every six hours, midnights, Mondays or
/// the firsts of months.
std::vector<TimeTick> timeTicks(std::chrono::sys_seconds begin, std::chrono::sys_seconds end);

/// `core::figureText` with a true minus sign.
std::string numberText(double value);

/// "Mon 1 Jun 2015, 18:00".
std::string momentText(std::chrono::sys_seconds time);
std::string dayText(std::chrono::sys_days day); ///< "Mon 1 Jun 2015"

} // namespace report
