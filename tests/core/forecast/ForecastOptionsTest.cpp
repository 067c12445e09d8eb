#include "core/options/ForecastOptions.h"
#include "core/base/InputError.h"
#include "tests/Catch.h"

#include <limits>
#include <string>

using core::ForecastOptions;
using core::optionsFor;
using core::Preset;

namespace {

/// What is wrong with `options`: "sentence [setting]".
std::string mistakeOf(const ForecastOptions& options)
{
    try {
        validate(options);
    } catch (const core::InputError& error) {
        return std::string(error.what()) + " [" + error.setting() + "]";
    }
    return "no mistake";
}

} // namespace

TEST_CASE("every preset lies within the limits", "[options]")
{
    for (const auto preset : {Preset::Recommended, Preset::Drift, Preset::Paper, Preset::Article}) {
        CHECK(mistakeOf(optionsFor(preset)) == "no mistake");
        CHECK(optionsFor(preset).preset == preset);
    }
}

TEST_CASE("the recommended preset is the default", "[options]")
{
    const ForecastOptions options = optionsFor(Preset::Recommended);
    CHECK(options.preset == ForecastOptions{}.preset);
    CHECK(options.target == core::Target::Automatic);
    CHECK(options.calendar);
    CHECK(options.lags);
    CHECK(options.recentErrors);
    CHECK(options.head == core::Head::StudentT);
    CHECK(options.band == core::BandKind::LearnedRecent);
    CHECK_FALSE(options.weather);
    CHECK(options.lookback == 24);
    CHECK(options.encoderHidden == std::vector{64, 32});
    CHECK(options.denseHidden == std::vector{128, 64, 16});
    CHECK(options.dropout == 0.05);
    CHECK(options.batchSize == 64);
    CHECK(options.epochs == 25);
    CHECK(options.calibrated);
}

TEST_CASE("the drift preset is the recommended one with the paper's band on the seasonal drift",
          "[options]")
{
    const ForecastOptions options = optionsFor(Preset::Drift);
    CHECK(options.target == core::Target::SeasonalDrift);
    CHECK_FALSE(options.recentErrors);
    CHECK(options.head == core::Head::Mean);
    CHECK(options.band == core::BandKind::Paper);
    CHECK(options.encoderHidden == std::vector{64, 32});
    CHECK(options.calibrated);
}

TEST_CASE("a band that the network does not learn and errors of another anchor are refused",
          "[options]")
{
    ForecastOptions options = optionsFor(Preset::Drift);
    options.band = core::BandKind::Learned;
    CHECK(mistakeOf(options) ==
          "The band is learned, but the network learns no noise; expected the "
          "head studentT, or the band paper or recent. [band]");
    options = optionsFor(Preset::Drift);
    options.recentErrors = true;
    CHECK(mistakeOf(options) ==
          "Recent errors are those of the seasonal anchor, but the target is "
          "drift; expected the target automatic, anchor or rawAnchor, or no recent "
          "errors. "
          "[recentErrors]");
}

TEST_CASE("the paper's preset pre-trains a 128 to 32 encoder and leaves its band uncalibrated",
          "[options]")
{
    const ForecastOptions options = optionsFor(Preset::Paper);
    CHECK(options.target == core::Target::Logarithm);
    CHECK_FALSE(options.lags);
    CHECK(options.weather);
    CHECK(options.encoderHidden == std::vector{128, 32});
    CHECK(options.denseHidden == std::vector{128, 64, 16});
    CHECK(options.pretrainEpochs == 10);
    CHECK_FALSE(options.calibrated);
}

TEST_CASE("the article's preset builds what its code builds", "[options]")
{
    const ForecastOptions options = optionsFor(Preset::Article);
    CHECK(options.target == core::Target::Raw);
    CHECK_FALSE(options.calendar);
    CHECK_FALSE(options.lags);
    CHECK(options.weather);
    CHECK(options.lookback == 15);
    CHECK(options.encoderHidden == std::vector{128, 64});
    CHECK(options.denseHidden == std::vector{128, 64, 16});
    CHECK(options.dropout == 0.05);
    CHECK(options.batchSize == 10);
    CHECK(options.epochs == 100);
    CHECK_FALSE(options.calibrated);
}

TEST_CASE("presets have names and no others", "[options]")
{
    for (const auto preset : {Preset::Recommended, Preset::Drift, Preset::Paper, Preset::Article})
        CHECK(core::presetNamed(nameOf(preset)) == preset);
    try {
        core::presetNamed("best");
        FAIL("a preset of another name was found");
    } catch (const core::InputError& error) {
        CHECK(std::string(error.what()) ==
              "The preset is \"best\"; expected recommended, drift, paper or article.");
        CHECK(error.setting() == "preset");
    }
}

