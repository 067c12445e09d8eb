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
        .json = json, .preset = "paper", .seed = "9", .device = "cpu", .level = ".9"});
    CHECK(both.preset == core::Preset::Paper);
    CHECK(both.encoderHidden == std::vector{128, 32});
    CHECK(both.seed == 9);
    CHECK(both.device == core::DeviceChoice::Cpu);
    CHECK(both.level == 0.9);
    CHECK(both.epochs == 7);
}

TEST_CASE("a value of the command line that cannot be is told with what was expected", "[commands]")
{
    CHECK(mistakeIn({.seed = "-3"}) ==
          "--seed is \"-3\"; expected a whole number from 0 to 4294967295.");
    CHECK(mistakeIn({.seed = "4294967296"}) ==
          "--seed is \"4294967296\"; expected a whole number from 0 to 4294967295.");
    CHECK(mistakeIn({.seed = "7x"}) ==
          "--seed is \"7x\"; expected a whole number from 0 to 4294967295.");
    CHECK(mistakeIn({.level = "wide"}) == "--level is \"wide\"; expected a share like 0.95.");
    CHECK(mistakeIn({.level = "95"}) == "The level of the interval is 95; expected 0.5 to 0.99.");
    CHECK(mistakeIn({.preset = "best"}) ==
          "The preset is \"best\"; expected recommended, drift, paper or article.");
    CHECK(mistakeIn({.device = "gpu"}) == "The device is \"gpu\"; expected auto, cpu or cuda.");
}

TEST_CASE("a mistake in the settings file is told with the file", "[commands]")
{
    CHECK(mistakeIn({.json = R"({"epochs": "many"})", .source = "s.json"}) ==
          "s.json: the setting \"epochs\" is \"many\"; expected a whole number.");
    CHECK(mistakeIn({.json = R"({"epochs": 0})", .source = "s.json"}) ==
          "The number of epochs is 0; expected 1 to 5,000.");
}
