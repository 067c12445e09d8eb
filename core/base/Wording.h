#pragma once

#include <chrono>
#include <cstddef>
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

} // namespace core
