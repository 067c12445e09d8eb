#include "core/base/InputError.h"
#include "core/base/ParallelFor.h"
#include "core/torch/Device.h"
#include "core/torch/NetworkTraining.h"
#include "core/torch/TrainedNetwork.h"
#include "tests/Catch.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <cmath>
#include <memory>

using Catch::Matchers::WithinAbs;
using core::DropoutScope;
using core::NetworkSpec;
using core::RandomStream;
using core::TrainingOptions;
using core::WindowSet;
using core::nn::ForecastNetwork;
using core::nn::TrainedNetwork;

namespace {

/// Windows of a random walk's increments: the target is the last input plus the external feature.
WindowSet makeWindows(std::size_t count, std::uint64_t seed, int horizon = 1)
{
    RandomStream random(seed);
    WindowSet set;
    set.lookback = 5;
    set.horizon = horizon;
    set.stepFeatures = 2;
    set.externalFeatures = 1;
    auto inputs = std::make_shared<std::vector<float>>();
    for (std::size_t i = 0; i < 2 * (count + 5); ++i)
        inputs->push_back(static_cast<float>(random.normal()));
    for (std::size_t w = 0; w < count; ++w) {
        set.origins.push_back(w + 4);
        set.external.push_back(static_cast<float>(random.normal()));
        for (int k = 0; k < horizon; ++k) {
            set.targets.push_back(0.5F * (*inputs)[2 * (w + 4)] + 0.5F * set.external.back());
            set.bases.push_back(0.0);
        }
    }
    set.stepInputs = std::move(inputs);
    return set;
}

NetworkSpec smallSpec(double dropout, int horizon = 1)
{
    NetworkSpec spec;
    spec.stepFeatures = 2;
    spec.externalFeatures = 1;
    spec.horizon = horizon;
    spec.encoderHidden = {8, 6};
    spec.denseHidden.assign(1, 10);
    spec.dropout = dropout;
    return spec;
}

std::unique_ptr<ForecastNetwork> makeNetwork(const NetworkSpec& spec, bool withDecoder = false)
{
    RandomStream random(1);
    return std::make_unique<ForecastNetwork>(spec, withDecoder, c10::Device(c10::kCPU), random);
}

std::vector<float> trainedWeights(const TrainingOptions& options, double dropout = 0.1)
{
    const auto network = makeNetwork(smallSpec(dropout), options.pretrainEpochs > 0);
    core::nn::trainNetwork(*network, makeWindows(200, 2), makeWindows(50, 3), options, {}, {});
    return core::nn::toVector(network->parameters().flat());
}

} // namespace

TEST_CASE("without dropout every stochastic pass is the prediction", "[network]")
{
    const TrainedNetwork network(makeNetwork(smallSpec(0.0)));
    const auto windows = makeWindows(70, 4);
    const auto prediction = network.predict(windows);
    const auto samples =
        network.sample(windows, 3, 1, DropoutScope::EncoderAndPredictionNetwork, {});
    REQUIRE(samples.size() == 3 * 70);
    for (std::size_t i = 0; i < samples.size(); ++i)
        REQUIRE_THAT(samples[i], WithinAbs(prediction[i % 70], 1e-6));
}

TEST_CASE("samples do not depend on threads or on how many passes are asked for", "[network]")
{
    const TrainedNetwork network(makeNetwork(smallSpec(0.2)));
    const auto windows = makeWindows(150, 5);
    const auto scope = DropoutScope::EncoderAndPredictionNetwork;
    const auto many = network.sample(windows, 40, 9, scope, {});
    const auto few = network.sample(windows, 7, 9, scope, {});
    REQUIRE(std::equal(few.begin(), few.end(), many.begin()));
    const auto rest = network.sample(windows, {7, 40}, 9, scope, {});
    REQUIRE(rest.size() == many.size() - few.size());
    REQUIRE(std::equal(rest.begin(), rest.end(), many.end() - std::ssize(rest)));
    {
        const core::ThreadLimit one(1);
        REQUIRE(network.sample(windows, 40, 9, scope, {}) == many);
    }
    REQUIRE(network.sample(windows, 40, 10, scope, {}) != many);
}

TEST_CASE("passes differ from each other, and so do windows within a pass", "[network]")
{
    const TrainedNetwork network(makeNetwork(smallSpec(0.2)));
    auto windows = makeWindows(2, 6);
    windows.origins[1] = windows.origins[0]; // the same window twice
    windows.external[1] = windows.external[0];
    const auto s = network.sample(windows, 2, 1, DropoutScope::EncoderAndPredictionNetwork, {});
    REQUIRE(s[0] != s[1]);
    REQUIRE(s[0] != s[2]);
    REQUIRE(s[1] != s[3]);
}

