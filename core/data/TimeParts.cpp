#include "core/data/TimeParts.h"

#include "core/data/DateText.h"
#include "core/data/PartText.h"
#include "core/data/PeriodText.h"
#include "core/data/SampledRows.h"
#include "core/data/TimeNames.h"

#include <algorithm>
#include <array>
#include <vector>

namespace core {

namespace {

using std::chrono::sys_days;

constexpr double kNearlyAll = 0.95;

/// True of months beside fiscal years (2012/13, FY13) that do not begin in January: nothing says in
/// which calendar year each of them lies.
bool areFiscalMonths(const Table& table, const TimeParts& parts,
                     const std::vector<std::size_t>& rows)
{
    if (!parts.month)
        return false;
    for (const std::size_t row : rows) {
        const auto month = monthIn(table.columns[*parts.month][row]);
        const auto year = table.columns[parts.year][row];
        if (month && yearIn(year))
            return *month != 1 && isFiscalYear(year);
    }
    return false;
}

/// True where nearly all rows that have all parts of a date, and most of all rows, have a day.
bool areDays(const Table& table, const TimeParts& parts, const std::vector<std::size_t>& rows,
             const IsMissing& isMissing)
{
    std::size_t days = 0;
    std::size_t complete = 0;
    for (const std::size_t row : rows) {
        const auto columns = parts.ofDate();
        complete += std::none_of(columns.begin(), columns.end(), [&](std::size_t column) {
            return isMissing(table.columns[column][row]);
        });
        days += dayOfParts(table, parts, row) ? 1 : 0;
    }
    return 2 * days > rows.size() && !areFiscalMonths(table, parts, rows) &&
           static_cast<double>(days) >= kNearlyAll * static_cast<double>(complete);
}

std::vector<std::optional<sys_days>> daysOf(const Table& table, const TimeParts& parts)
{
    std::vector<std::optional<sys_days>> days(table.rows());
    for (std::size_t row = 0; row < days.size(); ++row)
        days[row] = dayOfParts(table, parts, row);
    return days;
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
        TimeParts parts;
        parts.year = *year;
        parts.day = take(TimeName::DayOfYear, isUpTo<366>);
        if (!parts.day)
            takeWithinYear(parts);
        if (parts.count() == 1 || !areDays(parts))
            return std::nullopt;
        if (parts.day)
            takeClock(parts);
        return parts;
    }

private:
    /// Month and day; else a week, which is finer than a month; else a month or a quarter.
    void takeWithinYear(TimeParts& parts)
    {
        parts.month = take(TimeName::Month, [](auto text) { return monthIn(text).has_value(); });
        if (parts.month)
            parts.day = take(TimeName::Day, isUpTo<31>);
        if (parts.day)
            return;
        parts.week = take(TimeName::Week, [](auto text) { return weekIn(text).has_value(); });
        if (parts.week)
            parts.month.reset();
        if (!parts.week && !parts.month)
            parts.quarter =
                take(TimeName::Quarter, [](auto text) { return quarterIn(text).has_value(); });
        if (parts.count() == 1)
            parts.halfYear =
                take(TimeName::HalfYear, [](auto text) { return halfIn(text).has_value(); });
        if (parts.count() == 1 && hasPeriodsUpTo(12))
            parts.month =
                take(TimeName::Period, [](auto text) { return monthIn(text).has_value(); });
        if (parts.count() == 1) // Q01 and S01 of statistical offices
            parts.quarter = take(TimeName::Period, [](auto text) {
                return isPartOfYear(text) && !monthIn(text) && !halfIn(text) && quarterIn(text);
            });
        if (parts.count() == 1)
            parts.halfYear = take(TimeName::Period, [](auto text) {
                return isPartOfYear(text) && !monthIn(text) && halfIn(text);
            });
    }

    /// Whether periods of the year are numbered up to this: fewer months would be quarters.
    bool hasPeriodsUpTo(std::int64_t last) const
    {
        return std::any_of(m_table.columns.begin(), m_table.columns.end(), [&](const auto& column) {
            return names(column.name(), TimeName::Period) &&
                   std::any_of(m_rows.begin(), m_rows.end(),
                               [&](std::size_t row) { return monthIn(column[row]) == last; });
        });
    }

    template <std::int64_t last>
    static bool isUpTo(std::string_view text)
    {
        const auto number = dayIn(text);
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
                const bool isOfWeek =
                    (what == TimeName::Day && names(column.name(), TimeName::Week)) ||
                    (what == TimeName::Week && names(column.name(), TimeName::Day));
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
        return ::core::areDays(m_table, parts, m_rows, m_isMissing);
    }

