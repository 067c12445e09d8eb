#include "core/validation/StabilityText.h"

#include "core/base/Figure.h"
#include "core/base/Wording.h"

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
           studentCdf(-mean / sd * std::sqrt(static_cast<double>(repeats)),
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

/// "NOX (mean |SHAP| 0.412 ± 0.031, rank 4 to 6)".
std::string moveText(const FeatureSummary& feature)
{
    const auto [first, last] = ranksOf(feature);
    return feature.name + " (mean |SHAP| " + figureText(feature.meanAbs, feature.sdMeanAbs, " ± ") +
           ", rank " + std::to_string(first) + " to " + std::to_string(last) + ")";
}

constexpr std::size_t kUsualFolds = 5;

/// Why repeats are copies, and what would not be one.
std::string copiesText(const CrossValidatedShap& shap)
{
    if (shap.randomness.any())
        return "What is drawn at random in each made no difference.";
    const auto& folds = shap.repeats.front().folds;
    const bool areSingle =
        !folds.empty() && std::all_of(folds.begin(), folds.end(), [](const ShapFold& fold) {
            return fold.test.size() + fold.unexplained == 1;
        });
    if (areSingle)
        return std::string("Folds of one row each are always the same, and the learner's random "
                           "state is fixed; ") +
               (folds.size() > kUsualFolds ? "fewer folds (--folds 5)" : "a table of more rows") +
               " would show how far the values depend on the split.";
    return "Blocked folds are always the same, and these trees draw nothing at random; a forest "
           "(--learner forest) would.";
}

std::string verdictOf(const CrossValidatedShap& shap, const ShapSummary& summary,
                      const RankNeighbours* worst)
{
    const std::size_t repeats = shap.repeats.size();
    if (summary.enoughRepeats) {
        const auto moved = unstableFeatures(summary);
        const std::string settled = "Enough repeats: after " + std::to_string(repeats) +
                                    " the order of all features by their mean is settled or a tie";
        return moved.empty()
                   ? settled + '.'
                   : settled + "; a single repeat may still rank otherwise: " + movesText(moved) +
                         '.';
    }
    if (repeats > 1 && !summary.hasSpread)
        return "The " + std::to_string(repeats) +
               " repeats are copies: stability cannot be judged. " + copiesText(shap);
    if (!shap.randomness.any())
        return "More repeats would be copies: stability cannot be judged. " + copiesText(shap);
    if (repeats < kFewestRepeats)
        return "Not yet: " + std::to_string(repeats) +
               (repeats == 1 ? " repeat says" : " repeats say") +
               " too little of the spread; at least " + std::to_string(kFewestRepeats) +
               " are needed.";
    const std::size_t needed = repeatsToSettle(shap, *worst);
    return "Not yet: whether " + summary.features[worst->upper].name + " matters more than " +
           summary.features[worst->lower].name + " is " + figureText(100.0 * worst->orderDoubt, 2) +
           " % in doubt; " +
           (needed < kMostRepeats
                ? "about " + std::to_string(needed) + " repeats would settle it."
                : "they are nearly equal, and more repeats will hardly settle it.");
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
            if (pair.swaps > 0 && pair.swapProbability > kSwapDoubt && !isTaken[feature]) {
                isTaken[feature] = true;
                moved.push_back(summary.features[feature]);
            }
    std::stable_sort(moved.begin(), moved.end(),
                     [](const auto& a, const auto& b) { return widthOf(a) > widthOf(b); });
    return moved;
}

std::string movesText(const std::vector<FeatureSummary>& features)
{
    std::string text;
    const std::size_t shown = std::min(features.size(), kMostNamed);
    for (std::size_t i = 0; i < shown; ++i) {
        if (i > 0)
            text += i + 1 == features.size() ? " and " : ", ";
        text += moveText(features[i]);
    }
    if (shown < features.size())
        text += " and " + countText(features.size() - shown) + " more";
    return text;
}

} // namespace core
