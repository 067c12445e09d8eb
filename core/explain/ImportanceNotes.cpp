#include "core/explain/ImportanceNotes.h"

#include "core/base/Figure.h"
#include "core/explain/StabilityText.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <limits>
#include <string_view>

namespace core {

namespace {

constexpr double kAdditivityTolerance = 1e-9; ///< of the target's range
constexpr double kRounding = std::numeric_limits<double>::epsilon();
constexpr double kSummedRounding = 256.0 * kRounding; ///< of the target's size, over all trees
constexpr double kWorthAWord = 0.01; ///< share of the variance that rounding may hide
/// Gain of the least split that XGBoost makes.
constexpr double kLeastGain = 1e-6;

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

/// What still moves where the verdict does not say it.
void noteUnstable(const ShapSummary& summary, MessageList& notes)
{
    const auto moved = unstableFeatures(summary);
    if (!summary.enoughRepeats && !moved.empty())
        notes.emplace_back(
            SENTENCE("core", "The rank of some features changes from repeat to repeat: %1."),
            movesOf(moved));
}

/// Folds that are the same in every repeat, which differ all the same.
void noteSameFolds(const Importance& importance, MessageList& notes)
{
    const Randomness& randomness = importance.shap.randomness;
    if (randomness.split || !importance.summary.hasSpread)
        return;
    if (importance.options.foldKind != FoldKind::Blocked) // the same random state in each
        notes.emplace_back(
            SENTENCE("core", "Folds of one row each are the same in every repeat: the spread over "
                             "the repeats is that of the search alone, not of the split."));
    else if (!randomness.learner)
        notes.emplace_back(
            SENTENCE("core", "Blocked folds are the same in every repeat: the spread over the "
                             "repeats is that of the search alone, not of the split."));
    else if (!randomness.search)
        notes.emplace_back(
            SENTENCE("core", "Blocked folds are the same in every repeat: the spread over the "
                             "repeats is that of the learner's random state alone, not of the "
                             "split."));
    else
        notes.emplace_back(
            SENTENCE("core", "Blocked folds are the same in every repeat: the spread over the "
                             "repeats is that of the learner's random state and of the search "
                             "alone, not of the split."));
}

void noteLeak(const FeatureTable& table, const Importance& importance, MessageList& notes)
{
    const bool isLagged =
        table.lagRows > 0 || std::any_of(table.names.begin(), table.names.end(), namesLag);
    if (isLagged && importance.options.foldKind == FoldKind::Shuffled)
        notes.emplace_back(
            SENTENCE("core", "Shuffled folds leak here: features hold earlier values of %1, so the "
                             "rows beside a held-out one are learned from and hold its value. The "
                             "scores are too good; choose blocked folds instead."),
            table.targetName);
    if (isLagged && table.lagRows == 0 && importance.options.foldKind == FoldKind::Blocked &&
        importance.options.gap.value_or(0) == 0)
        notes.emplace_back(
            SENTENCE("core", "Features are named as lags, but how far back they look is not known: "
                             "the rows beside each block are learned from. A gap as long as the "
                             "longest lag would part them."));
    if (!isLagged && !table.dateColumn.empty() && importance.options.foldKind == FoldKind::Shuffled)
        notes.emplace_back(
            SENTENCE("core", "Shuffled folds may leak here: the rows are in the order of %1, so "
                             "the rows just before and after a held-out one are learned from. The "
                             "scores may be too good for rows to come; blocked folds keep "
                             "neighbours apart."),
            table.dateColumn);
}

/// What the learner's arithmetic loses of a target that is too small, or too far from 0.
void noteScale(const FeatureTable& table, const Importance& importance, MessageList& notes)
{
    const Eigen::VectorXd& y = table.learned().y;
    const double mean = y.mean();
    const double variance = (y.array() - mean).square().mean();
    const double sd = std::sqrt(variance);
    const bool isForest = importance.options.learner == LearnerKind::Forest;
    // A node's impurity is a difference of mean squares; XGBoost sees floats.
    const bool isFar =
        isForest ? kRounding * mean * mean > kWorthAWord * variance
                 : std::numeric_limits<float>::epsilon() * std::abs(mean) > kWorthAWord * sd;
    if (isFar) {
        notes.emplace_back(
            SENTENCE("core", "The values of %1 vary too little beside their size for these trees "
                             "(mean %2, standard deviation %3): rounding hides part of the "
                             "differences. Subtract %4 from %1 and explain that."),
            table.targetName, roundedFigure(mean), roundedFigure(sd), roundedFigure(mean));
        return;
    }
    const auto rows = static_cast<double>(y.size());
    const bool isSmall =
        isForest ? kRounding > kWorthAWord * variance : kLeastGain > kWorthAWord * rows * variance;
    if (!isSmall)
        return;
    if (!(variance > 0.0)) {
        notes.emplace_back(
            SENTENCE("core", "The values of %1 are too small for the arithmetic of computers "
                             "(their squares are 0). Multiply %1 by a large power of ten and "
                             "explain that."),
            table.targetName);
        return;
    }
    notes.emplace_back(
        isForest ? SENTENCE("core", "The values of %1 are too small for these trees (standard "
                                    "deviation %2): as in scikit-learn, rows whose variance is "
                                    "below 2.2e-16 are not split. Multiply %1 by %3 and explain "
                                    "that.")
                 : SENTENCE("core", "The values of %1 are too small for these trees (standard "
                                    "deviation %2): a split of XGBoost gains at least 1e-06. "
                                    "Multiply %1 by %3 and explain that."),
        table.targetName, roundedFigure(sd),
        givenFigure(std::pow(10.0, -std::floor(std::log10(sd))), 3));
}

/// The RMSE of the lag that is nearest to the target, and its name.
void noteLags(const FeatureTable& table, const Importance& importance, MessageList& notes)
{
    const FeatureTable& learned = table.learned();
    const auto lags = std::find_if(table.groups.begin(), table.groups.end(),
                                   [](const auto& group) { return group.name == "lags"; });
    if (table.lagRows == 0 || lags == table.groups.end())
        return;
    double best = std::numeric_limits<double>::infinity();
    std::size_t nearest = 0;
    for (const int feature : lags->features) {
        const double rmse = std::sqrt((learned.x.col(feature) - learned.y).array().square().mean());
        if (rmse < best) { // never for a missing value
            best = rmse;
            nearest = static_cast<std::size_t>(feature);
        }
    }
    if (!(best < importance.scores.rmse))
        return;
    const auto [achieved, lagged] = figuresApart(importance.scores.rmse, best);
    notes.emplace_back(
        SENTENCE("core", "The learner does worse than taking %1 as the forecast: RMSE %2 against "
                         "%3. What it says of the features is of little use."),
        table.shownName(nearest), achieved, lagged);
}

void noteScores(const Importance& importance, MessageList& notes)
{
    if (importance.scores.r2 < 0.0)
        notes.emplace_back(
            SENTENCE("core", "The learner does worse than predicting the mean of %1 (R2 %2): its "
                             "SHAP values describe a model that has learned nothing of use."),
            importance.targetName, roundedFigure(importance.scores.r2));
    if (!importance.unsearched || !(importance.scores.rmse > importance.unsearched->rmse))
        return;
    const auto [searched, fixed] =
        figuresApart(importance.scores.rmse, importance.unsearched->rmse);
    notes.emplace_back(
        SENTENCE("core", "The search made it worse: RMSE %1 with the parameters it chose, %2 "
                         "without a search on the same folds."),
        searched, fixed);
}

} // namespace

MessageList importanceNotes(const FeatureTable& table, const Importance& importance)
{
    MessageList notes;
    const auto& shap = importance.shap;
    if (shap.cancelled && shap.repeats.size() == 1)
        notes.emplace_back(SENTENCE("core", "Cancelled: 1 of %1 repeats is finished and kept."),
                           shap.asked);
    else if (shap.cancelled)
        notes.emplace_back(SENTENCE("core", "Cancelled: %1 of %2 repeats are finished and kept."),
                           shap.repeats.size(), shap.asked);
    notes.push_back(importance.summary.verdict);
    noteUnstable(importance.summary, notes);
    noteSameFolds(importance, notes);
    noteLeak(table, importance, notes);
    noteScale(table, importance, notes);
    noteScores(importance, notes);
    noteLags(table, importance, notes);
    const Eigen::VectorXd& y = table.learned().y;
    const double allowed = kAdditivityTolerance * (y.maxCoeff() - y.minCoeff()) +
                           kSummedRounding * y.cwiseAbs().maxCoeff();
    if (!(importance.largestError <= allowed))
        notes.emplace_back(
            SENTENCE("core", "Base value and SHAP values of a row miss its prediction by up to %1, "
                             "more than rounding explains; please report this."),
            roundedFigure(importance.largestError));
    if (importance.summary.spread.mean.size() == 0)
        notes.emplace_back(
            SENTENCE("core", "The values of all repeats are too many to be held at once: there is "
                             "no spread of single rows over the repeats. A sample of the rows has "
                             "it."));
    return notes;
}

} // namespace core
