#pragma once

#include "core/data/Reading.h"

#include <string>

namespace commands {

/// What was read of data, as a JSON object: the file, its columns with their roles, the choices
/// (keys and values as in a settings file), the findings with their rows, the series or the reason
/// why there is none with the ways on.
std::string readingJson(const core::Reading& reading, const core::SeriesOutcome& outcome);

} // namespace commands
