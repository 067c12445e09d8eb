#include "core/data/DateText.h"

#include "core/data/MonthNames.h"

namespace core {

namespace {

using Day = std::optional<std::chrono::sys_days>;

/// "4 de marzo de 2024", "4th of march"
void takeOf(TextScanner& text)
{
    TextScanner ahead = text;
    if ((ahead.takeWord("de") || ahead.takeWord("del") || ahead.takeWord("of")) &&
        ahead.takeBlank())
        text = ahead;
}

/// "1st", "2nd", "4th", "1er", "1o"
void takeOrdinal(TextScanner& text)
{
    for (const std::string_view ending : {"st", "nd", "rd", "th", "er", "o"}) {
        if (text.takeWord(ending))
            return;
    }
}

} // namespace

void takeYearWord(TextScanner& text)
{
    TextScanner ahead = text;
    ahead.takeBlank();
    const std::string_view word = ahead.takeWord();
    if (word != "g" && word != "goda" && word != "god" && word != "r" && word != "roku")
        return;
    ahead.take('.');
    text = ahead;
}

namespace {

int takeMonthName(TextScanner& text)
{
    const int month = monthNamed(text.takeWord());
    if (month != 0)
        text.take('.');
    return month;
}

/// "jun 27, 2015", "mar-04-2024"
Day takeNamedMonthFirst(TextScanner& text)
{
    const int month = takeMonthName(text);
    if (month == 0)
        return std::nullopt;
    takeDateSign(text);
    const Digits day = text.takeDigits();
    takeOrdinal(text);
    const bool hasComma = text.take(',');
    if (day.length == 0 || day.length > 2 || (!takeDateSign(text) && !hasComma))
        return std::nullopt;
    takeOf(text);
    return calendarDay(yearOf(text.takeDigits()), month, day.value);
}

/// "2024Y3M4D" behind its year
Day takeEastAsianRest(TextScanner& text, Digits year)
{
    text.takeBlank();
    text.take('Y');
    text.takeBlank();
    const Digits month = text.takeDigits();
    text.takeBlank();
    if (!text.take('M'))
        return std::nullopt;
    text.takeBlank();
    const Digits day = text.takeDigits();
    TextScanner ahead = text;
    ahead.takeBlank();
    if (ahead.take('D'))
        text = ahead;
    if (month.length == 0 || month.length > 2 || day.length == 0 || day.length > 2)
        return std::nullopt;
    return calendarDay(yearOf(year), month.value, day.value);
}

/// The named month and what is behind it, when `first` stands in front.
Day takeNamedMonthSecond(TextScanner& text, Digits first)
{
    const int month = takeMonthName(text);
    if (month == 0)
        return std::nullopt;
    const bool hasComma = text.take(',');
    if (!takeDateSign(text) && !hasComma && !text.nextIsDigit())
        return std::nullopt;
    takeOf(text);
    const Digits third = text.takeDigits();
    if (first.length != 4) {
        takeYearWord(text);
        return calendarDay(yearOf(third), month, first.value);
    }
    if (third.length > 2)
        return std::nullopt;
    takeOrdinal(text);
    text.take('.');
    return calendarDay(yearOf(first), month, third.length == 0 ? 0 : third.value);
}

} // namespace

std::optional<std::chrono::sys_days> calendarDay(std::optional<std::int64_t> year,
                                                 std::int64_t month, std::int64_t day)
{
    if (!year || month < 1 || month > 12 || day < 1 || day > 31)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(static_cast<int>(*year)),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok())
        return std::nullopt;
    return std::chrono::sys_days(date);
}

std::optional<std::int64_t> yearOf(Digits digits)
{
    if (digits.length == 4)
        return digits.value;
    if (digits.length == 2)
        return digits.value + (digits.value >= 70 ? 1900 : 2000);
    return std::nullopt;
}

std::optional<char> takeDateSign(TextScanner& text)
{
    const bool hasBlank = text.takeBlank();
    for (const char sign : {'-', '/', '.'}) {
        if (text.take(sign)) {
            text.takeBlank();
            return sign;
        }
    }
    return hasBlank ? std::optional(' ') : std::nullopt;
}

std::optional<std::chrono::sys_days> takeDate(TextScanner& text, DateOrder order)
{
    if (text.nextIsLetter())
        return takeNamedMonthFirst(text);

    const Digits first = text.takeDigits();
    if (first.length != 4 && first.length != 2 && first.length != 1)
        return std::nullopt;
    if (text.rest().starts_with('Y') || text.rest().starts_with(" Y"))
        return takeEastAsianRest(text, first);
    if (first.length < 4)
        takeOrdinal(text);
    const auto sign = takeDateSign(text);
    takeOf(text);
    if (text.nextIsLetter())
        return takeNamedMonthSecond(text, first);

    const Digits second = text.takeDigits();
    if (!sign || second.length == 0 || second.length > 2 || takeDateSign(text) != sign)
        return std::nullopt;
    const Digits third = text.takeDigits();
    if (third.length == 0)
        return std::nullopt;
    if (first.length == 4 || order == DateOrder::YearMonthDay)
        return third.length > 2 ? std::nullopt
                                : calendarDay(yearOf(first), second.value, third.value);
    if (order == DateOrder::DayMonthYear)
        return calendarDay(yearOf(third), second.value, first.value);
    return calendarDay(yearOf(third), first.value, second.value);
}

} // namespace core
