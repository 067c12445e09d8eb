#include "core/data/MakeSeries.h"

#include "core/base/InputError.h"
#include "core/base/Wording.h"
#include "core/data/HolidayDays.h"
#include "core/data/LeakCheck.h"
#include "core/data/RegularGrid.h"
#include "core/data/SeriesCells.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

namespace core {

namespace {

using std::chrono::sys_seconds;

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr std::size_t kRowsPerReport = 100'000;

/// Builds one series; the parts are in the order of their use.
class SeriesBuilder
{
public:
    SeriesBuilder(const Table& table, const ColumnRoles& roles, const SeriesOptions& options)
        : m_table(table), m_roles(roles), m_columns(table, roles), m_groups(table, roles),
          m_cells(table, m_columns, roles.dateOrder)
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

    /// Finds the grid and the step of each chosen row, and puts the rows in the order of steps.
    void placeRows(const Progress& progress)
    {
        std::vector<sys_seconds> times(m_rows.size());
        for (std::size_t i = 0; i < m_rows.size(); ++i) {
            if (i % kRowsPerReport == 0)
                progress.advance(i, m_rows.size());
            times[i] = m_cells.timeAt(m_rows[i]);
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
                const double value = m_cells.numberAt(m_rows[i], m_columns.value);
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
                const std::string name = m_cells.holidayNameAt(row);
                if (!m_cells.isHoliday(row) && name.empty())
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
                const double number = m_cells.numberAt(m_rows[i], column);
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
    SeriesColumns m_columns;
    RowGroups m_groups;
    SeriesCells m_cells;
    Series m_series;
    std::vector<std::uint32_t> m_rows;    ///< the chosen rows, then in the order of steps
    std::vector<std::uint32_t> m_firstOf; ///< per step, where its rows begin in m_rows
};

} // namespace

std::vector<std::string> groupsOf(const Table& table, const ColumnRoles& roles)
{
    const RowGroups groups(table, roles);
    return {groups.names.begin(), groups.names.end()};
}

Series makeSeries(const Table& table, const ColumnRoles& roles, const SeriesOptions& options,
                  const Progress& progress)
{
    assert(roles.roles.size() == table.columns.size());
    return SeriesBuilder(table, roles, options).build(progress);
}

} // namespace core
