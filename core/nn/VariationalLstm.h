#pragma once

#include "core/base/RandomStream.h"
#include "core/nn/DropoutMasks.h"
#include "core/nn/ParameterStore.h"

#include <ATen/core/Tensor.h>

#include <string>
#include <vector>

namespace core::nn {

/// State of an LSTM after a step: both (sequences, hidden).
struct LstmState
{
    at::Tensor hidden;
    at::Tensor cell;
};

/// One LSTM layer (Hochreiter and Schmidhuber 1997; Gers et al. 2000): gates in the order i f g o,
/// one bias vector, forget bias 1 at the start.
struct LstmLayer
{
    at::Tensor inputWeights;     ///< (4 hidden, inputs)
    at::Tensor recurrentWeights; ///< (4 hidden, hidden)
    at::Tensor bias;             ///< (4 hidden)

    static LstmLayer create(ParameterStore& store, const std::string& name, int inputs, int hidden,
                            RandomStream& random);

    /// x W^T + b for all steps at once: (time, sequences, inputs) to (time, sequences, 4 hidden).
    at::Tensor project(const at::Tensor& inputs) const;

    /// Runs over the time steps of projected inputs, one device-independent step at a time.
    ///
    /// `mask` (sequences, hidden) or undefined multiplies the hidden state that enters each step:
    /// the same at all steps. `state` is the state before the first step, changed to the one after
    /// the last; undefined tensors stand for zeros. Returns the hidden states
    /// (time, sequences, hidden), unmasked.
    at::Tensor run(const at::Tensor& projected, const at::Tensor& mask, LstmState& state) const;
};

/// A stack of LSTMs with dropout between them.
class VariationalLstm
{
public:
    VariationalLstm(ParameterStore& store, const std::string& name, int inputs,
                    const std::vector<int>& hidden, RandomStream& random);

    /// The first layer's input projection: (time, sequences, inputs) to (time, sequences, 4
    /// hidden). It does not depend on the masks, so stochastic passes share it.
    at::Tensor project(const at::Tensor& inputs) const { return m_layers.front().project(inputs); }

    /// Runs the stack over projected inputs from `states` (empty: zeros), which become the states
    /// after the last step, one per layer. Returns the top layer's hidden states.
    at::Tensor run(const at::Tensor& projected, const DropoutMasks& masks,
                   std::vector<LstmState>& states) const;

private:
    std::vector<LstmLayer> m_layers;
};

} // namespace core::nn
