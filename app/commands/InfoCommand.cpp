#include "app/commands/InfoCommand.h"

#include "app/commands/ReadingJson.h"
#include "app/commands/SeriesInput.h"
#include "app/commands/TextTable.h"
#include "app/commands/UsageError.h"
#include "core/base/FileBytes.h"
#include "core/base/JsonText.h"
#include "core/base/Wording.h"
#include "core/data/CellFaults.h"
#include "core/data/Characters.h"
#include "core/data/CsvReader.h"
#include "core/data/ReadingPhrases.h"
#include "core/network/Weights.h"
#include "core/project/ProjectFile.h"
#include "core/project/Provenance.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <iostream>
#include <map>

namespace commands {

namespace {

using Rows = std::vector<std::vector<std::string>>;

constexpr std::size_t kLongestExample = 32;
constexpr std::size_t kMostNames = 12;

void print(const std::string& line)
{
    std::cout << lineText(line) << '\n';
}

/// Of several lines, whose names are harmless.
void printText(const std::string& text)
{
    std::cout << terminalText(text) << '\n';
}

/// The first known text of a column.
std::string exampleOf(const core::TextColumn& column)
{
    for (std::size_t row = 0; row < column.size(); ++row)
        if (!column[row].empty()) {
            std::string text(column[row].substr(0, kLongestExample));
            std::replace_if(
                text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
            return column[row].size() > kLongestExample ? text + "..." : text;
        }
    return "(empty)";
}

std::string spanText(const core::Series& series)
{
    const auto known =
        static_cast<std::size_t>(std::count_if(series.values.begin(), series.values.end(),
                                               [](double value) { return !std::isnan(value); }));
    return core::countText(series.size(), "step") + " of " +
           core::stepMessage(series.step()).text() + ", " + core::timeText(series.start) + " to " +
           core::timeText(series.time(series.size() - 1)) + ", " +
           core::countText(series.size() - known) + " without a value";
}

/// " (--missing -200)": what could be typed to change what a finding says, unless it says that.
std::string hintOf(const core::Finding& finding)
{
    if (finding.option.empty())
        return {};
    std::string hint = "--" + finding.option;
    if (!finding.value.empty())
        hint += ' ' + shellWord(finding.value);
    const bool isSaid =
        !finding.value.empty() && finding.message.text().find(hint) != std::string::npos;
    return isSaid ? std::string() : " (" + hint + ')';
}

/// Days with a holiday, however many steps they have.
std::size_t holidayDays(const core::Series& series)
{
    std::size_t days = 0;
    for (const core::CalendarEvent& holiday : series.holidays)
        days += static_cast<std::size_t>((holiday.end - holiday.start) / std::chrono::days(1));
    return days;
}

/// The options that read the file in the same way again, whatever is guessed in later versions.
void printChoices(const core::ReadingChoices& choices)
{
    std::string text = "The same as:";
    for (const auto& option : core::readingOptions())
        for (const std::string& value : option.get(choices))
            text += " --" + std::string(option.name) + ' ' + shellWord(value);
    print(text);
}

std::string sentenceOf(const std::vector<core::ReadingPhrase>& phrases)
{
    std::string sentence;
    for (const core::ReadingPhrase& phrase : phrases)
        sentence += (sentence.empty() ? "" : ", ") + phrase.text.text();
    if (!sentence.empty() && core::isSmallLetter(sentence.front()))
        sentence.front() = static_cast<char>(sentence.front() - 32);
    return sentence + '.';
}

/// The first few names, none of them long.
std::string shortList(std::vector<std::string> names)
{
    const bool areMore = names.size() > kMostNames;
    names.resize(std::min(names.size(), kMostNames));
    for (std::string& name : names)
        name = core::shownText(name);
    return core::listText(names) + (areMore ? " and others" : "");
}

void printSeries(const core::Reading& reading, const core::Series& series)
{
    if (!reading.groups.empty())
        print("Groups (" + core::countText(reading.groups.size()) +
              "): " + shortList(reading.groups));
    print("Series of " + series.valueName + ": " + spanText(series));
    print("Holidays: " + core::countText(holidayDays(series)));
}

/// A choice that does not fit the data is wrong usage, as with the other commands.
ExitCode codeOf(const core::SeriesOutcome& outcome)
{
    if (outcome.made)
        return kDone;
    return outcome.problem->setting.empty() ? kUnusableData : kWrongUsage;
}

int printTable(const core::Reading& reading)
{
    const core::Table& table = *reading.table;
    print(table.source + ": " + core::countText(table.rows(), "row") + ", " +
          core::countText(table.columns.size(), "column") + ", " +
          core::countText(table.bytes, "byte"));
    print("SHA-256 " + table.sha256);
    print("");
    Rows rows{{"column", "role", "first value"}};
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        rows.push_back({table.columns[i].name(), std::string(core::nameOf(reading.roles.roles[i])),
                        exampleOf(table.columns[i])});
    printText(textTable(rows, rows.front().size()));
    const core::SeriesOutcome outcome = core::outcomeOf(reading);
    print(sentenceOf(core::readingPhrases(reading, outcome.made ? &*outcome.made : nullptr)));
    if (reading.valueCandidates.size() > 1)
        print("Columns that could be the value: " + shortList(reading.valueCandidates));
    if (outcome.made)
        printSeries(reading, outcome.made->series);
    for (const core::Finding& finding : outcome.findings)
        print((finding.isSuspicious ? "! " : "- ") + finding.message.text() + hintOf(finding));
    if (outcome.problem) {
        print("No series can be made: " + outcome.problem->message.text());
        if (!outcome.problem->waysOut.empty())
            printText(waysOutText(outcome.problem->waysOut));
    }
    if (outcome.made) {
        print("");
        printChoices(reading.choices);
    }
    return codeOf(outcome);
}

void printJson(const core::Json& json)
{
    std::cout << jsonText(json.dump(2, ' ', false, core::Json::error_handler_t::replace)) << '\n';
}

void printWeights(const std::filesystem::path& file, bool wantsJson)
{
    const auto weights = core::loadWeights(file);
    if (wantsJson) {
        core::Json arrays = core::Json::array();
        for (const core::WeightArray& array : weights)
            arrays.push_back(
                {{"name", array.name}, {"shape", array.shape}, {"numbers", array.values.size()}});
        return printJson({{"file", file.filename().string()},
                          {"kind", "weights"},
                          {"arrays", std::move(arrays)}});
    }
    std::size_t all = 0;
    Rows rows{{"array", "shape", "numbers"}};
    for (const core::WeightArray& array : weights) {
        std::string shape;
        for (const auto size : array.shape)
            shape += (shape.empty() ? "" : " x ") + std::to_string(size);
        rows.push_back({array.name, shape, core::countText(array.values.size())});
        all += array.values.size();
    }
    print(file.filename().string() + ": weights of a network, " +
          core::countText(weights.size(), "array") + ", " + core::countText(all, "number"));
    print("");
    printText(textTable(rows, 2));
}

void printResult(const std::filesystem::path& file, const std::string& text, bool wantsJson)
{
    const std::string name = file.filename().string();
    const core::Provenance provenance =
        core::provenanceFromJson(core::jsonMember(text, "provenance"), file.string());
    if (wantsJson)
        return printJson({{"file", name},
                          {"kind", "result"},
                          {"provenance", core::parseJson(core::toJson(provenance))}});
    print(name + ": a result of \"" + provenance.command + "\", made by " + provenance.program);
    print("Data " + provenance.data.name + ", SHA-256 " + provenance.data.sha256);
    print("Seed " + std::to_string(provenance.seed) + ", " + provenance.device + ", kernel " +
          provenance.kernel);
    for (const core::LibraryVersion& library : provenance.libraries)
        print("  " + library.name + ' ' + library.version);
    print("Settings " + provenance.settings);
    print("\"surgescope verify " + file.string() + "\" runs it again.");
}

void printProject(const std::filesystem::path& file, bool wantsJson)
{
    const auto project = core::ProjectFile::open(file, core::ProjectFile::Access::ReadOnly);
    const auto runs = project.runs();
    core::Json listed = core::Json::array();
    Rows rows{{"id", "kind", "number", "name", "made (UTC)", "data"}};
    std::map<std::int64_t, std::string> dataNames; // many runs rest on few
    for (const core::ProjectRun& run : runs) {
        std::string& dataName = dataNames[run.data];
        if (dataName.empty()) {
            const core::ProjectData data = project.data(run.data);
            dataName = data.table->source + (data.group.empty() ? "" : ", " + data.group);
        }
        rows.push_back({std::to_string(run.id), std::string(core::nameOf(run.kind)),
                        std::to_string(run.number), run.name, core::timeText(run.created),
                        dataName});
        listed.push_back({{"id", run.id},
                          {"kind", core::nameOf(run.kind)},
                          {"number", run.number},
                          {"name", run.name},
                          {"created", core::timeText(run.created)},
                          {"data", dataName}});
    }
    if (wantsJson)
        return printJson(
            {{"file", file.filename().string()}, {"kind", "project"}, {"runs", std::move(listed)}});
    print(file.filename().string() + ": a project with " + core::countText(runs.size(), "run"));
    print("");
    if (!runs.empty())
        printText(textTable(rows, rows.front().size()));
}

} // namespace

CLI::App* addInfoCommand(CLI::App& app, InfoRequest& request)
{
    CLI::App* command = app.add_subcommand(
        "info", "Show what a file contains: data, a project, a result or a network's weights");
    command->allow_extras();
    command->footer("Exits with 3 if no series can be made of the data, and lists options that "
                    "would read them; with 2 if an option does not fit them.\n\n" +
                    command->get_parent()->get_footer());
    command
        ->add_option("FILE", request.file, "CSV or workbook (- for standard input), project, ...")
        ->type_name("");
    command->add_flag("--json", request.wantsJson, "Print it as a JSON object");
    addReadingOptions(*command, request.reading);
    return command;
}

int runInfoCommand(const InfoRequest& request)
{
    const std::string& file = request.file;
    if (file.empty())
        throw UsageError("No file was given; expected the file to show.");
    const core::ReadingChoices choices = choicesOf(request.reading);
    const auto tell = [&](const core::Reading& reading) -> int {
        if (!request.wantsJson)
            return printTable(reading);
        const core::SeriesOutcome outcome = core::outcomeOf(reading);
        std::cout << jsonText(readingJson(reading, outcome));
        return codeOf(outcome);
    };
    if (file == "-") {
        const std::string bytes = core::streamBytes(std::cin, "standard input");
        return tell(core::readDataText(bytes, "standard input", choices));
    }
    const std::string begin = core::firstBytes(file, 16);
    if (begin.starts_with("SQLite format 3")) {
        printProject(file, request.wantsJson);
    } else if (begin.starts_with("SGSWGHTS")) {
        printWeights(file, request.wantsJson);
    } else if (begin.starts_with('{')) {
        printResult(file, core::wholeFile(file), request.wantsJson);
    } else {
        return tell(core::readData(file, choices));
    }
    return kDone;
}

} // namespace commands
