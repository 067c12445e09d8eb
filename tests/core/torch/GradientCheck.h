#pragma once

#include "core/torch/ParameterStore.h"
#include "tests/Catch.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

/// Compares the gradient of `loss()`, in double, with central differences of every parameter.
template <typename Loss>
void requireGradient(core::nn::ParameterStore& store, const Loss& loss, double tolerance)
{
    loss().backward();
    const at::NoGradGuard noGradient;
    auto* theta = store.flat().template data_ptr<double>();
    const auto* gradient = store.flatGradient().template data_ptr<double>();
    constexpr double h = 1e-5;
    for (std::int64_t i = 0; i < store.flat().numel(); ++i) {
        const double before = theta[i];
        theta[i] = before + h;
        const double above = loss().template item<double>();
        theta[i] = before - h;
        const double below = loss().template item<double>();
        theta[i] = before;
        REQUIRE_THAT(gradient[i],
                     Catch::Matchers::WithinAbs((above - below) / (2.0 * h), tolerance));
    }
}
