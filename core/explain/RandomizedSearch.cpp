#include "core/explain/RandomizedSearch.h"

#include "core/base/InputError.h"
#include "core/base/JoinedProgress.h"
#include "core/base/ParallelFor.h"
#include "core/explain/HeldOut.h"
#include "core/trees/TreeEnsemblePrediction.h"

#include <algorithm>
#include <utility>

namespace core {

ParameterSpace::ParameterSpace(std::map<std::string, std::vector<double>> values)
    : m_values(std::move(values))
{
    for (const auto& [name, choices] : m_values)
        if (choices.empty())
            throw InputError(
                Message(SENTENCE("core", "The parameter \"%1\" has no value to search; expected "
                                         "at least one."),
                        name),
                name);
}

std::size_t ParameterSpace::size() const
{
    std::size_t points = 1;
    for (const auto& [name, choices] : m_values)
        points *= choices.size();
    return points;
}

Parameters ParameterSpace::at(std::size_t index) const
{
    Parameters point;
    for (auto entry = m_values.rbegin(); entry != m_values.rend(); ++entry) {
        const auto& [name, choices] = *entry;
        point[name] = choices[index % choices.size()];
        index /= choices.size();
    }
    return point;
}

ParameterSpace articleParameterSpace()
{
    constexpr int alphas = 50;
    std::vector<double> ccpAlpha;
    for (int i = 0; i < alphas - 1; ++i)
        ccpAlpha.push_back(i * ((1.0 - 0.1) / (alphas - 1)) + 0.1); // numpy.linspace(0.1, 1, 50)
    ccpAlpha.push_back(1.0);
    return ParameterSpace({{"n_estimators", {200, 800}},
                           {"max_depth", {10, 20, 30}},
                           {"min_samples_split", {2, 5}},
                           {"min_samples_leaf", {1, 2}},
                           {"ccp_alpha", ccpAlpha}});
}

std::vector<Parameters> drawCandidates(const ParameterSpace& space, std::size_t count,
                                       NumpyRandom& random)
{
    std::vector<Parameters> candidates;
    for (const std::size_t index :
         random.sampleWithoutReplacement(space.size(), std::min(count, space.size())))
        candidates.push_back(space.at(index));
    return candidates;
}

SearchResult searchParameters(const Eigen::MatrixXd& x, const Eigen::VectorXd& y,
                              std::span<const std::size_t> rows, std::vector<Parameters> candidates,
                              const LearnerOf& learnerOf, const FoldPlan& inner,
                              std::optional<std::uint32_t> seed, const Progress& progress)
{
    if (candidates.empty())
        throw InputError(SENTENCE("core", "The search has no candidate; expected at least 1."),
                         "candidates");
    auto folds = foldsOf(rows.size(), inner);
    for (auto& fold : folds)
        for (auto* part : {&fold.train, &fold.test})
            for (std::size_t& row : *part)
                row = rows[row];

    SearchResult result;
    result.candidates = std::move(candidates);
    const std::size_t count = result.candidates.size();
    result.splitScores.resize(static_cast<Eigen::Index>(count),
                              static_cast<Eigen::Index>(folds.size()));
    const JoinedProgress joined(progress, count * folds.size());
    progress.throwIfCancelled();
    parallelFor(count * folds.size(), [&](std::size_t i) {
        const std::size_t candidate = i / folds.size();
        const std::size_t split = i % folds.size();
        const auto& fold = folds[split];
        const Learner learner = learnerOf(result.candidates[candidate]);
        const auto ensemble = learner.fit(x, y, fold.train, seed, joined.piece(i));
        const auto predictions = predict(ensemble, rowsOf(x, fold.test));
        result.splitScores(static_cast<Eigen::Index>(candidate), static_cast<Eigen::Index>(split)) =
            -(rowsOf(y, fold.test) - predictions).array().square().mean();
        joined.piece(i).advance(1, 1);
    });
    result.meanScores = result.splitScores.rowwise().mean();
    Eigen::Index best = 0;
    result.meanScores.maxCoeff(&best);
    result.best = static_cast<std::size_t>(best);
    return result;
}

} // namespace core
