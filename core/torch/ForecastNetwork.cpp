#include "core/torch/ForecastNetwork.h"

#include "core/torch/Device.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <cassert>
#include <numeric>

namespace core::nn {

namespace {

std::optional<VariationalLstm> makeEncoder(ParameterStore& store, const NetworkSpec& spec,
                                           RandomStream& random)
{
    if (spec.encoderHidden.empty())
        return std::nullopt;
    return VariationalLstm(store, "encoder", spec.stepFeatures, spec.encoderHidden, random);
}

} // namespace

ForecastNetwork::ForecastNetwork(const NetworkSpec& spec, bool withDecoder, c10::Device device,
                                 RandomStream& random)
    : m_spec(spec), m_layout(spec), m_device(device), m_parameters(device),
      m_encoder(makeEncoder(m_parameters, spec, random)), m_prediction(m_parameters, spec, random)
{
    assert(m_encoder || !withDecoder);
    if (withDecoder)
        m_decoder.emplace(m_parameters, spec, random);
    m_parameters.flatten();
}

std::vector<WeightArray> ForecastNetwork::weights() const
{
    std::vector<WeightArray> weights;
    for (const auto& entry : m_parameters.entries())
        if (!entry.name.starts_with("decoder."))
            weights.push_back(
                {entry.name, entry.value.sizes().vec(), toVector(entry.value.detach())});
    return weights;
}

void ForecastNetwork::setWeights(std::span<const WeightArray> weights)
{
    const at::NoGradGuard noGradient;
    for (const auto& entry : m_parameters.entries())
        for (const auto& array : weights)
            if (array.name == entry.name)
                entry.value.detach().copy_(toDevice(array.values.data(), array.shape, m_device));
}

std::vector<LstmState> ForecastNetwork::encode(const at::Tensor& inputs,
                                               const DropoutMasks& masks) const
{
    if (!m_encoder) {
        const at::Tensor nothing = inputs[0].narrow(1, 0, 0);
        return {{nothing, nothing}};
    }
    std::vector<LstmState> states;
    m_encoder->run(masks.applyInput(inputs), masks, states);
    return states;
}

std::vector<LstmState> ForecastNetwork::encodePasses(const at::Tensor& inputs, std::int64_t passes,
                                                     const DropoutMasks& masks) const
{
    if (!m_encoder || m_spec.inputDropout)
        return encode(inputs.repeat({1, passes, 1}), masks);
    return m_encoder->runPasses(inputs, passes, masks);
}

at::Tensor ForecastNetwork::embedding(const std::vector<LstmState>& states) const
{
    return m_spec.embedding == Embedding::CellState ? states.back().cell : states.back().hidden;
}

at::Tensor ForecastNetwork::predict(const at::Tensor& embedding, const at::Tensor& external,
                                    const DropoutMasks& masks) const
{
    return m_prediction.predict(embedding, external, masks);
}

at::Tensor ForecastNetwork::reconstruct(const at::Tensor& targets,
                                        const std::vector<LstmState>& states,
                                        const DropoutMasks& masks) const
{
    return m_decoder->reconstruct(targets, states, masks);
}

DeviceWindows::DeviceWindows(const WindowSet& windows, const c10::Device& device)
    : m_lookback(windows.lookback), m_origins(windows.origins)
{
    const auto n = static_cast<std::int64_t>(windows.size());
    const std::int64_t features = windows.stepFeatures;
    m_stepInputs = toDevice(
        windows.stepInputs->data(),
        {static_cast<std::int64_t>(windows.stepInputs->size()) / features, features}, device);
    m_external = toDevice(windows.external.data(), {n, windows.externalFeatures}, device);
    m_targets = toDevice(windows.targets.data(), {n, windows.horizon}, device);
}

DeviceWindows::Batch DeviceWindows::batch(std::span<const std::int64_t> windows) const
{
    const auto count = static_cast<std::int64_t>(windows.size());
    at::Tensor rows = at::empty({count}, at::kLong);
    at::Tensor steps = at::empty({m_lookback, count}, at::kLong);
    auto* row = rows.data_ptr<std::int64_t>();
    auto* step = steps.data_ptr<std::int64_t>();
    for (std::int64_t i = 0; i < count; ++i)
        row[i] = windows[static_cast<std::size_t>(i)];
    for (std::int64_t t = 0; t < m_lookback; ++t)
        for (std::int64_t i = 0; i < count; ++i)
            *step++ = static_cast<std::int64_t>(m_origins[static_cast<std::size_t>(row[i])]) + 1 -
                      m_lookback + t;
    const auto device = m_stepInputs.device();
    rows = rows.to(device);
    const at::Tensor inputs = m_stepInputs.index_select(0, steps.flatten().to(device))
                                  .view({m_lookback, count, m_stepInputs.size(1)});
    return {inputs, m_external.index_select(0, rows), m_targets.index_select(0, rows)};
}

DeviceWindows::Batch DeviceWindows::range(std::size_t begin, std::size_t end) const
{
    std::vector<std::int64_t> windows(end - begin);
    std::iota(windows.begin(), windows.end(), static_cast<std::int64_t>(begin));
    return batch(windows);
}

} // namespace core::nn
