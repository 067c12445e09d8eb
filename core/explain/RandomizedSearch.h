#pragma once

#include "core/base/Progress.h"
#include "core/explain/KFold.h"
#include "core/explain/Learner.h"
#include "core/trees/NumpyRandom.h"

#include <Eigen/Core>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace core {

/// The values each parameter may take; a grid of all their combinations.
class ParameterSpace
{
public:
    /// Throws `InputError` when a parameter has no value.
    explicit ParameterSpace(std::map<std::string, std::vector<double>> values);

    /// Points of the grid.
    std::size_t size() const;

    /// Point `index` as scikit-learn's `ParameterGrid` counts them: the last name, in the order of
    /// the alphabet, changes fastest.
    Parameters at(std::size_t index) const;

    const std::map<std::string, std::vector<double>>& values() const { return m_values; }

private:
    std::map<std::string, std::vector<double>> m_values;
};

/// The article's: 1,200 forests of 200 or 800 trees, depth 10 to 30, ccp_alpha 0.1 to 1.
ParameterSpace articleParameterSpace();

/// `count` different points (all of them where there are fewer), drawn as `RandomizedSearchCV`
/// draws them; `random` goes on from where it stands.
std::vector<Parameters> drawCandidates(const ParameterSpace& space, std::size_t count,
                                       NumpyRandom& random);

/// What a learner with these parameters is; may be called from several threads at once.
using LearnerOf = std::function<Learner(const Parameters&)>;

struct SearchResult
{
    std::vector<Parameters> candidates;
    Eigen::MatrixXd splitScores; ///< (candidates, inner folds), negative mean squared errors
    Eigen::VectorXd meanScores;  ///< per candidate
    std::size_t best = 0;        ///< the first with the highest mean

    const Parameters& bestParameters() const { return candidates[best]; }
};

/// Scores each candidate on inner folds of the rows `rows` of `x` and `y`, and nothing else:
/// `RandomizedSearchCV(..., scoring="neg_mean_squared_error")`. Candidates and folds in parallel.
/// `seed` takes the place of the learners' own where it is given.
SearchResult searchParameters(const Eigen::MatrixXd& x, const Eigen::VectorXd& y,
                              std::span<const std::size_t> rows, std::vector<Parameters> candidates,
                              const LearnerOf& learnerOf, const FoldPlan& inner,
                              std::optional<std::uint32_t> seed = {},
                              const Progress& progress = {});

} // namespace core
