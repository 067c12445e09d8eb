#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace core {

/// The text of a settings file as a JSON object. Throws an `InputError` that names `source` and,
/// for what is not JSON, the line. For sources that link nlohmann's JSON.
nlohmann::ordered_json settingsJson(const std::string& text, const std::string& source);

} // namespace core
