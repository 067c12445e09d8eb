#pragma once

#include "app/commands/CommandLine.h"
#include "app/commands/DataOptions.h"

#include <string>

namespace commands {

struct InfoRequest
{
    std::string file; ///< "-" for standard input
    ReadingTexts reading;
    bool wantsJson = false;
};

CLI::App* addInfoCommand(CLI::App& app, InfoRequest& request);

/// Shows on stdout what a file contains: of data how they were read, what their columns are for and
/// the series they make; of a project, a result or of weights what is in it. Returns kUnusableData
/// for data that make no series. Throws `InputError`.
int runInfoCommand(const InfoRequest& request);

} // namespace commands
