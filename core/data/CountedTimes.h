#pragma once

#include "core/data/ReadingChoices.h"
#include "core/data/Table.h"

#include <chrono>
#include <memory>
#include <optional>
#include <string_view>

namespace core {

/// A moment as `--start` takes it, "2015-06-27" or "2015-06-27 22:00"; nothing for any other text.
std::optional<std::chrono::sys_seconds> parseStart(std::string_view text);

/// The table with a column of times behind the others: the first row is at `choices.start`, and
/// each is a step (an hour where none is chosen) after the row above it in the file. Rows that are
/// left out of the table, such as blank ones, take their step too. With columns of groups among the
/// choices each group begins at the start. Throws `InputError` for rows beyond the year 9999.
std::shared_ptr<const Table> withCountedTimes(const Table& table, const ReadingChoices& choices);

/// The table as it was before.
std::shared_ptr<const Table> withoutCountedTimes(const Table& table);

} // namespace core
