#pragma once

#include <string>

namespace core {

/// The `properties` of a JSON Schema (draft 2020-12) for the settings of a forecast: one per key
/// `forecastOptionsFromJson` reads and no other, each with its type, meaning, and the names or the
/// range it may have.
std::string forecastSettingsSchema();

} // namespace core
