#pragma once

#include <chrono>
#include <string>

namespace commands {

/// A wall-clock label in ISO 8601: "2015-06-27T22:00:00".
std::string isoTime(std::chrono::sys_seconds time);

} // namespace commands
