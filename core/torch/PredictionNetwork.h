#pragma once

#include "core/torch/EncoderDecoder.h"

namespace core::nn {

/// Stage 2 of arXiv:1709.01907: embedding and external features through dense tanh layers to a
/// linear output of the values that NetworkSpec::head asks for.
class PredictionNetwork
{
public:
    PredictionNetwork(ParameterStore& store, const NetworkSpec& spec, RandomStream& random);

    /// `embedding` (sequences, last encoder size), `external` (sequences, externalFeatures).
    /// Returns (sequences, spec.outputs()).
    at::Tensor predict(const at::Tensor& embedding, const at::Tensor& external,
                       const DropoutMasks& masks) const;

private:
    std::vector<DenseLayer> m_dense;
    DenseLayer m_output;
    Head m_head;
};

} // namespace core::nn
