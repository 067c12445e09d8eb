#pragma once

#include "core/base/Setting.h"
#include "core/options/ForecastOptions.h"

#include <vector>

namespace core {

/// Every setting of a forecast, the preset first, in the order of a settings file and of the form.
///
/// What is not here is no setting: settings files, their schema, command lines, projects,
/// provenance and the form are all made of this list.
const std::vector<Setting<ForecastOptions>>& forecastSettings();

} // namespace core
