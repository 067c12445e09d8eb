#include "core/torch/DropoutMasks.h"

#include <ATen/ATen.h>

namespace core::nn {

MaskLayout::MaskLayout(const NetworkSpec& spec)
{
    const auto next = [this](std::int64_t size) {
        const Span span{width, size};
        width += size;
        return span;
    };
    input = next(spec.inputDropout ? spec.stepFeatures : 0);
    for (std::size_t layer = 0; layer < spec.encoderHidden.size(); ++layer) {
        recurrent.push_back(next(spec.encoderHidden[layer]));
        if (layer + 1 < spec.encoderHidden.size())
            between.push_back(next(spec.encoderHidden[layer]));
    }
    encoderWidth = width;
    embedding = next(spec.encoderHidden.empty() ? 0 : spec.encoderHidden.back());
    for (const int size : spec.denseHidden)
        dense.push_back(next(size));
}

at::Tensor DropoutMasks::of(MaskLayout::Span span) const
{
    if (m_layout == nullptr || span.size == 0)
        return {};
    return m_rows.narrow(1, span.offset, span.size);
}

at::Tensor DropoutMasks::apply(const at::Tensor& values, MaskLayout::Span span) const
{
    const at::Tensor mask = of(span);
    return mask.defined() ? values * mask : values;
}

at::Tensor DropoutMasks::recurrent(std::size_t layer) const
{
    return m_layout == nullptr ? at::Tensor() : of(m_layout->recurrent[layer]);
}

at::Tensor DropoutMasks::between(std::size_t layer) const
{
    return m_layout == nullptr ? at::Tensor() : of(m_layout->between[layer]);
}

at::Tensor DropoutMasks::applyInput(const at::Tensor& values) const
{
    return m_layout == nullptr ? values : apply(values, m_layout->input);
}

at::Tensor DropoutMasks::applyEmbedding(const at::Tensor& values) const
{
    return m_layout == nullptr ? values : apply(values, m_layout->embedding);
}

at::Tensor DropoutMasks::applyDense(const at::Tensor& values, std::size_t layer) const
{
    return m_layout == nullptr ? values : apply(values, m_layout->dense[layer]);
}

} // namespace core::nn
