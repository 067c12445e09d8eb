#pragma once

#include "core/base/Setting.h"

namespace core {

/// What a setting is set to, for people: "on", "64-32", "Seasonal anchor", "automatic". Without its
/// unit, which stands in a form.
Message settingText(const SettingDescription& setting, const SettingValue& value);

} // namespace core
