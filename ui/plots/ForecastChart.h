#pragma once

#include "core/data/Series.h"
#include "core/forecast/Forecast.h"
#include "core/project/Provenance.h"

#include <filesystem>

namespace ui {

/// Draws the forecast of the test part as a PNG picture of 1800 x 1008 pixels, light theme, with
/// title, legend and where it comes from. No window and no display are needed. Throws `InputError`
/// when the file cannot be written.
void writeForecastChart(const core::Series& series, const core::Forecast& forecast,
                        const core::Provenance& provenance, const std::filesystem::path& png);

} // namespace ui
