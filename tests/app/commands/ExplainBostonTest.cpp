#include "tests/Catch.h"
#include "tests/SharedFolder.h"
#include "tests/TemporaryFolder.h"
#include "tests/app/commands/CommandOutput.h"
#include "tests/app/commands/CsvTable.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <cstdio>
#include <fstream>

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::json;

const std::vector<std::string> kFeatures{"CRIM", "ZN",  "INDUS", "CHAS",    "NOX", "RM",   "AGE",
                                         "DIS",  "RAD", "TAX",   "PTRATIO", "B",   "LSTAT"};

/// The article's command, run once for all tests: its folder.
class ArticleRun
{
public:
    static const fs::path& folder()
    {
        static const ArticleRun run;
        return run.m_out;
    }

private:
    ArticleRun()
    {
        const auto result = surgescope(
            {"explain", "--data", (*sharedFolder() / "data/boston_housing.csv").string(),
             "--target", "MEDV", "--repeats", "10", "--folds", "5", "--random-state", "10",
             "--seed", "1", "--holdout", "0.3", "--once", "--out", m_out.string()});
        INFO(result.err);
        REQUIRE(result.code == 0);
    }

    TemporaryFolder m_folder;
    fs::path m_out = m_folder.path() / "out";
};

fs::path recorded(const std::string& file)
{
    return *sharedFolder() / "reference/explain" / file;
}

Json stages()
{
    std::ifstream file(recorded("boston_stages_abc.json"));
    return Json::parse(file);
}

/// Both numbers are the same in as many digits as were printed.
void checkPrinted(double value, const std::string& printed, int digits)
{
    const double wanted = std::stod(printed);
    // Half a unit of the last digit, and rounding: the sums are taken in another order.
    const double unit = std::pow(10.0, std::floor(std::log10(std::abs(wanted))) + 1 - digits);
    INFO(printed);
    CHECK(std::abs(value - wanted) <= 0.5 * unit * (1.0 + 1e-6) + 1e-12);
}

} // namespace

TEST_CASE("the command gives the article's printed values", "[boston]")
{
    const auto values = shapValuesIn(ArticleRun::folder() / "shap_values.csv");
    const Json record = stages()["c_repeated_cv"];
    REQUIRE(values.size() == kFeatures.size());
    for (std::size_t f = 0; f < kFeatures.size(); ++f) {
        const auto& repeats = values.at(kFeatures[f]);
        REQUIRE(repeats.size() == 10);
        for (std::size_t repeat = 0; repeat < 10; ++repeat) {
            REQUIRE(repeats[repeat].size() == 506);
            CHECK_THAT(repeats[repeat][400],
                       Catch::Matchers::WithinAbs(
                           record["sample_400"][std::to_string(repeat)][f].get<double>(), 1e-10));
        }
        CHECK_THAT(repeats[5][10], Catch::Matchers::WithinAbs(
                                       record["sample_10_repeat_5"][f].get<double>(), 1e-10));
        const Json printed = stages()["seed_comparison"]["sample10_repeat5"]["seed"];
        CHECK(std::abs(repeats[5][10] - printed[f].get<double>()) < 5.000001e-9);
    }
}

TEST_CASE("mean, deviation and range of every row equal the recorded ones", "[boston]")
{
    const CsvTable spread(ArticleRun::folder() / "spread.csv");
    REQUIRE(spread.rows() == 506 * kFeatures.size());
    for (const auto& [column, file] :
         {std::pair("mean", "boston_stage_c_mean.csv"), std::pair("sd", "boston_stage_c_std.csv"),
          std::pair("range", "boston_stage_c_range.csv")}) {
        const CsvTable wanted(recorded(file));
        REQUIRE(wanted.rows() == 506);
        for (std::size_t line = 0; line < spread.rows(); ++line) {
            const std::size_t row = line / kFeatures.size();
            REQUIRE(spread.number("row", line) == static_cast<double>(row));
            checkPrinted(spread.number(column, line),
                         wanted.text(spread.text("feature", line), row), 8);
        }
    }
}

