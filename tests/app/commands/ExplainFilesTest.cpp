#include "app/commands/ExplainFiles.h"
#include "app/commands/ExplainSummary.h"
#include "tests/Catch.h"
#include "tests/TemporaryFolder.h"
#include "tests/app/commands/CsvTable.h"

#include <nlohmann/json.hpp>

#include <cmath>

namespace {

/// Two features of three rows, one of them with a name that needs quotes; rows 0, 2 and 3 of a
/// file.
core::FeatureTable smallTable()
{
    core::FeatureTable table;
    table.targetName = std::string("y");
    table.names = {"a", "b, \"c\""};
    table.x = Eigen::MatrixXd::Zero(3, 2);
    table.y = Eigen::Vector3d(1, 2, 4);
    table.rows = {0, 2, 3};
    return table;
}

core::CrossValidatedShap smallShap()
{
    core::CrossValidatedShap shap;
    shap.asked = 3;
    for (const double scale : {1.0, 2.0}) {
        core::ShapRepeat repeat;
        repeat.state = 235;
        repeat.values = scale * Eigen::MatrixXd{{0.1, -1}, {0.2, 2}, {-1.0 / 3.0, 1}};
        repeat.predictions = scale * Eigen::Vector3d(1, 2, 3);
        repeat.meanAbs = repeat.values.cwiseAbs().colwise().mean();
        repeat.scores = {.rmse = 1, .mae = 0.5, .r2 = 0.25};
        repeat.folds.resize(2);
        repeat.folds[0] = {.test = {0, 1},
                           .scores = {1.5, 1, 0.5},
                           .baseValue = 2.5,
                           .largestError = 1e-15,
                           .search = {}};
        repeat.folds[1] = {.test = {2},
                           .scores = {2, 2, std::nan("")},
                           .baseValue = 3,
                           .largestError = 0,
                           .search = {}};
        shap.repeats.push_back(std::move(repeat));
    }
    return shap;
}

core::Importance smallImportance()
{
    core::Importance importance;
    importance.targetName = std::string("y");
    importance.featureNames = smallTable().names;
    importance.shap = smallShap();
    importance.shap.cancelled = true;
    importance.summary = core::summarise(importance.shap, core::verbatim(importance.featureNames));
    importance.scores = {.rmse = 1, .mae = 0.5, .r2 = 0.25};
    importance.largestError = 1e-15;
    importance.notes = {"A note."};
    return importance;
}

} // namespace

TEST_CASE("SHAP values are a line per row, repeat and feature, with the rows of the file",
          "[commands]")
{
    const TemporaryFolder folder;
    const auto path = folder.path() / "shap_values.csv";
    commands::ShapValuesFile file(path, smallTable());
    const auto shap = smallShap();
    file.append(0, shap.repeats[0].values);
    file.append(1, shap.repeats[1].values);
    file.close();
    CHECK(bytesOf(path) == "row,repeat,feature,value\n"
                           "0,0,a,0.1\n0,0,\"b, \"\"c\"\"\",-1\n"
                           "2,0,a,0.2\n2,0,\"b, \"\"c\"\"\",2\n"
                           "3,0,a,-0.3333333333333333\n3,0,\"b, \"\"c\"\"\",1\n"
                           "0,1,a,0.2\n0,1,\"b, \"\"c\"\"\",-2\n"
                           "2,1,a,0.4\n2,1,\"b, \"\"c\"\"\",4\n"
                           "3,1,a,-0.6666666666666666\n3,1,\"b, \"\"c\"\"\",2\n");
    CHECK_THROWS_AS(commands::ShapValuesFile(folder.path() / "no" / "such", smallTable()),
                    std::runtime_error);
}

TEST_CASE("scores and base values are a line per repeat and fold", "[commands]")
{
    const auto shap = smallShap();
    CHECK(commands::scoresCsv(shap) == "repeat,fold,rmse,mae,r2\n"
                                       "0,0,1.5,1,0.5\n0,1,2,2,\n1,0,1.5,1,0.5\n1,1,2,2,\n");
    CHECK(commands::baseValuesCsv(shap) ==
          "repeat,fold,state,rows,base_value,largest_error\n"
          "0,0,235,2,2.5,1e-15\n0,1,235,1,3,0\n1,0,235,2,2.5,1e-15\n1,1,235,1,3,0\n");
    CHECK(commands::parametersCsv(shap) == "repeat,fold,parameter,value\n");
}

