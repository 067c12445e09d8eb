#include "app/commands/SettingsOptions.h"
#include "tests/Catch.h"
#include "tests/app/commands/Mistake.h"

using commands::optionsOf;
using commands::SettingsRequest;

namespace {

std::string mistakeIn(const SettingsRequest& request)
{
    return mistakeOf([&] { optionsOf(request); });
}

/// Of a value that the command line gives.
std::string mistakeOf(const std::string& key, const std::string& text)
{
    return mistakeIn({.given = {.texts = {{key, text}}}});
}

} // namespace

TEST_CASE("without options the recommended preset is used", "[commands]")
{
    CHECK(optionsOf(SettingsRequest{}).preset == core::Preset::Recommended);
    CHECK(optionsOf(SettingsRequest{}).seed == 1);
}

TEST_CASE("the command line wins over the settings file, which wins over the preset", "[commands]")
{
    const std::string json = R"({"preset": "article", "seed": 5, "level": 0.8, "epochs": 7})";

    const auto fromFile = optionsOf(SettingsRequest{.json = json});
    CHECK(fromFile.preset == core::Preset::Article);
    CHECK(fromFile.seed == 5);
    CHECK(fromFile.level == 0.8);
    CHECK(fromFile.epochs == 7);
    CHECK(fromFile.lookback == 15);

    const auto both = optionsOf(SettingsRequest{
        .json = json,
        .given = {
            .texts = {{"preset", "paper"}, {"seed", "9"}, {"device", "cpu"}, {"level", ".9"}}}});
    CHECK(both.preset == core::Preset::Paper);
    CHECK(both.encoderHidden == std::vector{128, 32});
    CHECK(both.seed == 9);
    CHECK(both.device == core::DeviceChoice::Cpu);
    CHECK(both.level == 0.9);
    CHECK(both.epochs == 7);
}

TEST_CASE("a value of the command line that cannot be is told with what was expected", "[commands]")
{
    CHECK(mistakeOf("seed", "-3") ==
          "--seed is \"-3\"; expected a whole number from 0 to 4294967295.");
    CHECK(mistakeOf("seed", "4294967296") ==
          "--seed is \"4294967296\"; expected a whole number from 0 to 4294967295.");
    CHECK(mistakeOf("seed", "7x") ==
          "--seed is \"7x\"; expected a whole number from 0 to 4294967295.");
    CHECK(mistakeOf("level", "wide") == "--level is \"wide\"; expected a share like 0.95.");
    CHECK(mistakeOf("level", "95") == "The level of the interval is 95; expected 0.5 to 0.99.");
    CHECK(mistakeOf("preset", "best") ==
          "--preset is \"best\"; expected recommended, drift, paper or article.");
    CHECK(mistakeOf("device", "gpu") == "--device is \"gpu\"; expected auto, cpu or cuda.");
}

TEST_CASE("a mistake in the settings file is told with the file", "[commands]")
{
    CHECK(mistakeIn({.json = R"({"epochs": "many"})", .source = "s.json"}) ==
          "s.json: the setting \"epochs\" is \"many\"; expected a whole number.");
    CHECK(mistakeIn({.json = R"({"epochs": 0})", .source = "s.json"}) ==
          "The number of epochs is 0; expected 1 to 5,000.");
}

TEST_CASE("every setting of a forecast can be given on the command line", "[commands]")
{
    const auto options = optionsOf({.given = {.texts = {{"target", "raw"},
                                                        {"calendar", "no"},
                                                        {"weather", "yes"},
                                                        {"lookback", "31"},
                                                        {"encoderHidden", "7, 6,5"},
                                                        {"denseHidden", ""},
                                                        {"head", "mean"},
                                                        {"band", "paper"},
                                                        {"dropout", "0.1"},
                                                        {"learningRate", "1e-5"},
                                                        {"testSteps", "72"}}}});
    CHECK(options.target == core::Target::Raw);
    CHECK_FALSE(options.calendar);
    CHECK_FALSE(options.recentErrors); // they follow the target
    CHECK(options.weather);
    CHECK(options.lookback == 31);
    CHECK(options.encoderHidden == std::vector{7, 6, 5});
    CHECK(options.denseHidden.empty());
    CHECK(options.head == core::Head::Mean);
    CHECK(options.band == core::BandKind::Paper);
    CHECK(options.dropout == 0.1);
    CHECK(options.learningRate == 1e-5);
    CHECK(options.split.testSteps == 72);
    CHECK(mistakeOf("calendar", "maybe") == "--calendar is \"maybe\"; expected yes or no.");
    CHECK(mistakeOf("epochs", "0") == "--epochs is \"0\"; expected a whole number from 1.");
    CHECK(mistakeOf("encoderHidden", "64,many") ==
          "--encoder-hidden is \"many\"; expected a whole number from 1.");
}
