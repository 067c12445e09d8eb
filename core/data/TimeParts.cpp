#include "core/data/TimeParts.h"

#include "core/data/DateText.h"
#include "core/data/FoldedText.h"
#include "core/data/MonthNames.h"
#include "core/data/NumberTime.h"
#include "core/data/SampledRows.h"
#include "core/data/TimeNames.h"

#include <array>
#include <vector>

namespace core {

namespace {

using std::chrono::sys_days;

constexpr double kNearlyAll = 0.95;

std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    const auto number = parseDecimal(text);
    return number && number->fraction == 0 ? std::optional(number->whole) : std::nullopt;
}

/// 2024, or 24 as `yearOf` takes it.
std::optional<std::int64_t> yearIn(std::string_view text)
{
    constexpr std::int64_t kFirst = 1800;
    constexpr std::int64_t kLast = 2200;
    const auto number = wholeNumber(text);
    if (number && *number < 100)
        return yearOf(Digits{*number, 2});
    return number && *number >= kFirst && *number <= kLast ? number : std::nullopt;
}

/// A number, or a name with or without a dot.
std::optional<std::int64_t> monthIn(std::string_view text)
{
    if (const auto number = wholeNumber(text))
        return *number >= 1 && *number <= 12 ? number : std::nullopt;
    const FoldedText folded(text);
    TextScanner scanner(folded.view());
    const int month = monthNamed(scanner.takeWord());
    scanner.take('.');
    return month != 0 && scanner.atEnd() ? std::optional<std::int64_t>(month) : std::nullopt;
}

std::optional<std::int64_t> minuteIn(std::string_view text)
{
    const auto number = wholeNumber(text);
    return number && *number < 60 ? number : std::nullopt;
}

/// Finds the columns one after the other; what one is taken for, no other is.
class Search
{
public:
    Search(const Table& table, const IsMissing& isMissing)
        : m_table(table), m_isMissing(isMissing), m_rows(sampledRows(table.rows())),
          m_isTaken(table.columns.size(), false)
    {
    }

    std::optional<TimeParts> parts()
    {
        const auto year = take(TimeName::Year, [](auto text) { return yearIn(text).has_value(); });
        if (!year)
            return std::nullopt;
        TimeParts parts{*year};
        parts.day = take(TimeName::DayOfYear, isUpTo<366>);
        if (!parts.day) {
            parts.month =
                take(TimeName::Month, [](auto text) { return monthIn(text).has_value(); });
            if (!parts.month)
                return std::nullopt;
            parts.day = take(TimeName::Day, isUpTo<31>);
        }
        if (!areDays(parts))
            return std::nullopt;
        if (parts.day)
            takeClock(parts);
        return parts;
    }

private:
    template <std::int64_t last>
    static bool isUpTo(std::string_view text)
    {
        const auto number = wholeNumber(text);
        return number && *number >= 1 && *number <= last;
    }

    /// The first free column of that name whose texts fit; one with no other word in its name
    /// before others.
    template <typename Fits>
    std::optional<std::size_t> take(TimeName what, const Fits& fits)
    {
        for (const auto& isNamed : {namesOnly, names}) {
            for (std::size_t i = 0; i < m_table.columns.size(); ++i) {
                const TextColumn& column = m_table.columns[i];
                const bool isOfWeek = what == TimeName::Day && names(column.name(), TimeName::Week);
                if (!m_isTaken[i] && isNamed(column.name(), what) && !isOfWeek &&
                    shareOf(column, fits) >= kNearlyAll) {
                    m_isTaken[i] = true;
                    return i;
                }
            }
        }
        return std::nullopt;
    }

    template <typename Fits>
    double shareOf(const TextColumn& column, const Fits& fits) const
    {
        std::size_t known = 0;
        std::size_t fitting = 0;
        for (const std::size_t row : m_rows) {
            if (m_isMissing(column[row]))
                continue;
            ++known;
            fitting += fits(column[row]) ? 1 : 0;
        }
        return known == 0 ? 0.0 : static_cast<double>(fitting) / static_cast<double>(known);
    }

    bool areDays(const TimeParts& parts) const
    {
        std::size_t days = 0;
        for (const std::size_t row : m_rows)
            days += dayOfParts(m_table, parts, row) ? 1 : 0;
        return static_cast<double>(days) >= kNearlyAll * static_cast<double>(m_rows.size());
    }

    void takeClock(TimeParts& parts)
    {
        std::vector<std::optional<sys_days>> days(m_table.rows());
        for (std::size_t row = 0; row < days.size(); ++row)
            days[row] = dayOfParts(m_table, parts, row);
        parts.minute = take(TimeName::Minute, [](auto text) { return minuteIn(text).has_value(); });
        for (const TimeName what : {TimeName::Hour, TimeName::Period}) {
            for (std::size_t i = 0; i < m_table.columns.size() && !parts.hour; ++i) {
                if (m_isTaken[i] || !names(m_table.columns[i].name(), what))
                    continue;
                parts.clock = clockColumn(m_table.columns[i], days, m_isMissing);
                if (parts.clock)
                    parts.hour = i;
            }
        }
        if (!parts.hour)
            parts.minute.reset();
    }

    const Table& m_table;
    const IsMissing& m_isMissing;
    std::vector<std::size_t> m_rows;
    std::vector<bool> m_isTaken;
};

} // namespace

std::optional<TimeParts> findTimeParts(const Table& table, const IsMissing& isMissing)
{
    return Search(table, isMissing).parts();
}

std::optional<sys_days> dayOfParts(const Table& table, const TimeParts& parts, std::size_t row)
{
    const auto year = yearIn(table.columns[parts.year][row]);
    const auto day =
        parts.day ? wholeNumber(table.columns[*parts.day][row]) : std::optional<std::int64_t>(1);
    if (!year || !day)
        return std::nullopt;
    if (parts.month) {
        const auto month = monthIn(table.columns[*parts.month][row]);
        return month ? calendarDay(year, *month, *day) : std::nullopt;
    }
    const auto first = calendarDay(year, 1, 1);
    const auto next = calendarDay(*year + 1, 1, 1);
    if (*day < 1 || *day > (*next - *first).count())
        return std::nullopt;
    return *first + std::chrono::days(*day - 1);
}

std::optional<ParsedTime> timeOfParts(const Table& table, const TimeParts& parts, std::size_t row)
{
    const auto day = dayOfParts(table, parts, row);
    if (!day)
        return std::nullopt;
    ParsedTime time{*day, false};
    if (parts.hour) {
        const auto clock = parts.clock->read(table.columns[*parts.hour][row], *day);
        if (!clock)
            return std::nullopt;
        time.time += *clock;
        time.hasClock = true;
    }
    if (parts.minute) {
        const auto minute = minuteIn(table.columns[*parts.minute][row]);
        if (!minute)
            return std::nullopt;
        time.time += std::chrono::minutes(*minute);
    }
    return time;
}

} // namespace core
