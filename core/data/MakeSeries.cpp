#include "core/data/MakeSeries.h"

#include "core/base/InputError.h"
#include "core/base/NaN.h"
#include "core/data/CellFaults.h"
#include "core/data/DayEnds.h"
#include "core/data/GlitchCheck.h"
#include "core/data/HolidayColumn.h"
#include "core/data/HolidayDays.h"
#include "core/data/LeakCheck.h"
#include "core/data/MissingTexts.h"
#include "core/data/NoSeries.h"
#include "core/data/RegularGrid.h"
#include "core/data/RowTimes.h"
#include "core/data/SeriesChecks.h"
#include "core/data/SeriesColumns.h"
#include "core/data/StepRows.h"
#include "core/data/StepValues.h"
#include "core/data/TimeOrder.h"
#include "core/data/TotalGroups.h"
#include "core/data/Unpivot.h"
#include "core/data/UtcTimes.h"
#include "core/data/ZoneFindings.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <iterator>
#include <optional>

namespace core {

namespace {

using std::chrono::sys_days;

/// The same whatever the order of the numbers, which it sorts, and never larger than they are.
double meanOf(std::vector<double>& numbers)
{
    std::sort(numbers.begin(), numbers.end());
    double mean = 0.0;
    for (const double number : numbers)
        mean += number / static_cast<double>(numbers.size());
    return mean;
}

/// Builds one series; the parts are in the order of their use.
class SeriesBuilder
{
public:
    SeriesBuilder(const Table& table, const ColumnRoles& roles)
        : m_table(table), m_roles(roles), m_columns(table, roles), m_missing(roles.missing),
          m_groups(table, m_columns)
    {
        assert(roles.roles.size() == table.columns.size());
    }

    MadeSeries build(const Progress& progress)
    {
        placeRows(progress.part({}, 0.0, 0.4));
        addValues(progress.part({}, 0.4, 0.7));
        markHolidays();
        addCovariates(progress.part({}, 0.7, 1.0));
        endAtLastValue();
        for (auto& warning : leakWarnings(m_series))
            tell({.message = std::move(warning), .option = "ignore", .isSuspicious = true});
        for (const Finding& finding : m_findings)
            m_series.warnings.push_back(finding.message);
        progress.advance(1, 1);
        return {std::move(m_series), std::move(m_findings)};
    }

private:
    /// The rows of the chosen group that have a time, by step.
    void placeRows(const Progress& progress)
    {
        m_times = rowTimes(m_table, m_roles, m_columns, m_missing, progress);
        if (auto finding = moveDayEnds(m_table, m_columns, m_times))
            tell(std::move(*finding));
        for (Finding& finding : rowsWithoutTime(m_table, m_times))
            tell(std::move(finding));
        const auto swapped = swappedDates(m_table, m_columns, m_times);
        try {
            placeOnGrid();
        } catch (const NoSeries&) {
            if (swapped) // is why, and no step helps
                throw NoSeries(swapped->message);
            throw;
        }
        if (swapped)
            tell(*swapped);
        else if (m_roles.combine != Combine::Count && m_roles.valueColumns != ValueColumns::Dates)
            if (auto finding = rowsOutOfOrder(m_table, m_columns, m_times))
                tell(std::move(*finding));
        if (auto finding = futureYears(m_table, m_columns, m_times))
            tell(std::move(*finding));
        if (auto finding = otherCalendar(m_columns, m_times))
            tell(std::move(*finding));
    }

    void placeOnGrid()
    {
        std::vector<std::uint32_t> rows = m_times.rows;
        if (!m_roles.onlyGroup.empty())
            m_groups.keepOnly(m_table, m_roles.onlyGroup, rows);
        m_grid = findGrid(timesOf(rows), m_table.source, m_roles.step);
        if (!m_roles.timeZone.empty())
            followZone(rows);
        m_rows.emplace(m_grid, m_times.times, rows);
        const bool areStepsOfAll = !m_roles.onlyGroup.empty() && !m_roles.step &&
                                   (!m_grid.isCertain() || hasScatteredGaps(*m_rows)) &&
                                   takeStepsOfAll(rows);
        const bool areStepsOfValues = takeStepsOfValues(rows);
        if (areStepsOfAll || areStepsOfValues)
            m_rows.emplace(m_grid, m_times.times, std::move(rows));
        m_series.start = m_grid.start;
        m_series.stepSeconds = m_grid.step.seconds;
        m_series.stepMonths = m_grid.step.months;
        for (Finding& finding : offGridFindings(*m_rows, m_grid))
            tell(std::move(finding));
        if (!m_roles.step && !areStepsOfAll)
            requireFewGaps(m_table, m_roles, *m_rows, m_grid);
    }

