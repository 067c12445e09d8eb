#include "core/explain/Importance.h"

#include "core/base/InputError.h"
#include "core/base/ParallelFor.h"
#include "core/explain/BoostedLearner.h"
#include "core/explain/ImportanceNotes.h"
#include "core/explain/MedianFilling.h"
#include "core/trees/TreeEnsemblePrediction.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kSpreadMatrices = 8; ///< of ShapSpread

int gapOf(const FeatureTable& table, const ImportanceOptions& options)
{
    return options.foldKind == FoldKind::Blocked ? options.gap.value_or(table.lagRows) : 0;
}

Learner filledWhereAsked(Learner learner, const ImportanceOptions& options)
{
    return options.fillMissing ? medianFilling(std::move(learner)) : std::move(learner);
}

LearnerOf learnersOf(const ImportanceOptions& options)
{
    return
        [options, plain = options.learner == LearnerKind::Forest
                              ? forestLearnerOf(options.forest)
                              : boostedLearnerOf(options.boosted)](const Parameters& parameters) {
            return filledWhereAsked(plain(parameters), options);
        };
}

bool keepsValues(const FeatureTable& table, const ImportanceOptions& options)
{
    const auto matrices = static_cast<double>(options.repeats) + kSpreadMatrices;
    const auto bytes = matrices * static_cast<double>(table.x.size()) * sizeof(double);
    return options.valueBytes == 0 || bytes <= static_cast<double>(options.valueBytes);
}

CrossValidatedShapOptions shapOptions(const FeatureTable& table, const ImportanceOptions& options)
{
    CrossValidatedShapOptions result{.repeats = options.repeats,
                                     .folds = options.folds,
                                     .seed = options.seed,
                                     .foldKind = options.foldKind,
                                     .gap = gapOf(table, options),
                                     .keepValues = keepsValues(table, options),
                                     .nested = {},
                                     .explained = table.places};
    if (options.search)
        result.nested = NestedSearch{.space = spaceOf(options),
                                     .learnerOf = learnersOf(options),
                                     .candidates = options.search->candidates,
                                     .folds = options.search->folds,
                                     .foldState = options.search->foldState};
    return result;
}

/// Progress whose stages name the fold too, from the number of folds that are done.
Progress withFolds(const Progress& progress, int folds,
                   std::shared_ptr<const std::atomic<std::size_t>> done)
{
    return progress.reportingTo([=](const Message& stage, double fraction) {
        const auto fold = std::min(done->load() + 1, static_cast<std::size_t>(folds));
        progress
            .part(Message(SENTENCE("core", "%1, fold %2 of %3"), stage, fold, folds), fraction,
                  fraction)
            .advance(0, 1);
    });
}

/// Progress of work that has stages of its own, all under one name.
Progress named(const Progress& progress, const Message& stage)
{
    return progress.reportingTo([=](const Message&, double fraction) {
        progress.part(stage, fraction, fraction).advance(0, 1);
    });
}

Scores meanScores(const std::vector<Scores>& all)
{
    Scores mean;
    for (const Scores& scores : all) {
        mean.rmse += scores.rmse / static_cast<double>(all.size());
        mean.mae += scores.mae / static_cast<double>(all.size());
        mean.r2 += scores.r2 / static_cast<double>(all.size());
    }
    return mean;
}

/// Scores of the learner as it is, on the folds of the repeats that a search was made in.
Scores unsearchedScores(const FeatureTable& learned, const ImportanceOptions& options,
                        const CrossValidatedShap& shap, const Progress& progress)
{
    const Learner learner = learnerOf(options);
    std::vector<Scores> scores;
    for (const auto& repeat : shap.repeats) {
        const auto folds = foldsOf(learned.rows.size(), {.kind = options.foldKind,
                                                         .folds = options.folds,
                                                         .state = repeat.state,
                                                         .gap = gapOf(learned, options)});
        Eigen::VectorXd predictions(learned.y.size());
        parallelFor(folds.size(), [&](std::size_t fold) {
            std::optional<std::uint32_t> seed;
            if (options.foldKind == FoldKind::Blocked)
                seed = repeat.state;
            const auto ensemble =
                learner.fit(learned.x, learned.y, folds[fold].train, seed, progress.quiet());
            predictions(folds[fold].test) = predict(ensemble, rowsOf(learned.x, folds[fold].test));
        });
        scores.push_back(scoresOf(learned.y, predictions));
        progress.advance(scores.size(), shap.repeats.size());
    }
    return meanScores(scores);
}

