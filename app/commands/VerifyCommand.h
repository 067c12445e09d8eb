#pragma once

#include "app/commands/CommandLine.h"

#include <functional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace commands {

/// The options of `surgescope verify` as they were written.
struct VerifyRequest
{
    std::string file;     ///< a result, or the folder it is in
    std::string data;     ///< the CSV; empty: where the result says it was
    std::string progress; ///< see `DataRequest`
};

/// Runs a command line without the program's name, as `runCommandLine` does; errors come out.
using RunAgain = std::function<int(const std::vector<std::string>& arguments)>;

CLI::App* addVerifyCommand(CLI::App& app, VerifyRequest& request);

/// Runs a result again from its data and says on stdout whether the numbers match: to the last bit
/// where program, device, kernel and libraries are the same, else within a tolerance that is
/// stated. Returns kDone or kDiffers; throws `InputError` for data that are absent or others.
int runVerifyCommand(const VerifyRequest& request, const RunAgain& runAgain);

} // namespace commands
