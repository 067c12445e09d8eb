#pragma once

#include "core/network/Network.h"

#include <memory>
#include <mutex>
#include <string>
#include <vector>

namespace core {

/// A network of weights that were kept, made of them when it is first asked: until then neither
/// LibTorch nor the memory of a network is needed, whatever a file says. Where there is no CUDA it
/// runs on the CPU.
///
/// `spec` and `weights` are there at once. All others throw `InputError` naming `source` when the
/// weights are not those of such a network, and what `networkModule` throws.
class KeptNetwork : public Network
{
public:
    KeptNetwork(NetworkSpec spec, std::vector<WeightArray> weights, DeviceChoice device,
                std::string source);

    const NetworkSpec& spec() const override { return m_spec; }
    std::string device() const override;
    std::vector<float> predict(const WindowSet& windows) const override;
    std::vector<float> sample(const WindowSet& windows, PassRange passes, std::uint64_t seed,
                              DropoutScope scope, const Progress& progress) const override;
    std::vector<float> embeddings(const WindowSet& windows) const override;
    std::vector<WeightArray> weights() const override { return m_weights; }

private:
    const Network& network() const;

    NetworkSpec m_spec;
    std::vector<WeightArray> m_weights;
    DeviceChoice m_device;
    std::string m_source;
    mutable std::mutex m_mutex;
    mutable std::unique_ptr<const Network> m_network;
};

} // namespace core
