#pragma once

#include "app/MomentText.h"
#include "core/base/Figure.h"

#include <QString>

#include <chrono>
#include <cstddef>
#include <vector>

/// Numbers and times as people read them, in the user's locale.
namespace ui {

using app::clockText;
using app::dateOf;
using app::dayText;
using app::dayYearText;
using app::momentFormat;
using app::momentText;
using app::monthText;
using app::shortDayText;
using app::timeOf;
using app::userLocale;

/// A figure as `core::figureText` writes it, in the user's locale and with a true minus sign.
QString valueText(double value, int digits = 3);
QString valueText(double value, const core::FigureForm& form);
/// The difference of two values of about `size`, with as many decimals as such a value has.
QString differenceText(double difference, double size);
/// 0.937 as "93.7 %".
QString percentText(double share, int decimals = 1);
/// A number that was given rather than measured, without zeros at its end: "10", "0.325".
QString givenText(double value);
/// The level of an interval as it was given: "95 %", "99.5 %".
QString levelText(double level);
QString countText(std::size_t count);
/// Whether figures of one plot or table are written with an exponent, all of them: where all are
/// small and one needs it, so that no 0.0000123 stands beside 2.49E-06.
bool needExponent(const std::vector<double>& values);
/// With three digits, and an exponent where `hasExponent` says so.
QString valueTextBeside(double value, bool hasExponent);
/// A value of the data: 12 of a column of whole numbers, else with 4 digits.
QString observedText(double value);

/// "a few seconds left", "about 40 s left", "about 3 min left"; empty while unknown (negative).
QString remainingText(double seconds);

std::chrono::sys_seconds timeFromAxis(double seconds); ///< from a plot's time axis
double axisFromTime(std::chrono::sys_seconds time);

} // namespace ui
