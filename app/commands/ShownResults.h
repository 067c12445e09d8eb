#pragma once

#include "app/commands/ForecastFiles.h"
#include "app/report/Report.h"
#include "core/project/ProjectFile.h"

#include <filesystem>
#include <optional>

namespace commands {

/// What the window shows of a project: at least one result.
struct ShownResults
{
    core::ProjectData data;
    std::optional<core::Forecast> forecast; ///< of the run on show
    std::optional<core::Explanation> explanation;
    DataSource source; ///< where the forecast comes from, or the explanation where there is none

    /// Points into this object, which outlives it.
    report::Findings findings() const;
};

/// Throws `InputError` for what is no project, or one without results on the data it is of now.
ShownResults shownResults(const std::filesystem::path& project);

} // namespace commands
