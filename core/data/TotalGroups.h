#pragma once

#include "core/data/ColumnRoles.h"
#include "core/data/SeriesColumns.h"
#include "core/data/StepRows.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace core {

/// A group whose value is the sum of the others: with them it would count everything twice.
struct TotalGroup
{
    std::uint32_t group = 0;
    std::size_t steps = 0;    ///< in which it is that sum, but for rounding
    std::size_t compared = 0; ///< steps in which it and others have a value that is not 0
};

/// The groups that the values prove to be totals: the sum of the others in 98 of 100 steps, those
/// that are called so among at least five steps, any other one of three groups or more among at
/// least twenty. Of several columns of groups "north / Total" is compared with the groups of north
/// alone; in each a text that is not called a total ("Canada" beside its provinces) counts as one
/// where its sum over all steps is that of the others. `numbers` has the value of each row of the
/// table, NaN where it is missing.
std::vector<TotalGroup> totalGroups(const StepRows& rows, const RowGroups& groups,
                                    const std::vector<double>& numbers, Combine combine);

/// "Total", "All", "Insgesamt", "合计": what may be the sum of the groups beside it.
bool mayBeTotal(std::string_view group);

} // namespace core
