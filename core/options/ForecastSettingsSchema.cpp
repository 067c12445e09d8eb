#include "core/options/ForecastSettingsSchema.h"

#include "core/base/SettingJson.h"
#include "core/options/ForecastSettings.h"

namespace core {

std::string forecastSettingsSchema()
{
    Json properties;
    for (const auto& setting : forecastSettings())
        properties[setting.key] = schemaOf(setting);
    return properties.dump();
}

} // namespace core
