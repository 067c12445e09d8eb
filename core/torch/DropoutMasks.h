#pragma once

#include "core/base/RandomStream.h"
#include "core/network/NetworkSpec.h"

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>

#include <cstdint>
#include <vector>

namespace core::nn {

/// Where each variational mask of a network lies in a row of masks: one row per sequence, the same
/// at all time steps (Gal and Ghahramani 2016).
class MaskLayout
{
public:
    struct Span
    {
        std::int64_t offset = 0;
        std::int64_t size = 0;
    };

    explicit MaskLayout(const NetworkSpec& spec);

    Span input;                    ///< raw inputs; size 0 unless spec.inputDropout
    std::vector<Span> recurrent;   ///< per LSTM, on the state that goes back into it
    std::vector<Span> between;     ///< per LSTM but the last, on what goes to the next
    Span embedding;                ///< size 0 without an encoder
    std::vector<Span> dense;       ///< per dense layer, on its output
    std::int64_t width = 0;        ///< of a row
    std::int64_t encoderWidth = 0; ///< what comes first: input, recurrent, between
};

/// Inverted-dropout masks of some sequences; without a tensor nothing is masked.
class DropoutMasks
{
public:
    DropoutMasks() = default;
    /// `rows` is (sequences, layout.width).
    DropoutMasks(const MaskLayout& layout, at::Tensor rows) : m_layout(&layout), m_rows(rows) {}

    /// (sequences, hidden) of an LSTM's recurrent state; undefined where nothing is masked.
    at::Tensor recurrent(std::size_t layer) const;
    /// (sequences, hidden) of an LSTM's output on its way to the next; undefined likewise.
    at::Tensor between(std::size_t layer) const;
    /// `values` (..., sequences, features) times the mask; unchanged where nothing is masked.
    at::Tensor applyInput(const at::Tensor& values) const;
    at::Tensor applyEmbedding(const at::Tensor& values) const;
    at::Tensor applyDense(const at::Tensor& values, std::size_t layer) const;

private:
    at::Tensor of(MaskLayout::Span span) const;
    at::Tensor apply(const at::Tensor& values, MaskLayout::Span span) const;

    const MaskLayout* m_layout = nullptr;
    at::Tensor m_rows;
};

} // namespace core::nn
