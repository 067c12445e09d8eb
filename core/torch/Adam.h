#pragma once

#include <ATen/core/Tensor.h>

namespace core::nn {

/// Adam (Kingma and Ba 2015, algorithm 1) over one flat tensor of weights: beta 0.9 and 0.999,
/// epsilon 1e-8. The same as LibTorch's to rounding.
class Adam
{
public:
    /// Both tensors are held, not copied.
    Adam(at::Tensor weights, at::Tensor gradient);

    /// Scales the gradient down to `maxNorm` when its norm is larger, updates the weights and sets
    /// the gradient to zero.
    void step(double learningRate, double maxNorm);

private:
    void stepByKernel(double learningRate, double maxNorm);
    void stepByOperations(double learningRate, double maxNorm);

    at::Tensor m_weights;
    at::Tensor m_gradient;
    at::Tensor m_mean;
    at::Tensor m_square;
    double m_meanPower = 1.0;   // 0.9^steps
    double m_squarePower = 1.0; // 0.999^steps
};

} // namespace core::nn
