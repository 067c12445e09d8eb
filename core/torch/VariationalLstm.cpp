#include "core/torch/VariationalLstm.h"

#include "core/torch/LstmKernel.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

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

at::Tensor LstmLayer::run(const at::Tensor& inputs, const at::Tensor& inputMask,
                          const at::Tensor& recurrentMask, LstmState& state) const
{
    return kernelServes(inputs) ? runLstmKernel(*this, inputs, inputMask, recurrentMask, state)
                                : runSteps(inputs, inputMask, recurrentMask, state);
}

at::Tensor LstmLayer::runSteps(const at::Tensor& inputs, const at::Tensor& inputMask,
                               const at::Tensor& recurrentMask, LstmState& state) const
{
    return runProjectedSteps(project(inputMask.defined() ? inputs * inputMask : inputs),
                             recurrentMask, state);
}

at::Tensor LstmLayer::runProjectedSteps(const at::Tensor& projected,
                                        const at::Tensor& recurrentMask, LstmState& state) const
{
    if (!state.hidden.defined()) {
        state.hidden =
            at::zeros({projected.size(1), recurrentWeights.size(1)}, projected.options());
        state.cell = at::zeros_like(state.hidden);
    }
    const at::Tensor transposed = recurrentWeights.t();
    std::vector<at::Tensor> outputs;
    outputs.reserve(static_cast<std::size_t>(projected.size(0)));
    for (std::int64_t t = 0; t < projected.size(0); ++t) {
        const at::Tensor entering =
            recurrentMask.defined() ? state.hidden * recurrentMask : state.hidden;
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

at::Tensor VariationalLstm::run(const at::Tensor& inputs, const DropoutMasks& masks,
                                std::vector<LstmState>& states) const
{
    states.resize(m_layers.size());
    at::Tensor values = inputs;
    for (std::size_t layer = 0; layer < m_layers.size(); ++layer)
        values = m_layers[layer].run(values, layer == 0 ? at::Tensor() : masks.between(layer - 1),
                                     masks.recurrent(layer), states[layer]);
    return values;
}

std::vector<LstmState> VariationalLstm::runPasses(const at::Tensor& inputs, std::int64_t passes,
                                                  const DropoutMasks& masks) const
{
    const at::NoGradGuard noGradient;
    std::vector<LstmState> states(m_layers.size());
    const at::Tensor projected = m_layers.front().project(inputs);
    at::Tensor values =
        kernelServes(inputs)
            ? runLstmKernelShared(m_layers.front(), projected, masks.recurrent(0),
                                  m_layers.size() > 1, states.front())
            : m_layers.front().runProjectedSteps(projected.repeat({1, passes, 1}),
                                                 masks.recurrent(0), states.front());
    for (std::size_t layer = 1; layer < m_layers.size(); ++layer)
        values = m_layers[layer].run(values, masks.between(layer - 1), masks.recurrent(layer),
                                     states[layer]);
    return states;
}

} // namespace core::nn
