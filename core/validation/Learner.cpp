#include "core/validation/Learner.h"

#include "core/base/InputError.h"

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

ForestOptions withParameters(ForestOptions options, const Parameters& parameters)
{
    for (const auto& [name, value] : parameters) {
        if (name == "n_estimators")
            options.nEstimators = static_cast<int>(value);
        else if (name == "max_depth")
            options.maxDepth = static_cast<int>(value);
        else if (name == "min_samples_split")
            options.minSamplesSplit = static_cast<int>(value);
        else if (name == "min_samples_leaf")
            options.minSamplesLeaf = static_cast<int>(value);
        else if (name == "max_features")
            options.maxFeatures = value;
        else if (name == "ccp_alpha")
            options.ccpAlpha = value;
        else
            throw InputError("A forest has no parameter \"" + name +
                                 "\" to search; expected n_estimators, max_depth, "
                                 "min_samples_split, min_samples_leaf, max_features or ccp_alpha.",
                             name);
    }
    return options;
}

} // namespace core
