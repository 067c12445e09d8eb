#pragma once

#include "core/base/JsonText.h"

#include <string>

namespace core {

/// The text of a settings file as a JSON object. Throws an `InputError` that names `source` and,
/// for what is not JSON, the line. For sources that link nlohmann's JSON.
Json settingsJson(const std::string& text, const std::string& source);

} // namespace core
