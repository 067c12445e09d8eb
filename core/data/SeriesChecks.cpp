#include "core/data/SeriesChecks.h"

#include "core/data/CellFaults.h"
#include "core/data/MeterCheck.h"
#include "core/data/NoSeries.h"
#include "core/data/ParseNumber.h"
#include "core/data/ParseTime.h"
#include "core/data/TotalGroups.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <set>
#include <string>
#include <utility>

namespace core {

namespace {

/// More than a tenth, and more than a handful.
bool isMuch(std::size_t part, std::size_t all)
{
    constexpr std::size_t kHandful = 10;
    return part > kHandful && 10 * part > all;
}

constexpr std::size_t kMostWays = 6;  ///< more help nobody
constexpr std::size_t kLongHoles = 5; ///< times that something was out of order

/// The first cells of a column as different texts; empty ones do not count.
std::set<std::string_view> firstTexts(const TextColumn& column)
{
    constexpr std::size_t kLooked = 200;
    std::set<std::string_view> texts;
    for (std::size_t row = 0; row < std::min(column.size(), kLooked); ++row)
        if (!trimmed(column[row]).empty())
            texts.insert(trimmed(column[row]));
    return texts;
}

bool holdsClocks(const TextColumn& column)
{
    const auto texts = firstTexts(column);
    return texts.size() > 1 && std::all_of(texts.begin(), texts.end(), [](std::string_view text) {
               return parseClock(text).has_value();
           });
}

/// Several texts, not one of its own in each row.
bool mayBeGroup(const TextColumn& column, Role role)
{
    const std::size_t texts = firstTexts(column).size();
    return (role == Role::Ignored || role == Role::Covariate) && texts > 1 &&
           2 * texts <= std::min<std::size_t>(column.size(), 200);
}

Message percentText(double share)
{
    const double percent = 100.0 * share;
    if (percent > 0.0 && percent < 0.1)
        return SENTENCE("core", "less than 0.1 %");
    const double rounded = percent < 10.0 ? std::round(10.0 * percent) / 10.0 : std::round(percent);
    return Message(SENTENCE("core", "%1 %"), rounded);
}

Message secondsText(std::int64_t seconds)
{
    return stepMessage(TimeStep::ofSeconds(seconds));
}

MessageList quotedNamesWith(const Table& table, const ColumnRoles& roles, Role role)
{
    MessageList names;
    for (std::size_t column = 0; column < roles.roles.size(); ++column)
        if (roles.roles[column] == role)
            names.emplace_back(SENTENCE("core", "\"%1\""), table.columns[column].name());
    return names;
}

} // namespace

bool hasScatteredGaps(const StepRows& rows)
{
    std::vector<std::size_t> holes;
    std::size_t hole = 0;
    std::size_t empty = 0;
    for (std::size_t step = 0; step <= rows.steps(); ++step) {
        if (step < rows.steps() && !rows.hasRows(step)) {
            ++hole;
            ++empty;
        } else if (hole > 0) {
            holes.push_back(hole);
            hole = 0;
        }
    }
    std::sort(holes.begin(), holes.end(), std::greater<>());
    std::size_t aside = 0;
    for (std::size_t i = 0; i < std::min(kLongHoles, holes.size()); ++i)
        aside += holes[i];
    return isMuch(empty - aside, rows.steps() - aside);
}

void requireFewGaps(const Table& table, const ColumnRoles& roles, const StepRows& rows,
                    const RegularGrid& grid)
{
    std::size_t empty = 0;
    for (std::size_t step = 0; step < rows.steps(); ++step)
        empty += rows.hasRows(step) ? 0 : 1;
    if (!isMuch(empty, rows.steps()) || (grid.isCertain() && !hasScatteredGaps(rows)))
        return;
    const std::string step = optionText(grid.step);
    std::vector<WayOut> ways{
        {"step", step,
         Message(SENTENCE("core", "use steps of %1 and keep the gaps"), stepMessage(grid.step))}};
    for (const TimeStep longer :
         {TimeStep::ofSeconds(3600), TimeStep::ofSeconds(86400), TimeStep::ofSeconds(7 * 86400)})
        if (longer.seconds > grid.step.seconds)
            ways.push_back(
                {"count-rows", optionText(longer),
                 Message(SENTENCE("core", "count the rows in steps of %1, as for an event log"),
                         stepMessage(longer))});
    if (grid.step.seconds < kDaySeconds) {
        ways.push_back({"sum-rows", "1d", SENTENCE("core", "add up the values of each day")});
        ways.push_back({"step", "1d", SENTENCE("core", "average the values of each day")});
    } else if (grid.step.seconds == kDaySeconds)
        ways.push_back({"step", "1w", SENTENCE("core", "average the values of each week")});
    if (roles.isOrderAssumed)
        ways.push_back(
            {"date-order",
             roles.time.order == DateOrder::MonthDayYear ? "day-month-year" : "month-day-year",
             SENTENCE("core", "read the dates in the other order")});
    throw NoSeries(
        Message(
            SENTENCE(
                "core",
                "%1: with steps of %2, the most likely step, %3 of %4 steps would have no row."),
            table.source, stepMessage(grid.step), empty, rows.steps()),
        std::move(ways));
}

/// True where the rows of the first step with several of a group have different times: they are
/// closer together there than the steps.
bool areCloserThanSteps(const StepValues& values, const StepRows& rows, const RowTimes& times)
{
    std::set<std::chrono::sys_seconds> different;
    const auto inStep = rows.of(values.repeatedSteps.front());
    for (const std::uint32_t row : inStep)
        different.insert(times.times[row]);
    return different.size() == inStep.size();
}

void requireFewRepeats(const Table& table, const ColumnRoles& roles, const StepValues& values,
                       const StepRows& rows, const RowTimes& times, const TimeStep& step)
{
    const std::size_t all = rows.all().size();
    constexpr std::size_t kFewest = 5; // a few observations twice in a short table are no pattern
    const bool isPattern = values.repeatedRows >= kFewest && 3 * values.repeatedRows >= all;
    if (!isPattern && !isMuch(values.repeatedRows, all))
        return;
    std::vector<WayOut> ways;
    for (std::size_t column = 0; column < roles.roles.size(); ++column)
        if (roles.roles[column] == Role::Ignored && !roles.hasClock &&
            holdsClocks(table.columns[column]))
            ways.push_back({"clock", table.columns[column].name(),
                            Message(SENTENCE("core", "\"%1\" is the time of day"),
                                    table.columns[column].name())});
    for (std::size_t column = 0; column < roles.roles.size(); ++column)
        if (mayBeGroup(table.columns[column], roles.roles[column]) && ways.size() < kMostWays)
            ways.push_back(
                {"group", table.columns[column].name(),
                 Message(SENTENCE("core", "\"%1\" is the group; the groups are added up"),
                         table.columns[column].name())});
    ways.push_back({"combine", "sum", SENTENCE("core", "add up the rows with the same time")});
    ways.push_back({"combine", "mean", SENTENCE("core", "average the rows with the same time")});
    ways.push_back({"combine", "count", SENTENCE("core", "count the rows with the same time")});
    const MessageList groups = quotedNamesWith(table, roles, Role::Group);
    if (groups.empty() && areCloserThanSteps(values, rows, times))
        throw NoSeries(
            Message(SENTENCE("core",
                             "%1: %2 of %3 rows fall into the step of another row, first in "
                             "row %4, where the times are closer together than the steps "
                             "of %5."),
                    table.source, values.repeatedRows, rows.all().size(),
                    std::to_string(table.sheetRow(*values.firstRepeated)), stepMessage(step)),
            {{"combine", "mean", SENTENCE("core", "average the rows of a step")},
             {"combine", "sum", SENTENCE("core", "add up the rows of a step")}});
    throw NoSeries(
        groups.empty()
            ? Message(SENTENCE("core", "%1: %2 of %3 rows repeat the time of another row, first in "
                                       "row %4; expected one value per time."),
                      table.source, values.repeatedRows, rows.all().size(),
                      std::to_string(table.sheetRow(*values.firstRepeated)))
            : Message(SENTENCE("core",
                               "%1: %2 of %3 rows repeat the time of another row of the same "
                               "group (%5), first in row %4; expected one value per time."),
                      table.source, values.repeatedRows, rows.all().size(),
                      std::to_string(table.sheetRow(*values.firstRepeated)), groups),
        std::move(ways));
}

void requireFewAbsences(const Table& table, const ColumnRoles& roles, const StepValues& values)
{
    const std::size_t absent = values.unknown.steps;
    if (roles.absentGroups || !isMuch(absent, values.values.size()))
        return;
    throw NoSeries(
        Message(SENTENCE("core", "%1: %2 of %3 steps lack a value of some group."), table.source,
                absent, values.values.size()),
        {{"absent-groups", "zero", SENTENCE("core", "count groups without a value as 0")},
         {"absent-groups", "unknown", SENTENCE("core", "leave these steps unknown")}});
}

Findings rowsWithoutTime(const Table& table, const RowTimes& times)
{
    Findings findings;
    if (!times.missing.isEmpty()) {
        const std::size_t count = times.missing.count();
        const std::size_t first = times.missing.first().front().row;
        findings.push_back(
            {.message = Message::counted(
                 count, SENTENCE("core", "%1 row has no time and is left out: row %2."),
                 SENTENCE("core", "%1 rows have no time and are left out; the first is row %2."),
                 std::to_string(table.sheetRow(first))),
             .option = "time",
             .row = first,
             .isSuspicious = isMuch(count, table.rows())});
    }
    if (!times.sums.isEmpty())
        findings.push_back(
            {.message = Message::counted(
                 times.sums.count(), SENTENCE("core", "%1 row of a sum is left out: %2."),
                 SENTENCE("core", "%1 rows of sums are left out; the first is %2."),
                 cellMessage(table, times.sums.first().front())),
             .option = "time",
             .row = times.sums.first().front().row});
    return findings;
}

Findings offGridFindings(const StepRows& rows, const RegularGrid& grid)
{
    Findings findings;
    if (const auto& off = rows.nearby(); off.rows > 0)
        findings.push_back(
            {.message = Message::counted(
                 off.rows,
                 SENTENCE("core",
                          "%1 row is %3 off the steps of %2 and was moved to the nearest one."),
                 SENTENCE(
                     "core",
                     "%1 rows are up to %3 off the steps of %2 and were moved to the nearest one."),
                 stepMessage(grid.step), secondsText(off.furthest)),
             .option = "step",
             .row = off.firstRow});
    if (const auto& off = rows.between(); off.rows > 0)
        findings.push_back(
            {.message = Message::counted(
                 off.rows,
                 SENTENCE("core", "%1 row falls between the steps of %2 and was assigned to the "
                                  "earlier one."),
                 SENTENCE("core", "%1 rows fall between the steps of %2 and were assigned to the "
                                  "earlier one."),
                 stepMessage(grid.step)),
             .option = "step",
             .row = off.firstRow});
    return findings;
}

namespace {

/// True where two rows of a step have different offsets from UTC.
bool changesOffset(const StepRows& rows, const RowTimes& times, std::size_t step)
{
    const auto ofStep = rows.of(step);
    return !times.offsets.empty() &&
           std::any_of(ofStep.begin(), ofStep.end(), [&](std::uint32_t row) {
               return times.offsets[row] != times.offsets[ofStep.front()];
           });
}

/// True for the first hours of the Sundays on which clocks are set back.
bool mayBeClockChange(std::chrono::sys_seconds time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const auto dayOfMonth = static_cast<unsigned>(date.day());
    const bool isFirst = dayOfMonth <= 7;
    const bool isLast = dayOfMonth >= 25;
    return std::chrono::weekday(day) == std::chrono::Sunday && time - day < std::chrono::hours(4) &&
           ((isLast && date.month() == std::chrono::October) ||   // Europe
            (isFirst && date.month() == std::chrono::November) || // North America
            (isFirst && date.month() == std::chrono::April));     // Australia, New Zealand
}

/// True where all repeated steps are the hours that a change of the clock brings twice.
bool areClockChanges(const StepValues& values, const StepRows& rows, const RowTimes& times,
                     const Series& series)
{
    return std::all_of(values.repeatedSteps.begin(), values.repeatedSteps.end(),
                       [&](std::size_t step) {
                           return times.offsets.empty() ? mayBeClockChange(series.time(step))
                                                        : changesOffset(rows, times, step);
                       });
}

Finding repeatsFinding(const SeriesColumns& columns, const StepValues& values, const StepRows& rows,
                       const RowTimes& times, const Series& series)
{
    Finding finding{.option = "combine", .row = *values.firstRepeated};
    if (areClockChanges(values, rows, times, series)) {
        finding.option = "time-zone";
        finding.message = Message::counted(
            values.repeatedSteps.size(),
            SENTENCE(
                "core",
                "%1 hour occurs twice because the clocks went back; its values were averaged."),
            SENTENCE(
                "core",
                "%1 hours occur twice because the clocks went back; their values were averaged."));
    } else if (columns.groups.empty())
        finding.message = Message::counted(
            values.repeatedRows,
            SENTENCE("core", "%1 row repeated a step; the values were averaged."),
            SENTENCE("core", "%1 rows repeated a step; the values were averaged."));
    else
        finding.message = Message::counted(
            values.repeatedRows,
            SENTENCE("core", "%1 row repeated a step of the same group; the values were averaged."),
            SENTENCE("core", "%1 rows repeated a step of the same group; the values were "
                             "averaged."));
    return finding;
}

/// A group that is called a total although the values do not prove it; nothing where one group is
/// taken alone.
std::optional<std::size_t> groupOfAll(const RowGroups& groups, const std::vector<double>& sums)
{
    const auto taken =
        std::count_if(sums.begin(), sums.end(), [](double sum) { return sum != 0.0; });
    for (std::size_t group = 0; taken > 1 && group < sums.size(); ++group)
        if (sums[group] != 0.0 && mayBeTotal(groups.names[group]))
            return group;
    return std::nullopt;
}

} // namespace

Findings valueFindings(const Table&, const SeriesColumns& columns, const RowGroups& groups,
                       const StepValues& values, const StepRows& rows, const RowTimes& times,
                       const Series& series, Combine combine)
{
    Findings findings;
    if (values.repeatedRows > 0 && combine == Combine::Mean)
        findings.push_back(repeatsFinding(columns, values, rows, times, series));
    if (values.missingLeftOut > 0)
        findings.push_back(
            {.message = Message::counted(
                 values.missingLeftOut,
                 SENTENCE("core",
                          "%1 missing value was left out of the sum or average of its step."),
                 SENTENCE(
                     "core",
                     "%1 missing values were left out of the sum or average of their steps."))});
    if (auto finding = meterFinding(series))
        findings.push_back(std::move(*finding));
    if (const auto whole = groupOfAll(groups, values.groupSums))
        findings.push_back(
            {.message = Message(SENTENCE("core", "The group \"%1\" looks like the total of the "
                                                 "others, which would then be counted twice."),
                                shownText(groups.names[*whole])),
             .option = "group",
             .value = groups.names[*whole],
             .isSuspicious = true});
    if (values.groupsPartOfTime > 0 && 2 * values.mostGroups <= values.groupsWithRows)
        findings.push_back(
            {.message = Message(SENTENCE("core", "No step has rows of more than %1 of the %2 "
                                                 "groups. Adding up groups that take turns is "
                                                 "right only if one goes on where another ends; "
                                                 "else choose one of them."),
                                values.mostGroups, values.groupsWithRows),
             .option = "group",
             .isSuspicious = true});
    else if (values.groupsPartOfTime > 0)
        findings.push_back(
            {.message = Message::counted(
                 values.groupsPartOfTime,
                 SENTENCE("core", "%1 group begins long after the others or ends long before them; "
                                  "outside that period it counts as 0."),
                 SENTENCE("core", "%1 groups begin long after the others or end long before them; "
                                  "outside that period they count as 0.")),
             .option = "absent-groups"});
    const auto tellAbsent = [&](const StepValues::Absent& absent, std::string_view one,
                                std::string_view many, bool isSuspicious) {
        if (absent.steps > 0)
            findings.push_back({.message = Message::counted(
                                    absent.steps, one, many, series.time(absent.first),
                                    groups.names[absent.group], percentText(absent.largestShare)),
                                .option = "absent-groups",
                                .isSuspicious = isSuspicious});
    };
    tellAbsent(values.unknown,
               SENTENCE("core", "%1 step lacks a value of a group, at %2 (most often \"%3\"; "
                                "%4 of the total); its value is unknown."),
               SENTENCE("core", "%1 steps lack a value of a group, the first at %2 (most often "
                                "\"%3\"; %4 of the total at most); their values are unknown."),
               true);
    tellAbsent(values.countedAsZero,
               SENTENCE("core", "%1 step lacks a value of a group, at %2 (most often \"%3\"; "
                                "%4 of the total), which counts as 0."),
               SENTENCE("core", "%1 steps lack a value of a group, the first at %2 (most often "
                                "\"%3\"; %4 of the total at most), which counts as 0."),
               false);
    return findings;
}

void requireFinite(const Table& table, const Series& series)
{
    for (std::size_t step = 0; step < series.size(); ++step)
        if (std::isinf(series.values[step]))
            throw InputError(Message(
                SENTENCE("core", "%1: the values of column \"%2\" at %3 add up to more than "
                                 "can be computed with; are they numbers to forecast?"),
                table.source, series.valueName, series.time(step)));
}

Findings gapFindings(const Table& table, const StepRows& rows, const Series& series,
                     const std::vector<bool>& isAbsent)
{
    std::size_t end = series.size(); // what follows the last known value is told elsewhere
    while (end > 0 && std::isnan(series.values[end - 1]))
        --end;
    if (end == 0)
        throw InputError(Message(SENTENCE("core", "%1: column \"%2\" has no known value."),
                                 table.source, series.valueName));
    std::size_t withoutRow = 0;
    std::size_t withoutValue = 0;
    std::size_t firstWithoutRow = 0;
    std::size_t firstWithoutValue = 0;
    for (std::size_t step = end; step-- > 0;) {
        if (!std::isnan(series.values[step]) || isAbsent[step])
            continue;
        const bool hasRow = rows.hasRows(step);
        ++(hasRow ? withoutValue : withoutRow);
        (hasRow ? firstWithoutValue : firstWithoutRow) = step;
    }
    Findings findings;
    if (withoutRow > 0)
        findings.push_back(
            {.message = Message::counted(
                 withoutRow, SENTENCE("core", "%1 of %2 steps has no row (the first at %3)."),
                 SENTENCE("core", "%1 of %2 steps have no row (the first at %3)."), series.size(),
                 series.time(firstWithoutRow)),
             .option = "step",
             .isSuspicious = isMuch(withoutRow, series.size())});
    if (withoutValue > 0)
        findings.push_back(
            {.message = Message::counted(
                 withoutValue,
                 SENTENCE("core", "%1 of %2 steps has rows but no known value (the first at %3)."),
                 SENTENCE("core", "%1 of %2 steps have rows but no known value (the first at %3)."),
                 series.size(), series.time(firstWithoutValue)),
             .option = "missing",
             .row = rows.of(firstWithoutValue).front(),
             .isSuspicious = isMuch(withoutValue, series.size())});
    return findings;
}

namespace {

/// Cells of a column of numbers that count as missing, `first` being the row of the first.
Finding missingCells(const Table& table, std::size_t column, std::size_t count, std::size_t first,
                     std::string_view one, std::string_view many)
{
    const TextColumn& texts = table.columns[column];
    return {.message = Message::counted(count, one, many, texts.name(), shownText(texts[first]),
                                        std::to_string(table.sheetRow(first))),
            .option = "missing",
            .row = first,
            .column = column,
            .isSuspicious = true};
}

} // namespace

std::optional<Finding> strayFinding(const Table& table, std::size_t column,
                                    const NumberColumn& numbers)
{
    if (numbers.strays == 0)
        return std::nullopt;
    return missingCells(table, column, numbers.strays, numbers.strayRows.front(),
                        SENTENCE("core", "%1 cell of column \"%2\" is not a number and counts as "
                                         "missing: \"%3\" in row %4."),
                        SENTENCE("core", "%1 cells of column \"%2\" are not numbers and count as "
                                         "missing; the first is \"%3\" in row %4."));
}

std::optional<Finding> withoutInfinite(const Table& table, std::size_t column,
                                       std::vector<double>& values)
{
    std::size_t count = 0;
    std::size_t first = 0;
    for (std::size_t row = values.size(); row-- > 0;) {
        if (!std::isinf(values[row]))
            continue;
        values[row] = std::numeric_limits<double>::quiet_NaN();
        ++count;
        first = row;
    }
    if (count == 0)
        return std::nullopt;
    return missingCells(table, column, count, first,
                        SENTENCE("core", "%1 number of column \"%2\" is infinite and counts as "
                                         "missing: \"%3\" in row %4."),
                        SENTENCE("core", "%1 numbers of column \"%2\" are infinite and count as "
                                         "missing; the first is \"%3\" in row %4."));
}

std::optional<Finding> manyHolidays(const Series& series, std::size_t days)
{
    const auto all = std::chrono::ceil<std::chrono::days>(series.time(series.size())) -
                     std::chrono::floor<std::chrono::days>(series.start);
    if (days == 0 || 4 * static_cast<std::int64_t>(days) <= all.count())
        return std::nullopt;
    return Finding{
        .message = Message(
            SENTENCE("core", "%1 of %2 days are holidays. Is this really a column of holidays?"),
            days, all.count()),
        .option = "holiday-column",
        .isSuspicious = true};
}

} // namespace core
