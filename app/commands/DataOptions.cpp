#include "app/commands/DataOptions.h"

#include "app/commands/OptionValues.h"
#include "core/data/CsvReader.h"
#include "core/data/DemoData.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <filesystem>
#include <iostream>
#include <sstream>

namespace commands {

namespace {

constexpr const char* kInput = "-";

} // namespace

std::string DataRequest::name() const
{
    return demo             ? "demo data"
           : data == kInput ? "standard input"
                            : std::filesystem::path(data).filename().string();
}

void addDataOptions(CLI::App& command, DataRequest& request, const std::string& files)
{
    request.command = command.get_name();
    command.add_option("--data", request.data, "CSV file with a header row; - for standard input")
        ->type_name("FILE");
    command.add_flag("--demo", request.demo, "Take made-up demo data instead of a file");
    command.add_option("--group", request.group, "Take this group alone, not the groups' sum")
        ->type_name("NAME");
    command.add_option("--threads", request.threads, "Use at most N processors")->type_name("N");
    command
        .add_option("--out", request.out,
                    "Folder for " + files + "; - prints the first of them and writes none")
        ->type_name("DIR");
    command
        .add_option("--settings", request.settings,
                    "JSON file with any of these settings; - for standard input")
        ->type_name("FILE");
    command.add_flag("--settings-schema", request.wantsSchema,
                     "Print the JSON Schema of the settings file and stop");
    command
        .add_option("--progress", request.progress,
                    "auto (the default), json for a JSON object a line, or off")
        ->type_name("NAME");
    command.add_flag("--quiet", request.quiet, "Print no summary");
    command.add_flag("--csv-comment", request.csvComment,
                     "Begin each CSV with a comment that says where it comes from");
}

void check(const DataRequest& request)
{
    if (request.data.empty() && !request.demo)
        throw UsageError("There is no data; expected --data FILE or --demo.");
    if (!request.data.empty() && request.demo)
        throw UsageError("--data and --demo exclude each other; expected one of them.");
    if (request.data == kInput && request.settings == kInput)
        throw UsageError("Data and settings cannot both come from standard input; expected a file "
                         "for one of them.");
    checkOutput(request);
}

void checkOutput(const DataRequest& request)
{
    if (request.out.empty())
        throw UsageError("There is no folder for the results; expected --out DIR.");
    if (request.progress != "auto" && request.progress != "json" && request.progress != "off")
        throw UsageError("--progress is \"" + request.progress + "\"; expected auto, json or off.");
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
    if (request.data != kInput)
        return core::readCsv(request.data, progress);
    std::ostringstream text;
    text << std::cin.rdbuf();
    return core::readCsvText(text.str(), request.name(), progress);
}

core::Provenance provenanceOf(const DataRequest& request, const core::Table& table)
{
    core::Provenance provenance = core::provenanceHere(request.command, table);
    auto settings = nlohmann::ordered_json::parse(request.given);
    if (request.demo)
        settings["demo"] = true;
    else if (request.data != kInput)
        provenance.data.path = request.data;
    provenance.settings = settings.dump();
    return provenance;
}

} // namespace commands
