#include "app/commands/DataOptions.h"

#include "app/commands/OptionValues.h"
#include "core/base/InputError.h"
#include "core/base/JsonText.h"
#include "core/data/Contradictions.h"
#include "core/data/CsvReader.h"
#include "core/data/DemoData.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <filesystem>
#include <iostream>
#include <thread>

namespace commands {

namespace {

constexpr const char* kInput = "-";

} // namespace

std::string DataRequest::name() const
{
    return demo             ? core::kDemoName
           : data == kInput ? "standard input"
                            : std::filesystem::path(data).filename().string();
}

void addDataOptions(CLI::App& command, DataRequest& request, const std::string& files)
{
    request.command = command.get_name();
    command
        .add_option("--data", request.data,
                    "CSV, text or workbook (.xlsx, .ods); - for standard input")
        ->type_name("FILE");
    command.add_flag("--demo", request.demo, "Use built-in demo data instead of a file");
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
                     "Print the JSON Schema of the settings file and exit");
    command
        .add_option("--progress", request.progress,
                    "auto (default), json for one JSON object per line, or off")
        ->type_name("NAME");
    command.add_flag("--quiet", request.quiet, "Print no summary");
    command.add_flag("--csv-comment", request.csvComment,
                     "Start each CSV with a comment that holds its provenance");
    addReadingOptions(command, request.reading);
}

void addReadingOptions(CLI::App& command, ReadingTexts& texts)
{
    for (const auto& option : core::readingOptions()) {
        std::string flags = "--" + std::string(option.name);
        // Of an outlook --holiday names days to come.
        if (option.name == "holiday-column" && command.get_name() != "outlook")
            flags += ",--holiday";
        std::string help = option.help.text();
        std::string names;
        for (const auto& value : option.values)
            names += (names.empty() ? ": " : ", ") + value.name;
        command
            .add_option_function<std::vector<std::string>>(
                flags,
                [&texts, name = option.name](const std::vector<std::string>& given) {
                    texts[name] = given;
                },
                help + names)
            ->type_name(std::string(option.kind))
            ->expected(1)
            ->multi_option_policy(option.isList ? CLI::MultiOptionPolicy::TakeAll
                                                : CLI::MultiOptionPolicy::TakeLast);
    }
}

core::ReadingChoices choicesOf(const ReadingTexts& texts)
{
    core::ReadingChoices choices;
    try {
        for (const auto& [name, values] : texts)
            core::choose(choices, name, values);
        core::requireConsistent(choices);
    } catch (const core::InputError& error) {
        throw UsageError(error.what());
    }
    return choices;
}

void check(const DataRequest& request)
{
    if (request.data.empty() && !request.demo)
        throw UsageError("There is no data; expected --data FILE or --demo.");
    if (!request.data.empty() && request.demo)
        throw UsageError("--data and --demo cannot be used together; expected one of them.");
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
    const int processors = std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
    return std::min(wholeNumber(*request.threads, "--threads", 1), processors);
}

core::Reading readingOf(const DataRequest& request, const core::Progress& progress)
{
    const core::ReadingChoices choices = choicesOf(request.reading);
    if (request.demo)
        return core::readDataText(core::demoCsv(core::makeDemoData()), request.name(), choices,
                                  progress);
    if (request.data != kInput)
        return core::readData(request.data, choices, progress);
    const std::string bytes = core::streamBytes(std::cin, request.name(), progress);
    return core::readDataText(bytes, request.name(), choices, progress);
}

core::Provenance provenanceOf(const DataRequest& request, const core::Table& table,
                              const core::ReadingChoices& choices)
{
    core::Provenance provenance = core::provenanceHere(request.command, table);
    auto settings = core::parseJson(request.given);
    if (request.demo)
        settings["demo"] = true;
    else if (request.data != kInput)
        provenance.data.path = request.data;
    for (const auto& option : core::readingOptions()) // some of them had no effect, or are complete
        settings.erase(option.key());
    settings.update(core::parseJson(core::toJson(choices)));
    provenance.settings = settings.dump();
    return provenance;
}

} // namespace commands
