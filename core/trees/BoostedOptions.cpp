#include "core/base/InputError.h"
#include "core/trees/BoostedTrees.h"
#include "core/trees/EnsembleLimits.h"

#include <string>

namespace core {

namespace {

void require(bool holds, const char* name, const char* expected)
{
    if (!holds)
        throw InputError(std::string(name) + " is out of bounds; expected " + expected + ".", name);
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
    require(options.trees >= 1 && options.trees <= kMostTrees, "trees", "1 to 100000");
    require(options.maxDepth >= 1 && options.maxDepth <= 30, "maxDepth", "1 to 30");
    require(isShare(options.learningRate), "learningRate", "more than 0, at most 1");
    require(options.minChildWeight >= 0.0, "minChildWeight", "at least 0");
    require(options.lambda >= 0.0, "lambda", "at least 0");
    require(options.gamma >= 0.0, "gamma", "at least 0");
    require(isShare(options.subsample), "subsample", "more than 0, at most 1");
    require(isShare(options.featuresPerTree), "featuresPerTree", "more than 0, at most 1");
    require(isShare(options.featuresPerNode), "featuresPerNode", "more than 0, at most 1");
    require(options.maxBins >= 2 && options.maxBins <= 65536, "maxBins", "2 to 65536");
}

} // namespace core
