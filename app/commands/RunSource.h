#pragma once

#include "app/commands/ForecastFiles.h"
#include "core/base/JsonText.h"
#include "core/project/ProjectFile.h"

namespace commands {

/// A run of a project, with what it was made of.
struct RunOfProject
{
    const core::ProjectFile& project;
    const core::ProjectRun& run;
    const core::ProjectData& data;

    /// Throws `ProjectError` where there is none.
    const core::Series& series() const;
    core::RunResult result() const { return project.read(run, data.series.get()); }
};

/// Where a run comes from: what was kept with it. With its result, the settings are those that its
/// command has to be told to make it again: the band of a forecast may be another now than that it
/// was trained with.
DataSource sourceOf(const RunOfProject& of);
DataSource sourceOf(const RunOfProject& of, const core::Forecast& forecast);
DataSource sourceOf(const RunOfProject& of, const core::Outlook& outlook);
DataSource sourceOf(const RunOfProject& of, const core::BacktestRequest& request);

} // namespace commands