TEST_CASE("the summary of the features equals the recorded one", "[boston]")
{
    const CsvTable summary(ArticleRun::folder() / "summary.csv");
    const CsvTable wanted(recorded("boston_stage_c_features.csv"));
    REQUIRE(wanted.rows() == kFeatures.size());
    for (std::size_t row = 0; row < wanted.rows(); ++row) {
        CHECK(summary.text("feature", row) == wanted.text("feature", row));
        CHECK(summary.text("rank", row) == wanted.text("rank", row));
        for (const auto& [ours, theirs] :
             {std::pair("mean_abs", "mean_abs_shap_all"),
              std::pair("sd_mean_abs", "sd_over_repeats_of_mean_abs_shap"),
              std::pair("mean_abs_of_mean", "mean_abs_of_mean_shap"),
              std::pair("mean_sd", "mean_std"), std::pair("mean_range", "mean_range"),
              std::pair("median_range", "median_range"), std::pair("max_range", "max_range"),
              std::pair("scaled_range_median", "scaled_range_median"),
              std::pair("scaled_range_sd", "scaled_range_sd"),
              std::pair("scaled_range_max", "scaled_range_max"),
              std::pair("range_over_mean_abs", "range_over_mean_abs_shap")}) {
            INFO(summary.text("feature", row) << ' ' << ours);
            checkPrinted(summary.number(ours, row), wanted.text(theirs, row), 10);
        }
    }
}

TEST_CASE("RMSE, states and ranks equal the recorded ones", "[boston]")
{
    const CsvTable scores(ArticleRun::folder() / "scores.csv");
    const CsvTable bases(ArticleRun::folder() / "base_values.csv");
    const CsvTable wanted(recorded("boston_stage_c_rmse.csv"));
    REQUIRE(scores.rows() == 50);
    REQUIRE(wanted.rows() == 50);
    for (std::size_t row = 0; row < 50; ++row) {
        checkPrinted(scores.number("rmse", row), wanted.text("rmse", row), 10);
        CHECK(bases.text("state", row) == wanted.text("kfold_random_state", row));
    }
    const CsvTable ranking(ArticleRun::folder() / "ranking.csv");
    const Json ranks = stages()["c_repeated_cv"]["feature_rank_per_repeat"];
    for (std::size_t row = 0; row < ranking.rows(); ++row)
        CHECK(ranking.number("rank", row) ==
              ranks[ranking.text("feature", row)]
                   [static_cast<std::size_t>(ranking.number("repeat", row))]
                       .get<double>());
}

TEST_CASE("the article's first stage, one split, equals the recorded one", "[boston]")
{
    const Json record = stages()["a_holdout"];
    std::ifstream file(ArticleRun::folder() / "explain.json");
    const Json json = Json::parse(file);
    CHECK_THAT(json["holdOut"]["rmse"].get<double>(),
               Catch::Matchers::WithinAbs(record["rmse"].get<double>(), 1e-12));
    CHECK(json["holdOut"]["rows"] == record["n_test"]);
    const CsvTable values(ArticleRun::folder() / "holdout_values.csv");
    std::map<std::string, double> meanAbs;
    for (std::size_t line = 0; line < values.rows(); ++line)
        meanAbs[values.text("feature", line)] += std::abs(values.number("value", line)) / 152.0;
    for (const auto& name : kFeatures)
        CHECK_THAT(meanAbs[name],
                   Catch::Matchers::WithinAbs(record["mean_abs_shap"][name].get<double>(), 1e-11));
}

TEST_CASE("the article's second stage, one cross-validation, equals the recorded one", "[boston]")
{
    const Json record = stages()["b_kfold_rs10"];
    std::ifstream file(ArticleRun::folder() / "explain.json");
    CHECK_THAT(Json::parse(file)["once"]["rmse"].get<double>(),
               Catch::Matchers::WithinAbs(record["pooled_rmse"].get<double>(), 1e-12));
    const CsvTable values(ArticleRun::folder() / "once_values.csv");
    REQUIRE(values.rows() == 506 * kFeatures.size());
    std::map<std::string, double> meanAbs;
    for (std::size_t line = 0; line < values.rows(); ++line)
        meanAbs[values.text("feature", line)] += std::abs(values.number("value", line)) / 506.0;
    for (const auto& name : kFeatures)
        CHECK_THAT(meanAbs[name],
                   Catch::Matchers::WithinAbs(record["mean_abs_shap"][name].get<double>(), 1e-11));
}
