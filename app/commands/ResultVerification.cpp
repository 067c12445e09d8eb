#include "app/commands/ResultVerification.h"

#include "app/commands/CommandLine.h"
#include "app/commands/ResultComparison.h"
#include "app/commands/ResultFolder.h"
#include "app/commands/ResultNames.h"
#include "app/commands/TablesBeside.h"
#include "app/commands/TextTable.h"
#include "app/commands/UsageError.h"
#include "core/base/FileBytes.h"
#include "core/base/InputError.h"
#include "core/base/JsonText.h"
#include "core/base/Sha256.h"
#include "core/base/TemporaryFolder.h"
#include "core/base/Wording.h"
#include "core/data/CsvReader.h"
#include "core/project/Provenance.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <exception>
#include <iostream>

namespace commands {

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::ordered_json;

/// Networks are trained by some ten thousand steps that pass rounding on; trees are not.
constexpr double kNetworkTolerance = 0.01;
constexpr double kTreeTolerance = 1e-6;

constexpr std::string_view kChangedSince = "  changed since Surgescope wrote it: its SHA-256 is "
                                           "another\n";

core::Provenance provenanceIn(const fs::path& result)
{
    const std::string text = core::wholeFile(result);
    const Json json = core::parseJsonIfAny(text);
    if (json.is_discarded())
        return core::provenanceFromJson(text, result.string()); // says why
    const Json none;
    const Json& provenance =
        json.is_object() && json.contains("provenance") ? json.at("provenance") : none;
    return core::provenanceFromJson(provenance.dump(), result.string());
}

/// Whether the path may have had bytes that are no UTF-8, which JSON cannot hold.
bool isInexact(const core::DataFingerprint& data)
{
    constexpr std::string_view kReplacement = "\xef\xbf\xbd"; // U+FFFD
    return (data.path + data.name).find(kReplacement) != std::string::npos;
}

/// Where the data are now, checked to be those of the result. Empty for the demo data.
std::string dataFor(const core::Provenance& there, const VerifyRequest& request,
                    const fs::path& result)
{
    const Json settings = core::parseJson(there.settings);
    if (settings.contains("demo") && settings["demo"] == true)
        return {};
    std::vector<fs::path> places{request.data};
    if (request.data.empty())
        places = {there.data.path, result.parent_path() / there.data.name};
    const auto place = std::find_if(places.begin(), places.end(), [](const fs::path& path) {
        return !path.empty() && fs::is_regular_file(path);
    });
    if (place == places.end() && request.data.empty() && isInexact(there.data))
        throw core::InputError("The data " + there.data.name +
                               " cannot be found: their path is not UTF-8, so that the result does "
                               "not have it exactly; expected --data FILE.");
    if (place == places.end())
        throw core::InputError("The data " +
                               (request.data.empty() ? there.data.name : request.data) +
                               " cannot be found; expected --data FILE.");
    const std::string sha256 = core::sha256Of(core::fileBytes(*place));
    if (sha256 != there.data.sha256)
        throw core::InputError(
            "The data are others than the result was made from: the SHA-256 of " + place->string() +
            " is " + sha256.substr(0, 12) + "…, expected " + there.data.sha256.substr(0, 12) +
            "….");
    return place->string();
}

/// The settings that give the result again, of an interrupted explanation its finished repeats. How
/// many repeats there are when nobody says is another rule in another program: they are those that
/// were made.
std::string settingsOf(const core::Provenance& there, const Json& json)
{
    Json settings = core::parseJson(there.settings);
    const Json options = json.is_object() ? json.value("options", Json::object()) : Json::object();
    if (there.command == "explain" && !settings.contains("repeats") && options.contains("repeats"))
        settings["repeats"] = options.at("repeats");
    if (const auto run = interruptedIn(json); run && there.command == "explain")
        settings["repeats"] = run->finished;
    return settings.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string shareText(double share)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.2g %%", 100.0 * share);
    return std::isfinite(share) ? text : "beyond measure";
}

/// A backtest trains its folds side by side: those that were finished cannot be asked for alone.
void requireWhole(const core::Provenance& there, const Json& json, const fs::path& result)
{
    if (const auto run = interruptedIn(json); run && there.command == "backtest")
        throw core::InputError(
            result.string() + " is of a backtest that was stopped after " +
            std::to_string(run->finished) + " of " + core::countText(run->asked, "fold") +
            ", which cannot be made again alone; expected one of all its folds.");
}

/// Says of one file how far it agrees, and whether that is enough.
bool tell(const std::string& name, const FileComparison& comparison, double tolerance)
{
    const bool isWhole = !comparison.isStripped && comparison.repeated.empty();
    const bool passes =
        isWhole && (comparison.isSame || (tolerance > 0.0 && comparison.largest <= tolerance));
    std::cout << lineText(name) << ": " << comparison.numbers - comparison.unknown << " numbers, ";
    if (comparison.isSame)
        std::cout << "the same to the last bit\n";
    else if (comparison.where.empty() && comparison.other.empty())
        std::cout << "NOT the same\n";
    else if (comparison.where.empty())
        std::cout << (passes ? "the scores are the same" : "NOT the same") << "; what differs is "
                  << lineText(comparison.other) << '\n';
    else
        std::cout << (passes ? "within the tolerance" : "NOT the same")
                  << "; the largest difference is " << shareText(comparison.largest) << ", of "
                  << lineText(comparison.where) << '\n';
    if (!comparison.added.empty())
        std::cout << (comparison.isStripped ? "  missing in the result: "
                                            : "  what the result does not have yet: ")
                  << lineText(core::listText(comparison.added)) << '\n';
    if (!comparison.repeated.empty())
        std::cout << "  an object of the result names a key twice: "
                  << lineText(comparison.repeated) << '\n';
    if (comparison.unknown > 0)
        std::cout << "  not compared: " << core::countText(comparison.unknown, "figure")
                  << " of a spread that the repeats say nothing of\n";
    if (comparison.isEdited)
        std::cout << kChangedSince;
    return passes;
}

/// What a command calls its JSON result; empty for a command that has none.
std::string jsonNameOf(const std::string& command)
{
    const auto names = resultNames(command);
    const auto found = std::find_if(names.begin(), names.end(), [](const std::string& name) {
        return name.ends_with(".json");
    });
    return found == names.end() ? std::string() : *found;
}

/// How far a result agrees with what was made again.
struct Verdict
{
    bool passes = true;
    bool isEdited = false; ///< not as it was written, whatever the numbers are
};

/// Of a table that is not there.
void tellAbsent(const TablesBeside& beside, const std::string& table, const std::string& result,
                Verdict& verdict)
{
    std::cout << lineText(beside.placeOf(table).filename().string());
    if (beside.isListed(table)) {
        std::cout << ": MISSING; " << lineText(result) << " was written with it\n";
        verdict.passes = false;
    } else {
        std::cout << ": not beside " << lineText(result) << ", not compared\n";
    }
}

/// Of a listed table that was not made again: it can still be missing or edited.
void tellOther(const TablesBeside& beside, const std::string& table, const std::string& result,
               Verdict& verdict)
{
    if (!beside.isThere(table))
        return tellAbsent(beside, table, result, verdict);
    std::cout << lineText(beside.placeOf(table).filename().string())
              << ": not made again, not compared\n";
    if (beside.isChanged(table)) {
        std::cout << kChangedSince;
        verdict.isEdited = true;
    }
}

/// `json` is the result that was made again.
Verdict compareAll(const fs::path& result, const fs::path& json, double tolerance,
                   bool isInterrupted)
{
    const fs::path again = json.parent_path();
    const TablesBeside beside(result, json.filename().string());
    const std::string name = result.filename().string();
    Verdict verdict;
    const auto take = [&](const std::string& file, const FileComparison& comparison) {
        verdict.passes = tell(file, comparison, tolerance) && verdict.passes;
        verdict.isEdited = verdict.isEdited || comparison.isEdited;
    };
    take(name, compareJson(result, json));
    std::vector<std::string> tables;
    for (const auto& entry : fs::directory_iterator(again))
        if (entry.path().extension() == ".csv")
            tables.push_back(entry.path().filename().string());
    std::sort(tables.begin(), tables.end());
    for (const std::string& table : tables) {
        const fs::path there = beside.placeOf(table);
        if (beside.isThere(table))
            take(there.filename().string(),
                 compareCsv(there, again / table, beside.isChanged(table), isInterrupted));
        else
            tellAbsent(beside, table, name, verdict);
    }
    for (const std::string& table : beside.names())
        if (!std::binary_search(tables.begin(), tables.end(), table))
            tellOther(beside, table, name, verdict);
    return verdict;
}

/// What is beside the result can be read, before any work.
void requireTables(const fs::path& result, const std::string& command, const std::string& jsonName)
{
    auto tables = resultNames(command);
    std::erase_if(tables, [](const std::string& name) { return !name.ends_with(".csv"); });
    TablesBeside(result, jsonName).requireFiles(tables);
}

/// Runs it again. What is wrong with the settings is wrong in the result they come from.
int runWith(const RunAgain& runAgain, const std::vector<std::string>& arguments,
            const fs::path& settings, const fs::path& result)
{
    const auto inResult = [&](const std::exception& error) {
        std::string text = error.what();
        const std::string source = settings.string() + ": ";
        if (text.starts_with(source))
            text.erase(0, source.size());
        return core::InputError("The settings in " + result.string() + " cannot be run: " + text);
    };
    try {
        return runAgain(arguments);
    } catch (const UsageError& error) {
        throw inResult(error);
    } catch (const core::InputError& error) {
        throw inResult(error);
    }
}

} // namespace

