#include "core/data/DayEnds.h"

#include <algorithm>
#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace core {

namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::sys_days;
using std::chrono::sys_seconds;

/// Rows next to each other that have the same time.
struct TimeRun
{
    sys_seconds time;
    std::size_t begin = 0; ///< in the list of rows
    std::size_t end = 0;

    sys_days day() const { return floor<days>(time); }
    bool isMidnight() const { return time == sys_seconds(day()); }
};

std::vector<TimeRun> runsOf(const RowTimes& times)
{
    std::vector<TimeRun> runs;
    for (std::size_t i = 0; i < times.rows.size(); ++i) {
        const sys_seconds time = times.times[times.rows[i]];
        if (runs.empty() || runs.back().time != time)
            runs.push_back({time, i, i});
        runs.back().end = i + 1;
    }
    return runs;
}

/// Late on the same day.
bool isBehind(const TimeRun& midnight, const TimeRun& before)
{
    return before.day() == midnight.day() && before.time - midnight.time >= hours(12);
}

} // namespace

std::optional<Finding> moveDayEnds(const Table& table, const SeriesColumns& columns,
                                   RowTimes& times)
{
    if (!times.offsets.empty())
        return std::nullopt;
    if (!columns.time && !columns.hour)
        return std::nullopt; // days or longer
    std::vector<TimeRun> runs = runsOf(times);
    if (runs.size() < 3)
        return std::nullopt;
    std::size_t falls = 0;
    for (std::size_t i = 1; i < runs.size(); ++i)
        falls += runs[i].time < runs[i - 1].time ? 1 : 0;
    if (2 * falls > runs.size())
        std::reverse(runs.begin(), runs.end());
    std::vector<TimeRun> ends;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        if (!runs[i].isMidnight())
            continue;
        if (i == 0 || !isBehind(runs[i], runs[i - 1]))
            return std::nullopt;
        ends.push_back(runs[i]);
    }
    if (ends.empty())
        return std::nullopt;
    std::size_t rows = 0;
    std::uint32_t first = times.rows[ends.front().begin];
    for (const TimeRun& run : ends)
        for (std::size_t i = run.begin; i < run.end; ++i) {
            times.times[times.rows[i]] += days(1);
            first = std::min(first, times.rows[i]);
            ++rows;
        }
    return Finding{
        .message = Message::counted(
            rows,
            SENTENCE("core", "%1 time of 00:00 stands behind the other times of its date (row %2) "
                             "and was read as the end of that day. Sort the rows by time if it "
                             "is the beginning."),
            SENTENCE("core", "%1 times of 00:00 stand behind the other times of their dates (the "
                             "first in row %2) and were read as the ends of these days. Sort the "
                             "rows by time if they are the beginnings."),
            std::to_string(table.sheetRow(first))),
        .option = "time",
        .row = first,
        .column = columns.hour ? *columns.hour : *columns.time};
}

} // namespace core
