#pragma once

#include "app/commands/UsageError.h"
#include "core/base/Setting.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

/// Values of options as they were written. A value that cannot be is a `UsageError` that names its
/// option and what was expected.
namespace commands {

/// A whole number of at least `least`.
int wholeNumber(std::string_view text, const std::string& option, int least);

/// A seed of random numbers: 0 to 4294967295.
std::uint32_t seedNumber(std::string_view text, const std::string& option);

/// A number; `expected` says which ("a share like 0.95").
double realNumber(std::string_view text, const std::string& option, const std::string& expected);

/// "a,b" or "x=1;y=2" in parts, blanks around them dropped; in double quotes the separator is text
/// and a doubled quote one of them. No parts in an empty text.
std::vector<std::string> partsOf(std::string_view text, char separator, const std::string& option);

/// The value of a setting; its range is left to the setting's check where it has one.
core::SettingValue settingValue(const core::SettingDescription& setting, const std::string& text);

/// What a help text says of a setting: its meaning, of a choice the names it can take, and what it
/// is where nobody says.
std::string helpOf(const core::SettingDescription& setting, const core::SettingValue& usual);
/// What stands for its value in a help text: "N".
std::string kindOf(const core::SettingDescription& setting);

} // namespace commands
