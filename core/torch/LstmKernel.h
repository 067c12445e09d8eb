#pragma once

#include "core/torch/VariationalLstm.h"
#include "core/torch/kernels/KernelTable.h"

#include <ATen/core/Tensor.h>

#include <string>
#include <string_view>
#include <vector>

namespace core::nn {

/// The kernels in use: the best of those this processor runs, or the one that SURGESCOPE_KERNEL
/// names ("plain", "v2", "v3", "v4"). Throws `InputError` when that one does not run here.
const KernelTable& activeKernels();

/// Forces a variant from here on, for all threads; throws as above.
void selectKernels(std::string_view name);

/// The variants this processor runs, the plain one first.
std::vector<std::string_view> runnableKernels();

/// True where the kernels serve a tensor: on the CPU, single or double precision.
bool kernelServes(const at::Tensor& tensor);

/// One LSTM layer over the whole sequence in one call, forward and backward: equal to
/// `LstmLayer::runSteps` in outputs and all gradients to rounding. Arguments as there.
at::Tensor runLstmKernel(const LstmLayer& layer, const at::Tensor& inputs,
                         const at::Tensor& inputMask, const at::Tensor& recurrentMask,
                         LstmState& state);

/// Stochastic passes over the same windows, for inference: `projected` (time, windows, 4 hidden) is
/// repeated for each of the sequences of `recurrentMask` (passes x windows, hidden). Returns the
/// hidden states (time, passes x windows, hidden), or nothing where `wantsOutputs` is false.
at::Tensor runLstmKernelShared(const LstmLayer& layer, const at::Tensor& projected,
                               const at::Tensor& recurrentMask, bool wantsOutputs,
                               LstmState& state);

} // namespace core::nn
