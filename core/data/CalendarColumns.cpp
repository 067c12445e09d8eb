#include "core/data/CalendarColumns.h"

#include "core/data/Characters.h"
#include "core/data/FoldedText.h"
#include "core/data/MonthNames.h"
#include "core/data/NumberedWord.h"
#include "core/data/ParseNumber.h"
#include "core/data/PeriodText.h"
#include "core/data/TextScanner.h"
#include "core/data/TimeColumn.h"
#include "core/data/TimeNames.h"
#include "core/data/TimeParts.h"
#include "core/data/TimeReader.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>

namespace core {

namespace {

using std::chrono::days;
using std::chrono::sys_days;
using Columns = std::vector<std::size_t>;

constexpr std::size_t kFewestMonths = 6;
constexpr std::size_t kFewestWeekdays = 5;
constexpr unsigned kWeek = 7;

bool isIn(const Columns& columns, std::size_t column)
{
    return std::find(columns.begin(), columns.end(), column) != columns.end();
}

bool isBlank(std::string_view text)
{
    return trimmed(text).empty();
}

bool isNumberName(std::string_view name)
{
    name = trimmed(name);
    return !name.empty() && std::all_of(name.begin(), name.end(), isDigit);
}

/// The weekdays that the whole name can mean.
unsigned weekdaysOfName(std::string_view name)
{
    const FoldedText folded(name);
    TextScanner scanner(folded.view());
    const unsigned weekdays = weekdaysNamed(scanner.takeWord());
    scanner.takeText("-feira");
    scanner.take('.');
    return scanner.atEnd() ? weekdays : 0;
}

/// The weekday of the first column (0 is Sunday) with which all stand in their order.
std::optional<unsigned> firstWeekday(const Table& table, const Columns& columns)
{
    std::optional<unsigned> found;
    for (unsigned first = 0; first < kWeek; ++first) {
        bool fits = true;
        for (std::size_t i = 0; i < columns.size() && fits; ++i) {
            const unsigned weekday = (first + static_cast<unsigned>(i)) % kWeek;
            fits = (weekdaysOfName(table.columns[columns[i]].name()) & (1U << weekday)) != 0;
        }
        if (fits && found)
            return std::nullopt;
        if (fits)
            found = first;
    }
    return found;
}

std::optional<TimeColumn> timesOf(const TextColumn& column)
{
    const auto times = timeColumn(column, isBlank);
    return times && times->isCertain ? times : std::nullopt;
}

/// The beginning of each row's week, a day of the first weekday; empty where the dates are of
/// another weekday than the first or the last column.
std::vector<std::optional<sys_days>> weekStarts(const TextColumn& texts, const TimeColumn& times,
                                                unsigned first, std::size_t columns)
{
    const unsigned last = (first + static_cast<unsigned>(columns) - 1) % kWeek;
    std::vector<std::optional<sys_days>> starts;
    TimeReader read(times.format);
    bool areFirst = true;
    bool areLast = true;
    for (std::size_t row = 0; row < texts.size(); ++row) {
        const auto time = read(texts[row]);
        starts.push_back(time ? std::optional(std::chrono::floor<days>(time->time)) : std::nullopt);
        if (!time)
            continue;
        const unsigned weekday = std::chrono::weekday(*starts.back()).c_encoding();
        areFirst = areFirst && weekday == first;
        areLast = areLast && weekday == last;
    }
    // An ISO week stands for its Monday, with Sunday behind or in front of it.
    const bool isWeek = times.format.kind == TimeKind::Week;
    if (isWeek && first == 0)
        areFirst = true;
    else if (!areFirst && !areLast)
        return {};
    for (auto& start : starts)
        if (start && isWeek && first == 0)
            *start -= days(1);
        else if (start && !areFirst)
            *start -= days(columns - 1);
    return starts;
}

} // namespace

int monthOfName(std::string_view name)
{
    const FoldedText folded(name);
    TextScanner scanner(folded.view());
    if (scanner.nextIsLetter()) {
        const int month = monthNamed(scanner.takeWord());
        scanner.take('.');
        if (month != 0)
            return scanner.atEnd() ? month : 0;
        scanner = TextScanner(folded.view());
        if (!scanner.takeWord("m"))
            return 0;
    }
    const Digits digits = scanner.takeDigits();
    scanner.take('M');
    const bool isMonth = scanner.atEnd() && digits.length >= 1 && digits.length <= 2 &&
                         digits.value >= 1 && digits.value <= 12;
    return isMonth ? digits.number() : 0;
}

namespace {

/// 1 to 4 for the name of a column that is a quarter: Q1, 1Q, T1, "Quarter 1", "1. Quartal",
/// "IV. Quartal", "1st quarter"; 0 for others.
int quarterOfName(std::string_view name)
{
    const auto read = numberedWord(name);
    const bool isQuarter =
        read && isQuarterWord(read->word) && read->number >= 1 && read->number <= 4;
    return isQuarter ? static_cast<int>(read->number) : 0;
}

/// The four quarters among the columns; empty where one is missing or there twice.
Columns quartersAmong(const Table& table, const Columns& columns)
{
    Columns found;
    std::set<int> quarters;
    for (const std::size_t column : columns)
        if (const int quarter = quarterOfName(table.columns[column].name()); quarter != 0) {
            quarters.insert(quarter);
            found.push_back(column);
        }
    return found.size() == 4 && quarters.size() == 4 ? found : Columns();
}

/// The month in which the column's period begins.
int monthOfColumn(const TextColumn& column)
{
    const int quarter = quarterOfName(column.name());
    return quarter != 0 ? 3 * quarter - 2 : monthOfName(column.name());
}

} // namespace

bool isYear(std::string_view text)
{
    text = trimmed(text);
    return text.size() == 4 && text >= "1700" && text <= "2100" && isNumberName(text);
}

Columns monthsAmong(const Table& table, const Columns& columns)
{
    Columns found;
    std::set<int> months;
    bool areNumbers = false;
    for (const std::size_t column : columns) {
        const std::string& name = table.columns[column].name();
        const int month = monthOfName(name);
        if (month == 0 || !months.insert(month).second)
            continue;
        areNumbers = areNumbers || isNumberName(name);
        found.push_back(column);
    }
    constexpr std::size_t kAll = 12;
    const bool areMonths = found.size() >= (areNumbers ? kAll : kFewestMonths);
    // 1 to 12 beside 13 are hours or something else.
    const bool goesOn = areNumbers && std::any_of(columns.begin(), columns.end(), [&](auto column) {
                            const std::string& name = table.columns[column].name();
                            return isNumberName(name) && !isIn(found, column);
                        });
    if (areMonths && !goesOn)
        return found;
    return found.empty() ? quartersAmong(table, columns) : Columns();
}

Columns weekdaysAmong(const Table& table, const Columns& columns)
{
    Columns found;
    for (const std::size_t column : columns)
        if (weekdaysOfName(table.columns[column].name()) != 0)
            found.push_back(column);
    const bool areDays = found.size() >= kFewestWeekdays && found.size() <= kWeek &&
                         firstWeekday(table, found).has_value();
    return areDays ? found : Columns();
}

std::optional<std::size_t> yearsBeside(const Table& table, const Columns& months,
                                       const Columns& among)
{
    for (const bool byName : {true, false})
        for (std::size_t column = 0; column < table.columns.size(); ++column) {
            const TextColumn& texts = table.columns[column];
            if (isIn(months, column) || (!among.empty() && !isIn(among, column)) ||
                (byName && !names(texts.name(), TimeName::Year)))
                continue;
            std::size_t years = 0;
            std::size_t others = 0;
            for (std::size_t row = 0; row < texts.size(); ++row)
                if (!isBlank(texts[row]))
                    ++(isYear(texts[row]) ? years : others);
            if (years > 0 && 10 * others <= years)
                return column;
        }
    return std::nullopt;
}

Columns weeksBeside(const Table& table, const Columns& weekdays, const Columns& among)
{
    const auto isOpen = [&](std::size_t column) {
        return !isIn(weekdays, column) && (among.empty() || isIn(among, column));
    };
    const auto first = firstWeekday(table, weekdays);
    if (!first)
        return {};
    if (among.size() == 2) {
        TimeParts parts;
        parts.year = among.front();
        parts.week = among.back();
        std::size_t known = 0;
        for (std::size_t row = 0; row < table.rows(); ++row)
            known += dayOfParts(table, parts, row) ? 1 : 0;
        return 2 * known > table.rows() ? among : Columns();
    }
    const auto parts = findTimeParts(table, isBlank);
    if (parts && parts->week && !parts->hour && isOpen(parts->year) && isOpen(*parts->week))
        return {parts->year, *parts->week};
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
        if (!isOpen(column))
            continue;
        const auto times = timesOf(table.columns[column]);
        if (times && !weekStarts(table.columns[column], *times, *first, weekdays.size()).empty())
            return {column};
    }
    return {};
}

