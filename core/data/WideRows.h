#pragma once

#include "core/data/Unpivot.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace core {

/// "Hour 1", "H01", "HE1" and "h_7" without their letters, a range's start; other names as they
/// are.
std::string_view withoutHourWord(std::string_view name);

/// The column that says which part of the year a row is, beside columns of years.
std::optional<std::size_t> partOfYear(const LongTable& longer);

/// The column that says which time of the day a row is, beside columns of dates.
std::optional<std::size_t> clockOfDay(const LongTable& longer);

} // namespace core
