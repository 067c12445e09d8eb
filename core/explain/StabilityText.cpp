#include "core/explain/StabilityText.h"

#include "core/base/Distributions.h"
#include "core/base/Figure.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace core {

namespace {

constexpr double kOrderDoubt = RankNeighbours::kMostDoubt;
constexpr double kSwapDoubt = 0.05; ///< chance of a swap that is worth a word
constexpr std::size_t kFewestRepeats = 3;
constexpr std::size_t kMostRepeats = 1000; ///< more are not worth naming
constexpr std::size_t kMostNamed = 4;

/// The repeats that would leave the order of two features in doubt by no more than allowed, if
/// their differences go on as they are.
std::size_t repeatsToSettle(const CrossValidatedShap& shap, const RankNeighbours& pair)
{
    const auto n = static_cast<double>(shap.repeats.size());
    Eigen::ArrayXd differences(static_cast<Eigen::Index>(shap.repeats.size()));
    for (Eigen::Index i = 0; i < differences.size(); ++i) {
        const Eigen::VectorXd& meanAbs = shap.repeats[static_cast<std::size_t>(i)].meanAbs;
        differences(i) = meanAbs(static_cast<Eigen::Index>(pair.upper)) -
                         meanAbs(static_cast<Eigen::Index>(pair.lower));
    }
    const double mean = differences.mean();
    const double sd = std::sqrt((differences - mean).square().sum() / (n - 1.0));
    std::size_t repeats = std::max(shap.repeats.size() + 1, kFewestRepeats);
    while (repeats < kMostRepeats &&
           studentProbability(-mean / sd * std::sqrt(static_cast<double>(repeats)),
                              static_cast<int>(repeats) - 1) > kOrderDoubt)
        ++repeats;
    return repeats;
}

std::pair<int, int> ranksOf(const FeatureSummary& feature)
{
    const auto [first, last] =
        std::minmax_element(feature.rankPerRepeat.begin(), feature.rankPerRepeat.end());
    return {*first, *last};
}

int widthOf(const FeatureSummary& feature)
{
    const auto [first, last] = ranksOf(feature);
    return last - first;
}

Message moveOf(const FeatureSummary& feature)
{
    const auto [first, last] = ranksOf(feature);
    const Message& name = feature.label;
    if (!std::isfinite(feature.sdMeanAbs) || feature.sdMeanAbs <= 0.0)
        return Message(SENTENCE("core", "%1 (mean |SHAP| %2, rank %3 to %4)"), name,
                       roundedFigure(feature.meanAbs), first, last);
    const auto [meanAbs, deviation] = figureAndDeviation(feature.meanAbs, feature.sdMeanAbs);
    return Message(SENTENCE("core", "%1 (mean |SHAP| %2 ± %3, rank %4 to %5)"), name, meanAbs,
                   deviation, first, last);
}

constexpr std::size_t kUsualFolds = 5;

/// Why repeats are copies, and what would not be one.
Message reasonOfCopies(const CrossValidatedShap& shap)
{
    if (shap.randomness.any())
        return SENTENCE("core", "What is drawn at random in each made no difference.");
    const auto& folds = shap.repeats.front().folds;
    const bool areSingle =
        !folds.empty() && std::all_of(folds.begin(), folds.end(), [](const ShapFold& fold) {
            return fold.test.size() + fold.unexplained == 1;
        });
    if (!areSingle)
        return SENTENCE("core", "Blocked folds are always the same, and these trees draw nothing "
                                "at random; a forest would.");
    if (folds.size() > kUsualFolds)
        return SENTENCE("core", "Folds of one row each are always the same, whatever their order, "
                                "and the learner's random state is fixed; fewer folds, such as 5, "
                                "would show how far the values depend on the split.");
    return SENTENCE("core", "Folds of one row each are always the same, whatever their order, and "
                            "the learner's random state is fixed; a table of more rows would show "
                            "how far the values depend on the split.");
}

Message verdictOf(const CrossValidatedShap& shap, const ShapSummary& summary,
                  const RankNeighbours* worst)
{
    const std::size_t repeats = shap.repeats.size();
    if (summary.enoughRepeats) {
        const auto moved = unstableFeatures(summary);
        if (moved.empty())
            return Message(SENTENCE("core", "Enough repeats: after %1 the order of all features by "
                                            "their mean is settled or a tie."),
                           repeats);
        return Message(SENTENCE("core", "Enough repeats: after %1 the order of all features by "
                                        "their mean is settled or a tie; a single repeat may still "
                                        "rank otherwise: %2."),
                       repeats, movesOf(moved));
    }
    if (repeats > 1 && !summary.hasSpread)
        return Message(
            SENTENCE("core", "The %1 repeats are copies: stability cannot be judged. %2"), repeats,
            reasonOfCopies(shap));
    if (!shap.randomness.any())
        return Message(
            SENTENCE("core", "More repeats would be copies: stability cannot be judged. %1"),
            reasonOfCopies(shap));
    if (repeats == 1)
        return Message(SENTENCE("core", "Not yet: 1 repeat says too little of the spread; at least "
                                        "%1 are needed."),
                       kFewestRepeats);
    if (repeats < kFewestRepeats)
        return Message(SENTENCE("core", "Not yet: %1 repeats say too little of the spread; at "
                                        "least %2 are needed."),
                       repeats, kFewestRepeats);
    const Message& upper = summary.features[worst->upper].label;
    const Message& lower = summary.features[worst->lower].label;
    const Figure doubt = roundedFigure(100.0 * worst->orderDoubt, 2);
    const std::size_t needed = repeatsToSettle(shap, *worst);
    if (needed < kMostRepeats)
        return Message(SENTENCE("core", "Not yet: whether %1 matters more than %2 is %3 % in "
                                        "doubt; about %4 repeats would settle it."),
                       upper, lower, doubt, needed);
    return Message(SENTENCE("core", "Not yet: whether %1 matters more than %2 is %3 % in doubt; "
                                    "they are nearly equal, and more repeats will hardly settle "
                                    "it."),
                   upper, lower, doubt);
}

} // namespace