CalendarColumns::CalendarColumns(const Table& table, const Columns& columns, const Columns& periods,
                                 bool areMonths)
    : m_table(table), m_areMonths(areMonths)
{
    if (areMonths) {
        for (const std::size_t column : columns)
            m_numbers.push_back(monthOfColumn(table.columns[column]));
        const TextColumn& years = table.columns[periods.front()];
        for (std::size_t row = 0; row < years.size(); ++row)
            m_starts.push_back(
                isYear(years[row])
                    ? std::optional(
                          sys_days(std::chrono::year(std::stoi(std::string(years[row]))) / 1 / 1))
                    : std::nullopt);
        return;
    }
    const unsigned first = firstWeekday(table, columns).value_or(1);
    for (std::size_t i = 0; i < columns.size(); ++i)
        m_numbers.push_back(static_cast<int>(i));
    if (periods.size() == 1) {
        const TextColumn& weeks = table.columns[periods.front()];
        if (const auto times = timesOf(weeks))
            m_starts = weekStarts(weeks, *times, first, columns.size());
        m_starts.resize(table.rows());
        return;
    }
    TimeParts parts;
    parts.year = periods.front();
    parts.week = periods.back();
    for (std::size_t row = 0; row < table.rows(); ++row) {
        m_starts.push_back(dayOfParts(table, parts, row));
        if (m_starts.back() && first == 0)
            *m_starts.back() -= days(1);
    }
}

std::optional<sys_days> CalendarColumns::dateOf(std::size_t row, std::size_t i) const
{
    if (!m_starts[row])
        return std::nullopt;
    if (!m_areMonths)
        return *m_starts[row] + days(m_numbers[i]);
    const auto year = std::chrono::year_month_day(*m_starts[row]).year();
    return sys_days(year / std::chrono::month(static_cast<unsigned>(m_numbers[i])) / 1);
}

} // namespace core