TEST_CASE("each number outside its range is told with the range and its setting", "[options]")
{
    CHECK(mistakeOf({.lookback = 0}) == "The lookback is 0; expected 1 to 1,000. [lookback]");
    CHECK(mistakeOf({.lookback = 1001}) ==
          "The lookback is 1,001; expected 1 to 1,000. [lookback]");
    CHECK(mistakeOf({.horizon = 0}) == "The horizon is 0; expected 1 to 168. [horizon]");
    CHECK(mistakeOf({.horizon = 169}) == "The horizon is 169; expected 1 to 168. [horizon]");
    CHECK(mistakeOf({.dropout = -0.1}) ==
          "The dropout probability is -0.1; expected 0 to 0.9. [dropout]");
    CHECK(mistakeOf({.dropout = 0.95}) ==
          "The dropout probability is 0.95; expected 0 to 0.9. [dropout]");
    CHECK(mistakeOf({.mcSamples = 0}) ==
          "The number of MC samples is 0; expected 1 to 5,000. [mcSamples]");
    CHECK(mistakeOf({.mcSamples = 5001}) ==
          "The number of MC samples is 5,001; expected 1 to 5,000. [mcSamples]");
    CHECK(mistakeOf({.level = 0.4}) ==
          "The level of the interval is 0.4; expected 0.5 to 0.99. [level]");
    CHECK(mistakeOf({.level = 95}) ==
          "The level of the interval is 95; expected 0.5 to 0.99. [level]");
    CHECK(mistakeOf({.pretrainEpochs = -1}) ==
          "The number of pre-training epochs is -1; expected 0 to 5,000. [pretrainEpochs]");
    CHECK(mistakeOf({.epochs = 0}) == "The number of epochs is 0; expected 1 to 5,000. [epochs]");
    CHECK(mistakeOf({.batchSize = 0}) == "The batch size is 0; expected 1 to 4,096. [batchSize]");
    CHECK(mistakeOf({.learningRate = 0}) ==
          "The learning rate is 0; expected 1e-06 to 1. [learningRate]");
    CHECK(mistakeOf({.patience = 0}) == "The patience is 0; expected 1 to 5,000. [patience]");
    CHECK(mistakeOf({.split = {.validationSteps = -1}}) ==
          "The length of the validation part is -1; expected 0 to 1,000,000. [validationSteps]");
    CHECK(mistakeOf({.split = {.testSteps = -1}}) ==
          "The length of the test part is -1; expected 0 to 1,000,000. [testSteps]");
}

TEST_CASE("the ends of a range belong to it", "[options]")
{
    CHECK(mistakeOf({.lookback = 1}) == "no mistake");
    CHECK(mistakeOf({.lookback = 1000}) == "no mistake");
    CHECK(mistakeOf({.level = 0.99}) == "no mistake");
    CHECK(mistakeOf({.dropout = 0.0}) == "no mistake");
}

TEST_CASE("a setting that is not a number is outside every range", "[options]")
{
    CHECK(mistakeOf({.dropout = std::numeric_limits<double>::quiet_NaN()}) ==
          "The dropout probability is nan; expected 0 to 0.9. [dropout]");
}

TEST_CASE("the encoder has a layer, and every layer a size", "[options]")
{
    CHECK(mistakeOf({.encoderHidden = {}}) ==
          "The encoder has no layer; expected at least one size. [encoderHidden]");
    CHECK(mistakeOf({.encoderHidden = {64, 0}}) ==
          "The size of a layer of the encoder is 0; expected 1 to 1,024. [encoderHidden]");
    CHECK(mistakeOf({.encoderHidden = {1, 2, 3, 4, 5, 6, 7}}) ==
          "The encoder has 7 layers; expected at most 6. [encoderHidden]");
    CHECK(mistakeOf({.denseHidden = {}}) == "no mistake");
    CHECK(mistakeOf({.denseHidden = {1025}}) == "The size of a layer of the prediction network is "
                                                "1,025; expected 1 to 1,024. [denseHidden]");
}

TEST_CASE("an encoder that was never pre-trained cannot be frozen", "[options]")
{
    CHECK(mistakeOf({.freezeEncoder = true}) ==
          "A frozen encoder that was never pre-trained learns nothing; expected at least one "
          "pre-training epoch. [freezeEncoder]");
    CHECK(mistakeOf({.pretrainEpochs = 1, .freezeEncoder = true}) == "no mistake");
}
