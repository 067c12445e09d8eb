#include "core/data/RowTimes.h"

#include "core/base/InputError.h"
#include "core/base/ParallelFor.h"
#include "core/data/CellFaults.h"
#include "core/data/CellKind.h"
#include "core/data/NoSeries.h"
#include "core/data/ParseNumber.h"
#include "core/data/TimeGuess.h"
#include "core/data/TimeParts.h"
#include "core/data/TimeReader.h"

#include <algorithm>
#include <atomic>
#include <optional>
#include <string_view>

namespace core {

namespace {

using std::chrono::days;
using std::chrono::sys_seconds;

constexpr std::size_t kChunkRows = 65'536;

/// Reads the times of rows one after the other.
class RowReader
{
public:
    RowReader(const Table& table, const ColumnRoles& roles, const SeriesColumns& columns)
        : m_table(table), m_roles(roles), m_columns(columns), m_time(roles.time)
    {
    }

    struct Read
    {
        std::optional<ParsedTime> time;
        std::size_t faultyColumn = 0;
    };

    Read at(std::size_t row)
    {
        if (m_columns.year)
            return fromParts(row);
        const std::size_t column = m_columns.time ? *m_columns.time : *m_columns.date;
        const auto time = m_time(m_table.columns[column][row]);
        if (!time)
            return {std::nullopt, column};
        return m_columns.time ? Read{time, column} : withClock(*time, row);
    }

private:
    Read withClock(ParsedTime date, std::size_t row) const
    {
        const std::size_t column = *m_columns.hour;
        const auto day = std::chrono::floor<days>(date.time);
        const auto clock = m_roles.clock.read(m_table.columns[column][row], day);
        if (!clock)
            return {std::nullopt, column};
        date.time = day + *clock;
        date.hasClock = true;
        return {date, column};
    }

    Read fromParts(std::size_t row) const
    {
        TimeParts parts;
        parts.year = *m_columns.year;
        parts.month = m_columns.month;
        parts.day = m_columns.day;
        parts.hour = m_columns.hour;
        parts.minute = m_columns.minute;
        parts.halfYear = m_columns.halfYear;
        parts.quarter = m_columns.quarter;
        parts.week = m_columns.week;
        if (parts.hour)
            parts.clock = m_roles.clock;
        const auto time = timeOfParts(m_table, parts, row);
        return {time, time ? parts.year : faultyPart(m_table, parts, row)};
    }

