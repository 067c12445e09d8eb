#include "core/explain/BoostedLearner.h"

#include "core/base/InputError.h"
#include "core/explain/HeldOut.h"

namespace core {

Learner boostedLearner(const BoostedOptions& options)
{
    validate(options);
    if (!BoostedTrees::available())
        throw InputError(SENTENCE("core",
                                  "Boosted trees need XGBoost's library, which is not installed; "
                                  "expected it or the forest as learner."),
                         "learner");
    return {.fit =
                [options](const Eigen::MatrixXd& x, const Eigen::VectorXd& y,
                          std::span<const std::size_t> rows, std::optional<std::uint32_t> seed,
                          const Progress& progress) {
                    BoostedOptions seeded = options;
                    seeded.randomState = seed.value_or(options.randomState);
                    return BoostedTrees::fit(rowsOf(x, rows), rowsOf(y, rows), seeded, progress)
                        .ensemble();
                },
            .takesMissing = true};
}

BoostedOptions withParameters(BoostedOptions options, const Parameters& parameters)
{
    for (const auto& [name, value] : parameters) {
        if (name == "n_estimators")
            options.trees = wholeParameter(name, value);
        else if (name == "max_depth")
            options.maxDepth = wholeParameter(name, value);
        else if (name == "learning_rate")
            options.learningRate = value;
        else if (name == "min_child_weight")
            options.minChildWeight = value;
        else if (name == "reg_lambda")
            options.lambda = value;
        else if (name == "gamma")
            options.gamma = value;
        else if (name == "subsample")
            options.subsample = value;
        else if (name == "colsample_bytree")
            options.featuresPerTree = value;
        else if (name == "colsample_bynode")
            options.featuresPerNode = value;
        else
            throw InputError(
                Message(SENTENCE("core", "Boosted trees have no parameter \"%1\" to search; "
                                         "expected n_estimators, max_depth, learning_rate, "
                                         "min_child_weight, reg_lambda, gamma, subsample, "
                                         "colsample_bytree or colsample_bynode."),
                        name),
                name);
    }
    return options;
}

LearnerOf boostedLearnerOf(const BoostedOptions& base)
{
    return [base](const Parameters& parameters) {
        return boostedLearner(withParameters(base, parameters));
    };
}

ParameterSpace boostedParameterSpace()
{
    return ParameterSpace({{"n_estimators", {50, 100, 200}},
                           {"max_depth", {2, 4, 6}},
                           {"learning_rate", {0.03, 0.1, 0.3}},
                           {"subsample", {0.5, 0.75, 1.0}}});
}

} // namespace core
