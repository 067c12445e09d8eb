#pragma once

#include "core/data/Finding.h"
#include "core/data/TableFacts.h"

#include <cstddef>
#include <vector>

namespace core {

/// What speaks against adding up the groups that were found in these columns: budgets, forecasts or
/// other years beside actual values, or different quantities. Throws `NoSeries` for the former in a
/// column of their own.
Findings groupSumFindings(const TableFacts& facts, const std::vector<std::size_t>& columns);

} // namespace core