TEST_CASE("predictions are the mean of the repeats, with times where rows have them", "[commands]")
{
    auto table = smallTable();
    CHECK(commands::predictionsCsv(table, smallShap()) ==
          "row,target,prediction\n0,1,1.5\n2,2,3\n3,4,4.5\n");
    for (const int hour : {0, 2, 3})
        table.times.push_back(std::chrono::sys_days(std::chrono::year(2015) / 6 / 27) +
                              std::chrono::hours(hour));
    CHECK(commands::predictionsCsv(table, smallShap())
              .starts_with("row,time,target,prediction\n0,2015-06-27T00:00:00,1,1.5\n"));
}

TEST_CASE("the summary is in the order of the ranking, with the article's scaled range",
          "[commands]")
{
    const auto summary = smallImportance().summary;
    const TemporaryFolder folder;
    const CsvTable table(folder.write("s.csv", commands::summaryCsv(summary)));
    REQUIRE(table.rows() == 2);
    CHECK(table.text("feature", 0) == "b, \"c\"");
    CHECK(table.number("rank", 1) == 2);
    CHECK(table.number("mean_abs", 0) == 2);
    // Ranges of the rows 1, 2 and 1: mean 4/3, deviation sqrt(1/3).
    CHECK_THAT(table.number("mean_range", 0), Catch::Matchers::WithinAbs(4.0 / 3.0, 1e-15));
    CHECK_THAT(table.number("scaled_range_max", 0), Catch::Matchers::WithinAbs(1.5, 1e-15));
    CHECK_THAT(table.number("scaled_range_sd", 0),
               Catch::Matchers::WithinAbs(std::sqrt(1.0 / 3.0) * 0.75, 1e-15));
}

TEST_CASE("without kept values the spread is empty and the ranking there", "[commands]")
{
    auto shap = smallShap();
    for (auto& repeat : shap.repeats)
        repeat.values.resize(0, 0);
    const auto summary = core::summarise(shap, smallTable().shownNames());
    CHECK(commands::summaryCsv(summary).find(",2,0.9428090415820634,,,,,,,,,\n") !=
          std::string::npos);
}

TEST_CASE("stability and ranking name pairs and repeats", "[commands]")
{
    const auto importance = smallImportance();
    CHECK(commands::stabilityCsv(importance.summary)
              .starts_with("rank,feature,next_feature,swaps,swap_probability,order_doubt,tie\n"
                           "1,\"b, \"\"c\"\"\",a,0,0."));
    const std::string ranking = commands::rankingCsv(importance.shap, importance.summary);
    CHECK(ranking.starts_with("repeat,feature,mean_abs,rank,rank_so_far\n0,a,0.211111111111111"));
    CHECK(ranking.find("1,\"b, \"\"c\"\"\",2.6666666666666665,1,1\n") != std::string::npos);
}

TEST_CASE("the JSON says how it was made and what came out", "[commands]")
{
    const auto json = nlohmann::json::parse(commands::explainJson(
        smallTable(), smallImportance(), {.file = "a.csv", .group = "", .rows = 4}));
    CHECK(json["data"]["features"][1] == "b, \"c\"");
    CHECK(json["data"]["fileRows"] == 4);
    CHECK(json["options"]["max_depth"].is_null());
    CHECK(json["options"]["foldKind"] == "shuffled"); // as earlier programs wrote it
    CHECK(json["options"]["random_state"] == 10);
    CHECK(json["finishedRepeats"] == 2);
    CHECK(json["rankingGrowth"].size() == 2);
    CHECK(json["notes"][0] == "A note.");
}

TEST_CASE("the summary for people has the ranking, the scores and the notes", "[commands]")
{
    const std::string text = commands::summaryOf(smallTable(), smallImportance());
    CHECK(text.starts_with("y, 3 rows, 2 features; forest of 100 trees; 2 repeats of 5 shuffled "
                           "folds\n\nfeature "));
    CHECK(text.find("\nb, \"c\" ") < text.find("\na "));
    CHECK(text.find("RMSE 1.00, MAE 0.500, R2 0.250") != std::string::npos);
    CHECK(text.find("add up to every prediction within 1.0e-15\n") != std::string::npos);
    CHECK(text.ends_with("A note.\n"));
}
