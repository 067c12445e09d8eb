#pragma once

#include "core/trees/Tree.h"

#include <string_view>

namespace core {

/// The trees of a model that XGBoost (1.7 to 3) saved as JSON, for a squared error: rule Less,
/// scale 1, the base score as offset.
TreeEnsemble readXGBoostModel(std::string_view json);

} // namespace core
