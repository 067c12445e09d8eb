#include "core/explain/CrossValidatedShap.h"
#include "core/base/InputError.h"
#include "core/base/ParallelFor.h"
#include "core/explain/BoostedLearner.h"
#include "core/explain/ShapSummary.h"
#include "tests/Catch.h"
#include "tests/core/trees/RecordedResults.h"

#include <atomic>
#include <limits>
#include <set>
#include <stop_token>

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

core::Learner smallForest()
{
    return core::forestLearner({.nEstimators = 5, .randomState = 10});
}

void requireNear(const Eigen::MatrixXd& values, const nlohmann::json& recorded, double tolerance)
{
    const auto wanted = matrixOf(recorded);
    REQUIRE(values.rows() == wanted.rows());
    REQUIRE(values.cols() == wanted.cols());
    CHECK((values - wanted).cwiseAbs().maxCoeff() <= tolerance);
}

const std::vector<std::string> kNames{"x0", "x1", "x2", "x3", "x4"};

} // namespace

TEST_CASE("repeated cross-validation gives the recorded values", "[cvshap]")
{
    const auto& recorded = exactSynthetic().at("repeated_cv");
    const auto [x, y] = friedman();
    const auto result = core::crossValidateShap(x, y, smallForest(), {.repeats = 3});
    REQUIRE(result.repeats.size() == 3);
    CHECK_FALSE(result.cancelled);
    constexpr double tolerance = 1e-10; // of a target with a deviation of 5.6
    for (std::size_t r = 0; r < 3; ++r) {
        const auto& repeat = result.repeats[r];
        const auto& wanted = recorded["repeats"][r];
        CHECK(repeat.state == wanted["kfold_random_state"].get<std::uint32_t>());
        requireNear(repeat.values, wanted["shap_values"], tolerance);
        for (std::size_t fold = 0; fold < 5; ++fold) {
            CHECK_THAT(repeat.folds[fold].scores.rmse,
                       WithinRel(wanted["rmse"][fold].get<double>(), 1e-14));
            CHECK_THAT(repeat.folds[fold].baseValue,
                       WithinRel(wanted["base_values"][fold].get<double>(), 1e-14));
            CHECK(repeat.folds[fold].largestError < tolerance);
        }
    }
    const auto summary = core::summarise(result, core::verbatim(kNames));
    requireNear(summary.spread.mean, recorded["mean"], tolerance);
    requireNear(summary.spread.sd, recorded["std_ddof1"], tolerance);
    requireNear(summary.spread.range, recorded["range"], tolerance);
    requireNear(summary.spread.scaledRange, recorded["scaled_range"], tolerance);
    CHECK(result.value(59, 4, 2) == result.repeats[2].values(59, 4));
}

TEST_CASE("every row is held out once per repeat", "[cvshap]")
{
    const auto [x, y] = friedman();
    const auto kind = GENERATE(core::FoldKind::Shuffled, core::FoldKind::Blocked);
    const auto result =
        core::crossValidateShap(x, y, smallForest(), {.repeats = 2, .folds = 7, .foldKind = kind});
    for (const auto& repeat : result.repeats) {
        std::multiset<std::size_t> rows;
        for (const auto& fold : repeat.folds)
            rows.insert(fold.test.begin(), fold.test.end());
        REQUIRE(rows.size() == 60);
        for (std::size_t row = 0; row < 60; ++row)
            CHECK(rows.count(row) == 1);
    }
}

TEST_CASE("a model that explains a row has not seen it", "[cvshap]")
{
    // A row's own target must not matter to its values and predictions.
    auto [x, y] = friedman();
    const core::CrossValidatedShapOptions options{.repeats = 1};
    const auto before = core::crossValidateShap(x, y, smallForest(), options);
    y(17) += 1000.0;
    const auto after = core::crossValidateShap(x, y, smallForest(), options);
    CHECK(before.repeats[0].predictions(17) == after.repeats[0].predictions(17));
    CHECK(before.repeats[0].values.row(17) == after.repeats[0].values.row(17));
}

