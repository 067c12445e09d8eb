#pragma once

#include "core/base/Message.h"
#include "core/explain/CrossValidatedShap.h"
#include "core/trees/TreeShap.h"

#include <Eigen/Core>

#include <cstddef>
#include <limits>
#include <string>
#include <vector>

namespace core {

/// How the values of each row and feature vary over the repeats; all matrices (rows, features).
/// Deviation and ranges are NaN where the repeats say nothing of them: see `hasSpread`.
struct ShapSpread
{
    Eigen::MatrixXd mean;
    Eigen::MatrixXd median;
    Eigen::MatrixXd sd; ///< of the sample (ddof 1)
    Eigen::MatrixXd min;
    Eigen::MatrixXd max;
    Eigen::MatrixXd range; ///< max - min
    /// The article's: range / mean range of its feature over the rows. It compares rows within a
    /// feature, never features: its mean is 1 for each feature by construction.
    Eigen::MatrixXd scaledRange;
    /// range / mean |SHAP| of its feature: compares features too. 0 for a feature without effect.
    Eigen::MatrixXd rangeOverMeanAbs;
};

/// A feature over all rows and repeats; NaN for what the repeats say nothing of.
struct FeatureSummary
{
    static constexpr double kUnknown = std::numeric_limits<double>::quiet_NaN();

    std::string name;
    Message label;                   ///< the name for people
    int rank = 0;                    ///< by meanAbs, from 1
    double meanAbs = 0.0;            ///< mean |SHAP| over rows and repeats
    double sdMeanAbs = kUnknown;     ///< of the repeats' mean |SHAP| (ddof 1)
    double meanAbsOfMean = kUnknown; ///< mean over rows of |mean over repeats|
    double meanSd = kUnknown;        ///< mean over rows of the deviation over repeats
    double meanRange = kUnknown;
    double medianRange = kUnknown;
    double maxRange = kUnknown;
    double rangeOverMeanAbs = kUnknown; ///< meanRange / meanAbsOfMean
    std::vector<int> rankPerRepeat;
};

/// Two neighbours in the ranking.
struct RankNeighbours
{
    std::size_t upper = 0; ///< feature
    std::size_t lower = 0; ///< feature, ranked next
    std::size_t swaps = 0; ///< repeats that ranked them the other way round
    /// That one more repeat ranks them the other way round, from Student's t prediction for the
    /// difference of their mean |SHAP|; NaN where the repeats say nothing of it.
    double swapProbability = FeatureSummary::kUnknown;
    /// That endless repeats would, from the t distribution of the mean difference.
    double orderDoubt = FeatureSummary::kUnknown;
    bool isTie = false; ///< they differ by less than 1 % of all features' mean |SHAP| together

    static constexpr double kMostDoubt = 0.05;
    bool isSettled() const { return orderDoubt <= kMostDoubt; }
};

/// The ranking of the averages over the first repeats.
struct RankingGrowth
{
    std::size_t repeats = 0;
    double tau = 1.0;        ///< Kendall's tau with the ranking of one repeat fewer
    std::size_t changed = 0; ///< features whose place changed from that
};

/// What repeated cross-validation says of the features.
struct ShapSummary
{
    ShapSpread spread;                      ///< empty matrices where the values were not kept
    std::vector<FeatureSummary> features;   ///< in the order of the columns
    std::vector<std::size_t> ranking;       ///< features by mean |SHAP|, the largest first
    std::vector<RankNeighbours> neighbours; ///< down the ranking
    std::vector<RankingGrowth> growth;      ///< for 1, 2, ... repeats
    /// Whether the repeats say how far the values move: more than one, no copies of one another.
    bool hasSpread = false;
    bool enoughRepeats = false;
    Message verdict; ///< whether the order is stable, and what still moves
};

/// Sums up the finished repeats, at least one. `names` are the features'.
///
/// "Enough repeats": there are at least 3, not all alike to the bit, and of each two neighbours in
/// the ranking the order is either settled (in doubt by at most 5 %) or a tie that matters to
/// nobody (see RankNeighbours). Else "not yet", with the pair most in doubt and the number of
/// repeats that would settle it; or that the repeats are copies, which settle nothing.
ShapSummary summarise(const CrossValidatedShap& shap, const MessageList& names);

/// How people see the names of groups.
MessageList shownNames(const std::vector<FeatureGroup>& groups);

} // namespace core