    const Table& m_table;
    const ColumnRoles& m_roles;
    const SeriesColumns& m_columns;
    TimeReader m_time;
};

/// The first row that is a date in one order and none in the other.
std::optional<std::size_t> firstOnlyIn(const TextColumn& texts, const TimeFormat& order,
                                       const TimeFormat& other)
{
    for (std::size_t row = 0; row < texts.size(); ++row)
        if (parseTime(texts[row], order) && !parseTime(texts[row], other))
            return row;
    return std::nullopt;
}

/// Both orders of a column of dates in two orders; nothing for other faults.
std::optional<Message> mixedOrders(const Table& table, const TimeFormat& format,
                                   const CellFaults& faults)
{
    if (format.kind != TimeKind::Calendar && format.kind != TimeKind::DateDigits)
        return std::nullopt;
    const CellFaults::Cell& cell = faults.first().front();
    const TextColumn& texts = table.columns[cell.column];
    for (const DateOrder order :
         {DateOrder::DayMonthYear, DateOrder::MonthDayYear, DateOrder::YearMonthDay}) {
        TimeFormat other = format;
        other.order = order;
        if (order == format.order || !parseTime(texts[cell.row], other))
            continue;
        const auto row = firstOnlyIn(texts, format, other);
        if (!row)
            continue;
        return Message(
            SENTENCE("core", "%1: column \"%2\" mixes two orders of dates: %3 can only be "
                             "read %4, %5 only %6."),
            table.source, texts.name(), cellMessage(table, {*row, cell.column}),
            Message(orderName(format.order)), faults.cells(table), Message(orderName(order)));
    }
    return std::nullopt;
}

/// The cells that are no times, and that they could count as missing.
NoSeries noTimes(const Table& table, const ColumnRoles& roles, const SeriesColumns& columns,
                 const CellFaults& faults)
{
    constexpr std::size_t kMost = 3;
    std::vector<WayOut> ways;
    for (const CellFaults::Cell& cell : faults.first()) {
        const std::string text(trimmed(table.columns[cell.column][cell.row]));
        const bool isNew = std::none_of(ways.begin(), ways.end(),
                                        [&](const WayOut& way) { return way.value == text; });
        if (isNew && !text.empty() && ways.size() < kMost)
            ways.push_back(
                {"missing", text,
                 Message(SENTENCE("core", "leave out rows with \"%1\""), shownText(text))});
    }
    const auto mixed = mixedOrders(table, roles.time, faults);
    const bool isPart = columns.year && faults.first().front().column != *columns.year;
    const Message fault =
        !columns.year ? timeFault(roles.time)
        : isPart      ? Message(SENTENCE("core", "is not a month, week or day of that year"))
                      : Message(SENTENCE("core", "is not a year"));
    return NoSeries(mixed ? *mixed : faults.asError(table, fault).message(), std::move(ways));
}

} // namespace

RowTimes rowTimes(const Table& table, const ColumnRoles& roles, const SeriesColumns& columns,
                  const MissingTexts& missing, const Progress& progress)
{
    const std::size_t rows = table.rows();
    RowTimes result;
    result.times.resize(rows);
    const std::size_t chunks = (rows + kChunkRows - 1) / kChunkRows;
    std::vector<std::vector<std::int16_t>> offsets(chunks);
    std::vector<CellFaults> faults(chunks);
    std::vector<CellFaults> missingCells(chunks);
    std::vector<CellFaults> sums(chunks);
    const bool hasAdded = !roles.missing.empty();
    std::atomic<std::size_t> done{0};
    parallelFor(chunks, [&](std::size_t chunk) {
        RowReader reader(table, roles, columns);
        const std::size_t end = std::min(rows, (chunk + 1) * kChunkRows);
        for (std::size_t row = chunk * kChunkRows; row < end; ++row) {
            auto [time, column] = reader.at(row);
            if (hasAdded && missing.wasAdded(table.columns[column][row]))
                time.reset();
            if (!time) {
                const std::string_view text = table.columns[column][row];
                const bool isMissing = missing.contains(text);
                CellFaults& cells = isMissing             ? missingCells[chunk]
                                    : isSumOfPeriod(text) ? sums[chunk]
                                                          : faults[chunk];
                cells.add(row, column);
                result.times[row] = sys_seconds::min();
                continue;
            }
            result.times[row] = time->time;
            if (!time->offsetMinutes)
                continue;
            offsets[chunk].resize(end - chunk * kChunkRows, RowTimes::kNoOffset);
            offsets[chunk][row - chunk * kChunkRows] =
                static_cast<std::int16_t>(*time->offsetMinutes);
        }
        progress.advance(++done, chunks);
    });
    CellFaults all;
    for (std::size_t chunk = 0; chunk < chunks; ++chunk) {
        all.add(faults[chunk]);
        result.missing.add(missingCells[chunk]);
        result.sums.add(sums[chunk]);
    }
    if (!all.isEmpty())
        throw noTimes(table, roles, columns, all);

    const bool hasOffsets =
        std::any_of(offsets.begin(), offsets.end(), [](const auto& some) { return !some.empty(); });
    if (hasOffsets) {
        result.offsets.assign(rows, RowTimes::kNoOffset);
        for (std::size_t chunk = 0; chunk < chunks; ++chunk)
            std::copy(offsets[chunk].begin(), offsets[chunk].end(),
                      result.offsets.begin() + static_cast<std::ptrdiff_t>(chunk * kChunkRows));
    }
    result.rows.reserve(rows);
    for (std::size_t row = 0; row < rows; ++row)
        if (result.times[row] != sys_seconds::min())
            result.rows.push_back(static_cast<std::uint32_t>(row));
    return result;
}

} // namespace core
