#include "core/data/MakeSeries.h"

#include "core/base/InputError.h"
#include "core/data/HolidayDays.h"
#include "core/data/LeakCheck.h"
#include "core/data/ParseNumber.h"
#include "core/data/ParseTime.h"
#include "core/data/RegularGrid.h"
#include "core/data/Wording.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <unordered_map>

namespace core {

namespace {

using std::chrono::sys_seconds;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kRowsPerReport = 100'000;

std::optional<std::size_t> columnOf(const Table& table, const ColumnRoles& roles, Role role)
{
    std::optional<std::size_t> column;
    for (std::size_t i = 0; i < roles.roles.size(); ++i) {
        if (roles.roles[i] != role)
            continue;
        if (column)
            throw InputError(table.source + ": columns \"" + table.columns[*column].name() +
                                 "\" and \"" + table.columns[i].name() + "\" both have the role " +
                                 std::string(nameOf(role)) + "; one was expected.",
                             "roles");
        column = i;
    }
    return column;
}

/// The columns by their roles, checked once.
struct Columns
{
    std::optional<std::size_t> time, date, hour, group, flag, name;
    std::size_t value = 0;

    Columns(const Table& table, const ColumnRoles& roles)
        : time(columnOf(table, roles, Role::Time)), date(columnOf(table, roles, Role::Date)),
          hour(columnOf(table, roles, Role::Hour)), group(columnOf(table, roles, Role::Group)),
          flag(columnOf(table, roles, Role::HolidayFlag)),
          name(columnOf(table, roles, Role::HolidayName))
    {
        if (!time && !(date && hour))
            throw InputError(table.source + ": no column has the role time, nor are there one of "
                                            "the role date and one of the role hour.",
                             "roles");
        if (time && (date || hour))
            throw InputError(table.source + ": a column of the role time was expected, or one of "
                                            "the role date and one of the role hour, not both.",
                             "roles");
        const auto column = columnOf(table, roles, Role::Value);
        if (!column)
            throw InputError(table.source + ": no column has the role value.", "roles");
        value = *column;
    }
};

/// Groups numbered in order of appearance.
struct Groups
{
    std::vector<std::string_view> names;
    std::vector<std::uint32_t> ofRow; ///< one per row of the table

    Groups(const Table& table, std::optional<std::size_t> column) : ofRow(table.rows(), 0)
    {
        if (!column)
            return;
        const TextColumn& texts = table.columns[*column];
        std::unordered_map<std::string_view, std::uint32_t> numbers;
        std::uint32_t last = 0;
        for (std::size_t row = 0; row < texts.size(); ++row) {
            // Groups mostly follow each other in the same order: look there before hashing.
            const std::string_view text = texts[row];
            const std::uint32_t next = last + 1 < names.size() ? last + 1 : 0;
            if (next < names.size() && names[next] == text) {
                last = next;
            } else {
                const auto [found, isNew] =
                    numbers.emplace(text, static_cast<std::uint32_t>(names.size()));
                if (isNew)
                    names.push_back(text);
                last = found->second;
            }
            ofRow[row] = last;
        }
    }
};

/// Builds one series; the parts are in the order of their use.
class SeriesBuilder
{
public:
    SeriesBuilder(const Table& table, const ColumnRoles& roles, const SeriesOptions& options)
        : m_table(table), m_roles(roles), m_columns(table, roles), m_groups(table, m_columns.group)
    {
        m_series.valueName = table.columns[m_columns.value].name();
        chooseRows(options.group);
    }

    Series build(const Progress& progress)
    {
        placeRows(progress.part("", 0.0, 0.3));
        addValues(progress.part("", 0.3, 0.4));
        markHolidays();
        const auto covariates = static_cast<double>(
            std::count(m_roles.roles.begin(), m_roles.roles.end(), Role::Covariate));
        double done = 0.0;
        for (std::size_t column = 0; column < m_roles.roles.size(); ++column) {
            if (m_roles.roles[column] != Role::Covariate)
                continue;
            addCovariate(column, progress.part("", 0.4 + 0.6 * done / covariates,
                                               0.4 + 0.6 * (done + 1.0) / covariates));
            done += 1.0;
        }
        for (auto& warning : leakWarnings(m_series))
            warn(std::move(warning));
        progress.advance(1, 1);
        return std::move(m_series);
    }

private:
    void chooseRows(const std::string& group)
    {
        for (std::size_t row = 0; row < m_table.rows(); ++row) {
            if (group.empty() || (m_columns.group && m_groups.names[m_groups.ofRow[row]] == group))
                m_rows.push_back(static_cast<std::uint32_t>(row));
        }
        if (!m_rows.empty())
            return;
        throw InputError(
            m_columns.group
                ? m_table.source + ": the group \"" + group + "\" does not occur in column \"" +
                      m_table.columns[*m_columns.group].name() + "\"."
                : m_table.source + " has no group column to take \"" + group + "\" from.",
            "group");
    }

