#include "app/commands/ExportCommand.h"

#include "app/commands/OptionValues.h"
#include "app/commands/QuantileOption.h"
#include "app/commands/TextTable.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <set>

namespace commands {

namespace {

/// "forecast-1-": the kind and the number, which people know from the window. Where an earlier run
/// has that already, with the run's id: "forecast-1-run-9-".
std::string freePrefixOf(const core::ProjectRun& run, std::set<std::string>& taken)
{
    std::string prefix = std::string(prefixOf(run.kind)) + '-' + std::to_string(run.number) + '-';
    if (!taken.insert(prefix).second)
        prefix += "run-" + std::to_string(run.id) + '-';
    return prefix;
}

} // namespace

CLI::App* addExportCommand(CLI::App& app, ExportRequest& request)
{
    CLI::App* command =
        app.add_subcommand("export", "Write the results of a project as CSV, JSON and pictures");
    command->allow_extras();
    command->footer("\"surgescope info\" lists the runs of a project.\n\n" +
                    command->get_parent()->get_footer());
    command->add_option("FILE", request.project, "A project (.surgescope)")->type_name("");
    command->add_option("--out", request.out, "Folder for the files of each run")->type_name("DIR");
    command->add_option("--run", request.run, "This run alone: its id in the project")
        ->type_name("N");
    addQuantileOption(*command, request.quantiles);
    command->add_flag("--no-pictures", request.noPictures, "Write numbers only");
    return command;
}

int runExportCommand(const ExportRequest& request, const RunPictures& pictures)
{
    if (request.project.empty())
        throw UsageError("There is nothing to export; expected a project like city.surgescope.");
    if (request.out.empty())
        throw UsageError("There is no folder for the results; expected --out DIR.");
    if (request.out == "-")
        throw UsageError("An export has several files, which standard output cannot take; expected "
                         "a folder for --out.");
    const std::vector<double> quantiles = quantilesOf(request.quantiles);
    const int wanted = request.run ? wholeNumber(*request.run, "--run", 1) : 0; // 0: all
    const auto project =
        core::ProjectFile::open(request.project, core::ProjectFile::Access::ReadOnly);
    ResultFolder results(request.out, {.names = {}, .inputs = {request.project}});
    std::size_t count = 0;
    std::set<std::string> prefixes;
    for (const core::ProjectRun& run : project.runs()) {
        const std::string prefix = freePrefixOf(run, prefixes); // the same with or without --run
        if (wanted != 0 && run.id != wanted)
            continue;
        const core::ProjectData data = project.data(run.data);
        const RunOfProject of{project, run, data};
        addRunFiles(results, of, of.result(), prefix, request.noPictures ? RunPictures{} : pictures,
                    quantiles);
        ++count;
    }
    if (count == 0)
        throw core::InputError(
            request.project +
            (wanted != 0 ? " has no run " + *request.run : std::string(" has no run")) +
            "; \"surgescope info\" lists those it has.");
    for (const auto& file : results.publish())
        std::cout << lineText("Wrote " + file.string()) << '\n';
    return kDone;
}

} // namespace commands
