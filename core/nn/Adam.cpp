#include "core/nn/Adam.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <cmath>
#include <utility>

namespace core::nn {

namespace {
constexpr double kMeanDecay = 0.9;
constexpr double kSquareDecay = 0.999;
constexpr double kEpsilon = 1e-8;
} // namespace

Adam::Adam(at::Tensor weights, at::Tensor gradient)
    : m_weights(std::move(weights)), m_gradient(std::move(gradient)),
      m_mean(at::zeros_like(m_weights)), m_square(at::zeros_like(m_weights))
{
}

void Adam::step(double learningRate, double maxNorm)
{
    const at::NoGradGuard noGradient;
    m_gradient.mul_((maxNorm / (m_gradient.norm() + 1e-6)).clamp_max(1.0));
    m_meanPower *= kMeanDecay;
    m_squarePower *= kSquareDecay;
    m_mean.mul_(kMeanDecay).add_(m_gradient, 1.0 - kMeanDecay);
    m_square.mul_(kSquareDecay).addcmul_(m_gradient, m_gradient, 1.0 - kSquareDecay);
    const at::Tensor spread = m_square.sqrt().div_(std::sqrt(1.0 - m_squarePower)).add_(kEpsilon);
    m_weights.addcdiv_(m_mean, spread, -learningRate / (1.0 - m_meanPower));
    m_gradient.zero_();
}

} // namespace core::nn
