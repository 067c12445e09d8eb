#include "core/base/InputError.h"
#include "core/trees/BoostedTrees.h"
#include "core/trees/EnsembleLimits.h"

namespace core {

namespace {

void require(bool holds, const char* name, const char* sentence)
{
    if (!holds)
        throw InputError(sentence, name);
}

bool isShare(double value)
{
    return value > 0.0 && value <= 1.0;
}

} // namespace

BoostedOptions BoostedOptions::randomForest()
{
    return {.mode = BoostedMode::RandomForest,
            .learningRate = 1.0,
            .lambda = 1e-5,
            .subsample = 0.8,
            .featuresPerNode = 0.8};
}

void validate(const BoostedOptions& options)
{
    require(options.trees >= 1 && options.trees <= kMostTrees, "trees",
            SENTENCE("core", "The number of trees is out of bounds; expected 1 to 100000."));
    require(options.maxDepth >= 1 && options.maxDepth <= 30, "maxDepth",
            SENTENCE("core", "The depth of a tree is out of bounds; expected 1 to 30."));
    require(
        isShare(options.learningRate), "learningRate",
        SENTENCE("core", "The learning rate is out of bounds; expected more than 0, at most 1."));
    require(options.minChildWeight >= 0.0, "minChildWeight",
            SENTENCE("core", "The least weight of a leaf is out of bounds; expected at least 0."));
    require(options.lambda >= 0.0, "lambda",
            SENTENCE("core", "The penalty lambda is out of bounds; expected at least 0."));
    require(options.gamma >= 0.0, "gamma",
            SENTENCE("core", "The penalty gamma is out of bounds; expected at least 0."));
    require(
        isShare(options.subsample), "subsample",
        SENTENCE("core",
                 "The share of rows per tree is out of bounds; expected more than 0, at most 1."));
    require(
        isShare(options.featuresPerTree), "featuresPerTree",
        SENTENCE(
            "core",
            "The share of features per tree is out of bounds; expected more than 0, at most 1."));
    require(
        isShare(options.featuresPerNode), "featuresPerNode",
        SENTENCE(
            "core",
            "The share of features per split is out of bounds; expected more than 0, at most 1."));
    require(options.maxBins >= 2 && options.maxBins <= 65536, "maxBins",
            SENTENCE("core", "The number of bins is out of bounds; expected 2 to 65536."));
}

} // namespace core
