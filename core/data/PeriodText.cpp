#include "core/data/PeriodText.h"

#include "core/data/DateText.h"
#include "core/data/FoldedText.h"
#include "core/data/MonthNames.h"

namespace core {

namespace {

using Result = std::optional<ParsedTime>;

Result firstDay(std::optional<std::int64_t> year, std::int64_t month)
{
    const auto day = calendarDay(year, month, 1);
    return day ? Result(ParsedTime{*day, false}) : std::nullopt;
}

Result isoWeekDay(std::int64_t year, std::int64_t week, std::int64_t weekday)
{
    const auto monday = mondayOfWeek(year, week);
    if (!monday || weekday < 1 || weekday > 7)
        return std::nullopt;
    return ParsedTime{*monday + std::chrono::days(weekday - 1), false};
}

bool takeWeekMark(TextScanner& text)
{
    TextScanner ahead = text;
    ahead.takeBlank();
    ahead.take('-');
    for (const std::string_view word : {"w", "kw", "wk", "week", "woche", "s", "sem", "semaine",
                                        "semana", "settimana", "v", "uke", "vecka"}) {
        if (ahead.takeWord(word)) {
            ahead.take('.');
            ahead.takeBlank();
            text = ahead;
            return true;
        }
    }
    return false;
}

/// "q", "t" for trimestre, "quartal", with what is between it and the numbers
bool takeQuarterMark(TextScanner& text)
{
    TextScanner ahead = text;
    ahead.take('.');
    ahead.takeBlank();
    ahead.take('-');
    ahead.take('/');
    for (const std::string_view word :
         {"q", "t", "qtr", "quarter", "quartal", "trimestre", "trim", "kwartaal"}) {
        if (ahead.takeWord(word)) {
            ahead.takeBlank();
            text = ahead;
            return true;
        }
    }
    return false;
}

void takeOptionalSign(TextScanner& text)
{
    text.take(',');
    takeDateSign(text);
}

} // namespace

std::optional<std::chrono::sys_days> mondayOfWeek(std::int64_t year, std::int64_t week)
{
    using namespace std::chrono;
    if (week < 1 || week > 53)
        return std::nullopt;
    const sys_days fourth = sys_days(std::chrono::year(static_cast<int>(year)) / 1 / 4);
    const sys_days monday =
        fourth - days(std::chrono::weekday(fourth).iso_encoding() - 1) + days(7 * (week - 1));
    const auto thursday = year_month_day(monday + days(3));
    // A year without week 53.
    return static_cast<int>(thursday.year()) == year ? std::optional(monday) : std::nullopt;
}

std::optional<ParsedTime> parseMonth(std::string_view text)
{
    const FoldedText folded(text);
    TextScanner scanner(folded.view());
    if (scanner.nextIsLetter()) {
        const int month = monthNamed(scanner.takeWord());
        scanner.take('.');
        takeOptionalSign(scanner);
        if (scanner.takeWord("de"))
            scanner.takeBlank();
        scanner.take('\'');
        const Digits year = scanner.takeDigits();
        return scanner.atEnd() ? firstDay(yearOf(year), month) : std::nullopt;
    }
    const Digits first = scanner.takeDigits();
    if (first.length == 6) {
        scanner.takeText(".0");
        return scanner.atEnd() ? firstDay(first.value / 100, first.value % 100) : std::nullopt;
    }
    const bool hasMark = scanner.take('Y') || scanner.takeWord("m");
    const bool hasSign = takeDateSign(scanner).has_value();
    if (scanner.nextIsLetter()) {
        const int month = monthNamed(scanner.takeWord());
        scanner.take('.');
        return first.length == 4 && scanner.atEnd() ? firstDay(first.value, month) : std::nullopt;
    }
    const Digits second = scanner.takeDigits();
    scanner.take('M');
    if (!scanner.atEnd() || !(hasMark || hasSign) || second.length == 0)
        return std::nullopt;
    if (first.length == 4 && second.length <= 2)
        return firstDay(first.value, second.value);
    if (first.length <= 2 && second.length == 4)
        return firstDay(second.value, first.value);
    return std::nullopt;
}

std::optional<ParsedTime> parseQuarter(std::string_view text)
{
    const FoldedText folded(text);
    TextScanner scanner(folded.view());
    Digits quarter;
    Digits year;
    if (takeQuarterMark(scanner)) { // Q1 2024
        quarter = scanner.takeDigits();
        takeOptionalSign(scanner);
        year = scanner.takeDigits();
    } else {
        const Digits first = scanner.takeDigits();
        if (!takeQuarterMark(scanner))
            return std::nullopt;
        takeOptionalSign(scanner);
        const Digits second = scanner.takeDigits();
        quarter = first.length == 4 ? second : first;
        year = first.length == 4 ? first : second;
    }
    if (!scanner.atEnd() || quarter.length != 1 || quarter.value < 1 || quarter.value > 4)
        return std::nullopt;
    return firstDay(yearOf(year), quarter.value * 3 - 2);
}

std::optional<ParsedTime> parseWeek(std::string_view text)
{
    const FoldedText folded(text);
    TextScanner scanner(folded.view());
    if (takeWeekMark(scanner)) { // W5 2024
        const Digits week = scanner.takeDigits();
        takeOptionalSign(scanner);
        const Digits year = scanner.takeDigits();
        if (!scanner.atEnd() || week.length == 0 || week.length > 2 || year.length != 4)
            return std::nullopt;
        return isoWeekDay(year.value, week.value, 1);
    }
    Digits year = scanner.takeDigits();
    Digits week;
    Digits weekday{1, 1};
    if (year.length == 6) {
        week = {year.value % 100, 2};
        year = {year.value / 100, 4};
        scanner.takeText(".0");
    } else {
        if (!takeWeekMark(scanner) && !takeDateSign(scanner))
            return std::nullopt;
        week = scanner.takeDigits();
        if (week.length == 3) { // 2024W051
            weekday = {week.value % 10, 1};
            week = {week.value / 10, 2};
        } else if (scanner.take('-')) {
            weekday = scanner.takeDigits();
        }
    }
    if (!scanner.atEnd() || year.length != 4 || week.length == 0 || week.length > 2 ||
        weekday.length != 1)
        return std::nullopt;
    return isoWeekDay(year.value, week.value, weekday.value);
}

std::optional<ParsedTime> parseYear(std::string_view text)
{
    const FoldedText folded(text);
    TextScanner scanner(folded.view());
    const Digits year = scanner.takeDigits();
    scanner.take('Y');
    scanner.takeText(".0");
    if (!scanner.atEnd() || year.length != 4)
        return std::nullopt;
    return firstDay(year.value, 1);
}

} // namespace core
