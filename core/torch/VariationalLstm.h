#pragma once

#include "core/base/RandomStream.h"
#include "core/torch/DropoutMasks.h"
#include "core/torch/ParameterStore.h"

#include <ATen/core/Tensor.h>

#include <string>
#include <vector>

namespace core::nn {

/// State of an LSTM: both (sequences, hidden); undefined stands for zeros.
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

    /// Runs over (time, sequences, inputs) and returns the hidden states (time, sequences, hidden).
    ///
    /// `inputMask` (sequences, inputs) multiplies each step's inputs, `recurrentMask` (sequences,
    /// hidden) the hidden state that enters each step: the same at all steps; undefined masks
    /// nothing. `state` goes from before the first step to after the last. On the CPU the kernel
    /// does it in one call, elsewhere `runSteps`.
    at::Tensor run(const at::Tensor& inputs, const at::Tensor& inputMask,
                   const at::Tensor& recurrentMask, LstmState& state) const;

    /// The same, one step at a time by operations that every device has.
    at::Tensor runSteps(const at::Tensor& inputs, const at::Tensor& inputMask,
                        const at::Tensor& recurrentMask, LstmState& state) const;
    at::Tensor runProjectedSteps(const at::Tensor& projected, const at::Tensor& recurrentMask,
                                 LstmState& state) const;
};

/// A stack of LSTMs with dropout between them.
class VariationalLstm
{
public:
    VariationalLstm(ParameterStore& store, const std::string& name, int inputs,
                    const std::vector<int>& hidden, RandomStream& random);

    /// Runs the stack from `states` (empty: zeros), which become the states after the last step,
    /// one per layer. `inputs` are taken as they are. Returns the top layer's hidden states
    /// (time, sequences, hidden).
    at::Tensor run(const at::Tensor& inputs, const DropoutMasks& masks,
                   std::vector<LstmState>& states) const;

    /// States after stochastic passes over the same windows, without gradients: `inputs`
    /// (time, windows, features), taken as they are, so that the passes share the first layer's
    /// projection; `masks` of passes x windows sequences, pass by pass.
    std::vector<LstmState> runPasses(const at::Tensor& inputs, std::int64_t passes,
                                     const DropoutMasks& masks) const;

private:
    std::vector<LstmLayer> m_layers;
};

} // namespace core::nn
