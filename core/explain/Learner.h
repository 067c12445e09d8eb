#pragma once

#include "core/base/Progress.h"
#include "core/trees/RandomForest.h"
#include "core/trees/Tree.h"

#include <Eigen/Core>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>

namespace core {

/// What learns an ensemble of trees from some rows of a table: a forest, boosted trees.
struct Learner
{
    /// Learns from the rows `rows` of `x` (rows, features) and `y`. `seed` takes the place of the
    /// learner's own random state where it is given. The same ensemble for any number of threads;
    /// called from several threads at once.
    std::function<TreeEnsemble(const Eigen::MatrixXd& x, const Eigen::VectorXd& y,
                               std::span<const std::size_t> rows, std::optional<std::uint32_t> seed,
                               const Progress& progress)>
        fit;
    bool takesMissing = false; ///< features may be NaN
};

/// scikit-learn's random forest. Throws `InputError` for bad options, at once.
Learner forestLearner(const ForestOptions& options);

/// Values of a learner's parameters by name.
using Parameters = std::map<std::string, double>;

/// The value of a parameter that counts something. Throws `InputError` where it is not whole, or
/// beyond what an `int` holds.
int wholeParameter(const std::string& name, double value);

/// `options` with the parameters that are named, by scikit-learn's names ("max_depth"; 0: none).
/// Throws `InputError` for a name it does not know.
ForestOptions withParameters(ForestOptions options, const Parameters& parameters);

} // namespace core