    sys_seconds timeOf(std::size_t row) const
    {
        const std::size_t column = m_columns.time ? *m_columns.time : *m_columns.date;
        const auto time = parseTime(m_table.columns[column][row], m_roles.dateOrder);
        if (!time)
            failAt(m_table, row, column, dateFault());
        if (m_columns.time)
            return time->time;
        const auto clock = parseClock(m_table.columns[*m_columns.hour][row]);
        if (!clock || *clock >= std::chrono::hours(24))
            failAt(m_table, row, *m_columns.hour, "is not an hour from 0 to 23");
        return std::chrono::floor<std::chrono::days>(time->time) + *clock;
    }

    const char* dateFault() const
    {
        switch (m_roles.dateOrder) {
        case DateOrder::MonthDayYear:
            return "is not a date and time such as 06/27/2015 22:00 (month first)";
        case DateOrder::DayMonthYear:
            return "is not a date and time such as 27/06/2015 22:00 (day first)";
        case DateOrder::YearMonthDay:
            break;
        }
        return "is not a date and time such as 2015-06-27 22:00";
    }

    /// Finds the grid and the step of each chosen row, and puts the rows in the order of steps.
    void placeRows(const Progress& progress)
    {
        std::vector<sys_seconds> times(m_rows.size());
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            if (i % kRowsPerReport == 0)
                progress.advance(i, m_rows.size());
            times[i] = timeOf(m_rows[i]);
        }
        const RegularGrid grid = findGrid(times, m_table.source);
        m_series.start = grid.start;
        m_series.stepSeconds = grid.stepSeconds;
        m_series.values.assign(grid.steps, kNaN);

        std::size_t offGrid = 0;
        m_firstOf.assign(grid.steps + 1, 0);
        for (const sys_seconds time : times) {
            offGrid += grid.isOnGrid(time) ? 0 : 1;
            ++m_firstOf[grid.stepOf(time) + 1];
        }
        for (std::size_t step = 0; step < grid.steps; ++step)
            m_firstOf[step + 1] += m_firstOf[step];
        if (!std::is_sorted(times.begin(), times.end())) {
            std::vector<std::uint32_t> ordered(m_rows.size());
            auto next = m_firstOf;
            for (std::size_t i = 0; i < times.size(); ++i)
                ordered[next[grid.stepOf(times[i])]++] = m_rows[i];
            m_rows = std::move(ordered);
        }
        if (offGrid > 0)
            warn(countText(offGrid, "row") + " between the steps of " + stepText(grid.stepSeconds) +
                 " counted to the step before.");
    }

    /// The number in a cell, NaN where it is missing.
    double numberAt(std::size_t row, std::size_t column) const
    {
        const std::string_view text = m_table.columns[column][row];
        if (const auto number = parseNumber(text)) {
            if (!std::isfinite(*number))
                failAt(m_table, row, column, "is infinite; a finite number was expected");
            return *number;
        }
        if (!isMissing(text))
            failAt(m_table, row, column, "is not a number");
        return kNaN;
    }

    void addValues(const Progress& progress)
    {
        struct Mean
        {
            double sum = 0.0;
            std::uint32_t known = 0;
            std::size_t step = std::numeric_limits<std::size_t>::max();
        };
        std::vector<Mean> means(std::max<std::size_t>(1, m_groups.names.size()));
        std::vector<std::uint32_t> present;
        std::size_t repeated = 0;
        std::size_t leftOut = 0;
        for (std::size_t step = 0; step < m_series.size(); ++step) {
            present.clear();
            std::size_t missing = 0;
            for (std::size_t i = m_firstOf[step]; i < m_firstOf[step + 1]; ++i) {
                if (i % kRowsPerReport == 0)
                    progress.advance(i, m_rows.size());
                Mean& mean = means[m_groups.ofRow[m_rows[i]]];
                if (mean.step != step) {
                    mean = {0.0, 0, step};
                    present.push_back(m_groups.ofRow[m_rows[i]]);
                } else {
                    ++repeated;
                }
                const double value = numberAt(m_rows[i], m_columns.value);
                mean.sum += std::isnan(value) ? 0.0 : value;
                mean.known += std::isnan(value) ? 0 : 1;
                missing += std::isnan(value) ? 1 : 0;
            }
            double sum = 0.0;
            bool isKnown = false;
            for (const std::uint32_t group : present) {
                if (means[group].known == 0)
                    continue;
                sum += means[group].sum / means[group].known;
                isKnown = true;
            }
            if (isKnown) {
                m_series.values[step] = sum;
                leftOut += missing;
            }
        }
        if (repeated > 0)
            warn(countText(repeated, "row") + " repeated " +
                 (m_columns.group ? "a step of the same group" : "a step") +
                 "; the values were averaged.");
        warnOfGaps();
        if (leftOut > 0)
            warn(countText(leftOut, "missing value") + " left out of the sum or average of " +
                 (leftOut == 1 ? "its step." : "their steps."));
    }

