#include "app/commands/ForecastFiles.h"
#include "app/commands/ForecastSummary.h"
#include "app/commands/QuantileOption.h"
#include "app/commands/UsageError.h"
#include "tests/Catch.h"
#include "tests/app/commands/SmallForecast.h"

#include <nlohmann/json.hpp>

TEST_CASE("the forecast's CSV has ISO times, full precision and empty cells for what is unknown",
          "[commands]")
{
    CHECK(commands::forecastCsv(smallSeries(), smallForecast(), {"NA, all", {}}) ==
          "series,origin,lead,time,actual,mean,lower,upper,lstm,drift,epistemic,aleatoric\n"
          "\"NA, all\",2015-06-27T21:00:00,1,2015-06-27T22:00:00,30.5,0.1,-0.3333333333333333,2,"
          "5,,3,4\n"
          "\"NA, all\",2015-06-27T22:00:00,1,2015-06-27T23:00:00,,1e+100,,,,6,,\n");
}

TEST_CASE("a comparison that was not made has no column", "[commands]")
{
    auto forecast = smallForecast();
    forecast.comparisons.clear();
    CHECK(commands::forecastCsv(smallSeries(), forecast, {"pickups", {}})
              .starts_with("series,origin,lead,time,actual,mean,lower,upper,epistemic,aleatoric\n"
                           "pickups,"));
}

TEST_CASE("quantiles are columns, of the distribution that the interval is of", "[commands]")
{
    auto forecast = smallForecast();
    forecast.bayesian.distribution = {{10.0, 20.0}, {-2.0, 0.0, 2.0}, 0.0};
    const std::string csv =
        commands::forecastCsv(smallSeries(), forecast, {"pickups", {0.1, 0.5, 0.9, 0.025}});
    CHECK(
        csv.starts_with("series,origin,lead,time,actual,mean,lower,upper,q10,q50,q90,q2.5,lstm,"));
    CHECK(csv.find(",2,8.4,10,11.6,8.1,5,") != std::string::npos); // upper, quantiles, lstm
}

TEST_CASE("leads count from the last step before each window", "[commands]")
{
    auto series = smallSeries();
    auto forecast = smallForecast();
    series.values.insert(series.values.end(), {1, 2, 3});
    forecast.options.horizon = 3;
    forecast.split.testEnd = 7;
    forecast.times.clear();
    for (std::size_t t = 2; t < 7; ++t)
        forecast.times.push_back(series.time(t));
    const auto steps = commands::stepsOf(series, forecast);
    CHECK(steps.leads == std::vector<std::size_t>{1, 2, 3, 1, 2});
    for (std::size_t i = 0; i < 5; ++i) {
        CHECK(steps.origins[i] == series.time(i < 3 ? 1 : 4));
        CHECK(steps.origins[i] + std::chrono::hours(steps.leads[i]) == steps.times[i]);
    }
}

TEST_CASE("the table is named after its group, or its value where all are added up", "[commands]")
{
    CHECK(commands::styleOf({.group = "NA"}, smallSeries()).series == "NA");
    CHECK(commands::styleOf({}, smallSeries()).series == "pickups");
}

TEST_CASE("parts of a table are told apart by their fold", "[commands]")
{
    const auto part = commands::stepsOf(smallSeries(), smallForecast());
    const std::string csv = commands::forecastTableCsv({"pickups", {}}, {part, part}, {0, 3});
    CHECK(csv.starts_with("series,origin,lead,time,actual,mean,lower,upper,lstm,drift,epistemic,"
                          "aleatoric,fold\n"));
    CHECK(csv.find(",3,4,0\n") != std::string::npos);
    CHECK(csv.ends_with(",3\n"));
}

TEST_CASE("quantiles are probabilities, each once", "[commands]")
{
    CHECK(commands::quantilesOf("").empty());
    CHECK(commands::quantilesOf(" 0.1, 0.5,0.9") == std::vector<double>{0.1, 0.5, 0.9});
    CHECK(commands::quantileName(0.9) == "q90");
    CHECK(commands::quantileName(0.025) == "q2.5");
    CHECK(commands::quantileName(0.07) == "q7");
    CHECK(commands::quantileName(0.001) == "q0.1");
    CHECK(commands::quantileName(0.12345678901) == "q12.345678901");
    CHECK(commands::quantileName(0.12345678902) == "q12.345678902");
    CHECK(commands::quantileName(0.999999999999) == "q99.9999999999");
    for (const char* wrong : {"0", "1", "-0.1", "nan", "10", "0.1,0.1", "0.1;0.2", "q10"})
        CHECK_THROWS_AS(commands::quantilesOf(wrong), commands::UsageError);
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
          "Test part 2015-06-27T22:00:00 to 2015-06-27T23:00:00, pickups; bands at 95 %, on "
          "CPU\n"
          "\n"
          "model           RMSE   MAE   coverage (n)  width  Winkler\n"
          "Bayesian LSTM    304  19.8  93.7 % of 743  1,114    1,627\n"
          "Plain LSTM         -     -        0 steps      -        -\n"
          "Seasonal drift     -     -        0 steps      -        -\n"
          "\n"
          "The plain LSTM does better.\n");
}
