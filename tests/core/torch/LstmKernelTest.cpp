#include "core/torch/LstmKernel.h"
#include "core/base/InputError.h"
#include "core/torch/Adam.h"
#include "tests/Catch.h"
#include "tests/core/torch/GradientCheck.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <string>
#include <vector>

using Catch::Matchers::WithinAbs;
using core::RandomStream;
using core::nn::LstmLayer;
using core::nn::LstmState;
using core::nn::ParameterStore;

namespace {

at::Tensor randomTensor(at::IntArrayRef sizes, at::ScalarType type, RandomStream& random)
{
    at::Tensor tensor = at::empty(sizes, at::kDouble);
    auto* values = tensor.data_ptr<double>();
    for (std::int64_t i = 0; i < tensor.numel(); ++i)
        values[i] = random.normal();
    return tensor.to(type);
}

struct Shape
{
    int steps;
    int sequences;
    int inputs;
    int hidden;
};

// Sizes below, at and beyond a vector, a panel and a tile of every variant.
const std::vector<Shape> kShapes{{1, 1, 1, 1},  {3, 2, 3, 5},   {5, 13, 7, 16},
                                 {4, 3, 33, 8}, {6, 25, 2, 50}, {20, 14, 11, 33}};

/// Outputs, state and gradients of everything that goes in, for one way to run the layer.
std::vector<at::Tensor> runAndDifferentiate(const Shape& shape, at::ScalarType type, bool masked,
                                            bool startsFromState, bool byKernel)
{
    RandomStream random(7);
    ParameterStore store(c10::kCPU, type);
    const LstmLayer layer = LstmLayer::create(store, "lstm", shape.inputs, shape.hidden, random);
    store.flatten();
    at::Tensor x = randomTensor({shape.steps, shape.sequences, shape.inputs}, type, random);
    x.set_requires_grad(true);
    // Masks are columns of a wider matrix, as in a network.
    const at::Tensor masks =
        randomTensor({shape.sequences, shape.inputs + shape.hidden + 3}, type, random);
    const at::Tensor inputMask = masked ? masks.narrow(1, 1, shape.inputs) : at::Tensor();
    const at::Tensor recurrentMask =
        masked ? masks.narrow(1, 2 + shape.inputs, shape.hidden) : at::Tensor();
    LstmState state;
    std::vector<at::Tensor> leaves{x};
    if (startsFromState) {
        state.hidden = randomTensor({shape.sequences, shape.hidden}, type, random);
        state.cell = randomTensor({shape.sequences, shape.hidden}, type, random);
        state.hidden.set_requires_grad(true);
        state.cell.set_requires_grad(true);
        leaves.push_back(state.hidden);
        leaves.push_back(state.cell);
    }
    const at::Tensor outputs =
        byKernel ? core::nn::runLstmKernel(layer, x, inputMask, recurrentMask, state)
                 : layer.runSteps(x, inputMask, recurrentMask, state);
    const at::Tensor outputWeights = randomTensor(outputs.sizes(), type, random);
    const at::Tensor cellWeights = randomTensor(state.cell.sizes(), type, random);
    const at::Tensor hiddenWeights = randomTensor(state.hidden.sizes(), type, random);
    ((outputs * outputWeights).sum() + (state.cell * cellWeights).sum() +
     (state.hidden * hiddenWeights).sum())
        .backward();
    std::vector<at::Tensor> results{outputs.detach(), state.hidden.detach(), state.cell.detach(),
                                    store.flatGradient()};
    for (const auto& leaf : leaves)
        results.push_back(leaf.grad());
    return results;
}

void requireSame(at::ScalarType type, double tolerance)
{
    for (const auto name : core::nn::runnableKernels()) {
        core::nn::selectKernels(name);
        for (const auto& shape : kShapes) {
            for (const bool masked : {false, true}) {
                for (const bool startsFromState : {false, true}) {
                    const auto kernel =
                        runAndDifferentiate(shape, type, masked, startsFromState, true);
                    const auto steps =
                        runAndDifferentiate(shape, type, masked, startsFromState, false);
                    for (std::size_t i = 0; i < steps.size(); ++i) {
                        INFO(name << ", hidden " << shape.hidden << ", result " << i);
                        const double scale = steps[i].abs().max().item<double>() + 1.0;
                        const double error =
                            (kernel[i] - steps[i]).abs().max().item<double>() / scale;
                        REQUIRE(error < tolerance);
                    }
                }
            }
        }
    }
    core::nn::selectKernels(core::nn::runnableKernels().back());
}

} // namespace