/// The groups asked for, else the table's, and each feature outside of them on its own; nothing
/// where that would be the features again.
std::vector<FeatureGroup> groupsFor(const FeatureTable& table, const ImportanceOptions& options)
{
    auto groups = options.groups.empty() ? table.groups : groupsOf(table, options.groups);
    if (groups.empty())
        return groups;
    const MessageList labels = table.shownNames();
    std::vector<bool> isGrouped(table.names.size(), false);
    for (const auto& group : groups)
        for (const int feature : group.features)
            isGrouped[static_cast<std::size_t>(feature)] = true;
    for (std::size_t feature = 0; feature < isGrouped.size(); ++feature)
        if (!isGrouped[feature])
            groups.push_back({table.names[feature], {static_cast<int>(feature)}, labels[feature]});
    return groups;
}

/// A repeat with its features summed up by group.
ShapRepeat groupedRepeat(const ShapRepeat& repeat, const std::vector<FeatureGroup>& groups,
                         bool keepValues)
{
    ShapRepeat result{.state = repeat.state,
                      .values = groupedShapValues(repeat.values, groups),
                      .predictions = {},
                      .meanAbs = {},
                      .folds = {},
                      .scores = repeat.scores};
    result.meanAbs = result.values.cwiseAbs().colwise().mean();
    if (!keepValues)
        result.values.resize(0, 0);
    return result;
}

void sumUpGroups(Importance& importance)
{
    auto& groups = *importance.groups;
    groups.shap.asked = importance.shap.asked;
    groups.shap.cancelled = importance.shap.cancelled;
    groups.shap.randomness = importance.shap.randomness;
    groups.summary = summarise(groups.shap, shownNames(groups.groups));
}

/// What the finished repeats come to, but for the notes.
void sumUp(const FeatureTable& table, Importance& importance)
{
    const auto& repeats = importance.shap.repeats;
    importance.shap.randomness = randomnessOf(importance.options, scoredRows(table, importance));
    importance.summary = summarise(importance.shap, table.shownNames());
    if (importance.groups)
        sumUpGroups(importance);
    std::vector<Scores> scores;
    for (const auto& repeat : repeats) {
        scores.push_back(repeat.scores);
        for (const auto& fold : repeat.folds)
            importance.largestError = std::max(importance.largestError, fold.largestError);
    }
    importance.scores = meanScores(scores);
}

/// The scores of a finished search's learner as it is.
void compareSearch(const FeatureTable& table, Importance& importance, const Progress& progress)
{
    if (!importance.options.search || importance.shap.cancelled)
        return;
    try {
        importance.unsearched =
            unsearchedScores(table.learned(), importance.options, importance.shap, progress);
    } catch (const Cancelled&) { // all repeats are there; only the comparison is not
        importance.unsearched.reset();
    }
}

/// The stages before the repeats.
void runFirstStages(const FeatureTable& table, const Learner& learner, Importance& importance,
                    const Progress& progress)
{
    const ImportanceOptions& options = importance.options;
    const FeatureTable& learned = table.learned();
    const std::uint32_t state = options.learner == LearnerKind::Forest
                                    ? options.forest.randomState
                                    : options.boosted.randomState;
    if (options.holdOutShare > 0.0) {
        importance.holdOut =
            holdOutShap(learned.x, learned.y, learner, options.holdOutShare, state,
                        progress.part(SENTENCE("core", "One split"), 0.0, 0.2), table.places);
        importance.largestError = importance.holdOut->heldOut.largestError;
    }
    if (!options.once)
        return;
    auto once = crossValidateShap(
        learned.x, learned.y, learner,
        {.repeats = 1,
         .folds = options.folds,
         .states = {state},
         .foldKind = options.foldKind,
         .gap = gapOf(table, options),
         .explained = table.places},
        {.progress = named(progress.part({}, 0.2, 1.0), SENTENCE("core", "One cross-validation"))});
    if (once.repeats.empty())
        throw Cancelled();
    importance.once = std::move(once.repeats.front());
    for (const ShapFold& fold : importance.once->folds)
        importance.largestError = std::max(importance.largestError, fold.largestError);
}

/// Interactions in a model of the first repeat's first fold.
void addInteractions(const FeatureTable& table, const Learner& learner, Importance& importance,
                     const Progress& progress)
{
    const ImportanceOptions& options = importance.options;
    const ShapRepeat& first = importance.shap.repeats.front();
    const FeatureTable& learned = table.learned();
    const bool isBlocked = options.foldKind == FoldKind::Blocked;
    const auto folds = foldsOf(learned.rows.size(), {.kind = options.foldKind,
                                                     .folds = options.folds,
                                                     .state = first.state,
                                                     .gap = gapOf(table, options)});
    try {
        importance.interactions =
            measureInteractions(learned.x, learned.y, learner, folds.front(), table.rows.size(),
                                importance.shap.repeats.size(),
                                isBlocked ? std::optional(first.state) : std::nullopt, progress);
    } catch (const Cancelled&) { // all repeats are there
        importance.interactions.reset();
    }
}

