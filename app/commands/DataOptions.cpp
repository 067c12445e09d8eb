#include "app/commands/DataOptions.h"

#include "app/commands/OptionValues.h"
#include "core/data/CsvReader.h"
#include "core/data/DemoData.h"

#include <CLI/CLI.hpp>

#include <filesystem>

namespace commands {

std::string DataRequest::name() const
{
    return demo ? "demo data" : std::filesystem::path(data).filename().string();
}

void addDataOptions(CLI::App& command, DataRequest& request, const std::string& files)
{
    command.add_option("--data", request.data, "CSV file with a header row")->type_name("FILE");
    command.add_flag("--demo", request.demo, "Take made-up demo data instead of a file");
    command.add_option("--group", request.group, "Take this group alone, not the groups' sum")
        ->type_name("NAME");
    command.add_option("--threads", request.threads, "Use at most N processors")->type_name("N");
    command.add_option("--out", request.out, "Folder for " + files)->type_name("DIR");
}

void check(const DataRequest& request)
{
    if (request.data.empty() && !request.demo)
        throw UsageError("There is no data; expected --data FILE or --demo.");
    if (!request.data.empty() && request.demo)
        throw UsageError("--data and --demo exclude each other; expected one of them.");
    if (request.out.empty())
        throw UsageError("There is no folder for the results; expected --out DIR.");
    threadsOf(request);
}

std::optional<int> threadsOf(const DataRequest& request)
{
    if (!request.threads)
        return std::nullopt;
    return wholeNumber(*request.threads, "--threads", 1);
}

core::Table tableOf(const DataRequest& request, const core::Progress& progress)
{
    if (request.demo)
        return core::readCsvText(core::demoCsv(core::makeDemoData()), request.name(), progress);
    return core::readCsv(request.data, progress);
}

} // namespace commands
