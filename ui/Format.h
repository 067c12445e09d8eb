#pragma once

#include "app/MomentText.h"

#include <QString>

#include <chrono>
#include <cstddef>

/// Numbers and times as people read them, in the user's locale.
namespace ui {

using app::clockText;
using app::dateOf;
using app::dayText;
using app::dayYearText;
using app::momentText;
using app::monthText;
using app::timeOf;
using app::userLocale;

/// `digits` significant digits, but never fewer than the whole number has: 10,781 and 0.0312.
/// Below 0.00001 with an exponent. A dash for what is not a number.
QString valueText(double value, int digits = 3);
/// The difference of two values of about `size`, with as many decimals as such a value has.
QString differenceText(double difference, double size);
/// 0.937 as "93.7 %".
QString percentText(double share, int decimals = 1);
QString countText(std::size_t count);

/// "a few seconds left", "about 40 s left", "about 3 min left"; empty while unknown (negative).
QString remainingText(double seconds);

std::chrono::sys_seconds timeFromAxis(double seconds); ///< from a plot's time axis
double axisFromTime(std::chrono::sys_seconds time);

} // namespace ui
