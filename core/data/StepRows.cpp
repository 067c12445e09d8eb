#include "core/data/StepRows.h"

#include <algorithm>
#include <cstdlib>

namespace core {

StepRows::StepRows(const RegularGrid& grid, const std::vector<std::chrono::sys_seconds>& times,
                   std::vector<std::uint32_t> rows)
    : m_rows(std::move(rows)), m_firstOf(grid.steps + 1, 0)
{
    std::vector<std::uint32_t> stepOf(m_rows.size());
    bool isSorted = true;
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        const auto time = times[m_rows[i]];
        stepOf[i] = static_cast<std::uint32_t>(grid.stepOf(time));
        ++m_firstOf[stepOf[i] + 1];
        isSorted = isSorted && (i == 0 || stepOf[i - 1] <= stepOf[i]);
        if (grid.step.months != 0)
            continue; // any day of a month stands for it
        const std::int64_t shift = grid.shiftOf(time);
        if (shift == 0)
            continue;
        OffGrid& off = std::abs(shift) <= grid.earlySeconds ? m_nearby : m_between;
        if (off.rows++ == 0)
            off.firstRow = m_rows[i];
        off.furthest = std::max(off.furthest, std::abs(shift));
    }
    for (std::size_t step = 0; step < grid.steps; ++step)
        m_firstOf[step + 1] += m_firstOf[step];
    if (isSorted)
        return;
    std::vector<std::uint32_t> ordered(m_rows.size());
    auto next = m_firstOf;
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        ordered[next[stepOf[i]]++] = m_rows[i];
    m_rows = std::move(ordered);
}

} // namespace core
