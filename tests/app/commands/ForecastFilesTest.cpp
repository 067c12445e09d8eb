#include "app/commands/ForecastFiles.h"
#include "app/commands/ForecastSummary.h"
#include "tests/Catch.h"
#include "tests/app/commands/SmallForecast.h"

#include <nlohmann/json.hpp>

TEST_CASE("the forecast's CSV has ISO times, full precision and empty cells for what is unknown",
          "[commands]")
{
    CHECK(commands::forecastCsv(smallForecast()) ==
          "time,actual,mean,lower,upper,epistemic,aleatoric,lstm,drift\n"
          "2015-06-27T22:00:00,30.5,0.1,-0.3333333333333333,2,3,4,5,\n"
          "2015-06-27T23:00:00,,1e+100,,,,,,6\n");
}

TEST_CASE("a comparison that was not made leaves its column empty", "[commands]")
{
    auto forecast = smallForecast();
    forecast.comparisons.clear();
    CHECK(commands::forecastCsv(forecast) ==
          "time,actual,mean,lower,upper,epistemic,aleatoric,lstm,drift\n"
          "2015-06-27T22:00:00,30.5,0.1,-0.3333333333333333,2,3,4,,\n"
          "2015-06-27T23:00:00,,1e+100,,,,,,\n");
}

TEST_CASE("the metrics file says what was forecast, how, and how well", "[commands]")
{
    const auto json = nlohmann::json::parse(commands::metricsJson(
        smallSeries(), smallForecast(), {.file = "pickups.csv", .group = "NA", .rows = 28}));

    CHECK(json["version"].get<std::string>().size() >= 5);
    CHECK(json["networkLibrary"] == "LibTorch 1.13.1");
    CHECK(json["device"] == "CPU");
    CHECK(json["seed"] == 7);
    CHECK(json["conformalFactor"] == 1.25);
    CHECK(json["notes"] == nlohmann::json{"The plain LSTM does better."});
    CHECK(json["data"] == nlohmann::json{{"file", "pickups.csv"},
                                         {"group", "NA"},
                                         {"value", "pickups"},
                                         {"rows", 28},
                                         {"steps", 4},
                                         {"knownSteps", 3},
                                         {"stepSeconds", 3600},
                                         {"warnings", {"1 hour has no row."}}});
    CHECK(json["split"]["training"] == nlohmann::json{{"steps", 1},
                                                      {"from", "2015-06-27T20:00:00"},
                                                      {"to", "2015-06-27T20:00:00"}});
    CHECK(json["split"]["test"] == nlohmann::json{{"steps", 2},
                                                  {"from", "2015-06-27T22:00:00"},
                                                  {"to", "2015-06-27T23:00:00"}});
    CHECK(json["options"]["preset"] == "paper");
    CHECK(json["options"]["encoderHidden"] == nlohmann::json{128, 32});

    REQUIRE(json["models"].size() == 3);
    CHECK(json["models"][0] == nlohmann::json{{"key", "bayesian"},
                                              {"name", "Bayesian LSTM"},
                                              {"n", 743},
                                              {"rmse", 304.26},
                                              {"mae", 19.84},
                                              {"smape", 5.4},
                                              {"peakN", 37},
                                              {"peakRmse", 632.0},
                                              {"coverage", 0.937},
                                              {"coverageLower", 0.917},
                                              {"coverageUpper", 0.952},
                                              {"meanWidth", 1114.0},
                                              {"winkler", 1627.0},
                                              {"crps", 150.0}});
    CHECK(json["models"][1]["key"] == "lstm");
    CHECK(json["models"][2]["key"] == "drift");
    REQUIRE(json["ablation"].size() == 1);
    CHECK(json["ablation"][0]["key"] == "encPred");
    CHECK(json["ablation"][0]["coverage"] == 0.59);
}

TEST_CASE("an unknown metric is null in the metrics file", "[commands]")
{
    auto forecast = smallForecast();
    forecast.bayesian.metrics.rmse = std::nan("");
    const auto json =
        nlohmann::json::parse(commands::metricsJson(smallSeries(), forecast, {.file = "a.csv"}));
    CHECK(json["models"][0]["rmse"].is_null());
}

TEST_CASE("the summary is a table of the models and the notes", "[commands]")
{
    CHECK(commands::summaryOf(smallForecast()) ==
          "Test part 2015-06-27T22:00:00 to 2015-06-27T23:00:00, pickups; bands at 95.0 %, on "
          "CPU\n"
          "\n"
          "model           RMSE   MAE   coverage (n)  width  Winkler\n"
          "Bayesian LSTM    304  19.8  93.7 % of 743   1114     1627\n"
          "Plain LSTM         -     -        0 hours      -        -\n"
          "Seasonal drift     -     -        0 hours      -        -\n"
          "\n"
          "The plain LSTM does better.\n");
}
