#pragma once

#include <QDate>
#include <QLocale>
#include <QString>
#include <QTime>

#include <chrono>

/// Times as people read them, in the user's locale.
namespace app {

/// The user's locale; British English where the system names none ("C" has no thousands separator).
QLocale userLocale();

QDate dateOf(std::chrono::sys_seconds time);
QTime timeOf(std::chrono::sys_seconds time);

QString dayText(QDate date);      ///< "Sat 27 Jun", in the order of the locale
QString shortDayText(QDate date); ///< "Sat 27"; "1 Jul" where a month begins
QString dayYearText(QDate date);  ///< "Sat 27 Jun 2015"
QString clockText(QTime time);    ///< "22:00" or "10 PM"
QString monthText(QDate date);    ///< "Jun 2015"
/// Of a field for a moment: in the order of the locale, with four digits of the year.
QString momentFormat();
QString momentText(std::chrono::sys_seconds time); ///< "Sat 27 Jun 2015, 22:00"

} // namespace app
