#include "core/data/PeriodText.h"

#include "core/data/DateText.h"
#include "core/data/FoldedText.h"
#include "core/data/MonthNames.h"
#include "core/data/NumberedWord.h"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

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

constexpr std::string_view kWeekMarks[] = {"w", "kw",  "wk",      "week",   "woche",
                                           "s", "sem", "semaine", "semana", "settimana",
                                           "v", "uke", "vecka"};

bool takeWeekMark(TextScanner& text)
{
    TextScanner ahead = text;
    ahead.take('.');
    ahead.takeBlank();
    ahead.take('-');
    for (const std::string_view word : kWeekMarks) {
        if (ahead.takeWord(word)) {
            ahead.take('.');
            ahead.takeBlank();
            text = ahead;
            return true;
        }
    }
    return false;
}

constexpr std::string_view kQuarterMarks[] = {"q",         "t",    "qtr",      "quarter", "quartal",
                                              "trimestre", "trim", "kwartaal", "kwartal"};
constexpr std::string_view kHalfYearMarks[] = {"h", "hj",       "hy",  "half",     "halbjahr",
                                               "s", "semestre", "sem", "semester", "halfjaar"};
constexpr std::string_view kPeriodMarks[] = {"p", "per", "period", "periode", "periodo"};

using Marks = std::span<const std::string_view>;

