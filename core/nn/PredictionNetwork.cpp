#include "core/nn/PredictionNetwork.h"

#include <ATen/ATen.h>

namespace core::nn {

PredictionNetwork::PredictionNetwork(ParameterStore& store, const NetworkSpec& spec,
                                     RandomStream& random)
{
    int inputs =
        (spec.encoderHidden.empty() ? 0 : spec.encoderHidden.back()) + spec.externalFeatures;
    for (const int size : spec.denseHidden) {
        m_dense.push_back(DenseLayer::create(store, "dense." + std::to_string(m_dense.size()),
                                             inputs, size, random));
        inputs = size;
    }
    m_output = DenseLayer::create(store, "output", inputs, spec.horizon, random);
}

at::Tensor PredictionNetwork::predict(const at::Tensor& embedding, const at::Tensor& external,
                                      const DropoutMasks& masks) const
{
    at::Tensor values = at::cat({masks.applyEmbedding(embedding), external}, 1);
    for (std::size_t layer = 0; layer < m_dense.size(); ++layer)
        values = masks.applyDense(m_dense[layer].apply(values).tanh(), layer);
    return m_output.apply(values);
}

} // namespace core::nn
