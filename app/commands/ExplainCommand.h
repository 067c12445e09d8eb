#pragma once

#include "app/commands/CommandLine.h"
#include "app/commands/DataOptions.h"
#include "core/validation/FeatureTable.h"
#include "core/validation/Importance.h"

#include <optional>
#include <string>

namespace commands {

/// The options of `surgescope explain` as they were written.
struct ExplainRequest
{
    DataRequest source;
    std::string target;
    std::string features; ///< of a series: its groups of features
    std::string groups;
    std::string table = "file";     ///< or "series"
    std::string text = "onehot";    ///< or "ordinal"
    std::string fill = "none";      ///< or "median"
    std::string learner = "forest"; ///< or "boosted"
    std::string space;              ///< of the search
    bool nested = false;
    bool once = false;
    bool blocked = false;
    std::optional<std::string> repeats;
    std::optional<std::string> folds;
    std::optional<std::string> seed;
    std::optional<std::string> gap;
    std::optional<std::string> holdout;
    std::optional<std::string> sample;
    std::optional<std::string> rows;
    std::optional<std::string> candidates;
    std::optional<std::string> innerFolds;
    std::optional<std::string> nEstimators;
    std::optional<std::string> maxDepth;
    std::optional<std::string> minSamplesLeaf;
    std::optional<std::string> minSamplesSplit;
    std::optional<std::string> maxFeatures;
    std::optional<std::string> ccpAlpha;
    std::optional<std::string> learningRate;
    std::optional<std::string> randomState;
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
