#pragma once

#include "core/validation/Importance.h"

#include <string>

namespace core {

/// The options of an explanation as a JSON object, names as scikit-learn's where it has them; for
/// results and people.
std::string toJson(const ImportanceOptions& options);

} // namespace core