int verifyResult(const fs::path& result, const VerifyRequest& request, const RunAgain& runAgain)
{
    const core::Provenance there = provenanceIn(result);
    const std::string jsonName = jsonNameOf(there.command);
    if (jsonName.empty())
        throw core::InputError(result.string() + " says it was made by the command \"" +
                               there.command + "\", which has no such result.");
    requireTables(result, there.command, jsonName);
    const Json json = core::parseJsonIfAny(core::wholeFile(result));
    requireWhole(there, json, result);
    const std::string data = dataFor(there, request, result);
    const std::string settingsThere = settingsOf(there, json);

    const core::TemporaryFolder scratch;
    const fs::path again = scratch.path() / "again";
    ResultFolder told(scratch.path());
    told.add("settings.json", settingsThere);
    const fs::path settings = told.publish().front();
    std::vector<std::string> arguments{there.command, "--settings",   settings.string(),
                                       "--out",       again.string(), "--quiet"};
    if (!data.empty())
        arguments.insert(arguments.end(), {"--data", data});
    if (!request.progress.empty())
        arguments.insert(arguments.end(), {"--progress", request.progress});
    if (const int code = runWith(runAgain, arguments, settings, result); code != kDone)
        return code;

    const core::Provenance here = provenanceIn(again / jsonName);
    const auto differences = core::arithmeticDifferences(there, here);
    const double tolerance = differences.empty()          ? 0.0
                             : there.command == "explain" ? kTreeTolerance
                                                          : kNetworkTolerance;
    std::cout << lineText(there.command + " of " + there.data.name + " (SHA-256 " +
                          there.data.sha256.substr(0, 12) + "…), made by " + there.program)
              << '\n';
    const auto interrupted = interruptedIn(json);
    if (interrupted)
        std::cout << "The run was stopped after " << interrupted->finished << " of "
                  << core::countText(interrupted->asked, "repeat")
                  << "; the finished ones were made again.\n";
    if (differences.empty())
        std::cout << "The arithmetic is the same, so every number must agree to the last bit.\n";
    else
        std::cout << "The arithmetic is another, so that numbers may differ by "
                  << shareText(tolerance) << ":\n";
    for (const auto& difference : differences)
        std::cout << "  " << lineText(difference) << '\n';
    const Verdict verdict =
        compareAll(result, again / jsonName, tolerance, interrupted.has_value());
    std::cout << (!verdict.passes    ? "The numbers do NOT match.\n"
                  : verdict.isEdited ? "The result was edited since Surgescope wrote it: it is NOT "
                                       "confirmed.\n"
                                     : "The numbers match.\n");
    return verdict.passes && !verdict.isEdited ? kDone : kDiffers;
}

} // namespace commands
