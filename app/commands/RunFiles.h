#pragma once

#include "app/commands/CommandLine.h"
#include "app/commands/ResultFolder.h"
#include "app/commands/RunSource.h"

#include <string>
#include <string_view>
#include <vector>

namespace commands {

/// Draws the pictures of a run; empty functions draw none.
struct RunPictures
{
    ChartWriter forecast;
    ImportanceChartWriter explanation;
};

/// The files of a run with this result as its command writes them, each name with `prefix` before
/// it. The run's provenance is in its JSON; its data's path is that of the project. `quantiles` are
/// columns of the tables of forecasts.
void addRunFiles(ResultFolder& results, const RunOfProject& of, core::RunResult result,
                 const std::string& prefix, const RunPictures& pictures = {},
                 const std::vector<double>& quantiles = {});

/// What the files of a kind begin with: "explain".
std::string_view prefixOf(core::RunKind kind);
/// The file that says where a run comes from; nothing for a kind without one.
std::string_view sourceFileOf(core::RunKind kind);
/// Why a run with this result cannot be made again by a command; empty where it can.
std::string reasonAgainst(const core::RunResult& result);

} // namespace commands
