#include "core/torch/EncoderDecoder.h"

#include <ATen/ATen.h>

namespace core::nn {

DenseLayer DenseLayer::create(ParameterStore& store, const std::string& name, int inputs,
                              int outputs, RandomStream& random)
{
    DenseLayer layer;
    layer.weights = store.addXavier(name + ".weights", outputs, inputs, random);
    layer.bias = store.addVector(name + ".bias",
                                 std::vector<float>(static_cast<std::size_t>(outputs), 0.0F));
    return layer;
}

at::Tensor DenseLayer::apply(const at::Tensor& inputs) const
{
    return at::linear(inputs, weights, bias);
}

Decoder::Decoder(ParameterStore& store, const NetworkSpec& spec, RandomStream& random)
    : m_lstm(store, "decoder", 1, spec.encoderHidden, random),
      m_output(DenseLayer::create(store, "decoder.output", spec.encoderHidden.back(), 1, random))
{
}

at::Tensor Decoder::reconstruct(const at::Tensor& targets, std::vector<LstmState> states,
                                const DropoutMasks& masks) const
{
    const at::Tensor before = at::zeros_like(targets);
    if (targets.size(1) > 1)
        before.narrow(1, 1, targets.size(1) - 1).copy_(targets.narrow(1, 0, targets.size(1) - 1));
    const at::Tensor inputs = before.t().unsqueeze(2).contiguous(); // (F, sequences, 1)
    const at::Tensor outputs = m_lstm.run(inputs, masks, states);
    return m_output.apply(outputs).squeeze(2).t();
}

} // namespace core::nn
