#include "core/nn/VariationalLstm.h"

#include <ATen/ATen.h>

namespace core::nn {

LstmLayer LstmLayer::create(ParameterStore& store, const std::string& name, int inputs, int hidden,
                            RandomStream& random)
{
    std::vector<float> bias(4 * static_cast<std::size_t>(hidden), 0.0F);
    for (int unit = 0; unit < hidden; ++unit)
        bias[static_cast<std::size_t>(hidden + unit)] = 1.0F;
    LstmLayer layer;
    layer.inputWeights = store.addXavier(name + ".inputWeights", 4 * hidden, inputs, random);
    layer.recurrentWeights = store.addOrthogonal(name + ".recurrentWeights", 4, hidden, random);
    layer.bias = store.addVector(name + ".bias", bias);
    return layer;
}

at::Tensor LstmLayer::project(const at::Tensor& inputs) const
{
    return at::linear(inputs, inputWeights, bias);
}

at::Tensor LstmLayer::run(const at::Tensor& projected, const at::Tensor& mask,
                          LstmState& state) const
{
    const std::int64_t steps = projected.size(0);
    const std::int64_t hidden = recurrentWeights.size(1);
    if (!state.hidden.defined()) {
        state.hidden = at::zeros({projected.size(1), hidden}, projected.options());
        state.cell = at::zeros_like(state.hidden);
    }
    const at::Tensor transposed = recurrentWeights.t();
    std::vector<at::Tensor> outputs;
    outputs.reserve(static_cast<std::size_t>(steps));
    for (std::int64_t t = 0; t < steps; ++t) {
        const at::Tensor entering = mask.defined() ? state.hidden * mask : state.hidden;
        const auto gates = at::addmm(projected[t], entering, transposed).chunk(4, 1);
        state.cell = gates[1].sigmoid() * state.cell + gates[0].sigmoid() * gates[2].tanh();
        state.hidden = gates[3].sigmoid() * state.cell.tanh();
        outputs.push_back(state.hidden);
    }
    return at::stack(outputs);
}

VariationalLstm::VariationalLstm(ParameterStore& store, const std::string& name, int inputs,
                                 const std::vector<int>& hidden, RandomStream& random)
{
    for (std::size_t layer = 0; layer < hidden.size(); ++layer) {
        m_layers.push_back(LstmLayer::create(store, name + "." + std::to_string(layer), inputs,
                                             hidden[layer], random));
        inputs = hidden[layer];
    }
}

at::Tensor VariationalLstm::run(const at::Tensor& projected, const DropoutMasks& masks,
                                std::vector<LstmState>& states) const
{
    states.resize(m_layers.size());
    at::Tensor outputs;
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer) {
        const at::Tensor inputs =
            layer == 0 ? projected
                       : m_layers[layer].project(masks.applyBetween(outputs, layer - 1));
        outputs = m_layers[layer].run(inputs, masks.recurrent(layer), states[layer]);
    }
    return outputs;
}

} // namespace core::nn
