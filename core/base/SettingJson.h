#pragma once

#include "core/base/JsonText.h"
#include "core/base/Setting.h"

#include <string>

/// Settings in a settings file, for sources that link nlohmann's JSON.
namespace core {

/// Null where nothing is set.
Json jsonOf(const SettingValue& value);

/// Reads what `jsonOf` writes, null only for a setting that may be left to the program. Throws an
/// `InputError` that names `source`, the setting and what was expected, where the type is another
/// one; the range is left to `checkRange`.
SettingValue settingFromJson(const SettingDescription& setting, const Json& entry,
                             const std::string& source);

/// What a JSON Schema says of a setting: type, meaning, and the names or the range it may have.
Json schemaOf(const SettingDescription& setting);

} // namespace core
