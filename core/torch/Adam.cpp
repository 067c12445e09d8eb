#include "core/torch/Adam.h"

#include "core/torch/LstmKernel.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace core::nn {

namespace {
constexpr double kMeanDecay = 0.9;
constexpr double kSquareDecay = 0.999;
constexpr double kEpsilon = 1e-8;
constexpr double kNormEpsilon = 1e-6; // a gradient of zero is left as it is
} // namespace

Adam::Adam(at::Tensor weights, at::Tensor gradient)
    : m_weights(std::move(weights)), m_gradient(std::move(gradient)),
      m_mean(at::zeros_like(m_weights)), m_square(at::zeros_like(m_weights))
{
}

void Adam::step(double learningRate, double maxNorm)
{
    const at::NoGradGuard noGradient;
    m_meanPower *= kMeanDecay;
    m_squarePower *= kSquareDecay;
    if (m_weights.is_cpu() && m_weights.scalar_type() == at::kFloat)
        stepByKernel(learningRate, maxNorm);
    else
        stepByOperations(learningRate, maxNorm);
}

void Adam::stepByKernel(double learningRate, double maxNorm)
{
    const KernelTable& kernels = activeKernels();
    AdamArrays arrays;
    arrays.size = m_weights.numel();
    arrays.weights = m_weights.data_ptr<float>();
    arrays.gradient = m_gradient.data_ptr<float>();
    arrays.mean = m_mean.data_ptr<float>();
    arrays.square = m_square.data_ptr<float>();
    const double norm = std::sqrt(kernels.sumOfSquares(arrays.gradient, arrays.size));
    arrays.gradientScale = static_cast<float>(std::min(1.0, maxNorm / (norm + kNormEpsilon)));
    arrays.meanDecay = static_cast<float>(kMeanDecay);
    arrays.squareDecay = static_cast<float>(kSquareDecay);
    arrays.meanCorrection = static_cast<float>(learningRate / (1.0 - m_meanPower));
    arrays.squareCorrection = static_cast<float>(1.0 / (1.0 - m_squarePower));
    arrays.epsilon = static_cast<float>(kEpsilon);
    kernels.adam(arrays);
}

void Adam::stepByOperations(double learningRate, double maxNorm)
{
    m_gradient.mul_((maxNorm / (m_gradient.norm() + kNormEpsilon)).clamp_max(1.0));
    m_mean.mul_(kMeanDecay).add_(m_gradient, 1.0 - kMeanDecay);
    m_square.mul_(kSquareDecay).addcmul_(m_gradient, m_gradient, 1.0 - kSquareDecay);
    const at::Tensor spread = m_square.sqrt().div_(std::sqrt(1.0 - m_squarePower)).add_(kEpsilon);
    m_weights.addcdiv_(m_mean, spread, -learningRate / (1.0 - m_meanPower));
    m_gradient.zero_();
}

} // namespace core::nn