    /// Goes from the wall clock of the chosen zone to UTC, which steps of a day or longer need not:
    /// they have no hour that could occur twice.
    void followZone(const std::vector<std::uint32_t>& rows)
    {
        if (!m_roles.hasClock || m_grid.step.months > 0 || m_grid.step.seconds >= kDaySeconds) {
            tell(zoneWithoutEffect(m_roles));
            return;
        }
        const auto times = timesOf(rows);
        const auto [first, last] = std::minmax_element(times.begin(), times.end());
        m_series.clock = localClock(m_roles.timeZone, *first, *last);
        for (Finding& finding : zoneFindings(
                 m_table, m_roles,
                 isEpoch(m_roles.time) ? UtcDoubts{}
                                       : putOnUtc(m_times, m_groups.ofRow, m_series.clock,
                                                  m_columns.hour && m_roles.clock.numbersHours())))
            tell(std::move(finding));
        m_grid = findGrid(timesOf(rows), m_table.source, m_roles.step);
    }

    std::vector<std::chrono::sys_seconds> timesOf(const std::vector<std::uint32_t>& rows) const
    {
        std::vector<std::chrono::sys_seconds> times;
        times.reserve(rows.size());
        for (const std::uint32_t row : rows)
            times.push_back(m_times.times[row]);
        return times;
    }

    /// A group that is often absent leaves its step open; the rows of all groups tell it, if they
    /// do. The grid begins and ends with the group's `rows`.
    bool takeStepsOfAll(const std::vector<std::uint32_t>& rows)
    {
        RegularGrid all;
        try {
            all = findGrid(timesOf(m_times.rows), m_table.source);
        } catch (const InputError&) {
            return false; // groups with steps of their own
        }
        if (!all.isCertain() || hasScatteredGaps(StepRows(all, m_times.times, m_times.rows)))
            return false;
        const auto times = timesOf(rows);
        const auto [first, last] = std::minmax_element(times.begin(), times.end());
        const std::size_t begin = all.stepOf(*first);
        all.steps = all.stepOf(*last) - begin + 1;
        all.start = all.step.after(all.start, static_cast<std::int64_t>(begin));
        m_grid = all;
        return true;
    }

    /// Where the rows between longer steps have no value, as half hours beside quarter hours of
    /// something else, the series has those steps.
    bool takeStepsOfValues(std::vector<std::uint32_t>& rows)
    {
        if (!m_columns.value || m_roles.combine == Combine::Count || m_roles.step ||
            m_roles.numbers.empty() || m_grid.step.months != 0)
            return false;
        const NumberColumn& column = m_roles.numbers[*m_columns.value];
        if (5 * column.known > 3 * m_table.rows())
            return false;
        const auto numbers = core::numbersOf(m_table.columns[*m_columns.value], column, m_missing);
        std::vector<std::uint32_t> known;
        std::copy_if(rows.begin(), rows.end(), std::back_inserter(known),
                     [&](std::uint32_t row) { return !std::isnan(numbers[row]); });
        const auto longer = stepsOf(known);
        if (!longer || longer->step.seconds % m_grid.step.seconds != 0 ||
            longer->step.seconds <= m_grid.step.seconds)
            return false;
        const std::size_t all = rows.size();
        std::erase_if(rows, [&](std::uint32_t row) {
            return (m_times.times[row] - longer->start).count() % longer->step.seconds != 0;
        });
        tell({.message = Message(
                  SENTENCE("core", "Column \"%1\" has a value only every %2, while the rows are %3 "
                                   "apart; steps of %2 are used and %4 rows between them left "
                                   "out."),
                  m_table.columns[*m_columns.value].name(), stepMessage(longer->step),
                  stepMessage(m_grid.step), all - rows.size()),
              .option = "step",
              .value = optionText(m_grid.step),
              .column = *m_columns.value});
        m_grid = findGrid(timesOf(rows), m_table.source);
        return true;
    }

    /// The grid of rows that have certain steps of seconds; nothing where they do not.
    std::optional<RegularGrid> stepsOf(const std::vector<std::uint32_t>& rows) const
    {
        constexpr std::size_t kFewestRows = 10;
        if (rows.size() < kFewestRows)
            return std::nullopt;
        try {
            auto grid = findGrid(timesOf(rows), m_table.source);
            return grid.isCertain() && grid.step.months == 0 ? std::optional(std::move(grid))
                                                             : std::nullopt;
        } catch (const InputError&) {
            return std::nullopt;
        }
    }

