#pragma once

#include "app/commands/CommandLine.h"

#include <array>
#include <string_view>

namespace commands {

struct ExitMeaning
{
    ExitCode code;
    std::string_view meaning;
};

/// What each exit code means, for the help, the manual page and their tests.
inline constexpr std::array<ExitMeaning, 6> kExitMeanings{{
    {kDone, "done"},
    {kFailed, "failure inside the program"},
    {kWrongUsage, "wrong usage (command line or settings)"},
    {kUnusableData, "the input data cannot be used"},
    {kDiffers, "a verified result differs"},
    {kCancelled, "cancelled"},
}};

} // namespace commands
