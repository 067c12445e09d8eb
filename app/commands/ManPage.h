#pragma once

#include <string>

namespace CLI {
class App;
}

namespace commands {

/// The manual page surgescope(1) in man's macros, made from the commands and options as they are.
std::string manPage(const CLI::App& app);

} // namespace commands
