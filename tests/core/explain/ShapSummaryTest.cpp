#include "core/explain/ShapSummary.h"
#include "core/explain/StabilityText.h"
#include "tests/Catch.h"

#include <cmath>
#include <numeric>

using Catch::Matchers::WithinAbs;

namespace {

/// Repeats with these values, each (rows, features).
core::CrossValidatedShap shapOf(const std::vector<Eigen::MatrixXd>& values)
{
    core::CrossValidatedShap shap;
    shap.asked = values.size();
    for (const auto& matrix : values)
        shap.repeats.push_back({.values = matrix, .meanAbs = matrix.cwiseAbs().colwise().mean()});
    return shap;
}

/// One row per repeat of mean |SHAP|, by tables of a single row.
core::CrossValidatedShap shapOfMeanAbs(const Eigen::MatrixXd& meanAbs)
{
    std::vector<Eigen::MatrixXd> values;
    for (Eigen::Index repeat = 0; repeat < meanAbs.rows(); ++repeat)
        values.emplace_back(meanAbs.row(repeat));
    return shapOf(values);
}

} // namespace

TEST_CASE("the spread over repeats, worked by hand", "[summary]")
{
    // Two rows, two features, three repeats. Feature 0 of row 0: 1, 2, 6; of row 1: -1, -1, -1.
    std::vector<Eigen::MatrixXd> values(3, Eigen::MatrixXd(2, 2));
    values[0] << 1, 0, -1, 4;
    values[1] << 2, 0, -1, 8;
    values[2] << 6, 0, -1, 6;
    const auto summary = core::summarise(shapOf(values), {"a", "b"});
    const auto& spread = summary.spread;
    CHECK(spread.mean(0, 0) == 3.0);
    CHECK(spread.median(0, 0) == 2.0);
    CHECK_THAT(spread.sd(0, 0), WithinAbs(std::sqrt(7.0), 1e-15)); // (4 + 1 + 9) / 2
    CHECK(spread.min(0, 0) == 1.0);
    CHECK(spread.max(0, 0) == 6.0);
    CHECK(spread.range(0, 0) == 5.0);
    CHECK(spread.range(1, 0) == 0.0);
    // Mean range of feature 0: 2.5; its mean |mean SHAP|: (3 + 1) / 2 = 2.
    CHECK(spread.scaledRange(0, 0) == 2.0);
    CHECK(spread.rangeOverMeanAbs(0, 0) == 2.5);
    CHECK(spread.scaledRange.col(0).mean() == 1.0);
    CHECK(spread.scaledRange.col(1).mean() == 1.0);
    const auto& a = summary.features[0];
    CHECK(a.meanAbs == 2.0); // (1 + 1.5 + 3.5) / 3
    CHECK(a.meanAbsOfMean == 2.0);
    CHECK(a.meanRange == 2.5);
    CHECK(a.maxRange == 5.0);
    CHECK(a.medianRange == 2.5);
    CHECK(a.rangeOverMeanAbs == 1.25);
    CHECK(a.rank == 2);
    CHECK(summary.ranking == std::vector<std::size_t>{1, 0});
    CHECK(a.rankPerRepeat == std::vector<int>{2, 2, 1});
}

TEST_CASE("of one repeat no spread is known", "[summary]")
{
    Eigen::MatrixXd values(2, 2);
    values << 1, 0, 3, 0;
    const auto summary = core::summarise(shapOf({values}), {"a", "unused"});
    CHECK(summary.spread.sd.array().isNaN().all());
    CHECK(summary.spread.scaledRange.array().isNaN().all());
    CHECK(std::isnan(summary.features[0].sdMeanAbs));
    CHECK(std::isnan(summary.neighbours[0].swapProbability));
    CHECK_FALSE(summary.enoughRepeats);
    CHECK(summary.verdict.text() ==
          "Not yet: 1 repeat says too little of the spread; at least 3 are needed.");
}

TEST_CASE("the chance that neighbours swap, worked by hand", "[summary]")
{
    // Differences a - b: 1, 3, 2: mean 2, deviation 1. For one more repeat t = 2 / sqrt(4/3) =
    // sqrt 3 with 2 degrees: 1/2 - sqrt(3) / (2 sqrt 5) = .1127. Of the mean t = 2 sqrt 3:
    // 1/2 - sqrt(12) / (2 sqrt 14) = .0371.
    Eigen::MatrixXd meanAbs(3, 2);
    meanAbs << 11, 10, 13, 10, 12, 10;
    const auto summary = core::summarise(shapOfMeanAbs(meanAbs), {"a", "b"});
    REQUIRE(summary.neighbours.size() == 1);
    const auto& pair = summary.neighbours[0];
    CHECK(pair.upper == 0);
    CHECK(pair.lower == 1);
    CHECK(pair.swaps == 0);
    CHECK_THAT(pair.swapProbability, WithinAbs(0.5 - std::sqrt(3.0 / 5.0) / 2.0, 1e-14));
    CHECK_THAT(pair.orderDoubt, WithinAbs(0.5 - std::sqrt(12.0 / 14.0) / 2.0, 1e-14));
    CHECK_FALSE(pair.isTie);
    CHECK(summary.enoughRepeats);
}