    void addValues(const Progress& progress)
    {
        const Combine combine = m_roles.combine.value_or(Combine::Mean);
        std::vector<double> numbers;
        if (m_columns.value && combine != Combine::Count) {
            m_series.valueName = m_table.columns[*m_columns.value].name();
            numbers = numbersOf(*m_columns.value);
        } else {
            m_series.valueName = "rows";
        }
        if (m_roles.onlyGroup.empty() && m_roles.totals == Totals::LeaveOut && !numbers.empty())
            leaveOutTotals(numbers, combine);
        StepValues values =
            stepValues(*m_rows, m_groups, numbers, combine, m_roles.absentGroups, progress);
        if (!m_roles.combine && !m_roles.step)
            requireFewRepeats(m_table, m_roles, values, *m_rows, m_times, m_grid.step);
        requireFewAbsences(m_table, m_roles, values);
        m_series.values = std::move(values.values);
        requireFinite(m_table, m_series);
        if (!numbers.empty())
            tellGlitches(*m_columns.value, numbers);
        for (Finding& finding : valueFindings(m_table, m_columns, m_groups, values, *m_rows,
                                              m_times, m_series, combine))
            tell(std::move(finding));
        for (Finding& finding : gapFindings(m_table, *m_rows, m_series, values.isAbsent))
            tell(std::move(finding));
    }

    void tellGlitches(std::size_t column, const std::vector<double>& numbers)
    {
        if (auto finding = glitchFinding(m_table, column, numbers, *m_rows, m_series))
            tell(std::move(*finding));
    }

    void leaveOutTotals(const std::vector<double>& numbers, Combine combine)
    {
        const auto totals = totalGroups(*m_rows, m_groups, numbers, combine);
        if (totals.empty())
            return;
        std::vector<std::uint32_t> rows = m_rows->all();
        for (const TotalGroup& total : totals) {
            std::erase_if(rows,
                          [&](std::uint32_t row) { return m_groups.ofRow[row] == total.group; });
            tell({.message = Message(
                      SENTENCE("core", "The group \"%1\" is the sum of other groups in %2 of %3 "
                                       "steps; it is left out."),
                      shownText(m_groups.names[total.group]), total.steps, total.compared),
                  .option = "totals",
                  .value = "add"});
        }
        m_rows.emplace(m_grid, m_times.times, std::move(rows));
    }

    void markHolidays()
    {
        HolidayDays days;
        if (m_columns.flag || m_columns.name) {
            std::vector<sys_days> dayOf;
            dayOf.reserve(m_rows->all().size());
            for (std::size_t step = 0; step < m_rows->steps(); ++step)
                dayOf.insert(dayOf.end(), m_rows->of(step).size(),
                             std::chrono::floor<std::chrono::days>(m_series.localTime(step)));
            for (const auto& column : {m_columns.flag, m_columns.name})
                if (column)
                    addHolidays(*column, dayOf, days);
        }
        for (auto& [day, name] : days) {
            if (name.empty())
                name = kUnnamedHoliday;
        }
        setHolidays(m_series, days);
        if (auto finding = manyHolidays(m_series, days.size()))
            tell(std::move(*finding));
    }

    void addHolidays(std::size_t column, const std::vector<sys_days>& dayOf, HolidayDays& days)
    {
        const HolidayColumn holidays(m_table.columns[column], m_missing, m_rows->all(), dayOf);
        for (std::size_t i = 0; i < dayOf.size(); ++i) {
            const auto name = holidays.at(i);
            if (!name)
                continue;
            std::string& dayName = days[dayOf[i]];
            if (dayName.empty())
                dayName = std::string(*name);
        }
        if (holidays.usualText())
            tell({.message = Message(SENTENCE("core", "\"%1\" in column \"%2\" appears on most "
                                                      "days and was read as \"no holiday\"."),
                                     *holidays.usualText(), m_table.columns[column].name()),
                  .option = "holiday-column",
                  .column = column});
    }

    void addCovariates(const Progress& progress)
    {
        const auto isCovariate = [](Role role) {
            return role == Role::Covariate || role == Role::KnownAhead;
        };
        const auto count = static_cast<std::size_t>(
            std::count_if(m_roles.roles.begin(), m_roles.roles.end(), isCovariate));
        for (std::size_t column = 0; column < m_roles.roles.size(); ++column) {
            if (!isCovariate(m_roles.roles[column]))
                continue;
            progress.advance(m_series.covariates.size(), count);
            addCovariate(column);
        }
    }

