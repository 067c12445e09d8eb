#include "core/data/TimeOrder.h"

#include "core/data/CellFaults.h"
#include "core/data/Characters.h"

#include <algorithm>
#include <string>
#include <vector>

namespace core {

namespace {

using std::chrono::sys_days;
using std::chrono::sys_seconds;
using std::chrono::year_month_day;

/// A date and the first of the rows next to each other that have it.
struct DatedRows
{
    sys_days day;
    std::uint32_t row = 0;
};

std::vector<DatedRows> datesInOrder(const RowTimes& times)
{
    std::vector<DatedRows> dates;
    for (const std::uint32_t row : times.rows) {
        const auto day = std::chrono::floor<std::chrono::days>(times.times[row]);
        if (dates.empty() || dates.back().day != day)
            dates.push_back({day, row});
    }
    return dates;
}

/// The date with day and month the other way round; nothing where there is no such month.
std::optional<sys_days> swapped(sys_days day)
{
    const year_month_day date(day);
    const auto dayOfMonth = static_cast<unsigned>(date.day());
    if (dayOfMonth > 12)
        return std::nullopt;
    return sys_days(date.year() / std::chrono::month(dayOfMonth) /
                    std::chrono::day(static_cast<unsigned>(date.month())));
}

/// Where the times of the rows are written.
std::size_t timeColumnOf(const SeriesColumns& columns)
{
    return columns.time ? *columns.time : columns.date ? *columns.date : *columns.year;
}

/// The dates of a run, between two that have one reading, which have to be read with day and month
/// swapped to be in order; empty where none need be or that puts them in no order either.
std::vector<DatedRows> outOfOrder(const std::vector<DatedRows>& dates, std::size_t begin,
                                  std::size_t end, bool falls)
{
    std::optional<sys_days> least;
    std::optional<sys_days> most;
    (falls ? most : least) = begin > 0 ? std::optional(dates[begin - 1].day) : std::nullopt;
    (falls ? least : most) = end < dates.size() ? std::optional(dates[end].day) : std::nullopt;
    const auto fits = [&](sys_days day) {
        return (!least || day >= *least) && (!most || day <= *most);
    };
    std::vector<DatedRows> found;
    for (std::size_t i = begin; i < end; ++i) {
        sys_days day = dates[i].day;
        if (!fits(day)) {
            day = *swapped(day);
            found.push_back(dates[i]);
        }
        if (!fits(day))
            return {};
        (falls ? most : least) = day;
    }
    return found;
}

/// True where most dates are later than the one before; nothing where they are in no order.
std::optional<bool> doesFall(const std::vector<DatedRows>& dates)
{
    std::size_t rises = 0;
    for (std::size_t i = 1; i < dates.size(); ++i)
        rises += dates[i].day > dates[i - 1].day ? 1 : 0;
    const std::size_t steps = dates.size() - 1;
    if (4 * rises >= 3 * steps)
        return false;
    return 4 * rises <= steps ? std::optional(true) : std::nullopt;
}

} // namespace

std::optional<Finding> swappedDates(const Table& table, const SeriesColumns& columns,
                                    const RowTimes& times)
{
    constexpr std::size_t kFewestDates = 6;
    if (columns.year || !columns.groups.empty())
        return std::nullopt;
    const auto dates = datesInOrder(times);
    std::vector<DatedRows> certain;
    std::copy_if(dates.begin(), dates.end(), std::back_inserter(certain),
                 [](const DatedRows& date) { return !swapped(date.day); });
    const auto falls = certain.size() < kFewestDates ? std::nullopt : doesFall(certain);
    if (!falls)
        return std::nullopt;
    std::size_t count = 0;
    std::optional<std::uint32_t> first;
    for (std::size_t begin = 0; begin < dates.size();) {
        std::size_t end = begin;
        while (end < dates.size() && swapped(dates[end].day))
            ++end;
        for (const DatedRows& date : outOfOrder(dates, begin, end, *falls)) {
            ++count;
            first = first.value_or(date.row);
        }
        begin = end + 1;
    }
    if (count == 0)
        return std::nullopt;
    const std::size_t column = timeColumnOf(columns);
    return Finding{
        .message = Message::counted(
            count,
            SENTENCE("core", "%1 date in column \"%2\" seems to have day and month swapped, as "
                             "spreadsheets do when they open a file: \"%3\" in row %4. Correct it "
                             "in the file."),
            SENTENCE("core", "%1 dates in column \"%2\" seem to have day and month swapped, as "
                             "spreadsheets do when they open a file; the first is \"%3\" in row "
                             "%4. Correct them in the file."),
            table.columns[column].name(), shownText(table.columns[column][*first]),
            std::to_string(table.sheetRow(*first))),
        .option = "date-order",
        .row = *first,
        .column = column,
        .isSuspicious = true};
}

std::optional<Finding> futureYears(const Table& table, const SeriesColumns& columns,
                                   const RowTimes& times)
{
    const auto latest = std::max_element(times.rows.begin(), times.rows.end(), [&](auto a, auto b) {
        return times.times[a] < times.times[b];
    });
    if (latest == times.rows.end())
        return std::nullopt;
    const auto now = std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
    const sys_seconds time = times.times[*latest];
    if (time < now + std::chrono::years(1))
        return std::nullopt;
    const std::size_t column = timeColumnOf(columns);
    const std::string text(table.columns[column][*latest]);
    const year_month_day date(std::chrono::floor<std::chrono::days>(time));
    const std::string year = std::to_string(static_cast<int>(date.year()));
    const auto digits = std::count_if(text.begin(), text.end(), isDigit);
    constexpr std::ptrdiff_t kLongestDate = 14; // YYYYMMDDHHMMSS; counted times are no dates
    if (text.find(year) != std::string::npos || text.find(year.substr(2)) == std::string::npos ||
        digits > kLongestDate)
        return std::nullopt;
    return Finding{.message = Message(
                       SENTENCE("core", "The two-digit year of \"%1\" in row %2 was read as %3, "
                                        "which lies in the future. Write years with four "
                                        "digits if that is wrong."),
                       shownText(text), std::to_string(table.sheetRow(*latest)), year),
                   .option = "date-order",
                   .row = *latest,
                   .column = column,
                   .isSuspicious = true};
}

std::optional<Finding> otherCalendar(const SeriesColumns& columns, const RowTimes& times)
{
    using std::chrono::year;
    if (times.rows.empty())
        return std::nullopt;
    const auto yearOf = [&](std::uint32_t row) {
        return year_month_day(std::chrono::floor<std::chrono::days>(times.times[row])).year();
    };
    const auto [least, most] =
        std::minmax_element(times.rows.begin(), times.rows.end(),
                            [&](auto a, auto b) { return times.times[a] < times.times[b]; });
    const auto today = std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now());
    const year first = yearOf(*least);
    const year last = yearOf(*most);
    if (last >= year(1500) && first <= year_month_day(today).year() + std::chrono::years(100))
        return std::nullopt;
    return Finding{.message = Message(
                       SENTENCE("core", "The years are %1 to %2. Years of the Buddhist, Persian "
                                        "or Islamic calendar are not converted: weekdays, "
                                        "months and holidays would be wrong."),
                       std::to_string(static_cast<int>(first)),
                       std::to_string(static_cast<int>(last))),
                   .option = "time",
                   .row = *least,
                   .column = timeColumnOf(columns),
                   .isSuspicious = true};
}

std::optional<Finding> rowsOutOfOrder(const Table& table, const SeriesColumns& columns,
                                      const RowTimes& times)
{
    if (!columns.groups.empty() || times.rows.size() < 3)
        return std::nullopt;
    const auto dates = datesInOrder(times);
    const auto falls = dates.size() < 3 ? std::nullopt : doesFall(dates);
    if (!falls)
        return std::nullopt;
    std::size_t count = 0;
    std::uint32_t first = 0;
    for (std::size_t i = 1; i < dates.size(); ++i) {
        const auto step = dates[i].day - dates[i - 1].day;
        if ((*falls ? -step : step) >= std::chrono::days(-1))
            continue;
        if (count++ == 0)
            first = dates[i].row;
    }
    if (count == 0)
        return std::nullopt;
    const std::size_t column = timeColumnOf(columns);
    return Finding{
        .message = Message::counted(
            count,
            SENTENCE("core", "The rows are not in the order of their times: row %2, %3, follows a "
                             "later one."),
            SENTENCE("core", "The rows are not in the order of their times: %1 rows follow a later "
                             "one, the first is row %2, %3."),
            std::to_string(table.sheetRow(first)), times.times[first]),
        .option = "time",
        .row = first,
        .column = column};
}

} // namespace core
