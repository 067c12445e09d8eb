#pragma once

#include "core/base/Progress.h"
#include "core/network/NetworkSpec.h"
#include "core/torch/ForecastNetwork.h"

namespace core::nn {

/// Dropout off: (windows, F) on the network's device, without gradients.
at::Tensor predictAll(const ForecastNetwork& network, const DeviceWindows& windows);

/// Trains a network as `NetworkModule::train` promises; its weights end as those of the epoch with
/// the lowest validation loss.
void trainNetwork(ForecastNetwork& network, const WindowSet& training, const WindowSet& validation,
                  const TrainingOptions& options, const Progress& progress,
                  const EpochFinished& epochFinished);

} // namespace core::nn
