#include "app/MomentText.h"

#include <QRegularExpression>

namespace app {

namespace {

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

} // namespace

QLocale userLocale()
{
    const QLocale locale;
    return locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedKingdom)
                                           : locale;
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

QString dayText(QDate date)
{
    return weekdayText(date, QStringLiteral("Md"), {}, {});
}

QString shortDayText(QDate date)
{
    const QString inCharacters =
        formatInCharacters(date.day() == 1 ? QStringLiteral("Md") : QStringLiteral("d"));
    if (date.day() == 1)
        return userLocale().toString(date, !inCharacters.isEmpty() ? inCharacters
                                           : monthComesFirst()     ? QStringLiteral("MMM d")
                                                                   : QStringLiteral("d MMM"));
    return userLocale().toString(date, inCharacters.isEmpty()
                                           ? QStringLiteral("ddd d")
                                           : inCharacters + QStringLiteral(" ddd"));
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

QString momentFormat()
{
    QString date = userLocale().dateFormat(QLocale::ShortFormat);
    if (!date.contains(QLatin1String("yyyy")))
        date.replace(QLatin1String("yy"), QLatin1String("yyyy"));
    return date + (hasTwelveHourClock() ? QStringLiteral(" h:mm AP") : QStringLiteral(" HH:mm"));
}

QString momentText(std::chrono::sys_seconds time)
{
    return dayYearText(dateOf(time)) + QStringLiteral(", ") + clockText(timeOf(time));
}

} // namespace app
