#pragma once

#include "core/data/ColumnRoles.h"
#include "core/data/Finding.h"
#include "core/data/TableFacts.h"

#include <optional>

namespace core {

/// The value is a rate (percentages in its cells, or a name like "price", "share", "temperature"),
/// of which several groups are added up although their sum means nothing; nothing elsewhere.
std::optional<Finding> rateFinding(const TableFacts& facts, const ColumnRoles& roles);

} // namespace core