/// A result without repeats.
Importance begun(const FeatureTable& table, const ImportanceOptions& options)
{
    Importance result{.options = options,
                      .targetName = table.targetName,
                      .featureNames = table.names,
                      .tableSettings = table.settings,
                      .holdOut = {},
                      .once = {},
                      .shap = {},
                      .summary = {},
                      .groups = {},
                      .interactions = {},
                      .scores = {},
                      .unsearched = {},
                      .notes = {}};
    if (auto groups = groupsFor(table, options); !groups.empty())
        result.groups = GroupImportance{.groups = std::move(groups), .shap = {}, .summary = {}};
    return result;
}

} // namespace

Learner learnerOf(const ImportanceOptions& options)
{
    return filledWhereAsked(options.learner == LearnerKind::Forest
                                ? forestLearner(options.forest)
                                : boostedLearner(options.boosted),
                            options);
}

MissingValues missingValuesFor(const ImportanceOptions& options)
{
    if (options.fillMissing)
        return MissingValues::Fill;
    return learnerOf(options).takesMissing ? MissingValues::Keep : MissingValues::LeaveOut;
}

ParameterSpace spaceOf(const ImportanceOptions& options)
{
    if (options.search && options.search->space)
        return *options.search->space;
    return options.learner == LearnerKind::Forest ? articleParameterSpace()
                                                  : boostedParameterSpace();
}

void checkInnerFolds(std::size_t rows, const ImportanceOptions& options)
{
    if (!options.search || options.folds < 2)
        return;
    const auto folds = static_cast<std::size_t>(options.folds);
    const std::size_t learned = rows - std::min(rows, (rows + folds - 1) / folds);
    if (static_cast<std::size_t>(options.search->folds) > learned)
        throw InputError(
            Message::counted(learned,
                             SENTENCE("core", "The search has %2 folds for the %1 row that a fold "
                                              "leaves it; expected no more folds than rows."),
                             SENTENCE("core", "The search has %2 folds for the %1 rows that a fold "
                                              "leaves it; expected no more folds than rows."),
                             options.search->folds),
            "inner_folds");
}

Importance runImportance(const FeatureTable& table, const ImportanceOptions& options,
                         const CrossValidationMonitor& monitor)
{
    const Learner learner = learnerOf(options);
    checkInnerFolds(table.learned().rows.size(), options);
    Importance result = begun(table, options);
    const double firstStages =
        (options.holdOutShare > 0.0 ? 0.25 : 0.0) + (options.once ? 1.0 : 0.0);
    const double firstEnd = firstStages / (firstStages + options.repeats);
    const double interactionsEnd = options.search ? 0.97 : 1.0;
    const double repeatsEnd = 0.9 * interactionsEnd;
    runFirstStages(table, learner, result, monitor.progress.part({}, 0.0, firstEnd));

    const auto shap = shapOptions(table, options);
    const auto foldsDone = std::make_shared<std::atomic<std::size_t>>(0);
    const CrossValidationMonitor inner{
        .progress =
            withFolds(monitor.progress.part({}, firstEnd, repeatsEnd), options.folds, foldsDone),
        .onFold =
            [&](std::size_t repeat, std::size_t done) {
                *foldsDone = done;
                if (monitor.onFold)
                    monitor.onFold(repeat, done);
            },
        .onRepeat =
            [&](std::size_t repeat, const ShapRepeat& finished) {
                *foldsDone = 0;
                if (result.groups)
                    result.groups->shap.repeats.push_back(
                        groupedRepeat(finished, result.groups->groups, shap.keepValues));
                if (monitor.onRepeat)
                    monitor.onRepeat(repeat, finished);
            },
        .onFoldScored = monitor.onFoldScored};
    const FeatureTable& learned = table.learned();
    result.shap = crossValidateShap(learned.x, learned.y, learner, shap, inner);
    if (result.shap.repeats.empty())
        throw Cancelled();
    sumUp(table, result);
    addInteractions(
        table, learner, result,
        monitor.progress.part(SENTENCE("core", "Interactions"), repeatsEnd, interactionsEnd));
    compareSearch(
        table, result,
        monitor.progress.part(SENTENCE("core", "Without the search"), interactionsEnd, 1.0));
    result.notes = importanceNotes(table, result);
    return result;
}

std::size_t scoredRows(const FeatureTable& table, const Importance& importance)
{
    std::size_t rows = table.rows.size();
    for (const ShapFold& fold : importance.shap.repeats.front().folds)
        rows += fold.unexplained;
    return rows;
}

Importance importanceSoFar(const FeatureTable& table, const ImportanceOptions& options,
                           CrossValidatedShap shap)
{
    Importance result = begun(table, options);
    result.shap = std::move(shap);
    if (result.groups)
        for (const ShapRepeat& repeat : result.shap.repeats)
            result.groups->shap.repeats.push_back(
                groupedRepeat(repeat, result.groups->groups, true));
    sumUp(table, result);
    result.notes = importanceNotes(table, result);
    return result;
}

} // namespace core