TEST_CASE("a nested search learns from training rows only and keeps what it chose", "[cvshap]")
{
    auto [x, y] = friedman();
    core::NestedSearch nested{
        .space = core::ParameterSpace({{"max_depth", {1, 2, 4, 8}}, {"ccp_alpha", {0.0, 0.5}}}),
        .learnerOf = core::forestLearnerOf({.nEstimators = 3, .randomState = 10}),
        .candidates = 3};
    const core::CrossValidatedShapOptions options{.repeats = 2, .folds = 3, .nested = nested};
    const auto result = core::crossValidateShap(x, y, smallForest(), options);

    // The draws go on after the states, fold by fold.
    core::NumpyRandom random(1);
    random.randint(10000, 2);
    for (const auto& repeat : result.repeats)
        for (const auto& fold : repeat.folds) {
            REQUIRE(fold.search);
            CHECK(fold.search->candidates == core::drawCandidates(nested.space, 3, random));
        }
    // The held-out target does not matter to the search of its fold.
    const std::size_t row = result.repeats[0].folds[1].test[0];
    y(static_cast<Eigen::Index>(row)) += 1000.0;
    const auto after = core::crossValidateShap(x, y, smallForest(), options);
    CHECK(after.repeats[0].folds[1].search->splitScores ==
          result.repeats[0].folds[1].search->splitScores);
    CHECK(after.repeats[0].folds[0].search->splitScores !=
          result.repeats[0].folds[0].search->splitScores);
}

TEST_CASE("results are the same bytes for any number of threads", "[cvshap]")
{
    const auto [x, y] = friedman();
    const bool isNested = GENERATE(false, true);
    core::CrossValidatedShapOptions options{.repeats = 2, .folds = 4};
    if (isNested)
        options.nested = core::NestedSearch{
            .space = core::ParameterSpace({{"max_depth", {2, 4, 8}}}),
            .learnerOf = core::forestLearnerOf({.nEstimators = 3, .maxFeatureCount = 2}),
            .candidates = 2};
    const auto run = [&](int threads) {
        const core::ThreadLimit limit(threads);
        return core::crossValidateShap(x, y, smallForest(), options);
    };
    const auto one = run(1);
    const auto two = run(2);
    for (std::size_t r = 0; r < 2; ++r) {
        CHECK(one.repeats[r].values == two.repeats[r].values);
        CHECK(one.repeats[r].predictions == two.repeats[r].predictions);
        CHECK(one.repeats[r].meanAbs == two.repeats[r].meanAbs);
    }
}

TEST_CASE("blocked repeats differ by the learner's random state alone", "[cvshap]")
{
    const auto [x, y] = friedman();
    const core::CrossValidatedShapOptions options{
        .repeats = 2, .folds = 4, .foldKind = core::FoldKind::Blocked, .gap = 2};
    const auto result = core::crossValidateShap(x, y, smallForest(), options);
    CHECK(result.repeats[0].folds[1].test == result.repeats[1].folds[1].test);
    CHECK(result.repeats[0].values != result.repeats[1].values);
}

TEST_CASE("a cancelled run keeps the repeats that were finished", "[cvshap]")
{
    const auto [x, y] = friedman();
    std::stop_source stop;
    std::size_t heard = 0;
    core::CrossValidationMonitor monitor;
    monitor.progress = core::Progress({}, stop.get_token());
    monitor.onRepeat = [&](std::size_t repeat, const core::ShapRepeat& result) {
        CHECK(repeat == heard++);
        CHECK(result.values.rows() == 60);
        if (heard == 2)
            stop.request_stop();
    };
    const auto result = core::crossValidateShap(x, y, smallForest(), {.repeats = 5}, monitor);
    CHECK(result.cancelled);
    CHECK(result.asked == 5);
    REQUIRE(result.repeats.size() == 2);
    const auto whole = core::crossValidateShap(x, y, smallForest(), {.repeats = 5});
    CHECK(result.repeats[1].values == whole.repeats[1].values);
}

TEST_CASE("a run can be cancelled in every phase", "[cvshap]")
{
    // Stopped at the n-th report: while growing, searching, explaining, in any repeat.
    const auto [x, y] = friedman();
    const bool isNested = GENERATE(false, true);
    core::CrossValidatedShapOptions options{.repeats = 2, .folds = 3};
    if (isNested)
        options.nested = core::NestedSearch{.space = core::ParameterSpace({{"max_depth", {2, 4}}}),
                                            .learnerOf = core::forestLearnerOf({.nEstimators = 2}),
                                            .candidates = 2};
    const auto reportsUntilStop = GENERATE(0, 1, 3, 7, 12, 20, 30);
    std::stop_source stop;
    std::atomic<int> reports = 0;
    if (reportsUntilStop == 0)
        stop.request_stop();
    core::CrossValidationMonitor monitor;
    monitor.progress = core::Progress(
        [&](const core::Message& stage, double fraction) {
            CHECK(stage.text().starts_with("Repeat "));
            CHECK(fraction <= 1.0);
            if (++reports == reportsUntilStop)
                stop.request_stop();
        },
        stop.get_token());
    const auto result = core::crossValidateShap(x, y, smallForest(), options, monitor);
    CHECK(result.cancelled);
    CHECK(result.repeats.size() < 2);
}

