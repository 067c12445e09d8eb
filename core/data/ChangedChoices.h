#pragma once

#include "core/data/ColumnRoles.h"
#include "core/data/ReadingChoices.h"
#include "core/data/Table.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// Choices as a person changes them one by one: what was chosen last counts, and takes back what
// contradicts it.

/// `choose` with what is left of the others: a column has one use, a date one order.
/// Throws `InputError` as `choose` does.
ReadingChoices withChoice(ReadingChoices asked, std::string_view option,
                          const std::vector<std::string>& values);

/// The same with one more text for an option that takes several.
ReadingChoices withAdded(ReadingChoices asked, std::string_view option, const std::string& value);

/// The choices with another role for one column, as if a person had chosen just that. A role of
/// which there is one alone is taken away from the column that has it.
ReadingChoices withRole(ReadingChoices asked, const Table& table, const ColumnRoles& roles,
                        std::size_t column, Role role);

} // namespace core
