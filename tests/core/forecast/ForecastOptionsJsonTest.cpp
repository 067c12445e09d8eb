#include "core/options/ForecastOptionsJson.h"
#include "core/base/InputError.h"
#include "tests/Catch.h"

#include <string>

using core::ForecastOptions;
using core::forecastOptionsFromJson;
using core::Preset;

namespace {

/// The sentence and the setting of the mistake in `text`: "sentence [setting]".
std::string mistakeIn(const std::string& text)
{
    try {
        forecastOptionsFromJson(text, "s.json");
    } catch (const core::InputError& error) {
        return std::string(error.what()) + " [" + error.setting() + "]";
    }
    return "no mistake";
}

} // namespace

TEST_CASE("settings written as JSON are read back the same, field for field", "[options]")
{
    ForecastOptions options = core::optionsFor(Preset::Paper);
    options.target = core::Target::Raw;
    options.calendar = false;
    options.lags = true;
    options.weather = true;
    options.lookback = 31;
    options.horizon = 24;
    options.encoderHidden = {7, 6, 5};
    options.denseHidden = {};
    options.dropout = 0.1;
    options.mcSamples = 12;
    options.level = 0.8;
    options.calibrated = true;
    options.pretrainEpochs = 3;
    options.freezeEncoder = true;
    options.epochs = 4;
    options.batchSize = 9;
    options.learningRate = 1e-5;
    options.patience = 2;
    options.split = {.validationSteps = 48, .testSteps = 72};
    options.seed = 4294967295U;
    options.device = core::DeviceChoice::Cpu;

    const ForecastOptions read = forecastOptionsFromJson(toJson(options), "s.json");
    CHECK(read.preset == Preset::Paper);
    CHECK(read.target == core::Target::Raw);
    CHECK_FALSE(read.calendar);
    CHECK(read.lags);
    CHECK(read.weather);
    CHECK(read.lookback == 31);
    CHECK(read.horizon == 24);
    CHECK(read.encoderHidden == std::vector{7, 6, 5});
    CHECK(read.denseHidden.empty());
    CHECK(read.dropout == 0.1);
    CHECK(read.mcSamples == 12);
    CHECK(read.level == 0.8);
    CHECK(read.calibrated);
    CHECK(read.pretrainEpochs == 3);
    CHECK(read.freezeEncoder);
    CHECK(read.epochs == 4);
    CHECK(read.batchSize == 9);
    CHECK(read.learningRate == 1e-5);
    CHECK(read.patience == 2);
    CHECK(read.split.validationSteps == 48);
    CHECK(read.split.testSteps == 72);
    CHECK(read.seed == 4294967295U);
    CHECK(read.device == core::DeviceChoice::Cpu);
    CHECK(toJson(read) == toJson(options));
}

TEST_CASE("what the text does not name stays as the defaults have it", "[options]")
{
    const ForecastOptions defaults{.lookback = 99, .epochs = 3};
    const auto options = forecastOptionsFromJson(R"({"epochs": 7})", "s.json", defaults);
    CHECK(options.epochs == 7);
    CHECK(options.lookback == 99);
}

TEST_CASE("a preset named in the text is what its other settings start from", "[options]")
{
    const auto options = forecastOptionsFromJson(R"({"epochs": 7, "preset": "article"})", "s.json",
                                                 {.lookback = 99});
    CHECK(options.preset == Preset::Article);
    CHECK(options.lookback == 15);
    CHECK(options.epochs == 7);
}

TEST_CASE("text that is not JSON is told with its line", "[options]")
{
    const std::string expected = ": this is not JSON; expected settings like {\"epochs\": 25}. []";
    CHECK(mistakeIn("{\n  \"epochs\": 25,\n  \"seed\" 3\n}") == "s.json, line 3" + expected);
    CHECK(mistakeIn("") == "s.json, line 1" + expected);
    CHECK(mistakeIn("{\"epochs\": 25\n") == "s.json, line 2" + expected);
    CHECK(mistakeIn("[25]") == "s.json is JSON but holds no settings; expected settings like "
                               "{\"epochs\": 25}. []");
    CHECK(mistakeIn("{\"epochs\": 4e4444}") ==
          "s.json holds a number that is too large to be read; expected settings like "
          "{\"epochs\": 25}. []");
}

