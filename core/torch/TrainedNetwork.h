#pragma once

#include "core/network/Network.h"
#include "core/torch/ForecastNetwork.h"

#include <memory>

namespace core::nn {

/// A `core::Network` over trained weights.
class TrainedNetwork : public Network
{
public:
    explicit TrainedNetwork(std::unique_ptr<const ForecastNetwork> network);

    const NetworkSpec& spec() const override;
    std::string device() const override;
    std::vector<float> predict(const WindowSet& windows) const override;
    std::vector<float> sample(const WindowSet& windows, PassRange passes, std::uint64_t seed,
                              DropoutScope scope, const Progress& progress) const override;
    std::vector<float> embeddings(const WindowSet& windows) const override;
    std::vector<WeightArray> weights() const override;

private:
    std::vector<float> drawSamples(const WindowSet& windows, PassRange passes, std::uint64_t seed,
                                   DropoutScope scope, const Progress& progress) const;

    std::unique_ptr<const ForecastNetwork> m_network;
};

} // namespace core::nn