TEST_CASE("an order in doubt asks for more repeats, a tie does not", "[summary]")
{
    Eigen::MatrixXd meanAbs(4, 3);
    meanAbs << 10, 8, 1, 9, 11, 1, 12, 9, 1, 11, 10, 1;
    const auto summary = core::summarise(shapOfMeanAbs(meanAbs), {"a", "b", "c"});
    CHECK(summary.neighbours[0].swaps == 1);
    CHECK_FALSE(summary.enoughRepeats);
    CHECK(summary.verdict.text().find("Not yet: whether a matters more than b is ") == 0);
    CHECK(summary.verdict.text().find("repeats would settle it") != std::string::npos);

    Eigen::MatrixXd tied(4, 3);
    tied << 10.0, 10.1, 1, 10.1, 10.0, 1, 10.2, 10.0, 1, 10.0, 10.1, 1;
    const auto settled = core::summarise(shapOfMeanAbs(tied), {"a", "b", "c"});
    CHECK(settled.neighbours[0].isTie);
    CHECK(settled.enoughRepeats);
    // Both in one sentence: the means are settled, single repeats still move.
    CHECK(settled.verdict.text() ==
          "Enough repeats: after 4 the order of all features by their mean is settled or a tie; a "
          "single repeat may still rank otherwise: a (mean |SHAP| 10.075 ± 0.096, rank 1 to 2) "
          "and b (mean |SHAP| 10.050 ± 0.058, rank 1 to 2).");
}

TEST_CASE("where no rank moves, enough repeats say no more", "[summary]")
{
    Eigen::MatrixXd meanAbs(3, 2);
    meanAbs << 11, 10, 13, 10, 12, 10;
    CHECK(core::summarise(shapOfMeanAbs(meanAbs), {"a", "b"}).verdict.text() ==
          "Enough repeats: after 3 the order of all features by their mean is settled or a tie.");
}

TEST_CASE("a feature whose neighbours swap around it is not said to move", "[summary]")
{
    Eigen::MatrixXd meanAbs(4, 3);
    meanAbs << 12, 10, 8, 12, 10, 8, 8, 10, 12, 12, 10, 8;
    const auto summary = core::summarise(shapOfMeanAbs(meanAbs), {"a", "b", "c"});
    REQUIRE(summary.features[1].rankPerRepeat == std::vector<int>{2, 2, 2, 2});
    std::vector<std::string> names;
    for (const auto& feature : core::unstableFeatures(summary))
        names.push_back(feature.name);
    CHECK(names == std::vector<std::string>{"a", "c"});
}

TEST_CASE("features that move are told with their deviation where it is known", "[summary]")
{
    core::FeatureSummary feature;
    feature.label = "holiday";
    feature.meanAbs = 304.2;
    feature.rankPerRepeat = {2, 1};
    CHECK(core::textsOf(core::movesOf({feature})) ==
          std::vector<std::string>{"holiday (mean |SHAP| 304, rank 1 to 2)"});
    feature.sdMeanAbs = 2.04;
    const auto moves = core::movesOf(std::vector(6, feature));
    REQUIRE(moves.size() == 5);
    CHECK(moves.front().text() == "holiday (mean |SHAP| 304.2 ± 2.0, rank 1 to 2)");
    CHECK(moves.back().text() == "2 more");
}

TEST_CASE("a feature without effect has a spread of 0", "[summary]")
{
    std::vector<Eigen::MatrixXd> values(2, Eigen::MatrixXd(2, 2));
    values[0] << 1, 0, 3, 0;
    values[1] << 2, 0, 3, 0;
    const auto summary = core::summarise(shapOf(values), {"a", "unused"});
    CHECK(summary.features[1].sdMeanAbs == 0.0);
    CHECK(summary.spread.sd.col(1).maxCoeff() == 0.0);
    CHECK(summary.spread.rangeOverMeanAbs.allFinite());
}

TEST_CASE("repeats that came out the same are copies, whatever was drawn", "[summary]")
{
    Eigen::MatrixXd values(2, 2);
    values << 1, 0, 3, 0;
    const auto summary = core::summarise(shapOf({values, values, values}), {"a", "b"});
    CHECK_FALSE(summary.hasSpread);
    CHECK(summary.verdict.text() ==
          "The 3 repeats are copies: stability cannot be judged. What is drawn "
          "at random in each made no difference.");
}

TEST_CASE("the ranking's change with the number of repeats", "[summary]")
{
    // Sums: (3 2 1), then (4 5 2): a and b change places, then (9 6 3): back again.
    Eigen::MatrixXd meanAbs(3, 3);
    meanAbs << 3, 2, 1, 1, 3, 1, 5, 1, 1;
    const auto growth = core::summarise(shapOfMeanAbs(meanAbs), {"a", "b", "c"}).growth;
    REQUIRE(growth.size() == 3);
    CHECK(growth[0].changed == 0);
    CHECK(growth[1].changed == 2);
    CHECK_THAT(growth[1].tau, WithinAbs(1.0 / 3.0, 1e-15)); // one of three pairs is turned round
    CHECK(growth[2].changed == 2);
    CHECK(growth[2].repeats == 3);
}
