#pragma once

#include "core/options/ForecastOptions.h"

#include <string>

namespace core {

/// The settings as JSON text, keys as the fields are named; the split's stand beside the others.
/// Reading the text gives the same settings again.
std::string toJson(const ForecastOptions& options);

/// Reads settings; what is not named stays as the preset named in the text (else as `defaults`) has
/// it; recent errors that are not named follow the target. The ranges are left to `validate`. Text
/// that is not JSON, an unknown key or a value of the wrong type is an `InputError` that names
/// `source`, the key and what was expected.
ForecastOptions forecastOptionsFromJson(const std::string& text, const std::string& source,
                                        const ForecastOptions& defaults = {});

} // namespace core