TEST_CASE("folds are heard of, and values are kept only where asked", "[cvshap]")
{
    const auto [x, y] = friedman();
    std::vector<std::pair<std::size_t, std::size_t>> heard;
    core::CrossValidationMonitor monitor;
    monitor.onFold = [&](std::size_t repeat, std::size_t done) {
        heard.emplace_back(repeat, done);
    };
    const auto result = core::crossValidateShap(
        x, y, smallForest(), {.repeats = 2, .folds = 2, .keepValues = false}, monitor);
    CHECK(heard ==
          std::vector<std::pair<std::size_t, std::size_t>>{{0, 1}, {0, 2}, {1, 1}, {1, 2}});
    CHECK(result.repeats[0].values.size() == 0);
    const auto summary = core::summarise(result, core::verbatim(kNames));
    CHECK(summary.spread.mean.size() == 0);
    CHECK(summary.features[3].meanAbs > 0.0);
}

TEST_CASE("what cannot be cross-validated is said", "[cvshap]")
{
    auto [x, y] = friedman();
    const auto sentence = [&](const core::CrossValidatedShapOptions& options = {}) -> std::string {
        try {
            core::crossValidateShap(x, y, smallForest(), options);
        } catch (const core::InputError& error) {
            return error.what();
        }
        return "no mistake";
    };
    CHECK(sentence({.repeats = 0}) == "There are 0 repeats; expected 1 to 100,000.");
    CHECK(sentence({.folds = 61}) ==
          "There are 61 folds for 60 rows; expected no more folds than rows.");
    CHECK(sentence({.folds = 0}) == "There are 0 folds; expected at least 2.");
    const double value = x(3, 1);
    x(3, 1) = std::numeric_limits<double>::infinity();
    CHECK(sentence() == "Row 3 of feature 1 (both counted from 0) is infinite or too large; "
                        "expected a number below 3.4e38.");
    x(3, 1) = std::numeric_limits<double>::quiet_NaN();
    CHECK(sentence() == "Row 3 of feature 1 (both counted from 0) is missing; expected a number "
                        "below 3.4e38.");
    x(3, 1) = value;
    y.setConstant(24.5);
    CHECK(sentence() == "The target is 24.5 in every row, so there is nothing to explain; expected "
                        "one that varies.");
    x.conservativeResize(1, 5);
    y.conservativeResize(1);
    CHECK(sentence() ==
          "There is 1 row; expected at least 2, one to learn from and one to hold out.");
    CHECK_THROWS_AS(core::forestLearner({.nEstimators = 0}), core::InputError);
}

TEST_CASE("any learner can be plugged in", "[cvshap]")
{
    // One that knows the mean alone: all values 0, base value the mean of the training rows.
    const core::Learner mean{.fit =
                                 [](const Eigen::MatrixXd& x, const Eigen::VectorXd& y,
                                    std::span<const std::size_t> rows, std::optional<std::uint32_t>,
                                    const core::Progress&) {
                                     const double value = core::rowsOf(y, rows).mean();
                                     return core::TreeEnsemble{
                                         .trees = {{{.value = value, .cover = 1.0}}},
                                         .features = static_cast<int>(x.cols())};
                                 },
                             .takesMissing = true};
    auto [x, y] = friedman();
    x(0, 0) = std::numeric_limits<double>::quiet_NaN();
    const auto result = core::crossValidateShap(x, y, mean, {.repeats = 1, .folds = 2});
    CHECK(result.repeats[0].values.cwiseAbs().maxCoeff() == 0.0);
    const auto& fold = result.repeats[0].folds[0];
    CHECK_THAT(fold.baseValue, WithinAbs((y.sum() - core::rowsOf(y, fold.test).sum()) / 30, 1e-12));
    CHECK(result.repeats[0].scores.r2 < 0.0);
}

TEST_CASE("boosted trees are explained out of fold, missing values and all", "[cvshap]")
{
    if (!core::BoostedTrees::available())
        return;
    auto [x, y] = friedman();
    x(0, 0) = std::numeric_limits<double>::quiet_NaN();
    const core::CrossValidatedShapOptions options{.repeats = 2, .folds = 3};
    const auto run = [&](int threads) {
        const core::ThreadLimit limit(threads);
        return core::crossValidateShap(x, y, core::boostedLearner({.trees = 20}), options);
    };
    const auto one = run(1);
    CHECK(one.repeats[1].values == run(2).repeats[1].values);
    for (const auto& repeat : one.repeats) {
        CHECK(repeat.values.allFinite());
        CHECK(repeat.scores.r2 > 0.3);
        for (const auto& fold : repeat.folds)
            CHECK(fold.largestError < 1e-10);
    }
    x(1, 1) = std::numeric_limits<double>::infinity();
    CHECK_THROWS_AS(run(1), core::InputError);
}