TEST_CASE("MC dropout over a linear read-out has the analytic mean and variance", "[network]")
{
    NetworkSpec spec = smallSpec(0.3);
    spec.denseHidden.clear();
    auto inner = makeNetwork(spec);
    at::Tensor weights;
    for (const auto& entry : inner->parameters().entries())
        if (entry.name == "output.weights")
            weights = entry.value.detach().clone();
    const TrainedNetwork network(std::move(inner));
    const auto windows = makeWindows(3, 7);
    const auto expected = network.predict(windows);
    const auto embedding = network.embeddings(windows);
    constexpr int passes = 20000;
    const auto samples = network.sample(windows, passes, 3, DropoutScope::PredictionNetwork, {});
    for (std::size_t w = 0; w < 3; ++w) {
        double sum = 0.0;
        double squares = 0.0;
        for (std::size_t b = 0; b < passes; ++b) {
            const double difference = samples[b * 3 + w] - expected[w];
            sum += difference;
            squares += difference * difference;
        }
        double variance = 0.0; // p / (1 - p) sum (weight x embedding)^2
        for (std::size_t i = 0; i < 6; ++i) {
            const double term =
                weights[0][static_cast<std::int64_t>(i)].item<double>() * embedding[w * 6 + i];
            variance += 0.3 / 0.7 * term * term;
        }
        REQUIRE_THAT(sum / passes, WithinAbs(0.0, 5.0 * std::sqrt(variance / passes)));
        REQUIRE_THAT(squares / passes / variance, WithinAbs(1.0, 0.05));
    }
}

TEST_CASE("dropout in the prediction network alone spreads less than in all layers", "[network]")
{
    const TrainedNetwork network(makeNetwork(smallSpec(0.2)));
    const auto windows = makeWindows(50, 8);
    const auto spread = [&](DropoutScope scope) {
        const auto samples = network.sample(windows, 200, 1, scope, {});
        double squares = 0.0;
        for (std::size_t w = 0; w < 50; ++w) {
            double mean = 0.0;
            for (std::size_t b = 0; b < 200; ++b)
                mean += samples[b * 50 + w] / 200.0;
            for (std::size_t b = 0; b < 200; ++b)
                squares += std::pow(samples[b * 50 + w] - mean, 2);
        }
        return squares;
    };
    REQUIRE(spread(DropoutScope::PredictionNetwork) <
            spread(DropoutScope::EncoderAndPredictionNetwork));
}

TEST_CASE("training finds a relation that is there", "[network]")
{
    const auto network = makeNetwork(smallSpec(0.0));
    TrainingOptions options;
    options.epochs = 60;
    options.batchSize = 32;
    options.learningRate = 0.01;
    std::vector<core::EpochLoss> losses;
    core::nn::trainNetwork(*network, makeWindows(500, 2), makeWindows(100, 3), options, {},
                           [&](const core::EpochLoss& loss) { losses.push_back(loss); });
    // The target's variance is 0.5.
    REQUIRE(losses.front().validation > 0.1);
    REQUIRE(losses.back().validation < 0.01);

    // The weights kept are those of the best epoch.
    double best = losses.front().validation;
    for (const auto& loss : losses)
        best = std::min(best, loss.validation);
    const auto validation = makeWindows(100, 3);
    const auto prediction =
        TrainedNetwork(std::make_unique<ForecastNetwork>(*network)).predict(validation);
    double squares = 0.0;
    for (std::size_t i = 0; i < 100; ++i)
        squares += std::pow(prediction[i] - validation.targets[i], 2) / 100.0;
    REQUIRE_THAT(squares, WithinAbs(best, 1e-6));
}

TEST_CASE("the same seed trains the same weights for any number of threads", "[network]")
{
    TrainingOptions options;
    options.epochs = 3;
    options.seed = 5;
    const auto first = trainedWeights(options);
    REQUIRE(trainedWeights(options) == first);
    {
        const core::ThreadLimit one(1);
        REQUIRE(trainedWeights(options) == first);
    }
    options.seed = 6;
    REQUIRE(trainedWeights(options) != first);
}

TEST_CASE("a frozen encoder keeps what pre-training gave it", "[network]")
{
    const auto embeddingAfter = [](int epochs, bool freeze) {
        auto network = makeNetwork(smallSpec(0.1, 3), true);
        TrainingOptions options;
        options.pretrainEpochs = 2;
        options.freezeEncoder = freeze;
        options.epochs = epochs;
        core::nn::trainNetwork(*network, makeWindows(200, 2, 3), makeWindows(50, 3, 3), options, {},
                               {});
        return TrainedNetwork(std::move(network)).embeddings(makeWindows(20, 4, 3));
    };
    REQUIRE(embeddingAfter(1, true) == embeddingAfter(4, true));
    REQUIRE(embeddingAfter(1, false) != embeddingAfter(4, false));
}

TEST_CASE("the decoder learns to reconstruct what the encoder saw", "[network]")
{
    // The targets repeat the last input: only the encoder's state can tell the decoder.
    const auto network = makeNetwork(smallSpec(0.0, 3), true);
    const core::nn::DeviceWindows windows(makeWindows(300, 2, 3), c10::Device(c10::kCPU));
    const auto batch = windows.range(0, 300);
    const auto loss = [&] {
        const at::NoGradGuard noGradient;
        const auto states = network->encode(batch.inputs, {});
        return (network->reconstruct(batch.targets, states, {}) - batch.targets)
            .square()
            .mean()
            .item<double>();
    };
    const double before = loss();
    TrainingOptions options;
    options.pretrainEpochs = 40;
    options.freezeEncoder = true;
    options.epochs = 1;
    options.batchSize = 20;
    options.learningRate = 0.01;
    core::nn::trainNetwork(*network, makeWindows(300, 2, 3), makeWindows(50, 3, 3), options, {},
                           {});
    REQUIRE(loss() < 0.4 * before);
}