TEST_CASE("an unknown setting is told with the settings there are", "[options]")
{
    CHECK(mistakeIn(R"({"epoch": 25})") ==
          "s.json: the setting \"epoch\" is unknown; expected one of preset, target, calendar, "
          "lags, recentErrors, weather, "
          "lookback, horizon, encoderHidden, denseHidden, head, dropout, mcSamples, level, band, "
          "calibrated, "
          "pretrainEpochs, freezeEncoder, epochs, batchSize, learningRate, patience, "
          "validationSteps, testSteps, seed, device. [epoch]");
}

TEST_CASE("a setting of the wrong type is told with its value and what was expected", "[options]")
{
    CHECK(mistakeIn(R"({"weather": 1})") ==
          "s.json: the setting \"weather\" is 1; expected true or false. [weather]");
    CHECK(mistakeIn(R"({"dropout": "some"})") ==
          "s.json: the setting \"dropout\" is \"some\"; expected a number. [dropout]");
    CHECK(mistakeIn(R"({"epochs": 2.5})") ==
          "s.json: the setting \"epochs\" is 2.5; expected a whole number. [epochs]");
    CHECK(mistakeIn(R"({"epochs": 9999999999})") ==
          "s.json: the setting \"epochs\" is 9999999999; expected a whole number. [epochs]");
    CHECK(mistakeIn(R"({"seed": -1})") == "s.json: the setting \"seed\" is -1; expected a whole "
                                          "number from 0 to 4294967295. [seed]");
    CHECK(mistakeIn(R"({"encoderHidden": 64})") ==
          "s.json: the setting \"encoderHidden\" is 64; expected a list of layer sizes like "
          "[64, 32]. [encoderHidden]");
    CHECK(mistakeIn(R"({"encoderHidden": [64, true]})") ==
          "s.json: the setting \"encoderHidden\" is true; expected a whole number. "
          "[encoderHidden]");
    CHECK(mistakeIn(R"({"device": 0})") ==
          "s.json: the setting \"device\" is 0; expected a name in quotes. [device]");
}

TEST_CASE("an unknown name is told with the names there are", "[options]")
{
    CHECK(
        mistakeIn(R"({"preset": "best"})") ==
        "s.json: The preset is \"best\"; expected recommended, drift, paper or article. [preset]");
    CHECK(mistakeIn(R"({"device": "gpu"})") ==
          "s.json: The device is \"gpu\"; expected auto, cpu or cuda. [device]");
    CHECK(
        mistakeIn(R"({"target": "log"})").starts_with("s.json: The target is \"log\"; expected "));
}

TEST_CASE("recent errors that are not named follow the target", "[options]")
{
    const auto read = [](const std::string& text) {
        return core::forecastOptionsFromJson(text, "s.json");
    };
    CHECK_FALSE(read(R"({"target": "raw"})").recentErrors);
    CHECK_FALSE(read(R"({"target": "drift"})").recentErrors);
    CHECK(read(R"({"target": "rawAnchor"})").recentErrors);
    CHECK(read(R"({"target": "automatic"})").recentErrors);
    CHECK_FALSE(read(R"({"preset": "article", "target": "anchor"})").recentErrors);
    CHECK_NOTHROW(core::validate(read(R"({"target": "raw"})")));
    // Asked for in so many words it stays, and is told of.
    const auto contradictory = read(R"({"target": "raw", "recentErrors": true})");
    CHECK(contradictory.recentErrors);
    CHECK_THROWS(core::validate(contradictory));
}
