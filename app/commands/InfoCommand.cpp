#include "app/commands/InfoCommand.h"

#include "app/commands/TextTable.h"
#include "app/commands/UsageError.h"
#include "core/base/InputError.h"
#include "core/base/Wording.h"
#include "core/data/ColumnRoles.h"
#include "core/data/CsvReader.h"
#include "core/data/MakeSeries.h"
#include "core/nn/Weights.h"
#include "core/project/ProjectFile.h"
#include "core/project/Provenance.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <iostream>
#include <iterator>

namespace commands {

namespace {

using Rows = std::vector<std::vector<std::string>>;

constexpr std::size_t kLongestExample = 32;
constexpr std::size_t kMostGroups = 12;

void print(const std::string& line)
{
    std::cout << line << '\n';
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
    return core::countText(series.size(), "step") + " of " + core::stepText(series) + ", " +
           core::timeText(series.start) + " to " + core::timeText(series.time(series.size() - 1)) +
           ", " + core::countText(series.size() - known) + " without a value";
}

void printSeries(const core::Table& table, const core::ColumnRoles& roles)
{
    auto groups = core::groupsOf(table, roles);
    if (!groups.empty()) {
        const std::size_t count = groups.size();
        groups.resize(std::min(count, kMostGroups));
        print("Groups (" + core::countText(count) + "): " + core::listText(groups) +
              (count > kMostGroups ? " and others" : ""));
    }
    const core::Series series = core::makeSeries(table, roles);
    print("Series of " + series.valueName + ": " + spanText(series));
    print("Holidays: " + core::countText(series.holidays.size()));
    for (const auto& warning : series.warnings)
        print(warning);
}

void printTable(const core::Table& table)
{
    print(table.source + ": " + core::countText(table.rows(), "row") + ", " +
          core::countText(table.columns.size(), "column") + ", " +
          core::countText(table.bytes, "byte"));
    print("SHA-256 " + table.sha256 + '\n');
    core::ColumnRoles roles;
    std::string problem;
    try {
        roles = core::guessRoles(table);
    } catch (const core::InputError& error) {
        problem = error.what();
    }
    Rows rows{{"column", "role", "first value"}};
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        rows.push_back({table.columns[i].name(),
                        problem.empty() ? std::string(core::nameOf(roles.roles[i])) : "-",
                        exampleOf(table.columns[i])});
    print(textTable(rows, rows.front().size()));
    for (const auto& note : roles.notes)
        print(note);
    try {
        if (problem.empty())
            printSeries(table, roles);
    } catch (const core::InputError& error) {
        problem = error.what();
    }
    if (!problem.empty())
        print("It makes no series: " + problem);
}

void printWeights(const std::filesystem::path& file)
{
    const auto weights = core::loadWeights(file);
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
          core::countText(weights.size(), "array") + ", " + core::countText(all, "number") + '\n');
    print(textTable(rows, 2));
}

void printResult(const std::filesystem::path& file, const std::string& text)
{
    const auto json = nlohmann::ordered_json::parse(text, nullptr, false);
    const std::string name = file.filename().string();
    const bool isDescribed = json.is_object() && json.contains("provenance");
    const core::Provenance provenance = core::provenanceFromJson(
        isDescribed ? json.at("provenance").dump() : std::string(), file.string());
    print(name + ": a result of \"" + provenance.command + "\", made by " + provenance.program);
    print("Data " + provenance.data.name + ", SHA-256 " + provenance.data.sha256);
    print("Seed " + std::to_string(provenance.seed) + ", " + provenance.device + ", kernel " +
          provenance.kernel);
    for (const core::LibraryVersion& library : provenance.libraries)
        print("  " + library.name + ' ' + library.version);
    print("Settings " + provenance.settings);
    print("\"surgescope verify " + file.string() + "\" runs it again.");
}

void printProject(const std::filesystem::path& file)
{
    const auto project = core::ProjectFile::open(file, core::ProjectFile::Access::ReadOnly);
    const auto runs = project.runs();
    print(file.filename().string() + ": a project with " + core::countText(runs.size(), "run") +
          '\n');
    Rows rows{{"id", "kind", "number", "name", "made (UTC)", "data"}};
    for (const core::ProjectRun& run : runs) {
        const core::ProjectData data = project.data(run.data);
        rows.push_back({std::to_string(run.id), std::string(core::nameOf(run.kind)),
                        std::to_string(run.number), run.name, core::timeText(run.created),
                        data.table->source + (data.group.empty() ? "" : ", " + data.group)});
    }
    if (!runs.empty())
        print(textTable(rows, rows.front().size()));
}

std::string beginOf(const std::string& file)
{
    std::ifstream stream(file, std::ios::binary);
    std::string begin(16, '\0');
    stream.read(begin.data(), static_cast<std::streamsize>(begin.size()));
    begin.resize(static_cast<std::size_t>(stream.gcount()));
    return begin;
}

} // namespace

CLI::App* addInfoCommand(CLI::App& app, std::string& file)
{
    CLI::App* command = app.add_subcommand(
        "info", "Say what a file holds: a CSV, a project, a result or the weights of a network");
    command->allow_extras();
    command->footer(command->get_parent()->get_footer());
    command->add_option("FILE", file, "CSV (- for standard input), metrics.json, ...")
        ->type_name("");
    return command;
}

int runInfoCommand(const std::string& file)
{
    if (file.empty())
        throw UsageError("There is nothing to look at; expected a file.");
    if (file == "-") {
        const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
        printTable(core::readCsvText(text, "standard input"));
        return kDone;
    }
    const std::string begin = beginOf(file);
    if (begin.starts_with("SQLite format 3")) {
        printProject(file);
    } else if (begin.starts_with("SGSWGHTS")) {
        printWeights(file);
    } else if (begin.starts_with('{')) {
        std::ifstream stream(file, std::ios::binary);
        printResult(file, std::string{std::istreambuf_iterator<char>(stream), {}});
    } else {
        printTable(core::readCsv(file));
    }
    return kDone;
}

} // namespace commands
