#include "core/network/KeptNetwork.h"

#include <utility>

namespace core {

KeptNetwork::KeptNetwork(NetworkSpec spec, std::vector<WeightArray> weights, DeviceChoice device,
                         std::string source)
    : m_spec(std::move(spec)), m_weights(std::move(weights)), m_device(device),
      m_source(std::move(source))
{
}

const Network& KeptNetwork::network() const
{
    const std::scoped_lock lock(m_mutex);
    if (!m_network) {
        const NetworkModule& module = networkModule();
        m_network = module.restore(m_spec, m_weights,
                                   module.hasCuda() ? m_device : DeviceChoice::Cpu, m_source);
    }
    return *m_network;
}

std::string KeptNetwork::device() const
{
    return network().device();
}

std::vector<float> KeptNetwork::predict(const WindowSet& windows) const
{
    return network().predict(windows);
}

std::vector<float> KeptNetwork::sample(const WindowSet& windows, PassRange passes,
                                       std::uint64_t seed, DropoutScope scope,
                                       const Progress& progress) const
{
    return network().sample(windows, passes, seed, scope, progress);
}

std::vector<float> KeptNetwork::embeddings(const WindowSet& windows) const
{
    return network().embeddings(windows);
}

} // namespace core
