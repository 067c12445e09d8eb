#include "core/torch/Adam.h"
#include "core/torch/ParameterStore.h"
#include "tests/Catch.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <cmath>

using Catch::Matchers::WithinAbs;
using core::nn::Adam;
using core::nn::ParameterStore;

TEST_CASE("weights and gradients are views of two flat tensors", "[training]")
{
    ParameterStore store(c10::kCPU);
    const at::Tensor a = store.addVector("a", {1.0F, 2.0F});
    const at::Tensor b = store.addVector("b", {3.0F});
    store.flatten();
    REQUIRE(at::equal(store.flat(), at::tensor({1.0F, 2.0F, 3.0F})));

    ((a * a).sum() + 10.0 * b.sum()).backward();
    REQUIRE(at::equal(store.flatGradient(), at::tensor({2.0F, 4.0F, 10.0F})));

    {
        const at::NoGradGuard noGradient;
        store.flat().fill_(7.0);
    }
    REQUIRE(at::equal(a.detach(), at::tensor({7.0F, 7.0F})));
    REQUIRE(b.item<float>() == 7.0F);
}

TEST_CASE("Adam takes the steps of its paper's algorithm", "[training]")
{
    at::Tensor weights = at::tensor({1.0, -2.0}, at::kDouble);
    at::Tensor gradient = at::zeros({2}, at::kDouble);
    Adam adam(weights, gradient);

    double theta[2] = {1.0, -2.0};
    double m[2] = {0.0, 0.0};
    double v[2] = {0.0, 0.0};
    for (int step = 1; step <= 20; ++step) {
        const double g[2] = {0.3 * std::sin(step), 0.1 * step * theta[1]};
        gradient.copy_(at::tensor({g[0], g[1]}, at::kDouble));
        const double rate = 0.01 / step;
        adam.step(rate, 1e9);
        for (int i = 0; i < 2; ++i) {
            m[i] = 0.9 * m[i] + 0.1 * g[i];
            v[i] = 0.999 * v[i] + 0.001 * g[i] * g[i];
            const double mHat = m[i] / (1.0 - std::pow(0.9, step));
            const double vHat = v[i] / (1.0 - std::pow(0.999, step));
            theta[i] -= rate * mHat / (std::sqrt(vHat) + 1e-8);
        }
        REQUIRE_THAT(weights[0].item<double>(), WithinAbs(theta[0], 1e-13));
        REQUIRE_THAT(weights[1].item<double>(), WithinAbs(theta[1], 1e-13));
        REQUIRE(gradient.abs().sum().item<double>() == 0.0);
    }
}

TEST_CASE("a gradient longer than the allowed norm is scaled down, a shorter one is not",
          "[training]")
{
    const auto firstMoves = [](double length) {
        at::Tensor weights = at::zeros({2}, at::kDouble);
        at::Tensor gradient = at::tensor({0.6 * length, 0.8 * length}, at::kDouble);
        Adam adam(weights, gradient);
        adam.step(1.0, 1.0);
        // The second step tells the size of the first gradient from its running mean.
        gradient.copy_(at::tensor({-0.06, 0.08}, at::kDouble));
        adam.step(1.0, 1.0);
        return weights.clone();
    };
    REQUIRE(at::allclose(firstMoves(50.0), firstMoves(1.0), 1e-4, 1e-6));
    REQUIRE_FALSE(at::allclose(firstMoves(0.5), firstMoves(1.0), 1e-4, 1e-6));
}
