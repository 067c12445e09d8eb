#include "app/commands/ExplainSummary.h"

#include "app/commands/TextTable.h"
#include "core/base/Figure.h"
#include "core/base/Wording.h"

#include <algorithm>

namespace commands {

namespace {

constexpr std::size_t kMostFeatures = 20;

std::string rankingTable(const core::ShapSummary& summary, const std::string& what,
                         const std::string& file)
{
    std::vector<std::vector<std::string>> rows{
        {what, "rank", "mean |SHAP|", "sd of repeats", "range of a row", "swaps with next"}};
    const std::size_t shown = std::min(summary.ranking.size(), kMostFeatures);
    for (std::size_t place = 0; place < shown; ++place) {
        const core::FeatureSummary& feature = summary.features[summary.ranking[place]];
        rows.push_back({feature.name, std::to_string(feature.rank), quantity(feature.meanAbs),
                        quantity(feature.sdMeanAbs), quantity(feature.meanRange),
                        place < summary.neighbours.size() && summary.hasSpread
                            ? percent(summary.neighbours[place].swapProbability, 0)
                            : "-"});
    }
    std::string text = textTable(rows);
    if (shown < summary.ranking.size())
        text +=
            "and " + core::countText(summary.ranking.size() - shown) + " more in " + file + '\n';
    return text;
}

std::string scoresText(const core::Scores& scores)
{
    return "RMSE " + quantity(scores.rmse) + ", MAE " + quantity(scores.mae) + ", R2 " +
           quantity(scores.r2);
}

std::string headline(const core::FeatureTable& table, const core::Importance& importance)
{
    const core::ImportanceOptions& options = importance.options;
    const bool isForest = options.learner == core::LearnerKind::Forest;
    const auto trees =
        static_cast<std::size_t>(isForest ? options.forest.nEstimators : options.boosted.trees);
    const std::size_t rows = core::scoredRows(table, importance);
    std::string text = lineText(table.targetName) + ", " + core::countText(rows, "row");
    if (rows > table.rows.size())
        text += " (" + core::countText(table.rows.size()) + " explained)";
    text += ", " + core::countText(table.names.size(), "feature") + "; " +
            (isForest ? "forest of " : "") + core::countText(trees) + (isForest ? "" : " boosted") +
            (trees == 1 ? " tree" : " trees");
    if (options.search)
        text += ", parameters searched in each fold";
    return text + "; " + core::countText(importance.shap.repeats.size(), "repeat") + " of " +
           std::to_string(options.folds) +
           (options.foldKind == core::FoldKind::Blocked ? " blocked" : " shuffled") + " folds\n\n";
}

} // namespace

std::string summaryOf(const core::FeatureTable& table, const core::Importance& importance)
{
    std::string text = headline(table, importance);
    text += rankingTable(importance.summary, "feature", "summary.csv") + '\n';
    if (importance.groups)
        text += rankingTable(importance.groups->summary, "group", "group_summary.csv") + '\n';
    if (importance.holdOut)
        text += "One split, " + core::countText(importance.holdOut->heldOutRows(), "row") +
                " held out: " + scoresText(importance.holdOut->heldOut.scores) + '\n';
    if (importance.once)
        text += "One cross-validation: " + scoresText(importance.once->scores) + '\n';
    text += "Out of fold, mean of the repeats: " + scoresText(importance.scores) + '\n';
    if (importance.unsearched)
        text += "The same without a search: " + scoresText(*importance.unsearched) + '\n';
    text += "Base value and SHAP values add up to every prediction within " +
            core::figureText(importance.largestError, 2) + "\n\n";
    for (const auto& note : importance.notes)
        text += lineText(note.text()) + '\n';
    return text;
}

} // namespace commands
