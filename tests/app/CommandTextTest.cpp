#include "app/CommandText.h"
#include "core/options/ForecastOptionsJson.h"
#include "tests/Catch.h"

#include <QJsonDocument>

using namespace app;

TEST_CASE("settings as in the preset need no more than its name", "[command]")
{
    const Dataset demo;
    const auto options = core::optionsFor(core::Preset::Paper);
    REQUIRE(commandText(demo, options) ==
            "surgescope forecast --demo --preset paper --out forecast");
}

TEST_CASE("a file and a group are one word each for the shell", "[command]")
{
    Dataset data;
    data.file = "/data/Mike's rides.csv";
    data.asked.group = {"Staten Island"};
    const QString text = commandText(data, core::optionsFor(core::Preset::Recommended));
    REQUIRE(text.contains("--data '/data/Mike'\\''s rides.csv' --group 'Staten Island'"));
}

TEST_CASE("what was chosen of how the data are read is in the command, what was found out not",
          "[command]")
{
    Dataset data;
    data.file = "load.csv";
    data.choices.separator = ';';
    core::choose(data.asked, "decimal", {"comma"});
    core::choose(data.asked, "missing", {"-200", "n/v"});
    core::choose(data.asked, "step", {"15min"});
    core::choose(data.asked, "value", {"Last [MW]"});
    const QString text = commandText(data, core::optionsFor(core::Preset::Recommended));
    REQUIRE(text.contains("--decimal comma --missing=-200 --missing n/v --step 15min "
                          "--value 'Last [MW]' --preset"));
    REQUIRE_FALSE(text.contains("--separator"));
}

TEST_CASE("counting rows is a choice of the command too", "[command]")
{
    Dataset data;
    core::choose(data.asked, "count-rows", {"1h"});
    REQUIRE(readingWords(data.asked) == QStringList{"--step", "1h", "--combine", "count"});
}

TEST_CASE("what goes along with the preset gives the same settings again", "[command]")
{
    auto options = core::optionsFor(core::Preset::Drift);
    options.dropout = 0.1;
    options.seed = 7;
    options.encoderHidden = {32, 16};
    options.calibrated = !options.calibrated;
    options.split.testSteps = 500;
    const QString text = commandText({}, options);
    const QString settings = text.section("SETTINGS'\n", 1).section("\nSETTINGS", 0, 0);
    const auto read = core::forecastOptionsFromJson(settings.toStdString(), "test",
                                                    core::optionsFor(core::Preset::Drift));
    REQUIRE(core::toJson(read) == core::toJson(options));
    REQUIRE(differingSettings(options, core::optionsFor(core::Preset::Drift)).keys() ==
            QStringList{"calibrated", "dropout", "encoderHidden", "seed", "testSteps"});
}
