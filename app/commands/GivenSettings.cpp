#include "app/commands/GivenSettings.h"

#include <CLI/CLI.hpp>

namespace commands {

namespace {

bool isFlag(const core::SettingDescription& setting)
{
    const auto* form = std::get_if<core::SwitchForm>(&setting.form);
    return form != nullptr && form->isFlag;
}

} // namespace

bool GivenSettings::isAny() const
{
    return std::any_of(texts.begin(), texts.end(),
                       [](const auto& entry) { return entry.second.has_value(); }) ||
           std::any_of(flags.begin(), flags.end(), [](const auto& entry) { return entry.second; });
}

std::optional<core::SettingValue>
GivenSettings::valueOf(const core::SettingDescription& setting) const
{
    if (const auto flag = flags.find(setting.key); flag != flags.end() && flag->second)
        return core::SettingValue(true);
    const auto text = texts.find(setting.key);
    if (text == texts.end() || !text->second)
        return std::nullopt;
    return settingValue(setting, *text->second);
}

void addSetting(CLI::App& command, const core::SettingDescription& setting,
                const core::SettingValue& usual, const std::string& group, GivenSettings& given)
{
    if (given.texts.contains(setting.key)) // of another learner
        return;
    const std::string name = "--" + setting.optionName();
    if (isFlag(setting))
        command.add_flag(name, given.flags[setting.key], helpOf(setting, usual))->group(group);
    else
        command.add_option(name, given.texts[setting.key], helpOf(setting, usual))
            ->type_name(kindOf(setting))
            ->group(group);
}

} // namespace commands
