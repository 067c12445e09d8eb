#pragma once

#include "core/base/Message.h"
#include "core/base/Progress.h"
#include "core/trees/Tree.h"

#include <Eigen/Core>

#include <string>
#include <vector>

namespace core {

/// SHAP values of an ensemble for each row of `x`, by the path-dependent definition: what a row
/// does not tell is averaged over the tree's branches by their cover.
///
/// `x` is (rows, features); a missing value (NaN) takes the branch its node names. The result has
/// the same shape and the target's unit. For each row: baseValue + sum of its values = prediction,
/// to rounding. The same bytes for any number of threads. A feature no tree uses has value 0.
///
/// The definition is that of Lundberg, Erion and Lee 2018 (arXiv:1802.03888). The value of feature
/// j is Owen's integral over the chance t that a feature is known: for a leaf with value v whose
/// path has the features k with shares z_k (product of the covers' shares of k's edges) and
/// o_k = 1 where the row passes all of k's edges, else 0,
///     phi_j = v (o_j - z_j) * integral over t in (0, 1) of the product of g_k(t) over k != j,
///     g_k(t) = z_k (1 - t) + o_k t.
/// It is a polynomial of degree d - 1 for d features, so Gauss-Legendre quadrature with d / 2
/// points is exact. At a point, P = product of all g_k is carried down the tree (an edge replaces
/// its feature's factor), H = sum of v P over the leaves below an edge is carried up, and an edge e
/// of feature j adds H_e (c_e - c_before), c = (o - z) / g, where `before` is j's edge above it: as
/// in Linear TreeSHAP (Yu et al. 2022, arXiv:2209.08192), with points in place of polynomials.
/// All g are positive inside (0, 1) and P only falls on the way down, which keeps it stable.
/// Time per row grows with nodes * features on a path / 2, the points being vector lanes.
Eigen::MatrixXd shapValues(const TreeEnsemble& ensemble, const Eigen::MatrixXd& x,
                           const Progress& progress = {});

/// The prediction where nothing is known of a row: offset + scale * the cover-weighted mean of the
/// leaves of each tree. Of a forest it is the mean of the roots' values.
double baseValue(const TreeEnsemble& ensemble);

/// SHAP interaction values of `feature` with each feature, (rows, features): half of what two
/// features do together beyond what each does alone, so that interaction (i, j) = (j, i); in the
/// column of `feature` itself its main effect, so that a row's sum is the feature's SHAP value.
Eigen::MatrixXd shapInteractionValues(const TreeEnsemble& ensemble, const Eigen::MatrixXd& x,
                                      int feature, const Progress& progress = {});

/// The same for one pair, a value per row; the main effect where i == j.
Eigen::VectorXd shapInteractionValues(const TreeEnsemble& ensemble, const Eigen::MatrixXd& x, int i,
                                      int j, const Progress& progress = {});

/// Mean |interaction value| over the rows for each pair of features, (features, features),
/// symmetric; on the diagonal the mean |main effect|. Costs as much as the SHAP values of
/// 2 * features + 1 times the rows.
Eigen::MatrixXd meanAbsInteractions(const TreeEnsemble& ensemble, const Eigen::MatrixXd& x,
                                    const Progress& progress = {});

/// Features that are looked at as one.
struct FeatureGroup
{
    std::string name;
    std::vector<int> features; ///< columns
    Message label{};           ///< of a name that is ours, for people; empty: the name itself

    Message shownName() const { return label.isEmpty() ? Message("%1", name) : label; }
};

/// The sum of the values of each group's features, (rows, groups). Throws InputError where a column
/// is not there or stands in two groups (its value would count twice).
Eigen::MatrixXd groupedShapValues(const Eigen::MatrixXd& values,
                                  const std::vector<FeatureGroup>& groups);

/// The largest |baseValue + sum of a row's values - prediction|; 0 without rows.
double additivityError(const Eigen::MatrixXd& values, double baseValue,
                       const Eigen::VectorXd& predictions);

} // namespace core
