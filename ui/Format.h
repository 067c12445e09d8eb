#pragma once

#include <QDate>
#include <QLocale>
#include <QString>
#include <QTime>

#include <chrono>

/// Numbers and times as people read them, in the user's locale.
namespace ui {

/// The user's locale; British English where the system names none ("C" has no thousands separator).
QLocale userLocale();

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

QDate dateOf(std::chrono::sys_seconds time);
QTime timeOf(std::chrono::sys_seconds time);
std::chrono::sys_seconds timeFromAxis(double seconds); ///< from a plot's time axis
double axisFromTime(std::chrono::sys_seconds time);

QString dayText(QDate date);                       ///< "Sat 27 Jun", in the order of the locale
QString dayYearText(QDate date);                   ///< "Sat 27 Jun 2015"
QString clockText(QTime time);                     ///< "22:00" or "10 PM"
QString monthText(QDate date);                     ///< "Jun 2015"
QString momentText(std::chrono::sys_seconds time); ///< "Sat 27 Jun 2015, 22:00"

} // namespace ui