void judgeStability(const CrossValidatedShap& shap, ShapSummary& summary)
{
    const RankNeighbours* worst = nullptr;
    for (const auto& pair : summary.neighbours)
        if (!pair.isTie && pair.orderDoubt > kOrderDoubt &&
            (worst == nullptr || pair.orderDoubt > worst->orderDoubt))
            worst = &pair;
    summary.enoughRepeats =
        shap.repeats.size() >= kFewestRepeats && summary.hasSpread && worst == nullptr;
    summary.verdict = verdictOf(shap, summary, worst);
}

std::vector<FeatureSummary> unstableFeatures(const ShapSummary& summary)
{
    std::vector<FeatureSummary> moved;
    std::vector<bool> isTaken(summary.features.size(), false);
    for (const RankNeighbours& pair : summary.neighbours)
        for (const std::size_t feature : {pair.upper, pair.lower})
            if (pair.swaps > 0 && pair.swapProbability > kSwapDoubt && !isTaken[feature] &&
                widthOf(summary.features[feature]) > 0) {
                isTaken[feature] = true;
                moved.push_back(summary.features[feature]);
            }
    std::stable_sort(moved.begin(), moved.end(),
                     [](const auto& a, const auto& b) { return widthOf(a) > widthOf(b); });
    return moved;
}

MessageList movesOf(const std::vector<FeatureSummary>& features)
{
    MessageList moves;
    const std::size_t shown = std::min(features.size(), kMostNamed);
    for (std::size_t i = 0; i < shown; ++i)
        moves.push_back(moveOf(features[i]));
    if (shown < features.size())
        moves.emplace_back(SENTENCE("core", "%1 more"), features.size() - shown);
    return moves;
}

} // namespace core
