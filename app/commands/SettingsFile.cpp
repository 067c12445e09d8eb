#include "app/commands/SettingsFile.h"

#include "app/commands/DataOptions.h"
#include "app/commands/SettingsOptions.h"
#include "app/commands/UsageError.h"
#include "core/base/InputError.h"
#include "core/base/JsonText.h"
#include "core/base/SettingsJson.h"
#include "core/options/ForecastSettings.h"
#include "core/options/ForecastSettingsSchema.h"

#include <CLI/CLI.hpp>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <iostream>

namespace commands {

namespace {

using Json = nlohmann::ordered_json;

constexpr std::array<std::string_view, 9> kNoSettings{"help",        "settings", "settings-schema",
                                                      "out",         "progress", "quiet",
                                                      "csv-comment", "threads",  "language"};
constexpr std::size_t kMostBytes = 16 << 20; ///< of a settings file
constexpr std::array<std::string_view, 2> kData{"data", "demo"};

bool contains(const auto& names, const std::string& name)
{
    return std::find(names.begin(), names.end(), name) != names.end();
}

std::string nameOf(const CLI::Option& option)
{
    return option.get_lnames().empty() ? std::string() : option.get_lnames().front();
}

std::string keyOf(const CLI::Option& option)
{
    std::string key = nameOf(option);
    std::replace(key.begin(), key.end(), '-', '_');
    return key;
}

/// Options that are settings of the model: their keys in a settings file are the model's.
bool isOfModel(const CLI::Option& option)
{
    const auto& settings = core::forecastSettings();
    return std::any_of(settings.begin(), settings.end(),
                       [&](const auto& setting) { return setting.optionName() == nameOf(option); });
}

/// The options that a settings file may name under their own names.
std::vector<CLI::Option*> ownOptions(const CLI::App& command, const SettingsRequest* model)
{
    std::vector<CLI::Option*> options;
    for (CLI::Option* option : const_cast<CLI::App&>(command).get_options())
        if (isSetting(*option) && !(model != nullptr && isOfModel(*option)))
            options.push_back(option);
    return options;
}

bool isKeyOfModel(const std::string& key, const SettingsRequest* model)
{
    return model != nullptr && core::findSetting(core::forecastSettings(), key) != nullptr;
}

/// How values of an option look in JSON.
Json typeOf(const CLI::Option& option)
{
    if (option.get_items_expected_max() == 0)
        return {{"type", "boolean"}};
    if (option.get_multi_option_policy() == CLI::MultiOptionPolicy::TakeAll)
        return {{"type", "array"}, {"items", {{"type", "string"}}}};
    const std::string kind = option.get_type_name();
    return {{"type", kind == "N"                      ? "integer"
                     : kind == "X" || kind == "SHARE" ? "number"
                                                      : "string"}};
}

bool isOfType(const Json& value, const std::string& type)
{
    return (type == "boolean" && value.is_boolean()) || (type == "string" && value.is_string()) ||
           (type == "integer" && value.is_number_integer()) ||
           (type == "number" && value.is_number()) ||
           (type == "array" && // one text stands for a list of it
            (value.is_string() ||
             (value.is_array() && std::all_of(value.begin(), value.end(),
                                              [](const Json& item) { return item.is_string(); }))));
}

std::string expected(const std::string& type)
{
    return type == "boolean"   ? "true or false"
           : type == "integer" ? "a whole number"
           : type == "number"  ? "a number"
           : type == "array"   ? "a list of texts in quotes"
                               : "a text in quotes";
}

void give(CLI::Option& option, const Json& value, const std::string& source)
{
    const std::string key = keyOf(option);
    const std::string type = typeOf(option)["type"];
    if (!isOfType(value, type))
        throw core::InputError(source + ": the setting \"" + key + "\" is " +
                                   value.dump(-1, ' ', false, Json::error_handler_t::replace) +
                                   "; expected " + expected(type) + ".",
                               key);
    if (option.count() > 0 || value == false) // the command line wins; a flag is off by itself
        return;
    if (type == "array" && value.is_array())
        for (const Json& item : value)
            option.add_result(item.get<std::string>());
    else
        option.add_result(value.is_string() ? value.get<std::string>() : value.dump());
    if (option.count() > 0)
        option.run_callback();
}

std::string textOf(const std::string& file)
{
    std::ifstream named; // it may be a pipe: --settings <(command)
    if (file != "-")
        named.open(file, std::ios::binary);
    std::istream& stream = file == "-" ? std::cin : named;
    std::string text(kMostBytes, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    std::error_code ignored;
    if (file != "-" && (!named.is_open() || std::filesystem::is_directory(file, ignored)))
        throw UsageError("The settings file " + file + " cannot be read; expected a JSON file.");
    if (text.size() == kMostBytes)
        throw UsageError("The settings file " + file +
                         " is too large; expected a JSON file of "
                         "less than 16 MiB.");
    return text;
}

Json valueOf(const CLI::Option& option)
{
    const std::string type = typeOf(option)["type"];
    if (type == "boolean")
        return true;
    if (type == "array")
        return Json(option.results());
    const std::string text = option.results().back();
    if (type == "string")
        return text;
    const Json number = core::parseJsonIfAny(text);
    return number.is_number() ? number : Json(text);
}

} // namespace

bool isSetting(const CLI::Option& option)
{
    const std::string name = nameOf(option); // a place on the command line has none
    return !name.empty() && !contains(kNoSettings, name);
}

void applySettings(CLI::App& command, DataRequest& request, SettingsRequest* model)
{
    if (request.settings.empty())
        return;
    const std::string source = request.settings == "-" ? "standard input" : request.settings;
    const Json settings = core::settingsJson(textOf(request.settings), source);
    const auto own = ownOptions(command, model);
    Json forModel = Json::object();
    for (const auto& [key, value] : settings.items()) {
        if (isKeyOfModel(key, model)) {
            forModel[key] = value;
            continue;
        }
        const auto option = std::find_if(own.begin(), own.end(), [&, &name = key](const auto* one) {
            return keyOf(*one) == name;
        });
        if (option == own.end()) {
            std::string known;
            if (model != nullptr)
                for (const auto& setting : core::forecastSettings())
                    known += setting.key + ", ";
            for (const CLI::Option* one : own)
                known += keyOf(*one) + ", ";
            throw core::InputError(source + ": the setting \"" + key +
                                       "\" is unknown; expected one of " +
                                       known.substr(0, known.size() - 2) + ".",
                                   key);
        }
        give(**option, value, source);
    }
    if (model != nullptr) {
        model->json = forModel.dump();
        model->source = source;
    }
}

std::string givenSettings(const CLI::App& command, const SettingsRequest* model)
{
    Json given = Json::object();
    for (const CLI::Option* option : ownOptions(command, model))
        if (option->count() > 0 && !contains(kData, nameOf(*option)))
            given[keyOf(*option)] = valueOf(*option);
    return given.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string settingsSchema(const CLI::App& command, const SettingsRequest* model)
{
    Json properties =
        model == nullptr ? Json::object() : core::parseJson(core::forecastSettingsSchema());
    for (const CLI::Option* option : ownOptions(command, model)) {
        Json property = typeOf(*option);
        property["description"] = option->get_description();
        properties[keyOf(*option)] = std::move(property);
    }
    const Json schema = {{"$schema", "https://json-schema.org/draft/2020-12/schema"},
                         {"title", "Settings of surgescope " + command.get_name()},
                         {"type", "object"},
                         {"properties", std::move(properties)},
                         {"additionalProperties", false}};
    return schema.dump(2) + '\n';
}

} // namespace commands