    void takeClock(TimeParts& parts)
    {
        const auto days = daysOf(m_table, parts);
        parts.minute = take(TimeName::Minute, [](auto text) { return minuteIn(text).has_value(); });
        if (!parts.minute && parts.month && m_table.columns[*parts.month].name() == "MM")
            parts.minute = m_table.indexOf("mm"); // YY MM DD hh mm
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

namespace {

/// What the columns of one order are; the clock is looked for afterwards.
struct PartOrder
{
    enum Part
    {
        Year,
        Month,
        Day,
        DayOfYear,
        Quarter,
        HalfYear,
        Week,
        Hour,
        Minute
    };
    std::vector<Part> parts;
};

/// All orders of so many columns, the usual ones first.
std::vector<PartOrder> ordersOf(std::size_t columns)
{
    using P = PartOrder;
    switch (columns) {
    case 2:
        return {{{P::Year, P::HalfYear}}, {{P::Year, P::Quarter}},   {{P::Year, P::Month}},
                {{P::Year, P::Week}},     {{P::Year, P::DayOfYear}}, {{P::HalfYear, P::Year}},
                {{P::Quarter, P::Year}},  {{P::Month, P::Year}},     {{P::Week, P::Year}},
                {{P::DayOfYear, P::Year}}};
    case 3:
        return {{{P::Year, P::Month, P::Day}},
                {{P::Year, P::DayOfYear, P::Hour}},
                {{P::Day, P::Month, P::Year}},
                {{P::Month, P::Day, P::Year}},
                {{P::Year, P::Day, P::Month}}};
    case 4:
        return {{{P::Year, P::Month, P::Day, P::Hour}},
                {{P::Year, P::DayOfYear, P::Hour, P::Minute}},
                {{P::Day, P::Month, P::Year, P::Hour}},
                {{P::Month, P::Day, P::Year, P::Hour}}};
    case 5:
        return {{{P::Year, P::Month, P::Day, P::Hour, P::Minute}},
                {{P::Day, P::Month, P::Year, P::Hour, P::Minute}},
                {{P::Month, P::Day, P::Year, P::Hour, P::Minute}}};
    default:
        return {};
    }
}

TimeParts partsIn(const PartOrder& order, const std::vector<std::size_t>& columns)
{
    TimeParts parts;
    for (std::size_t i = 0; i < columns.size(); ++i)
        switch (order.parts[i]) {
        case PartOrder::Year:
            parts.year = columns[i];
            break;
        case PartOrder::Month:
            parts.month = columns[i];
            break;
        case PartOrder::Day:
        case PartOrder::DayOfYear:
            parts.day = columns[i];
            break;
        case PartOrder::Quarter:
            parts.quarter = columns[i];
            break;
        case PartOrder::HalfYear:
            parts.halfYear = columns[i];
            break;
        case PartOrder::Week:
            parts.week = columns[i];
            break;
        case PartOrder::Hour:
            parts.hour = columns[i];
            break;
        case PartOrder::Minute:
            parts.minute = columns[i];
            break;
        }
    return parts;
}

/// Sets the clock of hours that are one, with minutes beside them; false where they are none.
bool takeClockOf(const Table& table, TimeParts& parts, const IsMissing& isMissing)
{
    if (!parts.hour)
        return true;
    const TextColumn& hours = table.columns[*parts.hour];
    parts.clock = clockColumn(hours, daysOf(table, parts), isMissing);
    if (!parts.clock || parts.clock->faults > 0)
        parts.clock = hoursColumn(hours, isMissing);
    if (!parts.clock || !parts.minute)
        return parts.clock.has_value();
    const TextColumn& minutes = table.columns[*parts.minute];
    const auto rows = sampledRows(table.rows());
    return std::all_of(rows.begin(), rows.end(), [&](std::size_t row) {
        return isMissing(minutes[row]) || minuteIn(minutes[row]);
    });
}

} // namespace

std::size_t TimeParts::count() const
{
    std::size_t columns = 1;
    for (const auto& part : {month, day, hour, minute, quarter, halfYear, week})
        columns += part ? 1 : 0;
    return columns;
}

std::vector<std::size_t> TimeParts::ofDate() const
{
    std::vector<std::size_t> columns{year};
    for (const auto& part : {month, day, quarter, halfYear, week})
        if (part)
            columns.push_back(*part);
    return columns;
}

std::optional<TimeParts> findTimeParts(const Table& table, const IsMissing& isMissing)
{
    return Search(table, isMissing).parts();
}

std::optional<TimeParts> timePartsOf(const Table& table, const std::vector<std::size_t>& columns,
                                     const IsMissing& isMissing)
{
    const auto rows = sampledRows(table.rows());
    for (const PartOrder& order : ordersOf(columns.size())) {
        TimeParts parts = partsIn(order, columns);
        if (areDays(table, parts, rows, isMissing) && takeClockOf(table, parts, isMissing))
            return parts;
    }
    return std::nullopt;
}

std::optional<sys_days> dayOfParts(const Table& table, const TimeParts& parts, std::size_t row)
{
    const auto year = yearIn(table.columns[parts.year][row]);
    if (!year)
        return std::nullopt;
    if (parts.week) {
        const auto week = weekIn(table.columns[*parts.week][row]);
        return week ? mondayOfWeek(*year, *week) : std::nullopt;
    }
    if (parts.quarter) {
        const auto quarter = quarterIn(table.columns[*parts.quarter][row]);
        return quarter ? calendarDay(year, *quarter * 3 - 2, 1) : std::nullopt;
    }
    if (parts.halfYear) {
        const auto half = halfIn(table.columns[*parts.halfYear][row]);
        return half ? calendarDay(year, *half * 6 - 5, 1) : std::nullopt;
    }
    const auto day =
        parts.day ? dayIn(table.columns[*parts.day][row]) : std::optional<std::int64_t>(1);
    if (!day)
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

std::size_t faultyPart(const Table& table, const TimeParts& parts, std::size_t row)
{
    const auto text = [&](std::size_t column) { return table.columns[column][row]; };
    if (!yearIn(text(parts.year)))
        return parts.year;
    if (parts.month && !monthIn(text(*parts.month)))
        return *parts.month;
    const auto day = dayOfParts(table, parts, row);
    if (!day)
        return parts.ofDate().back();
    if (parts.hour && !parts.clock->read(text(*parts.hour), *day))
        return *parts.hour;
    return parts.minute.value_or(parts.year);
}

} // namespace core