TEST_CASE("every kernel equals the plain steps in outputs and all gradients", "[kernel]")
{
    requireSame(at::kDouble, 1e-10);
}

TEST_CASE("every kernel equals the plain steps in single precision to its rounding", "[kernel]")
{
    requireSame(at::kFloat, 1e-5);
}

TEST_CASE("the kernel's gradients pass finite differences", "[kernel]")
{
    RandomStream random(3);
    ParameterStore store(c10::kCPU, at::kDouble);
    const LstmLayer layer = LstmLayer::create(store, "lstm", 3, 5, random);
    store.flatten();
    const at::Tensor x = randomTensor({4, 3, 3}, at::kDouble, random);
    const at::Tensor mask = randomTensor({3, 5}, at::kDouble, random);
    const at::Tensor weights = randomTensor({4, 3, 5}, at::kDouble, random);
    const auto loss = [&] {
        LstmState state;
        const at::Tensor outputs = core::nn::runLstmKernel(layer, x, {}, mask, state);
        return (outputs * weights).sum() + state.cell.square().sum();
    };
    requireGradient(store, loss, 1e-6);
}

TEST_CASE("passes that share the first projection equal passes run one by one", "[kernel]")
{
    RandomStream random(5);
    core::NetworkSpec spec;
    spec.stepFeatures = 3;
    spec.encoderHidden = {20, 9};
    spec.dropout = 0.3;
    ParameterStore store(c10::kCPU);
    const core::nn::VariationalLstm lstm(store, "encoder", 3, spec.encoderHidden, random);
    store.flatten();
    const core::nn::MaskLayout layout(spec);
    constexpr std::int64_t passes = 4;
    constexpr std::int64_t windows = 5;
    const at::Tensor x = randomTensor({6, windows, 3}, at::kFloat, random);
    std::vector<float> rows(static_cast<std::size_t>(passes * windows * layout.width));
    random.dropoutMask(rows, 0.3);
    const at::Tensor masks =
        at::from_blob(rows.data(), {passes * windows, layout.width}, at::kFloat);

    for (const auto name : core::nn::runnableKernels()) {
        core::nn::selectKernels(name);
        const auto shared = lstm.runPasses(x, passes, {layout, masks});
        for (std::int64_t pass = 0; pass < passes; ++pass) {
            const at::NoGradGuard noGradient;
            std::vector<LstmState> alone;
            lstm.run(x, {layout, masks.narrow(0, pass * windows, windows)}, alone);
            for (std::size_t layer = 0; layer < 2; ++layer)
                REQUIRE(at::allclose(shared[layer].cell.narrow(0, pass * windows, windows),
                                     alone[layer].cell, 1e-5, 1e-6));
        }
    }
}

TEST_CASE("the fused Adam equals Adam by separate operations to rounding", "[kernel]")
{
    RandomStream random(2);
    for (const auto name : core::nn::runnableKernels()) {
        core::nn::selectKernels(name);
        const at::Tensor start = randomTensor({1037}, at::kDouble, random);
        at::Tensor fused = start.to(at::kFloat);
        at::Tensor plain = start.to(at::kFloat).to(at::kDouble);
        at::Tensor fusedGradient = at::zeros({1037}, at::kFloat);
        at::Tensor plainGradient = at::zeros({1037}, at::kDouble);
        core::nn::Adam fusedAdam(fused, fusedGradient); // single precision: the kernel
        core::nn::Adam plainAdam(plain, plainGradient); // double precision: operations
        for (int step = 0; step < 30; ++step) {
            const at::Tensor gradient = randomTensor({1037}, at::kFloat, random);
            fusedGradient.copy_(gradient);
            plainGradient.copy_(gradient);
            fusedAdam.step(0.01, 5.0);
            plainAdam.step(0.01, 5.0);
        }
        REQUIRE((fused.to(at::kDouble) - plain).abs().max().item<double>() < 1e-5);
        REQUIRE(fusedGradient.abs().max().item<float>() == 0.0F);
    }
}

TEST_CASE("a kernel that does not exist is said with those that do", "[kernel]")
{
    REQUIRE_THROWS_AS(core::nn::selectKernels("v9"), core::InputError);
    REQUIRE(core::nn::runnableKernels().front() == "plain");
}
