#include "app/commands/VerifyCommand.h"

#include "app/commands/ProjectVerification.h"
#include "app/commands/StopOnSignal.h"
#include "app/commands/UsageError.h"
#include "core/base/FileBytes.h"
#include "core/base/InputError.h"

#include <CLI/CLI.hpp>

#include <array>
#include <string_view>

namespace commands {

namespace fs = std::filesystem;

namespace {

constexpr std::array<std::string_view, 4> kResults{"metrics.json", "explain.json", "backtest.json",
                                                   "outlook.json"};

fs::path resultAt(const fs::path& named)
{
    if (!fs::is_directory(named))
        return named;
    for (const auto result : kResults)
        if (fs::exists(named / result))
            return named / result;
    throw core::InputError("The folder " + named.string() +
                           " holds no result; expected metrics.json, explain.json, backtest.json "
                           "or outlook.json.");
}

bool isProject(const fs::path& file)
{
    return core::firstBytes(file, 15) == "SQLite format 3";
}

} // namespace

CLI::App* addVerifyCommand(CLI::App& app, VerifyRequest& request)
{
    CLI::App* command = app.add_subcommand(
        "verify", "Run a result again from its data and say whether the numbers match");
    command->allow_extras();
    command->footer("Ends with 4 when a number differs by more than the arithmetic explains, and "
                    "when the result was\nedited or a table of it is missing.\n\n" +
                    command->get_parent()->get_footer());
    command
        ->add_option("FILE", request.file,
                     "metrics.json, explain.json, backtest.json or outlook.json, the folder it is "
                     "in, or a project")
        ->type_name("");
    command->add_option("--data", request.data, "The CSV, where it is not where it was")
        ->type_name("FILE");
    command->add_option("--progress", request.progress, "auto (the default), json or off")
        ->type_name("NAME");
    return command;
}

int runVerifyCommand(const VerifyRequest& request, const RunAgain& runAgain)
{
    if (request.file.empty())
        throw UsageError("There is nothing to verify; expected a result like "
                         "june/metrics.json.");
    const ScratchResults scratch;
    if (isProject(request.file))
        return verifyProject(request, runAgain);
    return verifyResult(resultAt(request.file), request, runAgain);
}

} // namespace commands
