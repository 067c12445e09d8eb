#pragma once

#include "core/data/Table.h"

#include <cstddef>
#include <optional>
#include <string>

namespace core {

/// Months that lost their last zero: "2018.1" for October beside "2018.01".
struct LostZeros
{
    std::size_t column = 0;
    std::size_t cells = 0;
    std::size_t firstRow = 0;
    std::string text; ///< of the first of them, as it was
};

/// A spreadsheet that takes 2018.10 for a number writes 2018.1. Gives these cells their zero back
/// in a column of years and months of two digits; nothing changes in other tables.
std::optional<LostZeros> restoreZeros(Table& table);

} // namespace core
