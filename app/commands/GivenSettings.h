#pragma once

#include "app/commands/OptionValues.h"
#include "app/commands/UsageError.h"
#include "core/base/Setting.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace commands {

/// Settings as the command line gives them, by their keys.
struct GivenSettings
{
    std::map<std::string, std::optional<std::string>> texts;
    std::map<std::string, bool> flags;

    bool isAny() const;
    /// Nothing where the setting is not given.
    std::optional<core::SettingValue> valueOf(const core::SettingDescription& setting) const;
};

/// Adds the option of a setting; `usual` is what its help says of it.
void addSetting(CLI::App& command, const core::SettingDescription& setting,
                const core::SettingValue& usual, const std::string& group, GivenSettings& given);

/// One option for each setting, under a heading of the help.
template <typename Options>
void addSettings(CLI::App& command, const std::vector<core::Setting<Options>>& settings,
                 const std::string& group, GivenSettings& given)
{
    const Options usual;
    for (const auto& setting : settings)
        addSetting(command, setting,
                   setting.appliesTo(usual) ? setting.get(usual) : core::SettingValue(), group,
                   given);
}

/// Sets what is given, in the order of the list. Throws `UsageError` for a value that cannot be and
/// for a setting that does not apply; `core::InputError` for a text that its setting cannot read.
template <typename Options>
void applyGiven(const std::vector<core::Setting<Options>>& settings, const GivenSettings& given,
                Options& options)
{
    for (const auto& setting : settings) {
        if (setting.appliesTo(options)) {
            if (const auto value = given.valueOf(setting))
                setting.set(options, *value);
            continue;
        }
        const bool isOfAnother =
            std::any_of(settings.begin(), settings.end(), [&](const auto& other) {
                return other.key == setting.key && other.appliesTo(options);
            });
        if (!isOfAnother && given.valueOf(setting))
            throw UsageError(core::Message(setting.onlyWith, "--" + setting.optionName()).text());
    }
}

} // namespace commands
