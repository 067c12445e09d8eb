#pragma once

#include "app/commands/CommandLine.h"
#include "app/commands/DataOptions.h"
#include "app/commands/GivenSettings.h"
#include "core/explain/FeatureTable.h"
#include "core/explain/Importance.h"

#include <optional>
#include <string>

namespace commands {

/// The options of `surgescope explain` as they were written.
struct ExplainRequest
{
    DataRequest source;
    std::string target;
    std::string features;        ///< of a series: its groups of features
    std::string table = "file";  ///< or "series"
    std::string text = "onehot"; ///< or "ordinal"
    std::optional<std::string> sample;
    std::optional<std::string> rows;
    GivenSettings given; ///< of `core::importanceSettings`
};

/// Adds the command `explain`, whose options are read into `request`.
CLI::App* addExplainCommand(CLI::App& app, ExplainRequest& request);

/// The settings of a request, checked. Throws `UsageError`.
core::ImportanceOptions optionsOf(const ExplainRequest& request);

/// Reads the data, explains it and writes the files that resources/help/en/file-formats.md lists;
/// all of them or none. Returns kDone, kCancelled when only the repeats finished by then could be
/// written, or throws what `runCommandLine` tells of.
int runExplainCommand(const ExplainRequest& request, const ImportanceChartWriter& writeCharts = {});

} // namespace commands
