#include "core/explain/CrossValidatedShap.h"
#include "core/explain/ShapSummary.h"
#include "tests/Catch.h"
#include "tests/SharedFolder.h"
#include "tests/core/trees/BostonData.h"
#include "tests/core/trees/RecordedResults.h"

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

const std::vector<std::string> kNames{"CRIM", "ZN",  "INDUS", "CHAS",    "NOX", "RM",   "AGE",
                                      "DIS",  "RAD", "TAX",   "PTRATIO", "B",   "LSTAT"};
constexpr double kTolerance = 1e-10; // of a target with a deviation of 9.2

std::filesystem::path reference()
{
    return *sharedFolder() / "reference" / "explain";
}

const nlohmann::json& stages()
{
    static const auto records = readJson(reference() / "boston_stages_abc.json");
    return records;
}

core::Learner articleForest()
{
    return core::forestLearner({.randomState = 10});
}

void requireMeanAbs(const Eigen::MatrixXd& values, const nlohmann::json& recorded)
{
    for (std::size_t i = 0; i < kNames.size(); ++i)
        CHECK_THAT(values.col(static_cast<Eigen::Index>(i)).cwiseAbs().mean(),
                   WithinAbs(recorded[kNames[i]].get<double>(), kTolerance));
}

/// Columns after the first, a row number.
Eigen::MatrixXd readCsvNumbers(const std::string& file)
{
    const auto table = core::readCsv(reference() / file);
    Eigen::MatrixXd values(static_cast<Eigen::Index>(table.rows()),
                           static_cast<Eigen::Index>(table.columns.size()) - 1);
    for (Eigen::Index column = 0; column < values.cols(); ++column)
        for (Eigen::Index row = 0; row < values.rows(); ++row)
            values(row, column) = core::parseNumber(table.columns[static_cast<std::size_t>(column) +
                                                                  1][static_cast<std::size_t>(row)])
                                      .value();
    return values;
}

/// Equal to a file of 8 digits, in its own last place.
void requirePrinted(const Eigen::MatrixXd& values, const std::string& file)
{
    const auto printed = readCsvNumbers(file);
    REQUIRE(values.rows() == printed.rows());
    REQUIRE(values.cols() == printed.cols());
    for (Eigen::Index i = 0; i < values.size(); ++i)
        REQUIRE_THAT(values.data()[i],
                     WithinRel(printed.data()[i], 5.1e-8) || WithinAbs(printed.data()[i], 1e-12));
}

} // namespace

TEST_CASE("the article's hold-out stage gives the recorded numbers", "[shared]")
{
    const auto& recorded = stages().at("a_holdout");
    const auto [x, y] = readBoston();
    const auto result = core::holdOutShap(x, y, articleForest(), 0.3, 10);
    CHECK(result.fold.test.size() == recorded["n_test"].get<std::size_t>());
    CHECK_THAT(result.heldOut.scores.rmse, WithinRel(recorded["rmse"].get<double>(), 1e-13));
    CHECK_THAT(result.heldOut.baseValue,
               WithinRel(recorded["expected_value"].get<double>(), 1e-13));
    CHECK(result.heldOut.largestError < 1e-11);
    requireMeanAbs(result.heldOut.values, recorded["mean_abs_shap"]);
}

TEST_CASE("the article's cross-validated stage gives the recorded numbers", "[shared]")
{
    const auto& recorded = stages().at("b_kfold_rs10");
    const auto [x, y] = readBoston();
    Eigen::MatrixXd values(x.rows(), x.cols());
    std::size_t i = 0;
    for (const auto& fold : core::shuffledFolds(506, 5, 10)) {
        const auto heldOut = core::explainHeldOut(x, y, fold, articleForest());
        CHECK_THAT(heldOut.scores.rmse,
                   WithinRel(recorded["rmse_per_fold"][i++].get<double>(), 1e-13));
        for (std::size_t row = 0; row < fold.test.size(); ++row)
            values.row(static_cast<Eigen::Index>(fold.test[row])) =
                heldOut.values.row(static_cast<Eigen::Index>(row));
    }
    requireMeanAbs(values, recorded["mean_abs_shap"]);
}

TEST_CASE("the article's repeated stage gives its 143 printed values and the record", "[shared]")
{
    const auto& recorded = stages().at("c_repeated_cv");
    const auto [x, y] = readBoston();
    const auto shap = core::crossValidateShap(x, y, articleForest());
    REQUIRE(shap.repeats.size() == 10);
    for (std::size_t r = 0; r < 10; ++r) {
        INFO("repeat " << r);
        const auto& repeat = shap.repeats[r];
        const auto& wanted = recorded["repeats"][r];
        CHECK(repeat.state == recorded["kfold_random_states"][r].get<std::uint32_t>());
        CHECK_THAT(repeat.scores.rmse, WithinRel(wanted["pooled_rmse"].get<double>(), 1e-13));
        for (std::size_t fold = 0; fold < 5; ++fold)
            CHECK_THAT(repeat.folds[fold].scores.rmse,
                       WithinRel(wanted["rmse_per_fold"][fold].get<double>(), 1e-13));
        for (std::size_t feature = 0; feature < kNames.size(); ++feature)
            CHECK_THAT(shap.value(400, feature, r),
                       WithinAbs(recorded["sample_400"][std::to_string(r)][feature].get<double>(),
                                 kTolerance));
    }
    for (std::size_t feature = 0; feature < kNames.size(); ++feature)
        CHECK_THAT(shap.value(10, feature, 5),
                   WithinAbs(recorded["sample_10_repeat_5"][feature].get<double>(), kTolerance));

    const auto summary = core::summarise(shap, core::verbatim(kNames));
    requirePrinted(summary.spread.mean, "boston_stage_c_mean.csv");
    requirePrinted(summary.spread.sd, "boston_stage_c_std.csv");
    requirePrinted(summary.spread.range, "boston_stage_c_range.csv");
    for (std::size_t i = 0; i < kNames.size(); ++i)
        CHECK(summary.features[i].rankPerRepeat ==
              recorded["feature_rank_per_repeat"][kNames[i]].get<std::vector<int>>());

    // Columns of the file after the feature's name: rank, mean |mean SHAP|, mean |SHAP|, its
    // deviation, mean deviation, mean, median and largest range, ..., range over mean |SHAP|.
    const auto features = readCsvNumbers("boston_stage_c_features.csv");
    for (std::size_t place = 0; place < kNames.size(); ++place) {
        const auto& feature = summary.features[summary.ranking[place]];
        const auto row = features.row(static_cast<Eigen::Index>(place));
        INFO(feature.name);
        CHECK(feature.rank == static_cast<int>(row(0)));
        CHECK_THAT(feature.meanAbsOfMean, WithinRel(row(1), 1e-9));
        CHECK_THAT(feature.meanAbs, WithinRel(row(2), 1e-9));
        CHECK_THAT(feature.sdMeanAbs, WithinRel(row(3), 1e-9));
        CHECK_THAT(feature.meanSd, WithinRel(row(4), 1e-9));
        CHECK_THAT(feature.meanRange, WithinRel(row(5), 1e-9));
        CHECK_THAT(feature.medianRange, WithinRel(row(6), 1e-9));
        CHECK_THAT(feature.maxRange, WithinRel(row(7), 1e-9));
        CHECK_THAT(feature.rangeOverMeanAbs, WithinRel(row(12), 1e-9));
    }
}
