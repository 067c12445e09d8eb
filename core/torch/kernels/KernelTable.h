#pragma once

#include <cstddef>

namespace core::nn {

/// One LSTM layer over whole sequences, in raw arrays: rows contiguous, (time, sequences, features)
/// unless said otherwise, gates in the order i f g o.
template <typename Real>
struct LstmLayerArrays
{
    std::ptrdiff_t steps = 0;
    std::ptrdiff_t sequences = 0;
    std::ptrdiff_t inputs = 0;
    std::ptrdiff_t hidden = 0;

    const Real* x = nullptr;                ///< (time, sequences, inputs)
    const Real* inputWeights = nullptr;     ///< (4 hidden, inputs)
    const Real* recurrentWeights = nullptr; ///< (4 hidden, hidden)
    const Real* bias = nullptr;             ///< (4 hidden)

    const Real* inputMask = nullptr;     ///< (sequences, inputs), rows `maskStride` apart; or none
    const Real* recurrentMask = nullptr; ///< (sequences, hidden), likewise; or none
    std::ptrdiff_t inputMaskStride = 0;
    std::ptrdiff_t recurrentMaskStride = 0;
    const Real* hiddenBefore = nullptr; ///< (sequences, hidden) before the first step; or zeros
    const Real* cellBefore = nullptr;   ///< likewise

    /// Instead of `x`: x W^T + b of the first `projectedSequences` sequences, which those that
    /// follow repeat: (time, projectedSequences, 4 hidden).
    const Real* projected = nullptr;
    std::ptrdiff_t projectedSequences = 0;

    Real* outputs = nullptr; ///< (time, sequences, hidden); or none, when only the last is wanted
    Real* hiddenAfter = nullptr; ///< (sequences, hidden)
    Real* cellAfter = nullptr;   ///< (sequences, hidden)
    Real* saved = nullptr;       ///< for the backward pass, `savedSize` values; none for inference
    Real* scratch = nullptr;     ///< `scratchSize` values
};

/// The gradients of a layer; those of the outputs may be none (zero), those of x and of the state
/// before may be none (not wanted).
template <typename Real>
struct LstmLayerGradients
{
    const Real* outputs = nullptr;     ///< (time, sequences, hidden)
    const Real* hiddenAfter = nullptr; ///< (sequences, hidden)
    const Real* cellAfter = nullptr;   ///< (sequences, hidden)

    Real* x = nullptr;                ///< (time, sequences, inputs)
    Real* inputWeights = nullptr;     ///< (4 hidden, inputs)
    Real* recurrentWeights = nullptr; ///< (4 hidden, hidden)
    Real* bias = nullptr;             ///< (4 hidden)
    Real* hiddenBefore = nullptr;     ///< (sequences, hidden)
    Real* cellBefore = nullptr;       ///< (sequences, hidden)
};

/// The kernels of one precision. Sizes in values. Arrays need no alignment; `saved` and `scratch`
/// must not overlap anything else.
template <typename Real>
struct LstmKernels
{
    std::ptrdiff_t (*savedSize)(const LstmLayerArrays<Real>&);
    std::ptrdiff_t (*scratchSize)(const LstmLayerArrays<Real>&); ///< of `forward` and `backward`
    void (*forward)(const LstmLayerArrays<Real>&);
    /// After `forward` with `saved`, which it overwrites: once per forward pass.
    void (*backward)(const LstmLayerArrays<Real>&, const LstmLayerGradients<Real>&);
};

/// Adam over flat arrays, see `Adam`.
struct AdamArrays
{
    std::ptrdiff_t size = 0;
    float* weights = nullptr;
    float* gradient = nullptr; ///< set to zero
    float* mean = nullptr;
    float* square = nullptr;
    float gradientScale = 1.0F;
    float meanDecay = 0.0F;
    float squareDecay = 0.0F;
    float meanCorrection = 1.0F;   ///< learning rate / (1 - meanDecay^steps)
    float squareCorrection = 1.0F; ///< 1 / (1 - squareDecay^steps)
    float epsilon = 0.0F;
};

/// All kernels, compiled for one instruction set.
struct KernelTable
{
    const char* name; ///< "plain", "v2", "v3", "v4" (x86-64 levels)
    LstmKernels<float> single;
    LstmKernels<double> full;
    double (*sumOfSquares)(const float* values, std::ptrdiff_t size);
    void (*adam)(const AdamArrays&);
};

} // namespace core::nn
