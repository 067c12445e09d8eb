#include "tests/Catch.h"
#include "tests/TemporaryFolder.h"
#include "tests/app/commands/CommandOutput.h"
#include "tests/app/commands/SmallNetwork.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>

TEST_CASE("a backtest from the command line pools its folds", "[commands][libtorch]")
{
    const TemporaryFolder folder;
    const auto out = folder.path() / "out";
    const auto result = surgescope(
        {"backtest", "--demo", "--settings", folder.write("s.json", kSmallNetwork), "--folds", "2",
         "--share", "0.1", "--event", "First of May,2024-05-01,2024-05-01", "--quantiles",
         "0.1,0.9", "--out", out.string()});
    INFO(result.err);
    REQUIRE(result.code == 0);
    CHECK(result.out.find("2 of 2 folds") == 0);
    CHECK(result.out.find("Quantile forest") != std::string::npos);
    const auto json = nlohmann::json::parse(bytesOf(out / "backtest.json"));
    REQUIRE(json["folds"].size() == 2);
    CHECK(json["models"][0]["key"] == "bayesian");
    CHECK(json["models"][0]["pooled"]["n"] ==
          json["folds"][0]["testSteps"].get<int>() + json["folds"][1]["testSteps"].get<int>());
    CHECK(json["models"][0]["intervals"]["rmse"][0] <= json["models"][0]["pooled"]["rmse"]);
    CHECK(json["models"][0]["groups"].back()["name"] == "First of May");
    const std::string csv = bytesOf(out / "backtest.csv");
    CHECK(csv.starts_with("series,origin,lead,time,actual,mean,lower,upper,q10,q90,lstm,drift,"
                          "lastWeek,yesterday,lastValue,dense,forest,epistemic,aleatoric,fold\n"));
    CHECK(static_cast<std::size_t>(std::count(csv.begin(), csv.end(), '\n')) ==
          1 + json["models"][0]["pooled"]["n"].get<std::size_t>());

    const auto again = surgescope({"verify", (out / "backtest.json").string()});
    CHECK(again.code == 0);
    CHECK(again.out.find("backtest.csv: ") != std::string::npos);
    CHECK(again.out.ends_with("The numbers match.\n"));
}

TEST_CASE("an outlook from the command line goes past the end of the data", "[commands][libtorch]")
{
    const TemporaryFolder folder;
    const auto out = folder.path() / "out";
    const auto result =
        surgescope({"outlook", "--demo", "--settings", folder.write("s.json", kSmallNetwork),
                    "--steps", "12", "--holiday", "2024-06-30", "--event",
                    "Parade,2024-06-30 10:00,2024-06-30 12:00", "--out", out.string()});
    INFO(result.err);
    REQUIRE(result.code == 0);
    const std::string csv = bytesOf(out / "outlook.csv");
    CHECK(csv.starts_with("series,origin,lead,time,actual,mean,lower,upper,epistemic,aleatoric\n"
                          "pickups,2024-06-29T23:00:00,1,2024-06-30T00:00:00,,"));
    CHECK(std::count(csv.begin(), csv.end(), '\n') == 13);

    auto json = nlohmann::ordered_json::parse(bytesOf(out / "outlook.json"));
    CHECK(json["data"]["file"] == "demo data");
    CHECK(json["options"]["horizon"] == 12);
    CHECK(json["level"] == 0.95);
    CHECK(json["assumptions"]["holidays"] == nlohmann::ordered_json{"2024-06-30"});
    REQUIRE(json["assumptions"]["events"].size() == 1);
    CHECK(json["assumptions"]["events"][0]["name"] == "Parade");
    for (const char* column : {"time", "mean", "lower", "upper", "epistemic", "aleatoric"})
        CHECK(json["band"][column].size() == 12);
    CHECK(csv.find(',' + json["band"]["time"][0].get<std::string>() + ',') != std::string::npos);

    const auto again = surgescope({"verify", out.string()});
    INFO(again.out << again.err);
    CHECK(again.code == 0);
    CHECK(again.out.find("outlook.csv: 72 numbers, the same to the last bit\n") !=
          std::string::npos);
    CHECK(again.out.ends_with("The numbers match.\n"));
    json["band"]["upper"][3] = 1.001 * json["band"]["upper"][3].get<double>();
    std::ofstream(out / "outlook.json") << json.dump();
    const auto differs = surgescope({"verify", (out / "outlook.json").string()});
    CHECK(differs.code == commands::kDiffers);
    CHECK(differs.out.find("of band/upper\n") != std::string::npos);

    const auto wrong = surgescope({"outlook", "--demo", "--assume", "temp=5", "--settings",
                                   folder.write("s.json", kSmallNetwork), "--out",
                                   (folder.path() / "other").string()});
    CHECK(wrong.code == commands::kUnusableData);
    CHECK(wrong.err.find("The outlook does not use a covariate called \"temp\".") !=
          std::string::npos);
}
