#pragma once

#include "app/commands/CommandLine.h"

#include <iostream>
#include <sstream>
#include <string>
#include <vector>

/// What a command line wrote and ended with.
struct CommandOutput
{
    int code = 0;
    std::string out;
    std::string err;
};

/// Runs "surgescope `arguments`" in this process.
inline CommandOutput surgescope(const std::vector<std::string>& arguments,
                                const commands::ChartWriter& writeChart = {},
                                const commands::LanguageLoader& loadLanguage = {})
{
    std::vector<const char*> argv{"surgescope"};
    for (const auto& argument : arguments)
        argv.push_back(argument.c_str());

    std::ostringstream out;
    std::ostringstream err;
    auto* const realOut = std::cout.rdbuf(out.rdbuf());
    auto* const realErr = std::cerr.rdbuf(err.rdbuf());
    CommandOutput output;
    output.code = commands::runCommandLine(static_cast<int>(argv.size()), argv.data(), writeChart,
                                           {}, {}, loadLanguage);
    std::cout.rdbuf(realOut);
    std::cerr.rdbuf(realErr);
    output.out = out.str();
    output.err = err.str();
    return output;
}
