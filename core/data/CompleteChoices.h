#pragma once

#include "core/data/ColumnRoles.h"
#include "core/data/ReadingChoices.h"
#include "core/data/Table.h"

namespace core {

/// Makes choices complete as far as columns go: with them the columns have these roles again,
/// whatever would be guessed. Choices that have no effect beside these are taken back.
void completeChoices(const Table& table, const ColumnRoles& roles, ReadingChoices& choices);

} // namespace core
