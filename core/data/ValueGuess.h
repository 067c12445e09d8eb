#pragma once

#include "core/data/TableFacts.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace core {

/// The column that is likely to be the quantity to forecast, and the others that could be it.
struct ValueGuess
{
    std::size_t column = 0;
    std::vector<std::size_t> others = {}; ///< the likeliest first
    std::vector<std::size_t> named = {};  ///< those of them whose names say value, too
    bool isClose = false;                 ///< one of them is as likely
};

/// Of the `free` columns. The guess prefers a column that is named like a measured total and
/// varies. A forecast beside an actual value, weather, calendar, flags and what counts the rows
/// come last; constants, coordinates and identifiers never are the value. Nothing where no column
/// can be.
std::optional<ValueGuess> guessValue(const TableFacts& facts, const std::vector<bool>& free);

} // namespace core
