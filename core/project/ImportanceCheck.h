#pragma once

#include "core/explain/FeatureTable.h"
#include "core/explain/Importance.h"

#include <cstddef>
#include <vector>

namespace core {

/// True where a table's parts fit one another, and a result's parts fit one another and the table:
/// matrices have a row per row and a column per feature, and what is an index lies within what it
/// indexes. A result of `runImportance` does; one from a file has to be asked.
bool fitsTogether(const FeatureTable& table, const Importance& importance);

/// True where the groups' columns are there, and none stands in two of them.
bool areColumns(const std::vector<FeatureGroup>& groups, std::size_t columns);

} // namespace core
