#pragma once

#include "core/data/Finding.h"
#include "core/data/TableFacts.h"

#include <cstddef>
#include <vector>

namespace core {

/// What speaks against adding up the groups that were found in these columns: budgets, forecasts or
/// other years beside actual values, or different quantities, also by a column of units. Throws
/// `NoSeries` for the former in a column of their own.
Findings groupSumFindings(const TableFacts& facts, const std::vector<std::size_t>& columns);

/// Throws `NoSeries` where the column, which is no group, has actual values in some rows and
/// budgets, forecasts or other years in others.
void requireOneVersion(const TableFacts& facts, std::size_t column);

} // namespace core
