#include "core/torch/LstmKernel.h"

#include <ATen/ATen.h>
#include <torch/csrc/autograd/custom_function.h>

namespace core::nn {

namespace {

using torch::autograd::AutogradContext;
using torch::autograd::Variable;
using torch::autograd::variable_list;

template <typename Real>
const LstmKernels<Real>& kernels();
template <>
const LstmKernels<float>& kernels<float>()
{
    return activeKernels().single;
}
template <>
const LstmKernels<double>& kernels<double>()
{
    return activeKernels().full;
}

/// The tensors of one layer's run; undefined where there is none.
struct LayerTensors
{
    at::Tensor x;
    at::Tensor inputWeights;
    at::Tensor recurrentWeights;
    at::Tensor bias;
    at::Tensor inputMask;
    at::Tensor recurrentMask;
    at::Tensor hiddenBefore;
    at::Tensor cellBefore;
};

template <typename Real>
Real* values(const at::Tensor& tensor)
{
    return tensor.defined() ? tensor.data_ptr<Real>() : nullptr;
}

template <typename Real>
LstmLayerArrays<Real> arraysOf(const LayerTensors& layer, std::int64_t steps,
                               std::int64_t sequences)
{
    LstmLayerArrays<Real> a;
    a.steps = steps;
    a.sequences = sequences;
    a.inputs = layer.inputWeights.size(1);
    a.hidden = layer.recurrentWeights.size(1);
    a.x = values<Real>(layer.x);
    a.inputWeights = values<Real>(layer.inputWeights);
    a.recurrentWeights = values<Real>(layer.recurrentWeights);
    a.bias = values<Real>(layer.bias);
    a.inputMask = values<Real>(layer.inputMask);
    a.recurrentMask = values<Real>(layer.recurrentMask);
    if (layer.inputMask.defined())
        a.inputMaskStride = layer.inputMask.stride(0);
    if (layer.recurrentMask.defined())
        a.recurrentMaskStride = layer.recurrentMask.stride(0);
    a.hiddenBefore = values<Real>(layer.hiddenBefore);
    a.cellBefore = values<Real>(layer.cellBefore);
    return a;
}

/// Rows contiguous, however far apart.
at::Tensor withContiguousRows(const at::Tensor& mask)
{
    return !mask.defined() || mask.stride(1) == 1 ? mask : mask.contiguous();
}

/// The result's last two are the state after the last step.
template <typename Real>
variable_list runForward(const LayerTensors& layer, at::Tensor* saved)
{
    const std::int64_t steps = layer.x.size(0);
    const std::int64_t sequences = layer.x.size(1);
    auto a = arraysOf<Real>(layer, steps, sequences);
    const auto options = layer.x.options();
    const at::Tensor outputs = at::empty({steps, sequences, a.hidden}, options);
    const at::Tensor hiddenAfter = at::empty({sequences, a.hidden}, options);
    const at::Tensor cellAfter = at::empty({sequences, a.hidden}, options);
    a.outputs = values<Real>(outputs);
    a.hiddenAfter = values<Real>(hiddenAfter);
    a.cellAfter = values<Real>(cellAfter);
    if (saved != nullptr) {
        *saved = at::empty({kernels<Real>().savedSize(a)}, options);
        a.saved = values<Real>(*saved);
    }
    const at::Tensor scratch = at::empty({kernels<Real>().scratchSize(a)}, options);
    a.scratch = values<Real>(scratch);
    kernels<Real>().forward(a);
    return {outputs, hiddenAfter, cellAfter};
}

at::Tensor emptyLike(const at::Tensor& tensor, bool isWanted)
{
    return isWanted ? at::empty_like(tensor, at::MemoryFormat::Contiguous) : at::Tensor();
}

/// Gradients in the order of `LayerTensors`; undefined where not wanted.
template <typename Real>
variable_list runBackward(const LayerTensors& layer, const at::Tensor& saved,
                          const variable_list& gradients, bool wantsX, bool wantsState)
{
    auto a = arraysOf<Real>(layer, layer.x.size(0), layer.x.size(1));
    a.saved = values<Real>(saved);
    const at::Tensor scratch = at::empty({kernels<Real>().scratchSize(a)}, saved.options());
    a.scratch = values<Real>(scratch);
    const auto contiguous = [](const at::Tensor& gradient) {
        return gradient.defined() ? gradient.contiguous() : gradient;
    };
    const at::Tensor dOutputs = contiguous(gradients[0]);
    const at::Tensor dHiddenAfter = contiguous(gradients[1]);
    const at::Tensor dCellAfter = contiguous(gradients[2]);
    const variable_list result{emptyLike(layer.x, wantsX),
                               emptyLike(layer.inputWeights, true),
                               emptyLike(layer.recurrentWeights, true),
                               emptyLike(layer.bias, true),
                               {},
                               {},
                               emptyLike(layer.hiddenBefore, wantsState),
                               emptyLike(layer.cellBefore, wantsState)};
    LstmLayerGradients<Real> d;
    d.outputs = values<Real>(dOutputs);
    d.hiddenAfter = values<Real>(dHiddenAfter);
    d.cellAfter = values<Real>(dCellAfter);
    d.x = values<Real>(result[0]);
    d.inputWeights = values<Real>(result[1]);
    d.recurrentWeights = values<Real>(result[2]);
    d.bias = values<Real>(result[3]);
    d.hiddenBefore = values<Real>(result[6]);
    d.cellBefore = values<Real>(result[7]);
    kernels<Real>().backward(a, d);
    return result;
}

/// The whole layer as one node of the graph.
class LstmFunction : public torch::autograd::Function<LstmFunction>
{
public:
    using Optional = c10::optional<at::Tensor>; // an undefined tensor is not taken as an argument

