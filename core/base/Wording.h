#pragma once

#include "core/data/Series.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace core {

/// 4343 as "4,343".
std::string countText(std::size_t count);

/// "4,343 rows", "1 row".
std::string countText(std::size_t count, const std::string& noun);

/// "a", "a and b", "a, b and c".
std::string listText(const std::vector<std::string>& items);

/// "2015-06-27 22:00", with seconds only where they are not zero.
std::string timeText(std::chrono::sys_seconds time);

/// "1 hour", "15 minutes", "1 week": in the largest unit that divides it.
std::string stepText(std::int64_t stepSeconds);
/// Of `count` steps of a series; with calendar months "1 month".
std::string stepText(const Series& series, std::size_t count = 1);

} // namespace core
