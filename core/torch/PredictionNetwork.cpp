#include "core/torch/PredictionNetwork.h"

#include <ATen/ATen.h>

namespace core::nn {

namespace {
constexpr double kLowestLogScale = -5.0;
constexpr double kHighestLogScale = 3.0;
} // namespace

PredictionNetwork::PredictionNetwork(ParameterStore& store, const NetworkSpec& spec,
                                     RandomStream& random)
    : m_head(spec.head)
{
    int inputs =
        (spec.encoderHidden.empty() ? 0 : spec.encoderHidden.back()) + spec.externalFeatures;
    for (const int size : spec.denseHidden) {
        m_dense.push_back(DenseLayer::create(store, "dense." + std::to_string(m_dense.size()),
                                             inputs, size, random));
        inputs = size;
    }
    m_output = DenseLayer::create(store, "output", inputs, spec.outputs(), random);
}

at::Tensor PredictionNetwork::predict(const at::Tensor& embedding, const at::Tensor& external,
                                      const DropoutMasks& masks) const
{
    at::Tensor values = at::cat({masks.applyEmbedding(embedding), external}, 1);
    for (std::size_t layer = 0; layer < m_dense.size(); ++layer)
        values = masks.applyDense(m_dense[layer].apply(values).tanh(), layer);
    values = m_output.apply(values);
    if (m_head == Head::Mean)
        return values;
    const auto parts = values.chunk(2, 1);
    return at::cat({parts[0], parts[1].clamp(kLowestLogScale, kHighestLogScale)}, 1);
}

} // namespace core::nn
