#pragma once

#include "core/data/Finding.h"
#include "core/data/Role.h"
#include "core/data/TableFacts.h"

#include <cstddef>

namespace core {

/// What a person should know of a column that is used for something: numbers that could be read in
/// another way, or are not of one kind; a value that seems to stand for a missing one; and of a
/// column that is not used although most of its cells are numbers.
Findings columnFindings(const TableFacts& facts, std::size_t column, Role role);

} // namespace core
