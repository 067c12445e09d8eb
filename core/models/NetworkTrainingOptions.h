#pragma once

#include "core/network/NetworkSpec.h"
#include "core/options/ForecastOptions.h"

namespace core {

/// What all networks of a forecast have in common in their training.
inline TrainingOptions networkTrainingOptions(const ForecastOptions& options)
{
    TrainingOptions training;
    training.epochs = options.epochs;
    training.batchSize = options.batchSize;
    training.learningRate = options.learningRate;
    training.patience = options.patience;
    training.seed = options.seed;
    training.device = options.device;
    return training;
}

} // namespace core
