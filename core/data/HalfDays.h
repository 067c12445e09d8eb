#pragma once

#include "core/data/Table.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace core {

/// A column of AM and PM, and that of the times they belong to.
struct HalfDays
{
    std::size_t clock = 0;
    std::size_t half = 0;
};

/// AM, p.m., 上午 ...
bool isHalfDay(std::string_view text);

/// Appends AM and PM to the times of day beside them, "12:00" and "PM" as "12:00 PM"; the column of
/// AM and PM stays. Nothing changes in tables without one, or where neither the columns on either
/// side of it nor those called hours are times of twelve hours.
std::optional<HalfDays> joinHalfDays(Table& table);

} // namespace core
