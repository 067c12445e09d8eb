#pragma once

#include <string>

namespace CLI {
class App;
}

namespace commands {

/// The completion of the program's commands and options for "bash", "zsh" or "fish", made from what
/// they are. Throws `UsageError` for another shell.
std::string shellCompletion(const CLI::App& app, const std::string& shell);

} // namespace commands
