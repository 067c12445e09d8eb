#pragma once

#include "core/base/Progress.h"
#include "core/trees/Tree.h"

#include <Eigen/Core>

#include <cstdint>
#include <memory>
#include <string>
#include <utility>

namespace core {

/// How XGBoost's trees come together.
enum class BoostedMode
{
    Boosting,    ///< each tree is fitted to what those before it leave over
    RandomForest ///< the mean of trees, each on its own sample of rows and features
};

/// XGBoost's parameters for a squared error, with its defaults where not said otherwise.
struct BoostedOptions
{
    BoostedMode mode = BoostedMode::Boosting;
    int trees = 100;              ///< at least 1
    int maxDepth = 6;             ///< edges from the root to the deepest leaf, 1 to 30
    double learningRate = 0.3;    ///< share of a tree's answer that is taken, in (0, 1]; a forest's
                                  ///< is 1
    double minChildWeight = 1.0;  ///< fewest rows in a leaf, at least 0
    double lambda = 1.0;          ///< pull of leaves towards 0, at least 0
    double gamma = 0.0;           ///< least gain of a split, at least 0
    double subsample = 1.0;       ///< share of the rows per tree, in (0, 1]
    double featuresPerTree = 1.0; ///< share of the features per tree, in (0, 1]
    double featuresPerNode = 1.0; ///< share of those per split, in (0, 1]
    int maxBins = 256;            ///< values of a feature that are told apart, 2 to 65536
    std::uint32_t randomState = 0; ///< same seed, same trees

    /// XGBoost's defaults of a random forest.
    static BoostedOptions randomForest();
};

/// Throws `InputError` for the first option that is out of bounds.
void validate(const BoostedOptions& options);

/// The second learner: trees grown by XGBoost (Chen and Guestrin 2016, arXiv:1603.02754), read into
/// a `TreeEnsemble` that predicts and is explained like any other.
///
/// Rows and targets are seen as floats. The trees start from the target's mean; covers are sums of
/// hessians, which for a squared error are rows. One thread: fits run beside one another.
class BoostedTrees
{
public:
    /// False where XGBoost's library is not there, when building or now: `fit` throws an
    /// `InputError` then.
    static bool available();
    static std::string libraryVersion(); ///< "2.0.3"; empty where it is not available

    /// `x` is (rows, features), NaN where a value is missing; `y` the target of each row, finite.
    /// Throws `InputError` for no rows, for infinite values and for bad options.
    static BoostedTrees fit(const Eigen::MatrixXd& x, const Eigen::VectorXd& y,
                            const BoostedOptions& options = {}, const Progress& progress = {});

    ~BoostedTrees();
    BoostedTrees(BoostedTrees&&) noexcept;
    BoostedTrees& operator=(BoostedTrees&&) noexcept;

    const TreeEnsemble& ensemble() const& { return m_ensemble; }
    TreeEnsemble ensemble() && { return std::move(m_ensemble); }

    /// XGBoost's own prediction and SHAP values (rows, features + 1: the base value is last), in
    /// float: what tests compare the ensemble with.
    Eigen::VectorXd ownPrediction(const Eigen::MatrixXd& x) const;
    Eigen::MatrixXd ownContributions(const Eigen::MatrixXd& x) const;

private:
    struct Boosters;

    BoostedTrees();

    TreeEnsemble m_ensemble;
    std::unique_ptr<Boosters> m_boosters;
};

} // namespace core
