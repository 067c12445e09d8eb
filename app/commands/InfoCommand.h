#pragma once

#include "app/commands/CommandLine.h"

#include <string>

namespace CLI {
class App;
}

namespace commands {

CLI::App* addInfoCommand(CLI::App& app, std::string& file);

/// Says on stdout what a file holds: of a CSV its columns with their guessed roles and the series
/// they make; of a project, a result or of weights what is in it. Throws `InputError`.
int runInfoCommand(const std::string& file);

} // namespace commands
