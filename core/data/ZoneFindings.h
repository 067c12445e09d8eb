#pragma once

#include "core/data/ColumnRoles.h"
#include "core/data/Finding.h"
#include "core/data/Table.h"
#include "core/data/UtcTimes.h"

namespace core {

// What a chosen time zone did to a series, in words.

/// The series runs in UTC, with what could not be told from the texts.
Findings zoneFindings(const Table& table, const ColumnRoles& roles, const UtcDoubts& doubts);

/// Its times are dates, which are the same in any zone.
Finding zoneWithoutEffect(const ColumnRoles& roles);

} // namespace core