    static variable_list forward(AutogradContext* context, const Variable& x,
                                 const Variable& inputWeights, const Variable& recurrentWeights,
                                 const Variable& bias, const Optional& inputMask,
                                 const Optional& recurrentMask, const Optional& hiddenBefore,
                                 const Optional& cellBefore)
    {
        const auto given = [](const Optional& tensor) {
            return tensor.has_value() ? *tensor : at::Tensor();
        };
        const LayerTensors layer{x,
                                 inputWeights,
                                 recurrentWeights,
                                 bias,
                                 given(inputMask),
                                 given(recurrentMask),
                                 given(hiddenBefore),
                                 given(cellBefore)};
        context->saved_data["wantsX"] = x.requires_grad();
        context->saved_data["wantsState"] =
            layer.hiddenBefore.defined() && layer.hiddenBefore.requires_grad();
        context->save_for_backward({layer.x, layer.inputWeights, layer.recurrentWeights, layer.bias,
                                    layer.inputMask, layer.recurrentMask, layer.hiddenBefore,
                                    layer.cellBefore});
        at::Tensor saved;
        auto result = x.scalar_type() == at::kDouble ? runForward<double>(layer, &saved)
                                                     : runForward<float>(layer, &saved);
        context->saved_data["saved"] = saved;
        return result;
    }

    static variable_list backward(AutogradContext* context, const variable_list& gradients)
    {
        const auto tensors = context->get_saved_variables();
        const LayerTensors layer{tensors[0], tensors[1], tensors[2], tensors[3],
                                 tensors[4], tensors[5], tensors[6], tensors[7]};
        const at::Tensor saved = context->saved_data["saved"].toTensor();
        const bool wantsX = context->saved_data["wantsX"].toBool();
        const bool wantsState = context->saved_data["wantsState"].toBool();
        return layer.x.scalar_type() == at::kDouble
                   ? runBackward<double>(layer, saved, gradients, wantsX, wantsState)
                   : runBackward<float>(layer, saved, gradients, wantsX, wantsState);
    }
};

} // namespace

bool kernelServes(const at::Tensor& tensor)
{
    return tensor.is_cpu() &&
           (tensor.scalar_type() == at::kFloat || tensor.scalar_type() == at::kDouble);
}

at::Tensor runLstmKernel(const LstmLayer& layer, const at::Tensor& inputs,
                         const at::Tensor& inputMask, const at::Tensor& recurrentMask,
                         LstmState& state)
{
    const auto contiguous = [](const at::Tensor& tensor) {
        return tensor.defined() ? tensor.contiguous() : tensor;
    };
    const LayerTensors tensors{inputs.contiguous(),           layer.inputWeights,
                               layer.recurrentWeights,        layer.bias,
                               withContiguousRows(inputMask), withContiguousRows(recurrentMask),
                               contiguous(state.hidden),      contiguous(state.cell)};
    const auto optional = [](const at::Tensor& tensor) {
        return tensor.defined() ? LstmFunction::Optional(tensor) : LstmFunction::Optional();
    };
    variable_list result;
    if (at::GradMode::is_enabled())
        result = LstmFunction::apply(tensors.x, tensors.inputWeights, tensors.recurrentWeights,
                                     tensors.bias, optional(tensors.inputMask),
                                     optional(tensors.recurrentMask),
                                     optional(tensors.hiddenBefore), optional(tensors.cellBefore));
    else
        result = inputs.scalar_type() == at::kDouble ? runForward<double>(tensors, nullptr)
                                                     : runForward<float>(tensors, nullptr);
    state = {result[1], result[2]};
    return result[0];
}

at::Tensor runLstmKernelShared(const LstmLayer& layer, const at::Tensor& projected,
                               const at::Tensor& recurrentMask, bool wantsOutputs, LstmState& state)
{
    const std::int64_t sequences = recurrentMask.size(0);
    const LayerTensors tensors{{},
                               layer.inputWeights,
                               layer.recurrentWeights,
                               layer.bias,
                               {},
                               withContiguousRows(recurrentMask),
                               {},
                               {}};
    const at::Tensor shared = projected.contiguous();
    auto a = arraysOf<float>(tensors, projected.size(0), sequences);
    a.projected = values<float>(shared);
    a.projectedSequences = projected.size(1);
    const auto options = projected.options();
    at::Tensor outputs;
    if (wantsOutputs)
        outputs = at::empty({a.steps, sequences, a.hidden}, options);
    state = {at::empty({sequences, a.hidden}, options), at::empty({sequences, a.hidden}, options)};
    a.outputs = values<float>(outputs);
    a.hiddenAfter = values<float>(state.hidden);
    a.cellAfter = values<float>(state.cell);
    const at::Tensor scratch = at::empty({kernels<float>().scratchSize(a)}, options);
    a.scratch = values<float>(scratch);
    kernels<float>().forward(a);
    return outputs;
}

} // namespace core::nn
