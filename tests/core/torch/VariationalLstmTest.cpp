#include "core/torch/VariationalLstm.h"
#include "tests/Catch.h"
#include "tests/core/torch/GradientCheck.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <cmath>

using Catch::Matchers::WithinAbs;
using core::RandomStream;
using core::nn::LstmLayer;
using core::nn::LstmState;
using core::nn::ParameterStore;

namespace {

double sigmoid(double x)
{
    return 1.0 / (1.0 + std::exp(-x));
}

/// A layer in double with random weights.
LstmLayer randomLayer(ParameterStore& store, int inputs, int hidden, std::uint64_t seed)
{
    RandomStream random(seed);
    const LstmLayer layer = LstmLayer::create(store, "lstm", inputs, hidden, random);
    store.flatten();
    return layer;
}

at::Tensor randomTensor(at::IntArrayRef sizes, std::uint64_t seed)
{
    RandomStream random(seed);
    at::Tensor tensor = at::empty(sizes, at::kDouble);
    auto* values = tensor.data_ptr<double>();
    for (std::int64_t i = 0; i < tensor.numel(); ++i)
        values[i] = random.normal();
    return tensor;
}

} // namespace

TEST_CASE("one LSTM step by hand: gates in the order i f g o", "[lstm]")
{
    ParameterStore store(c10::kCPU, at::kDouble);
    const LstmLayer layer = randomLayer(store, 1, 1, 1);
    const at::NoGradGuard noGradient;
    layer.inputWeights.copy_(at::tensor({0.5, -0.3, 0.8, 0.2}, at::kDouble).view({4, 1}));
    layer.recurrentWeights.copy_(at::tensor({0.1, 0.4, -0.6, 0.7}, at::kDouble).view({4, 1}));
    layer.bias.copy_(at::tensor({0.05, 1.0, -0.1, 0.3}, at::kDouble));

    LstmState state{at::full({1, 1}, 0.25, at::kDouble), at::full({1, 1}, -0.5, at::kDouble)};
    const at::Tensor x = at::full({1, 1, 1}, 2.0, at::kDouble);
    layer.run(x, {}, {}, state);

    const double i = sigmoid(0.5 * 2.0 + 0.1 * 0.25 + 0.05);
    const double f = sigmoid(-0.3 * 2.0 + 0.4 * 0.25 + 1.0);
    const double g = std::tanh(0.8 * 2.0 - 0.6 * 0.25 - 0.1);
    const double o = sigmoid(0.2 * 2.0 + 0.7 * 0.25 + 0.3);
    const double c = f * -0.5 + i * g;
    REQUIRE_THAT(state.cell.item<double>(), WithinAbs(c, 1e-15));
    REQUIRE_THAT(state.hidden.item<double>(), WithinAbs(o * std::tanh(c), 1e-15));
}

TEST_CASE("a recurrent mask is the same at all steps: like weights without those columns", "[lstm]")
{
    ParameterStore store(c10::kCPU, at::kDouble);
    const LstmLayer layer = randomLayer(store, 3, 4, 2);
    const at::NoGradGuard noGradient;
    const at::Tensor x = randomTensor({6, 2, 3}, 3);
    const at::Tensor mask =
        at::tensor({1.25, 0.0, 1.25, 0.0, 0.0, 1.25, 1.25, 1.25}, at::kDouble).view({2, 4});

    LstmState masked;
    const at::Tensor outputs = layer.run(x, {}, mask, masked);
    for (std::int64_t sequence = 0; sequence < 2; ++sequence) {
        LstmLayer thinned = layer;
        thinned.recurrentWeights = layer.recurrentWeights * mask[sequence].unsqueeze(0);
        LstmState state;
        const at::Tensor alone = thinned.run(x.narrow(1, sequence, 1), {}, {}, state);
        REQUIRE(at::allclose(outputs.narrow(1, sequence, 1), alone, 1e-12, 1e-12));
    }
}

TEST_CASE("gradients of the LSTM pass finite differences", "[lstm]")
{
    ParameterStore store(c10::kCPU, at::kDouble);
    const LstmLayer layer = randomLayer(store, 3, 4, 5);
    const at::Tensor x = randomTensor({5, 2, 3}, 6);
    const at::Tensor weights = randomTensor({5, 2, 4}, 7);
    const at::Tensor mask =
        at::tensor({1.25, 0.0, 1.25, 1.25, 0.0, 1.25, 1.25, 1.25}, at::kDouble).view({2, 4});
    const auto loss = [&] {
        LstmState state;
        const at::Tensor outputs = layer.runSteps(x, {}, mask, state);
        return (outputs * weights).sum() + state.cell.sum();
    };
    requireGradient(store, loss, 1e-7);
}

TEST_CASE("running in two parts from the state between them equals running at once", "[lstm]")
{
    ParameterStore store(c10::kCPU, at::kDouble);
    const LstmLayer layer = randomLayer(store, 3, 4, 8);
    const at::NoGradGuard noGradient;
    const at::Tensor x = randomTensor({7, 2, 3}, 9);
    LstmState whole;
    layer.run(x, {}, {}, whole);
    LstmState parts;
    layer.run(x.narrow(0, 0, 3), {}, {}, parts);
    layer.run(x.narrow(0, 3, 4), {}, {}, parts);
    REQUIRE(at::allclose(whole.hidden, parts.hidden, 1e-14, 1e-14));
    REQUIRE(at::allclose(whole.cell, parts.cell, 1e-14, 1e-14));
}

TEST_CASE("an LSTM starts with orthogonal recurrent weights and a forget bias of 1", "[lstm]")
{
    ParameterStore store(c10::kCPU);
    const LstmLayer layer = randomLayer(store, 3, 8, 10);
    for (std::int64_t gate = 0; gate < 4; ++gate) {
        const at::Tensor w = layer.recurrentWeights.narrow(0, gate * 8, 8);
        REQUIRE(at::allclose(w.matmul(w.t()), at::eye(8), 1e-5, 1e-5));
        const at::Tensor bias = layer.bias.narrow(0, gate * 8, 8);
        REQUIRE(at::equal(bias, at::full({8}, gate == 1 ? 1.0 : 0.0)));
    }
}
