#pragma once

#include "core/data/RegularGrid.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace core {

/// Rows of a table in the order of the steps they belong to; rows of one step keep their order.
class StepRows
{
public:
    /// `times` has the time of each row of the table; `rows` are those to place, whose times the
    /// grid was found from.
    StepRows(const RegularGrid& grid, const std::vector<std::chrono::sys_seconds>& times,
             std::vector<std::uint32_t> rows);

    const std::vector<std::uint32_t>& all() const { return m_rows; }
    std::size_t steps() const { return m_firstOf.size() - 1; }
    bool hasRows(std::size_t step) const { return m_firstOf[step] != m_firstOf[step + 1]; }
    std::span<const std::uint32_t> of(std::size_t step) const
    {
        return std::span(m_rows).subspan(m_firstOf[step], m_firstOf[step + 1] - m_firstOf[step]);
    }
    /// Where the rows of a step begin in `all`.
    std::size_t firstOf(std::size_t step) const { return m_firstOf[step]; }

    /// Rows whose time is not the beginning of their step, and how far that is at most.
    struct OffGrid
    {
        std::size_t rows = 0;
        std::int64_t furthest = 0; ///< seconds
        std::uint32_t firstRow = 0;
    };
    /// Those within the reach of a clock that is early or late.
    const OffGrid& nearby() const { return m_nearby; }
    /// Those further behind, which count to the step before.
    const OffGrid& between() const { return m_between; }

private:
    std::vector<std::uint32_t> m_rows;
    std::vector<std::size_t> m_firstOf; ///< per step, where its rows begin
    OffGrid m_nearby;
    OffGrid m_between;
};

} // namespace core
