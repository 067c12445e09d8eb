#include "app/commands/ResultComparison.h"

#include "app/commands/TableDigests.h"
#include "core/base/FileBytes.h"
#include "core/base/InputError.h"
#include "core/base/JsonText.h"
#include "core/data/CsvReader.h"
#include "core/data/ParseNumber.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <optional>
#include <string_view>
#include <utility>

namespace commands {

namespace {

using Json = nlohmann::ordered_json;

constexpr double kInfinite = std::numeric_limits<double>::infinity();
constexpr std::array<std::string_view, 9> kScores{
    "rmse", "mae", "r2", "smape", "peakRmse", "coverage", "meanWidth", "winkler", "crps"};
/// Lists of numbers that are compared as a column of a CSV is.
constexpr std::array<std::string_view, 5> kColumns{"mean", "lower", "upper", "epistemic",
                                                   "aleatoric"};
/// Rounding itself: its size says nothing.
constexpr std::string_view kRounding = "largest_error";

/// Of copies of one repeat: earlier programs wrote what rounding left of 0.
constexpr std::array<std::string_view, 14> kSpreads{"sd_mean_abs",
                                                    "mean_sd",
                                                    "mean_range",
                                                    "median_range",
                                                    "max_range",
                                                    "sd",
                                                    "range",
                                                    "scaled_range",
                                                    "scaled_range_median",
                                                    "scaled_range_sd",
                                                    "scaled_range_max",
                                                    "range_over_mean_abs",
                                                    "swap_probability",
                                                    "order_doubt"};

bool isSpread(std::string_view column)
{
    return std::find(kSpreads.begin(), kSpreads.end(), column) != kSpreads.end();
}

void take(FileComparison& comparison, double difference, const std::string& where)
{
    if (difference <= comparison.largest)
        return;
    comparison.largest = difference;
    comparison.where = where;
}

void compareColumn(FileComparison& comparison, const core::TextColumn& there,
                   const core::TextColumn& here, bool isInterrupted)
{
    double squares = 0.0;
    double differences = 0.0;
    for (std::size_t row = 0; row < there.size(); ++row) {
        const auto a = core::parseNumber(there[row]);
        const auto b = core::parseNumber(here[row]);
        comparison.numbers += a ? 1 : 0;
        if (there[row] == here[row] || (a && a == b)) {
            squares += a ? *a * *a : 0.0;
            continue;
        }
        if ((a && here[row].empty() && isSpread(there.name())) ||
            (isInterrupted && there[row].empty())) {
            ++comparison.unknown;
            continue;
        }
        comparison.isSame = false;
        if (!a || !b)
            return take(comparison, kInfinite, there.name());
        squares += *a * *a;
        differences += (*a - *b) * (*a - *b);
    }
    if (differences > 0.0 && there.name() != kRounding)
        take(comparison, std::sqrt(differences / squares), there.name());
}

/// Sentences for people: worded otherwise by another version, and no numbers.
bool isSentences(std::string_view key)
{
    return key == "notes" || key == "warnings";
}

void eraseSentences(Json& json)
{
    if (json.is_object()) {
        json.erase("notes");
        json.erase("warnings");
    }
    if (json.is_structured())
        for (Json& below : json)
            eraseSentences(below);
}

Json jsonIn(const std::string& text, const std::filesystem::path& file)
{
    Json json = core::parseJsonIfAny(text);
    if (!json.is_object())
        throw core::InputError(file.string() + " is not JSON; expected a result of Surgescope.");
    return json;
}

/// What an interrupted explanation says and has as one that was asked for no more repeats does.
void takeAsComplete(Json& there, Json& here, const Interrupted& run)
{
    there["options"]["repeats"] = run.finished;
    for (const char* later : {"interactionRows", "scoresWithoutSearch"}) // worked out at the end
        if (!there.contains(later))
            here.erase(later);
}

/// Only what is compared.
Json comparedIn(Json json, bool hasSentences)
{
    json.erase("provenance");
    if (json.contains("data") && json["data"].is_object())
        json["data"].erase("file"); // the same bytes under another name
    if (!hasSentences)
        eraseSentences(json);
    return json;
}

bool isScore(std::string_view key)
{
    return std::find(kScores.begin(), kScores.end(), key) != kScores.end();
}

bool holdsScores(const Json& json)
{
    if (!json.is_structured())
        return false;
    const auto items = json.items();
    return std::any_of(items.begin(), items.end(), [&](const auto& entry) {
        return (json.is_object() && isScore(entry.key())) || holdsScores(entry.value());
    });
}

std::string below(const std::string& where, const std::string& key)
{
    return where.empty() ? key : where + '/' + key;
}

bool isColumn(const Json& list, std::string_view key)
{
    return list.is_array() && std::find(kColumns.begin(), kColumns.end(), key) != kColumns.end() &&
           std::all_of(list.begin(), list.end(),
                       [](const Json& item) { return item.is_number() || item.is_null(); });
}

void compareColumn(FileComparison& comparison, const Json& there, const Json& here,
                   const std::string& where)
{
    double squares = 0.0;
    double differences = 0.0;
    for (std::size_t row = 0; row < there.size(); ++row) {
        comparison.numbers += there[row].is_number() ? 1 : 0;
        if (there[row].is_number() != here[row].is_number())
            return take(comparison, kInfinite, where);
        if (!there[row].is_number())
            continue;
        const double a = there[row].get<double>();
        const double b = here[row].get<double>();
        squares += a * a;
        differences += (a - b) * (a - b);
    }
    if (differences > 0.0)
        take(comparison, std::sqrt(differences / squares), where);
}

/// What the object `there` does not have of those here.
void findMissing(FileComparison& comparison, const Json& there, const Json& here,
                 const std::string& where)
{
    for (const auto& entry : here.items()) {
        if (there.contains(entry.key()))
            continue;
        comparison.added.push_back(below(where, entry.key()));
        if (isScore(entry.key()) || holdsScores(entry.value()))
            comparison.isStripped = true;
    }
}

void compareValues(FileComparison& comparison, const Json& there, const Json& here,
                   const std::string& where)
{
    const std::string key = where.substr(where.rfind('/') + 1);
    if (isSentences(key)) {
        if (there != here && comparison.other.empty())
            comparison.other = where;
        return;
    }
    if (isColumn(there, key) && isColumn(here, key) && there.size() == here.size())
        return compareColumn(comparison, there, here, where);
    if (there.is_structured() && here.is_structured() && there.type() == here.type()) {
        if (there.is_array() && there.size() != here.size())
            take(comparison, kInfinite, where);
        if (there.is_object())
            findMissing(comparison, there, here, where);
        const auto theirs = there.items();
        for (const auto& entry : theirs) {
            const std::string place = below(where, entry.key());
            const Json* other = nullptr;
            if (there.is_object() && here.contains(entry.key()))
                other = &here.at(entry.key());
            else if (there.is_array() && std::stoul(entry.key()) < here.size())
                other = &here.at(std::stoul(entry.key()));
            if (other != nullptr)
                compareValues(comparison, entry.value(), *other, place);
            else if (comparison.other.empty())
                comparison.other = place;
        }
        return;
    }
    if (there.is_number())
        ++comparison.numbers;
    if (there == here)
        return;
    if (!isScore(key)) {
        if (comparison.other.empty())
            comparison.other = where;
        return;
    }
    if (!there.is_number() || !here.is_number())
        return take(comparison, kInfinite, where);
    const double a = there.get<double>();
    const double b = here.get<double>();
    take(comparison, std::abs(a - b) / std::max(std::abs(a), std::abs(b)), where);
}

} // namespace

std::optional<Interrupted> interruptedIn(const core::Json& result)
{
    const auto countIn = [](const Json& object, const char* key) {
        return object.is_object() && object.contains(key) && object[key].is_number_unsigned()
                   ? object[key].get<std::size_t>()
                   : 0;
    };
    if (!result.is_object())
        return std::nullopt;
    Interrupted run{.finished = countIn(result, "finishedRepeats"), .asked = 0};
    if (run.finished > 0 && result.contains("options"))
        run.asked = countIn(result["options"], "repeats");
    if (result.contains("foldsAsked") && result.contains("folds") && result["folds"].is_array())
        run = {.finished = result["folds"].size(), .asked = countIn(result, "foldsAsked")};
    return run.finished > 0 && run.finished < run.asked ? std::optional(run) : std::nullopt;
}

FileComparison compareCsv(const std::filesystem::path& there, const std::filesystem::path& here,
                          bool isChanged, bool isInterrupted)
{
    const core::Table a = core::readCsv(there);
    const core::Table b = core::readCsv(here);
    FileComparison comparison;
    for (const core::TextColumn& column : b.columns)
        if (!a.indexOf(column.name()))
            comparison.added.push_back(column.name());
    comparison.isStripped = isChanged && !comparison.added.empty();
    comparison.isEdited = isChanged;
    const bool hasAll = std::all_of(a.columns.begin(), a.columns.end(), [&](const auto& column) {
        return b.indexOf(column.name()).has_value();
    });
    if (a.rows() != b.rows() || !hasAll) {
        comparison.isSame = false;
        take(comparison, kInfinite, "rows or columns");
        return comparison;
    }
    for (const core::TextColumn& column : a.columns)
        compareColumn(comparison, column, b.columns[*b.indexOf(column.name())], isInterrupted);
    comparison.isSame = comparison.isSame && !comparison.isStripped;
    comparison.isEdited = isChanged && !comparison.isSame;
    return comparison;
}

FileComparison compareJson(const std::filesystem::path& there, const std::filesystem::path& here)
{
    const std::string text = core::wholeFile(there);
    Json a = jsonIn(text, there);
    Json b = jsonIn(core::wholeFile(here), here);
    const bool isChangedSince = isChanged(a);
    if (const auto run = interruptedIn(a); run && !a.contains("folds"))
        takeAsComplete(a, b, *run);
    FileComparison comparison;
    comparison.isEdited = isChangedSince;
    comparison.repeated = core::repeatedKey(text);
    compareValues(comparison, comparedIn(std::move(a), isChangedSince),
                  comparedIn(std::move(b), isChangedSince), {});
    comparison.isStripped = comparison.isStripped || (isChangedSince && !comparison.added.empty());
    comparison.isSame = comparison.largest == 0.0 && comparison.other.empty() &&
                        !comparison.isStripped && comparison.repeated.empty();
    return comparison;
}

} // namespace commands
