#include "core/validation/ImportanceNotes.h"

#include "core/base/Wording.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <limits>
#include <string_view>

namespace core {

namespace {

constexpr double kSwapDoubt = 0.05; ///< chance of a swap that is worth a word
constexpr std::size_t kMostNamed = 4;
constexpr double kAdditivityTolerance = 1e-9; ///< of the target's range

std::string shortNumber(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.3g", value);
    return text;
}

/// Whether "lag" stands in the name as a word of its own: "lag_1", "temp lag", but not "flag".
bool namesLag(std::string_view name)
{
    const auto isLetter = [&](std::size_t i) {
        return i < name.size() && std::isalpha(static_cast<unsigned char>(name[i])) != 0;
    };
    const auto lower = [&](std::size_t i) {
        return std::tolower(static_cast<unsigned char>(name[i]));
    };
    for (std::size_t i = 0; i + 3 <= name.size(); ++i)
        if (lower(i) == 'l' && lower(i + 1) == 'a' && lower(i + 2) == 'g' &&
            (i == 0 || !isLetter(i - 1)) && !isLetter(i + 3))
            return true;
    return false;
}

/// "NOX (mean |SHAP| 0.41 ± 0.031, rank 4 to 6)".
std::string movedText(const FeatureSummary& feature)
{
    const auto [first, last] =
        std::minmax_element(feature.rankPerRepeat.begin(), feature.rankPerRepeat.end());
    return feature.name + " (mean |SHAP| " + shortNumber(feature.meanAbs) + " ± " +
           shortNumber(feature.sdMeanAbs) + ", rank " + std::to_string(*first) + " to " +
           std::to_string(*last) + ")";
}

int ranksOf(const FeatureSummary& feature)
{
    const auto [first, last] =
        std::minmax_element(feature.rankPerRepeat.begin(), feature.rankPerRepeat.end());
    return *last - *first;
}

/// Features that one more repeat may well rank otherwise, those that move most first.
void noteUnstable(const ShapSummary& summary, std::vector<std::string>& notes)
{
    std::vector<FeatureSummary> moved;
    std::vector<bool> isTaken(summary.features.size(), false);
    for (const RankNeighbours& pair : summary.neighbours)
        for (const std::size_t feature : {pair.upper, pair.lower})
            if (pair.swaps > 0 && pair.swapProbability > kSwapDoubt && !isTaken[feature]) {
                isTaken[feature] = true;
                moved.push_back(summary.features[feature]);
            }
    if (moved.empty())
        return;
    std::stable_sort(moved.begin(), moved.end(),
                     [](const auto& a, const auto& b) { return ranksOf(a) > ranksOf(b); });
    std::string text = "The rank of some features changes from repeat to repeat: ";
    const std::size_t shown = std::min(moved.size(), kMostNamed);
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0)
            text += i + 1 == moved.size() ? " and " : ", ";
        text += movedText(moved[i]);
    }
    if (shown < moved.size())
        text += " and " + countText(moved.size() - shown) + " more";
    notes.push_back(text + ".");
}

void noteBlocks(const Importance& importance, std::vector<std::string>& notes)
{
    if (importance.options.foldKind == FoldKind::Blocked && importance.shap.repeats.size() > 1)
        notes.push_back("Blocked folds are the same in every repeat: the spread over the repeats "
                        "is that of the learner's random state alone, not of the split.");
}

void noteLeak(const FeatureTable& table, const Importance& importance,
              std::vector<std::string>& notes)
{
    const bool isLagged =
        table.lagRows > 0 || std::any_of(table.names.begin(), table.names.end(), namesLag);
    if (isLagged && importance.options.foldKind == FoldKind::Shuffled)
        notes.push_back("Shuffled folds leak here: features hold earlier values of " +
                        table.targetName +
                        ", so the hours beside a held-out one are learned from and hold its value. "
                        "The scores are too good; choose blocked folds instead.");
    if (isLagged && table.lagRows == 0 && importance.options.foldKind == FoldKind::Blocked &&
        importance.options.gap.value_or(0) == 0)
        notes.push_back("Features are named as lags, but how far back they look is not known: the "
                        "rows beside each block are learned from. A gap as long as the longest lag "
                        "would part them.");
}

/// The RMSE of the lag that is nearest to the target, and its name.
void noteLags(const FeatureTable& table, const Importance& importance,
              std::vector<std::string>& notes)
{
    const auto lags = std::find_if(table.groups.begin(), table.groups.end(),
                                   [](const auto& group) { return group.name == "lags"; });
    if (table.lagRows == 0 || lags == table.groups.end())
        return;
    double best = std::numeric_limits<double>::infinity();
    std::string name;
    for (const int feature : lags->features) {
        const double rmse = std::sqrt((table.x.col(feature) - table.y).array().square().mean());
        if (rmse < best) { // never for a missing value
            best = rmse;
            name = table.names[static_cast<std::size_t>(feature)];
        }
    }
    if (best < importance.scores.rmse)
        notes.push_back("The learner does worse than taking " + name + " as the forecast: RMSE " +
                        shortNumber(importance.scores.rmse) + " against " + shortNumber(best) +
                        ". What it says of the features is of little use.");
}

void noteScores(const Importance& importance, std::vector<std::string>& notes)
{
    if (importance.scores.r2 < 0.0)
        notes.push_back("The learner does worse than predicting the mean of " +
                        importance.targetName + " (R2 " + shortNumber(importance.scores.r2) +
                        "): its SHAP values describe a model that has learned nothing of use.");
    if (!importance.unsearched)
        return;
    const double searched = importance.scores.rmse;
    const double fixed = importance.unsearched->rmse;
    if (searched > fixed)
        notes.push_back("The search made it worse: RMSE " + shortNumber(searched) +
                        " with the parameters it chose, " + shortNumber(fixed) +
                        " without a search on the same folds.");
}

} // namespace

std::vector<std::string> importanceNotes(const FeatureTable& table, const Importance& importance)
{
    std::vector<std::string> notes;
    const auto& shap = importance.shap;
    if (shap.cancelled)
        notes.push_back("Cancelled: " + countText(shap.repeats.size()) + " of " +
                        countText(shap.asked, "repeat") +
                        (shap.repeats.size() == 1 ? " is" : " are") + " finished and kept.");
    notes.push_back(importance.summary.verdict);
    noteUnstable(importance.summary, notes);
    noteBlocks(importance, notes);
    noteLeak(table, importance, notes);
    noteScores(importance, notes);
    noteLags(table, importance, notes);
    const double range = table.y.maxCoeff() - table.y.minCoeff();
    if (!(importance.largestError <= kAdditivityTolerance * range))
        notes.push_back("Base value and SHAP values of a row miss its prediction by up to " +
                        shortNumber(importance.largestError) +
                        ", more than rounding explains; please report this.");
    if (importance.summary.spread.mean.size() == 0)
        notes.push_back("The values of all repeats are too many to be held at once: there is no "
                        "spread of single rows over the repeats. A sample of the rows has it.");
    return notes;
}

} // namespace core
