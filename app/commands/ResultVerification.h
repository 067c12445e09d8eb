#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace commands {

/// The options of `surgescope verify` as they were written.
struct VerifyRequest
{
    std::string file;     ///< a result, the folder it is in, or a project
    std::string data;     ///< the CSV; empty: where the result says it was
    std::string progress; ///< see `DataRequest`
};

/// Runs a command line without the program's name, as `runCommandLine` does; errors come out.
using RunAgain = std::function<int(const std::vector<std::string>& arguments)>;

/// Runs one result again, a JSON file with its tables beside it, and says on stdout how far the
/// numbers agree. Returns kDone, kDiffers (also for a result that was edited or lacks a table that
/// it lists), or what the command ended with; throws `InputError` for data that are absent or
/// others, and for what is no file in the place of a table.
int verifyResult(const std::filesystem::path& result, const VerifyRequest& request,
                 const RunAgain& runAgain);

} // namespace commands