    void warnOfGaps()
    {
        std::size_t withoutRow = 0;
        std::size_t withoutValue = 0;
        std::size_t firstWithoutRow = 0;
        std::size_t firstWithoutValue = 0;
        for (std::size_t step = m_series.size(); step-- > 0;) {
            if (!std::isnan(m_series.values[step]))
                continue;
            const bool hasRow = m_firstOf[step] != m_firstOf[step + 1];
            ++(hasRow ? withoutValue : withoutRow);
            (hasRow ? firstWithoutValue : firstWithoutRow) = step;
        }
        if (withoutRow + withoutValue == m_series.size())
            throw InputError(m_table.source + ": column \"" + m_series.valueName +
                             "\" has no known value.");
        const auto warnOf = [&](std::size_t count, std::size_t first, const std::string& what) {
            if (count > 0)
                warn(countText(count) + " of " + countText(m_series.size(), "step") + " " +
                     (count == 1 ? "has " : "have ") + what + " (the first at " +
                     timeText(m_series.time(first)) + ").");
        };
        warnOf(withoutRow, firstWithoutRow, "no row");
        warnOf(withoutValue, firstWithoutValue, "rows but no known value");
    }

    void markHolidays()
    {
        HolidayDays days;
        for (std::size_t step = 0; step < m_series.size(); ++step) {
            for (std::size_t i = m_firstOf[step]; i < m_firstOf[step + 1]; ++i) {
                const std::size_t row = m_rows[i];
                const std::string name = holidayName(row);
                if (!isFlagged(row) && name.empty())
                    continue;
                const auto day = std::chrono::floor<std::chrono::days>(m_series.time(step));
                std::string& dayName = days[day];
                if (dayName.empty())
                    dayName = name;
            }
        }
        for (auto& [day, name] : days) {
            if (name.empty())
                name = "Holiday";
        }
        setHolidays(m_series, days);
    }

    bool isFlagged(std::size_t row) const
    {
        if (!m_columns.flag)
            return false;
        const std::string_view text = m_table.columns[*m_columns.flag][row];
        const auto flag = parseFlag(text);
        if (!flag && !isMissing(text))
            failAt(m_table, row, *m_columns.flag,
                   "is not a holiday flag (Y/N, yes/no, true/false, 1/0)");
        return flag.value_or(false);
    }

    std::string holidayName(std::size_t row) const
    {
        if (!m_columns.name)
            return {};
        const std::string_view text = trimmed(m_table.columns[*m_columns.name][row]);
        const bool isNone = isMissing(text) || equalsIgnoringCase(text, "none");
        return isNone ? std::string() : std::string(text);
    }

    void addCovariate(std::size_t column, const Progress& progress)
    {
        Covariate covariate{m_table.columns[column].name(), false,
                            std::vector<double>(m_series.size(), kNaN)};
        std::size_t differing = 0;
        for (std::size_t step = 0; step < m_series.size(); ++step) {
            double& known = covariate.values[step];
            bool differs = false;
            for (std::size_t i = m_firstOf[step]; i < m_firstOf[step + 1]; ++i) {
                if (i % kRowsPerReport == 0)
                    progress.advance(i, m_rows.size());
                const double number = numberAt(m_rows[i], column);
                if (std::isnan(known))
                    known = number;
                differs = differs || (number != known && !std::isnan(number));
            }
            differing += differs ? 1 : 0;
        }
        if (differing > 0)
            warn("Column \"" + covariate.name + "\" differs between the rows of " +
                 countText(differing, "step") + "; the first known number was taken.");
        m_series.covariates.push_back(std::move(covariate));
    }

    void warn(std::string sentence) { m_series.warnings.push_back(std::move(sentence)); }

    const Table& m_table;
    const ColumnRoles& m_roles;
    Columns m_columns;
    Groups m_groups;
    Series m_series;
    std::vector<std::uint32_t> m_rows;    ///< the chosen rows, then in the order of steps
    std::vector<std::uint32_t> m_firstOf; ///< per step, where its rows begin in m_rows
};

} // namespace

std::vector<std::string> groupsOf(const Table& table, const ColumnRoles& roles)
{
    const Groups groups(table, columnOf(table, roles, Role::Group));
    return {groups.names.begin(), groups.names.end()};
}

Series makeSeries(const Table& table, const ColumnRoles& roles, const SeriesOptions& options,
                  const Progress& progress)
{
    assert(roles.roles.size() == table.columns.size());
    return SeriesBuilder(table, roles, options).build(progress);
}

} // namespace core
