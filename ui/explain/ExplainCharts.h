#pragma once

#include "core/explain/FeatureTable.h"
#include "core/explain/Importance.h"
#include "core/project/Provenance.h"

#include <filesystem>
#include <functional>
#include <string_view>

namespace ui {

/// Draws the plots of an explanation as PNG pictures, light theme, with their titles: summary.png
/// (beeswarm), summary_once.png and summary_split.png of the stages before the repeats where there
/// are any, importance.png and, from two repeats on, range.png and scaled_range.png. Of values
/// that were not kept there is importance.png alone. No window and no display are needed.
///
/// `addFile(name, write)` is called once per picture; `write(path)` throws `InputError` when the
/// file cannot be written.
using AddFile = std::function<void(std::string_view name,
                                   const std::function<void(const std::filesystem::path&)>& write)>;
void writeExplainCharts(const core::FeatureTable& table, const core::Importance& importance,
                        const core::Provenance& provenance, const AddFile& addFile);

} // namespace ui