TEST_CASE("training that diverges names the learning rate", "[network]")
{
    TrainingOptions options;
    options.epochs = 5;
    options.learningRate = 1e8;
    REQUIRE_THROWS_WITH(
        trainedWeights(options),
        "Training diverged in epoch 1; choose a learning rate smaller than 100,000,000.");
}

TEST_CASE("training stops early when validation no longer improves", "[network]")
{
    const auto network = makeNetwork(smallSpec(0.0));
    TrainingOptions options;
    options.epochs = 200;
    options.patience = 3;
    options.learningRate = 0.05;
    int epochs = 0;
    int best = 0;
    core::nn::trainNetwork(*network, makeWindows(40, 2), makeWindows(40, 30), options, {},
                           [&](const core::EpochLoss& loss) {
                               epochs = loss.epoch;
                               best = loss.best ? loss.epoch : best;
                           });
    REQUIRE(epochs < 200);
    REQUIRE(epochs == best + 3);
}

TEST_CASE("a request to stop ends training and sampling", "[network]")
{
    std::stop_source stop;
    stop.request_stop();
    const core::Progress progress({}, stop.get_token());
    const auto network = makeNetwork(smallSpec(0.1));
    REQUIRE_THROWS_AS(
        core::nn::trainNetwork(*network, makeWindows(40, 2), makeWindows(40, 3), {}, progress, {}),
        core::Cancelled);
    const TrainedNetwork trained(makeNetwork(smallSpec(0.1)));
    REQUIRE_THROWS_AS(trained.sample(makeWindows(40, 2), 5, 1,
                                     DropoutScope::EncoderAndPredictionNetwork, progress),
                      core::Cancelled);
}

TEST_CASE("CUDA where there is none is said in one sentence", "[network]")
{
    if (at::hasCUDA())
        return;
    REQUIRE_THROWS_WITH(core::nn::chooseDevice(core::DeviceChoice::Cuda),
                        "The device is cuda, but LibTorch finds no CUDA device here; choose auto "
                        "or cpu.");
    REQUIRE(core::nn::chooseDevice(core::DeviceChoice::Auto).is_cpu());
}

TEST_CASE("the Student t head learns where its errors are large", "[network]")
{
    // The target is noise whose deviation the external feature tells: 0.2 below 0, 1 above.
    const auto noisy = [](std::size_t count, std::uint64_t seed) {
        auto set = makeWindows(count, seed);
        RandomStream random(seed + 100);
        for (std::size_t w = 0; w < count; ++w)
            set.targets[w] =
                static_cast<float>((set.external[w] < 0 ? 0.2 : 1.0) * random.normal());
        return set;
    };
    auto spec = smallSpec(0.0);
    spec.head = core::Head::StudentT;
    REQUIRE(spec.outputs() == 2);
    auto network = makeNetwork(spec);
    std::vector<core::EpochLoss> losses;
    core::nn::trainNetwork(*network, noisy(2000, 2), noisy(500, 3), {.epochs = 30}, {},
                           [&](const core::EpochLoss& loss) { losses.push_back(loss); });
    const TrainedNetwork trained(std::move(network));
    const auto windows = noisy(400, 4);
    const auto outputs = trained.predict(windows);
    REQUIRE(outputs.size() == 800);
    double calm = 0.0;
    double wild = 0.0;
    std::size_t calms = 0;
    for (std::size_t w = 0; w < 400; ++w) {
        const double scale = std::exp(outputs[2 * w + 1]);
        windows.external[w] < 0 ? calm += scale : wild += scale;
        calms += windows.external[w] < 0 ? 1 : 0;
    }
    // The t of 5 degrees of freedom that fits a normal best has about 0.87 of its deviation.
    REQUIRE_THAT(calm / double(calms), WithinAbs(0.87 * 0.2, 0.06));
    REQUIRE_THAT(wild / double(400 - calms), WithinAbs(0.87, 0.2));

    // The loss is the negative log-likelihood, by hand on the validation part.
    const auto validation = noisy(500, 3);
    const auto last = trained.predict(validation);
    double sum = 0.0;
    for (std::size_t w = 0; w < 500; ++w) {
        const double e = (validation.targets[w] - last[2 * w]) / std::exp(last[2 * w + 1]);
        sum += last[2 * w + 1] + 3.0 * std::log(1.0 + e * e / 5.0);
    }
    const auto best =
        std::min_element(losses.begin(), losses.end(),
                         [](const auto& a, const auto& b) { return a.validation < b.validation; });
    REQUIRE_THAT(sum / 500.0, WithinAbs(best->validation, 1e-4));
}