    void addCovariate(std::size_t column)
    {
        Covariate covariate{m_table.columns[column].name(),
                            m_roles.roles[column] == Role::KnownAhead,
                            std::vector<double>(m_series.size(), kNaN)};
        const std::vector<double> numbers = numbersOf(column);
        tellGlitches(column, numbers);
        std::size_t differing = 0;
        std::optional<std::uint32_t> firstDiffering;
        std::vector<double> known;
        for (std::size_t step = 0; step < m_series.size(); ++step) {
            known.clear();
            for (const std::uint32_t row : m_rows->of(step)) {
                if (std::isnan(numbers[row]))
                    continue;
                if (!known.empty() && numbers[row] != known.front() && !firstDiffering)
                    firstDiffering = row;
                known.push_back(numbers[row]);
            }
            if (known.empty())
                continue;
            const auto [least, most] = std::minmax_element(known.begin(), known.end());
            const bool differs = *least != *most;
            covariate.values[step] = differs ? meanOf(known) : known.front();
            differing += differs ? 1 : 0;
        }
        if (differing > 0)
            tell({.message = Message::counted(
                      differing,
                      SENTENCE("core",
                               "Column \"%2\" differs between the rows of %1 step, as in row "
                               "%3; their mean was used."),
                      SENTENCE("core", "Column \"%2\" differs between the rows of %1 steps, first "
                                       "in row %3; their means were used."),
                      covariate.name, std::to_string(m_table.sheetRow(*firstDiffering))),
                  .option = "ignore",
                  .row = *firstDiffering,
                  .column = column});
        m_series.covariates.push_back(std::move(covariate));
    }

    /// What follows the last known value is the future: its covariates are kept apart.
    void endAtLastValue()
    {
        std::size_t size = m_series.size();
        while (std::isnan(m_series.values[size - 1]))
            --size;
        const std::size_t ahead = m_series.size() - size;
        if (ahead == 0)
            return;
        tell({.message = Message::counted(
                  ahead,
                  SENTENCE("core", "The series ends at its last known value, %2; %1 step after it "
                                   "has no value."),
                  SENTENCE("core", "The series ends at its last known value, %2; %1 steps after it "
                                   "have no value."),
                  m_series.time(size - 1)),
              .option = "known-ahead"});
        m_series.values.resize(size);
        const auto cut = static_cast<std::ptrdiff_t>(size);
        const auto takeRest = [cut](auto& all) {
            std::remove_reference_t<decltype(all)> rest(all.begin() + cut, all.end());
            all.erase(all.begin() + cut, all.end());
            return rest;
        };
        m_series.future.holiday = takeRest(m_series.holiday);
        for (Covariate& covariate : m_series.covariates) {
            auto values = takeRest(covariate.values);
            if (!std::all_of(values.begin(), values.end(), [](double x) { return std::isnan(x); }))
                m_series.future.covariates.push_back(
                    {covariate.name, covariate.knownAhead, std::move(values)});
        }
        const auto end = m_series.time(size);
        std::erase_if(m_series.holidays,
                      [&](const CalendarEvent& holiday) { return holiday.start >= end; });
    }

    std::vector<double> numbersOf(std::size_t column)
    {
        const TextColumn& texts = m_table.columns[column];
        const NumberColumn numbers =
            m_roles.numbers.empty() ? numberColumn(texts, m_missing) : m_roles.numbers[column];
        if (auto finding = strayFinding(m_table, column, numbers))
            tell(std::move(*finding));
        std::vector<double> values = core::numbersOf(texts, numbers, m_missing);
        if (auto finding = withoutInfinite(m_table, column, values))
            tell(std::move(*finding));
        return values;
    }

    void tell(Finding finding) { m_findings.push_back(std::move(finding)); }

    const Table& m_table;
    const ColumnRoles& m_roles;
    SeriesColumns m_columns;
    MissingTexts m_missing;
    RowGroups m_groups;
    RowTimes m_times;
    RegularGrid m_grid;
    std::optional<StepRows> m_rows;
    Series m_series;
    Findings m_findings;
};

} // namespace

std::vector<std::string> groupsOf(const Table& table, const ColumnRoles& roles)
{
    if (isWide(roles)) {
        const LongTable longer = longTable(table, roles);
        return groupsOf(longer.table, longer.roles);
    }
    return RowGroups(table, SeriesColumns(table, roles)).names;
}

MadeSeries makeSeries(const Table& table, const ColumnRoles& roles, const Progress& progress)
{
    if (isWide(roles)) {
        const LongTable longer = longTable(table, roles);
        return makeSeries(longer.table, longer.roles, progress);
    }
    return SeriesBuilder(table, roles).build(progress);
}

} // namespace core
