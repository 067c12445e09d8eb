#pragma once

#include "core/explain/CrossValidatedShap.h"
#include "core/explain/FeatureTable.h"
#include "core/explain/HeldOut.h"
#include "core/explain/Interactions.h"
#include "core/explain/ShapSummary.h"
#include "core/trees/BoostedTrees.h"
#include "core/trees/RandomForest.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace core {

enum class LearnerKind
{
    Forest,
    Boosted
};

/// A randomised search in each fold.
struct SearchOptions
{
    std::optional<ParameterSpace> space; ///< nothing: the learner's own
    int candidates = 10;
    int folds = 3;
    std::uint32_t foldState = 1;
};

/// What is asked of a table. The defaults are the article's.
struct ImportanceOptions
{
    LearnerKind learner = LearnerKind::Forest;
    ForestOptions forest{.randomState = 10};
    BoostedOptions boosted{.randomState = 10};
    bool fillMissing = false; ///< missing features get the median of the rows learned from
    int repeats = 10;
    int folds = 5;
    std::uint32_t seed = 1; ///< of the folds, and of the candidates of a search
    FoldKind foldKind = FoldKind::Shuffled;
    std::optional<int> gap; ///< rows beside a block not learned from; nothing: `lagRows`
    std::optional<SearchOptions> search;
    double holdOutShare = 0.0; ///< of rows held out once, before the repeats; 0: no such stage
    /// One cross-validation before the repeats, without the search; its KFold and the split of the
    /// hold-out have the learner's random state.
    bool once = false;
    std::vector<NamedGroup> groups; ///< to be summed up as one; empty: the table's
    /// The most memory for the values of all repeats and their spread; where they need more, only
    /// `onRepeat` sees them and the result has no spread. 0: always kept.
    std::size_t valueBytes = std::size_t{1} << 30;
};

/// The learner of the options; of a search the one it starts from.
Learner learnerOf(const ImportanceOptions& options);

/// What becomes of missing features before such a learner.
MissingValues missingValuesFor(const ImportanceOptions& options);

/// The space a search draws from.
ParameterSpace spaceOf(const ImportanceOptions& options);

/// The features of each group summed up as one; a feature outside of them stands for itself.
struct GroupImportance
{
    std::vector<FeatureGroup> groups;
    CrossValidatedShap shap; ///< one column per group; its repeats have no folds
    ShapSummary summary;
};

/// What drives a table's target, and how far that can be trusted.
struct Importance
{
    ImportanceOptions options;
    std::string targetName;
    std::vector<std::string> featureNames;
    std::string tableSettings = "{}"; ///< `FeatureTable::settings` of the table
    std::optional<HoldOut> holdOut;
    std::optional<ShapRepeat> once;
    CrossValidatedShap shap; ///< at least one repeat; values where they fit, see `valueBytes`
    ShapSummary summary;
    std::optional<GroupImportance> groups;
    std::optional<Interactions> interactions; ///< where they could be afforded
    Scores scores;                            ///< means over the repeats of those over all rows
    std::optional<Scores> unsearched; ///< the same folds without the search; nothing without one
    double largestError = 0.0;        ///< of additivity, over all rows and repeats
    MessageList notes;                ///< what the reader has to know
};

/// Explains a table: the stages of the article on any learner, one split, one cross-validation
/// (both where asked for) and many of them.
///
/// A request to stop ends it after the repeats finished so far (`shap.cancelled`); with none it
/// throws `Cancelled`. The stages of the monitor's progress are "Repeat 3 of 10, fold 2 of 5".
/// Of a sample (`FeatureTable::whole`) the models learn from the whole table and are scored on it;
/// SHAP values, predictions and rows of folds are those of the sample. Throws `InputError` for what
/// the user can repair.
///
/// Kirk 2023, "Using SHAP with cross-validation in Python".
Importance runImportance(const FeatureTable& table, const ImportanceOptions& options,
                         const CrossValidationMonitor& monitor = {});

/// Rows that are held out and scored in a repeat: those of the table, of a sample all others too.
std::size_t scoredRows(const FeatureTable& table, const Importance& importance);

/// What the repeats so far come to, at least one, with their values: what a run looks like on its
/// way. Without the stages before them and interactions and the
/// comparison of a search.
Importance importanceSoFar(const FeatureTable& table, const ImportanceOptions& options,
                           CrossValidatedShap shap);

/// Throws `InputError` for a search with more folds than it gets rows where this many are learned
/// from in all.
void checkInnerFolds(std::size_t rows, const ImportanceOptions& options);

/// About how long `runImportance` takes, in seconds: a few trees of one fold are grown and some of
/// its rows explained, and that is scaled.
double estimatedSeconds(const FeatureTable& table, const ImportanceOptions& options,
                        const Progress& progress = {});

/// "about 3 h 20 min", "about 40 s".
Message durationMessage(double seconds);

} // namespace core
