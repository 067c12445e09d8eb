#pragma once

#include "core/base/Message.h"
#include "core/data/AskedColumns.h"
#include "core/data/ColumnRoles.h"
#include "core/data/Finding.h"
#include "core/data/TableFacts.h"

#include <string_view>

namespace core {

/// "--sheet has no effect: the file is not a workbook." `why` is the part behind the colon.
Finding withoutEffect(std::string_view option, Message why);

/// Choices that change nothing about this table, a finding each: an order of dates that have one
/// order only, a format of times that are written in another way, marks that no number has, missing
/// texts that no cell has, what becomes of absent groups where there are none, a value where rows
/// are counted, a holiday that is known ahead.
Findings idleChoices(const TableFacts& facts, const AskedColumns& asked, const ColumnRoles& roles);

} // namespace core