/// One of the words, with what is between it and the numbers
bool takeMark(TextScanner& text, Marks marks)
{
    TextScanner ahead = text;
    ahead.take('.');
    ahead.takeBlank();
    ahead.take('-');
    ahead.take('/');
    for (const std::string_view word : marks) {
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

/// "fy", "gj" for Geschäftsjahr, "ay" of universities
bool takeFiscalMark(TextScanner& text)
{
    for (const std::string_view word : {"fy", "gj", "ay"}) {
        if (text.takeWord(word)) {
            takeOptionalSign(text);
            text.take('\'');
            return true;
        }
    }
    return false;
}

/// Takes the second of two years that follow one another, of two or four digits, and its sign.
void takeNextYear(TextScanner& text, Digits year)
{
    TextScanner ahead = text;
    const auto sign = takeDateSign(ahead);
    const Digits next = ahead.takeDigits();
    const std::int64_t expected = year.value + 1;
    const bool isNext = (next.length == 4 && next.value == expected) ||
                        (next.length == 2 && next.value == expected % 100);
    if ((sign == '/' || sign == '-') && year.length >= next.length && isNext)
        text = ahead;
}

/// The year that FY2024, FY24, 2024/25, FY 2024-25 begin in; nothing, and nothing taken, for a
/// plain year.
std::optional<std::int64_t> takeFiscalYear(TextScanner& text)
{
    TextScanner ahead = text;
    const bool isMarked = takeFiscalMark(ahead);
    const Digits year = ahead.takeDigits();
    const std::size_t before = ahead.rest().size();
    if (isMarked || year.length == 4)
        takeNextYear(ahead, year);
    const auto first = yearOf(year);
    if (!first || (!isMarked && ahead.rest().size() == before))
        return std::nullopt;
    text = ahead;
    return first;
}

/// A part of a year, neither of them checked.
struct YearPart
{
    std::optional<std::int64_t> year;
    Digits part;
    bool isShort = false; ///< the year has two digits and nothing marks it
};

void takeYear(TextScanner& text, YearPart& read)
{
    read.year = takeFiscalYear(text);
    if (read.year)
        return;
    const Digits year = text.takeDigits();
    read.year = yearOf(year);
    read.isShort = year.length == 2;
}

/// Q1 2024, 2024-Q1, 1Q24, FY24 Q1, Q1 FY2024, with one of `marks` for the "Q"
std::optional<YearPart> markedPart(TextScanner text, Marks marks)
{
    YearPart read;
    if (takeMark(text, marks)) { // Q1 2024
        read.part = text.takeDigits();
        takeOptionalSign(text);
        takeYear(text, read);
    } else if ((read.year = takeFiscalYear(text))) { // FY24 Q1
        if (!takeMark(text, marks))
            return std::nullopt;
        read.part = text.takeDigits();
    } else {
        const Digits first = text.takeDigits();
        if (first.length == 4 && text.take('Y') && text.nextIsDigit()) { // 2024年1季度
            read = {first.value, text.takeDigits()};
            return takeMark(text, marks) && text.atEnd() ? std::optional(read) : std::nullopt;
        }
        if (first.length == 1) // 1st quarter 2024, 1er trimestre 2024
            takeOrdinalEnding(text);
        if (!takeMark(text, marks))
            return std::nullopt;
        takeOptionalSign(text);
        if (text.takeWord("de") || text.takeWord("of"))
            text.takeBlank();
        if (first.length == 4) { // 2024-Q1
            read.year = first.value;
            read.part = text.takeDigits();
        } else { // 1Q24
            read.part = first;
            takeYear(text, read);
        }
    }
    return text.atEnd() && read.year && read.part.length > 0 ? std::optional(read) : std::nullopt;
}

/// The first day of the part of a year that has `parts` of them, its number of one digit.
Result firstDayOf(const std::optional<YearPart>& read, std::int64_t parts)
{
    if (!read || read->part.length != 1 || read->part.value < 1 || read->part.value > parts)
        return std::nullopt;
    return firstDay(read->year, (read->part.value - 1) * 12 / parts + 1);
}

/// P01 2024, 2024-P1, P1 FY24, and 001.2024 of SAP
std::optional<YearPart> fiscalPeriod(TextScanner text)
{
    if (const auto marked = markedPart(text, kPeriodMarks))
        return marked->isShort || marked->part.length > 3 ? std::nullopt : marked;
    const Digits period = text.takeDigits();
    const auto sign = takeDateSign(text);
    const Digits year = text.takeDigits();
    const bool isSap =
        text.atEnd() && period.length == 3 && year.length == 4 && sign.value_or(' ') != ' ';
    return isSap ? std::optional(YearPart{year.value, period}) : std::nullopt;
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

bool isSpecialPeriod(std::string_view text)
{
    const FoldedText folded(text);
    const auto period = fiscalPeriod(TextScanner(folded.view()));
    return period && period->part.value >= 13 && period->part.value <= 16;
}

std::optional<ParsedTime> parseMonth(std::string_view text)
{
    const FoldedText folded(text);
    TextScanner scanner(folded.view());
    if (const auto period = fiscalPeriod(scanner))
        return firstDay(period->year, period->part.value);
    if (scanner.nextIsLetter()) {
        const int month = monthNamed(scanner.takeWord());
        scanner.take('.');
        takeOptionalSign(scanner);
        if (scanner.takeWord("de"))
            scanner.takeBlank();
        scanner.take('\'');
        const Digits year = scanner.takeDigits();
        takeYearWord(scanner);
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

bool isQuarterWord(std::string_view folded)
{
    return std::find(std::begin(kQuarterMarks), std::end(kQuarterMarks), folded) !=
           std::end(kQuarterMarks);
}

bool isHalfYearWord(std::string_view folded)
{
    return std::find(std::begin(kHalfYearMarks), std::end(kHalfYearMarks), folded) !=
           std::end(kHalfYearMarks);
}

bool isWeekWord(std::string_view folded)
{
    return std::find(std::begin(kWeekMarks), std::end(kWeekMarks), folded) != std::end(kWeekMarks);
}

bool isPeriodWord(std::string_view folded)
{
    return std::find(std::begin(kPeriodMarks), std::end(kPeriodMarks), folded) !=
           std::end(kPeriodMarks);
}

std::optional<ParsedTime> parseQuarter(std::string_view text)
{
    const FoldedText folded(text);
    return firstDayOf(markedPart(TextScanner(folded.view()), kQuarterMarks), 4);
}

std::optional<ParsedTime> parseHalfYear(std::string_view text)
{
    const FoldedText folded(text);
    const auto half = markedPart(TextScanner(folded.view()), kHalfYearMarks);
    // 1h20 is rather a time.
    return half && !half->isShort ? firstDayOf(half, 2) : std::nullopt;
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
    } else if (scanner.take('Y')) { // 2024年第5周
        week = scanner.takeDigits();
        if (!takeWeekMark(scanner))
            return std::nullopt;
    } else {
        if (!takeWeekMark(scanner) && !takeDateSign(scanner))
            return std::nullopt;
        week = scanner.takeDigits();
        if (year.length <= 2 && week.length == 4) { // 5/2024
            std::swap(year, week);
        } else if (week.length == 3) { // 2024W051
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
    if (const auto year = takeFiscalYear(scanner))
        return scanner.atEnd() ? firstDay(year, 1) : std::nullopt;
    const Digits year = scanner.takeDigits();
    scanner.take('Y');
    scanner.takeText(".0");
    if (!scanner.atEnd() || year.length != 4)
        return std::nullopt;
    return firstDay(year.value, 1);
}

} // namespace core
