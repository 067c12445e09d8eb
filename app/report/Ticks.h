#pragma once

#include "core/base/Message.h"

#include <chrono>
#include <vector>

namespace report {

struct ValueTick
{
    double value = 0.0;
    core::Message label;
};

/// Round numbers from `low` to `high`, about `count` of them.
std::vector<ValueTick> valueTicks(double low, double high, int count);

struct TimeTick
{
    std::chrono::sys_seconds time;
    core::Message label; ///< "Mon 1 Jun", "Jun 2015", "06:00"
};

/// Where people look for dates between `begin` and `end`: every six hours, midnights, Mondays or
/// the firsts of months.
std::vector<TimeTick> timeTicks(std::chrono::sys_seconds begin, std::chrono::sys_seconds end);

/// `core::roundedFigure` with a true minus sign.
core::Message numberMessage(double value);

/// "Mon 1 Jun 2015, 18:00".
core::Message momentMessage(std::chrono::sys_seconds time);
core::Message dayMessage(std::chrono::sys_days day); ///< "Mon 1 Jun 2015"

} // namespace report
