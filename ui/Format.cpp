#include "ui/Format.h"

#include "ui/Text.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kLeastPlain = 1e-5; ///< smaller values are written with an exponent

bool monthComesFirst()
{
    return userLocale()
        .dateFormat(QLocale::ShortFormat)
        .startsWith(QLatin1Char('M'), Qt::CaseInsensitive);
}

/// The part of the locale's own format that has these letters, where dates are written in
/// characters, as in 2015年6月27日; empty elsewhere. The name of a month may bring its own.
QString formatInCharacters(const QString& letters)
{
    QString pattern;
    for (const QChar letter : letters)
        pattern += letter + (letter == QLatin1Char('M') ? QStringLiteral("+\\p{Lo}?\\s?")
                                                        : QStringLiteral("+\\p{Lo}\\s?"));
    return QRegularExpression(pattern, QRegularExpression::UseUnicodePropertiesOption)
        .match(userLocale().dateFormat(QLocale::LongFormat))
        .captured()
        .trimmed();
}

/// With the day of the week. `year` is the format's end where the month or the day comes first.
QString weekdayText(QDate date, const QString& letters, const QString& americanYear,
                    const QString& year)
{
    const QString inCharacters = formatInCharacters(letters);
    return userLocale().toString(date,
                                 !inCharacters.isEmpty() ? inCharacters + QStringLiteral(" ddd")
                                 : monthComesFirst() ? QStringLiteral("ddd MMM d") + americanYear
                                                     : QStringLiteral("ddd d MMM") + year);
}

bool hasTwelveHourClock()
{
    return userLocale()
        .timeFormat(QLocale::ShortFormat)
        .contains(QLatin1Char('a'), Qt::CaseInsensitive);
}

/// Decimals with which `value` has so many significant digits.
int decimalsOf(double value, int digits)
{
    if (!std::isfinite(value) || value == 0.0)
        return 0;
    const int magnitude = static_cast<int>(std::floor(std::log10(std::abs(value))));
    return std::clamp(digits - 1 - magnitude, 0, 12);
}

/// With a true minus sign; a dash for what is not a number.
QString plainText(double value, int decimals)
{
    if (!std::isfinite(value))
        return QStringLiteral("–");
    const QString text = userLocale().toString(std::abs(value), 'f', decimals);
    return value < 0.0 ? QStringLiteral("−") + text : text;
}

} // namespace

QLocale userLocale()
{
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                           : locale;
}

QString valueText(double value, int digits)
{
    if (std::isfinite(value) && value != 0.0 && std::abs(value) < kLeastPlain) {
        const QString text = userLocale().toString(std::abs(value), 'e', digits - 1);
        return value < 0.0 ? QStringLiteral("−") + text : text;
    }
    return plainText(value, decimalsOf(value, digits));
}

QString differenceText(double difference, double size)
{
    const QString text = plainText(difference, decimalsOf(size, 3));
    return difference > 0.0 ? QStringLiteral("+") + text : text;
}

QString percentText(double share, int decimals)
{
    if (!std::isfinite(share))
        return QStringLiteral("–");
    return tr("%1 %").arg(userLocale().toString(100.0 * share, 'f', decimals));
}

QString countText(std::size_t count)
{
    return userLocale().toString(static_cast<qulonglong>(count));
}

QString remainingText(double seconds)
{
    if (!(seconds >= 0.0))
        return {};
    if (seconds < 5.0)
        return tr("a few seconds left");
    if (seconds < 60.0) // in steps of five: a number that changes every second is no estimate
        return tr("about %1 s left").arg(5 * static_cast<int>(std::lround(seconds / 5.0)));
    if (seconds < 3600.0)
        return tr("about %1 min left").arg(static_cast<int>(std::lround(seconds / 60.0)));
    return tr("about %1 h left").arg(userLocale().toString(seconds / 3600.0, 'f', 1));
}

QDate dateOf(std::chrono::sys_seconds time)
{
    const std::chrono::year_month_day day(std::chrono::floor<std::chrono::days>(time));
    return {int(day.year()), int(unsigned(day.month())), int(unsigned(day.day()))};
}

QTime timeOf(std::chrono::sys_seconds time)
{
    const auto sinceMidnight = time - std::chrono::floor<std::chrono::days>(time);
    return QTime::fromMSecsSinceStartOfDay(static_cast<int>(1000 * sinceMidnight.count()));
}

std::chrono::sys_seconds timeFromAxis(double seconds)
{
    return std::chrono::sys_seconds(std::chrono::seconds(std::llround(seconds)));
}

double axisFromTime(std::chrono::sys_seconds time)
{
    return static_cast<double>(time.time_since_epoch().count());
}

QString dayText(QDate date)
{
    return weekdayText(date, QStringLiteral("Md"), {}, {});
}

QString dayYearText(QDate date)
{
    return weekdayText(date, QStringLiteral("yMd"), QStringLiteral(", yyyy"),
                       QStringLiteral(" yyyy"));
}

QString clockText(QTime time)
{
    if (!hasTwelveHourClock())
        return time.toString(QStringLiteral("HH:mm"));
    return userLocale().toString(time, time.minute() == 0 ? QStringLiteral("h AP")
                                                          : QStringLiteral("h:mm AP"));
}

QString monthText(QDate date)
{
    const QString inCharacters = formatInCharacters(QStringLiteral("yM"));
    return userLocale().toString(date, inCharacters.isEmpty() ? QStringLiteral("MMM yyyy")
                                                              : inCharacters);
}

QString momentText(std::chrono::sys_seconds time)
{
    return dayYearText(dateOf(time)) + QStringLiteral(", ") + clockText(timeOf(time));
}

} // namespace ui
