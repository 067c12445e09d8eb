#pragma once

#include <string>

namespace CLI {
class App;
class Option;
} // namespace CLI

namespace commands {

struct DataRequest;
struct SettingsRequest;

/// Options that are no settings: where the results go, how they are told, and the settings file.
bool isSetting(const CLI::Option& option);

/// Reads `request.settings`, a JSON object ("-": standard input), into the options of a command
/// that were not given on its command line. Keys are the options' names, "--max-depth" being
/// "max_depth"; with a `model` those of `core::ForecastOptions` as well, which are left there as
/// they stand. Throws `UsageError` for a file that cannot be read; `core::InputError` for what is
/// no JSON object, an unknown key and a value of the wrong type.
void applySettings(CLI::App& command, DataRequest& request, SettingsRequest* model);

/// The options given, on the command line or in the settings file, as the JSON object that gives
/// them again; without those of the `model` and those that name the data.
std::string givenSettings(const CLI::App& command, const SettingsRequest* model);

/// The JSON Schema (draft 2020-12) of the settings file of a command: every key that
/// `applySettings` reads.
std::string settingsSchema(const CLI::App& command, const SettingsRequest* model);

} // namespace commands
