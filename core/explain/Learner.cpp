#include "core/explain/Learner.h"

#include "core/base/Figure.h"
#include "core/base/InputError.h"

#include <cmath>
#include <limits>

namespace core {

Learner forestLearner(const ForestOptions& options)
{
    validate(options);
    return {.fit = [options](const Eigen::MatrixXd& x, const Eigen::VectorXd& y,
                             std::span<const std::size_t> rows, std::optional<std::uint32_t> seed,
                             const Progress& progress) {
        ForestOptions seeded = options;
        seeded.randomState = seed.value_or(options.randomState);
        std::vector<double> target;
        target.reserve(rows.size());
        for (const std::size_t row : rows)
            target.push_back(y(static_cast<Eigen::Index>(row)));
        return RandomForest::fit(FeatureMatrix(x, rows), target, seeded, progress).ensemble();
    }};
}

int wholeParameter(const std::string& name, double value)
{
    if (value != std::floor(value) || std::abs(value) > std::numeric_limits<int>::max())
        throw InputError(
            Message(SENTENCE("core", "The parameter %1 of the search is %2; expected a whole "
                                     "number."),
                    name, givenFigure(value)),
            "space");
    return static_cast<int>(value);
}

ForestOptions withParameters(ForestOptions options, const Parameters& parameters)
{
    for (const auto& [name, value] : parameters) {
        if (name == "n_estimators")
            options.nEstimators = wholeParameter(name, value);
        else if (name == "max_depth")
            options.maxDepth = wholeParameter(name, value);
        else if (name == "min_samples_split")
            options.minSamplesSplit = wholeParameter(name, value);
        else if (name == "min_samples_leaf")
            options.minSamplesLeaf = wholeParameter(name, value);
        else if (name == "max_features")
            options.maxFeatures = value;
        else if (name == "ccp_alpha")
            options.ccpAlpha = value;
        else
            throw InputError(
                Message(SENTENCE("core", "A forest has no parameter \"%1\" to search; expected "
                                         "n_estimators, max_depth, min_samples_split, "
                                         "min_samples_leaf, max_features or ccp_alpha."),
                        name),
                name);
    }
    return options;
}

} // namespace core
