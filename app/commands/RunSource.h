#pragma once

#include "app/commands/ForecastFiles.h"
#include "core/forecast/Backtest.h"
#include "core/forecast/Outlook.h"
#include "core/project/ProjectFile.h"

#include <variant>

namespace commands {

/// What a run came to.
using RunResult = std::variant<core::Forecast, core::Explanation, core::Outlook,
                               core::AskedBacktest, core::DropoutSweep>;

/// A run of a project, with what it was made of.
struct RunOfProject
{
    const core::ProjectFile& project;
    const core::ProjectRun& run;
    const core::ProjectData& data;

    /// Throws `ProjectError` where there is none.
    const core::Series& series() const;
    core::Forecast forecast() const { return project.forecast(run.id, series()); }
    RunResult result() const;
};

/// Where a run comes from: what was kept with it. With its result, the settings are those that its
/// command has to be told to make it again: the band of a forecast may be another now than that it
/// was trained with.
DataSource sourceOf(const RunOfProject& of);
DataSource sourceOf(const RunOfProject& of, const core::Forecast& forecast);
DataSource sourceOf(const RunOfProject& of, const core::Outlook& outlook);
DataSource sourceOf(const RunOfProject& of, const core::BacktestRequest& request);

} // namespace commands
