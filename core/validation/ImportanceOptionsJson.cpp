#include "core/validation/ImportanceOptionsJson.h"

#include <nlohmann/json.hpp>

namespace core {

using Json = nlohmann::ordered_json;

std::string toJson(const ImportanceOptions& options)
{
    const bool isForest = options.learner == LearnerKind::Forest;
    const ForestOptions& forest = options.forest;
    const BoostedOptions& boosted = options.boosted;
    Json json = {{"learner", isForest ? "forest" : "boosted"}};
    if (isForest) {
        json["n_estimators"] = forest.nEstimators;
        json["max_depth"] = forest.maxDepth > 0 ? Json(forest.maxDepth) : Json(nullptr);
        json["min_samples_leaf"] = forest.minSamplesLeaf;
        json["min_samples_split"] = forest.minSamplesSplit;
        json["max_features"] =
            forest.maxFeatureCount > 0 ? Json(forest.maxFeatureCount) : Json(forest.maxFeatures);
        json["ccp_alpha"] = forest.ccpAlpha;
        json["random_state"] = forest.randomState;
    } else {
        json["n_estimators"] = boosted.trees;
        json["max_depth"] = boosted.maxDepth;
        json["learning_rate"] = boosted.learningRate;
        json["random_state"] = boosted.randomState;
    }
    if (options.fillMissing)
        json["fill"] = "median";
    json["repeats"] = options.repeats;
    json["folds"] = options.folds;
    json["seed"] = options.seed;
    json["foldKind"] = options.foldKind == FoldKind::Blocked ? "blocked" : "shuffled";
    if (options.gap)
        json["gap"] = *options.gap;
    if (options.search)
        json["search"] = {{"candidates", options.search->candidates},
                          {"folds", options.search->folds},
                          {"points", spaceOf(options).size()}};
    return json.dump();
}

} // namespace core
