#include "core/explain/Importance.h"
#include "core/base/InputError.h"
#include "core/base/ParallelFor.h"
#include "core/base/RandomStream.h"
#include "core/explain/BoostedLearner.h"
#include "core/trees/BoostedTrees.h"
#include "tests/Catch.h"
#include "tests/core/data/ErrorSentence.h"
#include "tests/core/data/TestSeries.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <mutex>
#include <stop_token>

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

namespace {

/// y = 3 a + b and a little noise; c has no part in it.
core::FeatureTable madeTable(std::size_t rows = 60)
{
    core::FeatureTable table;
    table.targetName = "y";
    table.names = {"a", "b", "c"};
    table.x.resize(static_cast<Eigen::Index>(rows), 3);
    table.y.resize(static_cast<Eigen::Index>(rows));
    core::RandomStream random(4);
    for (std::size_t row = 0; row < rows; ++row) {
        const auto i = static_cast<Eigen::Index>(row);
        for (Eigen::Index column = 0; column < 3; ++column)
            table.x(i, column) = random.uniform();
        table.y(i) = 3.0 * table.x(i, 0) + table.x(i, 1) + 0.01 * random.normal();
        table.rows.push_back(row);
    }
    return table;
}

core::ImportanceOptions smallOptions()
{
    core::ImportanceOptions options{.repeats = 3, .folds = 4};
    options.forest.nEstimators = 8;
    options.boosted.trees = 8;
    return options;
}

bool hasNote(const core::Importance& importance, const std::string& part)
{
    return std::any_of(importance.notes.begin(), importance.notes.end(), [&](const auto& note) {
        return note.text().find(part) != std::string::npos;
    });
}

} // namespace

TEST_CASE("the features that make the target are found, and every row adds up", "[importance]")
{
    const auto result = core::runImportance(madeTable(), smallOptions());
    CHECK(result.targetName == "y");
    CHECK(result.featureNames == std::vector<std::string>{"a", "b", "c"});
    CHECK(result.shap.repeats.size() == 3);
    CHECK(result.summary.ranking == std::vector<std::size_t>{0, 1, 2});
    CHECK(result.scores.r2 > 0.8);
    CHECK(result.largestError < 1e-12);
    CHECK_FALSE(result.holdOut);
    CHECK_FALSE(result.groups);
    CHECK_FALSE(result.unsearched);
    CHECK(result.notes == std::vector{result.summary.verdict});
}

TEST_CASE("values too many to be kept are only shown, and the ranking stays", "[importance]")
{
    auto options = smallOptions();
    options.groups = {{"both", {"a", "b"}}};
    const auto kept = core::runImportance(madeTable(), options);
    options.valueBytes = 1;
    std::vector<Eigen::MatrixXd> seen;
    const auto streamed = core::runImportance(
        madeTable(), options,
        {.progress = {}, .onFold = {}, .onRepeat = [&](std::size_t repeat, const auto& result) {
             CHECK(repeat == seen.size());
             seen.push_back(result.values);
         }});
    REQUIRE(seen.size() == 3);
    for (std::size_t repeat = 0; repeat < 3; ++repeat) {
        CHECK(seen[repeat] == kept.shap.repeats[repeat].values);
        CHECK(streamed.shap.repeats[repeat].values.size() == 0);
    }
    CHECK(streamed.summary.ranking == kept.summary.ranking);
    CHECK(streamed.summary.features[0].meanAbs == kept.summary.features[0].meanAbs);
    CHECK(streamed.groups->summary.features[0].meanAbs == kept.groups->summary.features[0].meanAbs);
    CHECK(hasNote(streamed, "too many to be held at once"));
    CHECK_FALSE(hasNote(kept, "too many to be held at once"));
}

TEST_CASE("a group's values are the sums of its features', other features stand for themselves",
          "[importance]")
{
    auto options = smallOptions();
    options.groups = {{"b and c", {"b", "c"}}};
    const auto result = core::runImportance(madeTable(), options);
    REQUIRE(result.groups);
    REQUIRE(result.groups->summary.features.size() == 2);
    CHECK(result.groups->summary.features[0].name == "b and c");
    CHECK(result.groups->summary.features[1].name == "a");
    for (std::size_t row = 0; row < 60; ++row)
        CHECK_THAT(result.groups->shap.value(row, 0, 2),
                   WithinAbs(result.shap.value(row, 1, 2) + result.shap.value(row, 2, 2), 1e-14));
    options.groups = {{"wrong", {"d"}}};
    CHECK(errorSentence([&] { core::runImportance(madeTable(), options); }) ==
          "The group \"wrong\" names \"d\", which is no feature; expected some of a, b and c.");
}

TEST_CASE("one split comes before the repeats where it is asked for", "[importance]")
{
    auto options = smallOptions();
    options.holdOutShare = 0.3;
    const auto table = madeTable();
    const auto result = core::runImportance(table, options);
    REQUIRE(result.holdOut);
    const auto alone =
        core::holdOutShap(table.x, table.y, core::forestLearner(options.forest), 0.3, 10);
    CHECK(result.holdOut->fold.test == alone.fold.test);
    CHECK(result.holdOut->heldOut.values == alone.heldOut.values);
    CHECK(result.holdOut->fold.test.size() == 18);
}

TEST_CASE("one cross-validation comes before the repeats where it is asked for", "[importance]")
{
    auto options = smallOptions();
    options.once = true;
    const auto table = madeTable();
    const auto result = core::runImportance(table, options);
    REQUIRE(result.once);
    CHECK(result.once->state == 10); // the learner's
    const auto alone =
        core::crossValidateShap(table.x, table.y, core::forestLearner(options.forest),
                                {.repeats = 1, .folds = options.folds, .states = {10}});
    CHECK(result.once->values == alone.repeats.front().values);
    CHECK(result.once->folds.front().test ==
          core::shuffledFolds(60, options.folds, 10).front().test);
    CHECK(result.shap.repeats.size() == 3);
    CHECK(core::estimatedSeconds(table, options) > 0.0);
}

TEST_CASE("a search that makes it worse is told, with both figures", "[importance]")
{
    auto options = smallOptions();
    options.search = core::SearchOptions{
        .space = core::ParameterSpace({{"max_depth", {1, 1}}}), .candidates = 1, .folds = 2};
    const auto result = core::runImportance(madeTable(), options);
    REQUIRE(result.unsearched);
    const auto fixed = core::runImportance(madeTable(), smallOptions());
    CHECK_THAT(result.unsearched->rmse, WithinRel(fixed.scores.rmse, 1e-12));
    CHECK(result.scores.rmse > fixed.scores.rmse);
    CHECK(hasNote(result, "The search made it worse: RMSE "));
    for (const auto& fold : result.shap.repeats[0].folds)
        CHECK(fold.search->bestParameters().at("max_depth") == 1);
}

TEST_CASE("a learner that loses to the mean is told", "[importance]")
{
    auto table = madeTable(20);
    core::RandomStream random(9);
    for (auto& y : table.y)
        y = random.normal();
    const auto result = core::runImportance(table, smallOptions());
    CHECK(result.scores.r2 < 0.0);
    CHECK(hasNote(result, "The learner does worse than predicting the mean of y (R2 -"));
}

TEST_CASE("shuffled folds on lagged rows are warned of, and blocked folds keep them apart",
          "[importance]")
{
    const auto series = hourlySeries(900, [](std::size_t t) {
        return std::sin(static_cast<double>(t) / 24.0) + 0.001 * static_cast<double>(t);
    });
    const auto table = core::featureTable(series, {.calendar = false, .holiday = false});
    auto options = smallOptions();
    options.repeats = 1;
    CHECK(hasNote(core::runImportance(table, options), "Shuffled folds leak here"));
    options.foldKind = core::FoldKind::Blocked;
    const auto blocked = core::runImportance(table, options);
    CHECK_FALSE(hasNote(blocked, "leak"));
    CHECK(hasNote(blocked, "worse than taking rides 1 hour before as the forecast"));

    // The gap is the longest lag: what stands in it makes no difference.
    auto changed = table;
    const auto begin = static_cast<Eigen::Index>(blocked.shap.repeats[0].folds[0].test.size());
    for (Eigen::Index row = begin; row < begin + 168; ++row)
        changed.x(row, 0) = 1e6;
    const auto again = core::runImportance(changed, options);
    CHECK(again.shap.repeats[0].values.topRows(begin) ==
          blocked.shap.repeats[0].values.topRows(begin));
}

TEST_CASE("a column named as a lag is enough to warn, one named flag is not", "[importance]")
{
    auto options = smallOptions();
    options.repeats = 1;
    auto table = madeTable();
    table.names[2] = "flag";
    CHECK_FALSE(hasNote(core::runImportance(table, options), "leak"));
    table.names[2] = "load Lag_24";
    CHECK(hasNote(core::runImportance(table, options), "Shuffled folds leak here"));
    options.foldKind = core::FoldKind::Blocked;
    CHECK(hasNote(core::runImportance(table, options), "how far back they look is not known"));
    options.gap = 2;
    CHECK_FALSE(hasNote(core::runImportance(table, options), "how far back"));
}

TEST_CASE("a stop keeps the finished repeats and says how many", "[importance]")
{
    std::stop_source stop;
    const core::Progress progress([](auto, double) {}, stop.get_token());
    const auto result = core::runImportance(
        madeTable(), smallOptions(),
        {.progress = progress, .onFold = {}, .onRepeat = [&](std::size_t repeat, const auto&) {
             if (repeat == 1)
                 stop.request_stop();
         }});
    CHECK(result.shap.cancelled);
    CHECK(result.shap.repeats.size() == 2);
    CHECK(hasNote(result, "Cancelled: 2 of 3 repeats are finished and kept."));
    CHECK_THROWS_AS(core::runImportance(madeTable(), smallOptions(),
                                        {.progress = progress, .onFold = {}, .onRepeat = {}}),
                    core::Cancelled);
}

TEST_CASE("progress names repeat and fold and never goes back to another repeat", "[importance]")
{
    std::mutex mutex;
    std::vector<std::string> stages;
    const core::Progress progress([&](const core::Message& stage, double) {
        const std::scoped_lock lock(mutex);
        if (stages.empty() || stages.back() != stage.text())
            stages.push_back(stage.text());
    });
    auto options = smallOptions();
    options.repeats = 2;
    const core::ThreadLimit limit(1);
    core::runImportance(madeTable(), options, {.progress = progress, .onFold = {}, .onRepeat = {}});
    CHECK(stages.front() == "Repeat 1 of 2, fold 1 of 4");
    CHECK(stages.back() == "Repeat 2 of 2, fold 4 of 4");
    CHECK(std::is_sorted(stages.begin(), stages.end()));
}

TEST_CASE("more folds than rows is an input error of the setting", "[importance]")
{
    auto options = smallOptions();
    options.folds = 7;
    CHECK(errorSentence([&] { core::runImportance(madeTable(5), options); }) ==
          "There are 7 folds for 5 rows; expected no more folds than rows.");
}

TEST_CASE("the estimate is of the size that the work is", "[importance]")
{
    auto options = smallOptions();
    options.forest.nEstimators = 1000;
    options.repeats = 1000;
    const auto table = madeTable(400);
    const double seconds = core::estimatedSeconds(table, options);
    CHECK(seconds > 10.0); // 4,000 forests of 1,000 trees
    CHECK(seconds < 1e6);
    options.search = core::SearchOptions{}; // 20 forests on inner folds for each of the folds
    CHECK(core::estimatedSeconds(table, options) > 100.0);
}

TEST_CASE("a duration is told in the words of a person", "[importance]")
{
    CHECK(core::durationMessage(0.2).text() == "about 1 s");
    CHECK(core::durationMessage(80).text() == "about 80 s");
    CHECK(core::durationMessage(1000).text() == "about 17 min");
    CHECK(core::durationMessage(12010).text() == "about 3 h 20 min");
    CHECK(core::durationMessage(200000).text() == "about 2 days");
    CHECK(core::durationMessage(2e6).text() == "about 23 days");
}

TEST_CASE("boosted trees are a learner, with missing values and a search of their own",
          "[importance]")
{
    auto options = smallOptions();
    options.learner = core::LearnerKind::Boosted;
    if (!core::BoostedTrees::available()) {
        CHECK(errorSentence([&] { core::runImportance(madeTable(), options); }) ==
              "Boosted trees need XGBoost's library, which is not installed; expected it or the "
              "forest as learner.");
        return;
    }
    auto table = madeTable();
    table.x(5, 2) = std::numeric_limits<double>::quiet_NaN();
    const auto result = core::runImportance(table, options);
    CHECK(result.summary.ranking[0] == 0);
    CHECK(result.scores.r2 > 0.7);
    CHECK(result.largestError < 1e-9);

    options.search = core::SearchOptions{.space = {}, .candidates = 2, .folds = 2};
    const auto searched = core::runImportance(table, options);
    CHECK(searched.shap.repeats[0].folds[0].search->bestParameters().count("learning_rate") == 1);
    CHECK(errorSentence([] {
              core::withParameters(core::BoostedOptions{}, {{"depth", 3}});
          }).starts_with("Boosted trees have no parameter \"depth\" to search; expected "));
}

TEST_CASE("features whose rank moves between repeats are named with their figures", "[importance]")
{
    // "a" and "b" are as good as each other and swap; "c" is far behind.
    const auto table = madeTable(12);
    core::CrossValidatedShap shap;
    shap.asked = 4;
    for (int r = 0; r < 4; ++r) {
        core::ShapRepeat repeat;
        const double up = r % 2 == 0 ? 0.3 : -0.2;
        repeat.values = Eigen::RowVector3d(2.0 + up, 2.0 - up, 0.1).replicate(12, 1);
        repeat.predictions = repeat.values.rowwise().sum();
        repeat.meanAbs = repeat.values.cwiseAbs().colwise().mean();
        repeat.scores = {.rmse = 1.0, .mae = 1.0, .r2 = 0.5};
        shap.repeats.push_back(repeat);
    }
    const auto result = core::importanceSoFar(table, smallOptions(), shap);
    CHECK_FALSE(result.summary.enoughRepeats);
    CHECK(hasNote(result, "The rank of some features changes from repeat to repeat: a (mean |SHAP| "
                          "2.05 ± 0.29, rank 1 to 2) and b (mean |SHAP| 1.95 ± 0.29, rank 1 to "
                          "2)."));
    CHECK_FALSE(hasNote(core::runImportance(madeTable(), smallOptions()), "changes from repeat"));
}

TEST_CASE("blocked folds are said to be the same in every repeat", "[importance]")
{
    auto options = smallOptions();
    options.foldKind = core::FoldKind::Blocked;
    CHECK(hasNote(core::runImportance(madeTable(), options), "the same in every repeat"));
    options.repeats = 1;
    CHECK_FALSE(hasNote(core::runImportance(madeTable(), options), "the same in every repeat"));
}

TEST_CASE("a sample is explained as in a run of all rows", "[importance]")
{
    auto options = smallOptions();
    options.once = true;
    options.holdOutShare = 0.4;
    const auto table = madeTable();
    const auto sample = core::sampleRows(table, 25, 3);
    const auto all = core::runImportance(table, options);
    const auto part = core::runImportance(sample, options);
    CHECK(part.scores.r2 == all.scores.r2);
    CHECK(part.once->scores.mae == all.once->scores.mae);
    CHECK(part.holdOut->heldOut.scores.rmse == all.holdOut->heldOut.scores.rmse);
    const auto check = [&](const core::ShapRepeat& mine, const core::ShapRepeat& whole) {
        REQUIRE(mine.values.rows() == 25);
        for (std::size_t i = 0; i < 25; ++i) {
            const auto row = static_cast<Eigen::Index>(sample.places[i]);
            const auto place = static_cast<Eigen::Index>(i);
            CHECK(mine.values.row(place) == whole.values.row(row));
            CHECK(mine.predictions(place) == whole.predictions(row));
        }
        for (std::size_t fold = 0; fold < mine.folds.size(); ++fold) {
            CHECK(mine.folds[fold].baseValue == whole.folds[fold].baseValue);
            CHECK(mine.folds[fold].test.size() + mine.folds[fold].unexplained ==
                  whole.folds[fold].test.size());
        }
    };
    for (std::size_t r = 0; r < 3; ++r)
        check(part.shap.repeats[r], all.shap.repeats[r]);
    check(*part.once, *all.once);
    const auto& held = part.holdOut->fold.test;
    REQUIRE(held.size() == static_cast<std::size_t>(part.holdOut->heldOut.values.rows()));
    for (std::size_t i = 0; i < held.size(); ++i) {
        const auto& rows = all.holdOut->fold.test;
        const auto found = std::find(rows.begin(), rows.end(), sample.places[held[i]]);
        REQUIRE(found != rows.end());
        CHECK(part.holdOut->heldOut.values.row(static_cast<Eigen::Index>(i)) ==
              all.holdOut->heldOut.values.row(found - rows.begin()));
    }
    CHECK(core::estimatedSeconds(sample, options) > 0.0);
}

TEST_CASE("filling is of the rows learned from, in searches too", "[importance]")
{
    auto table = madeTable();
    for (Eigen::Index row = 0; row < 60; row += 3)
        table.x(row, 1) = std::numeric_limits<double>::quiet_NaN();
    auto options = smallOptions();
    options.fillMissing = true;
    CHECK(core::missingValuesFor(options) == core::MissingValues::Fill);
    CHECK(core::missingValuesFor(smallOptions()) == core::MissingValues::LeaveOut);
    const auto filled = core::runImportance(table, options);
    CHECK(filled.summary.ranking[0] == 0);
    CHECK(filled.largestError < 1e-12);
    options.search = core::SearchOptions{
        .space = core::ParameterSpace({{"max_depth", {3, 5}}}), .candidates = 2, .folds = 2};
    const auto searched = core::runImportance(table, options);
    CHECK(searched.shap.repeats[0].folds[0].search->candidates.size() == 2);
    CHECK(searched.unsearched->rmse == filled.scores.rmse);
}

TEST_CASE("repeats that are all the same settle nothing", "[importance]")
{
    auto options = smallOptions();
    options.folds = 60;
    const auto one = core::runImportance(madeTable(), options);
    CHECK_FALSE(one.summary.hasSpread);
    CHECK_FALSE(one.summary.enoughRepeats);
    CHECK(std::isnan(one.summary.neighbours.front().swapProbability));
    CHECK(hasNote(one, "The 3 repeats are copies: stability cannot be judged."));
    CHECK(core::runImportance(madeTable(), smallOptions()).summary.hasSpread);
}

TEST_CASE("a target beyond the arithmetic of the trees is told", "[importance]")
{
    const auto scaled = [](double factor, double offset) {
        auto table = madeTable();
        table.y = (table.y.array() * factor + offset).matrix();
        return core::runImportance(table, smallOptions());
    };
    CHECK(hasNote(scaled(1e-9, 0.0), "The values of y are too small for these trees"));
    CHECK_FALSE(hasNote(scaled(1e-6, 0.0), "too small"));
    const auto far = scaled(1.0, 1e9);
    CHECK(hasNote(far, "vary too little beside their size"));
    CHECK(hasNote(far, "Subtract 1,000,000,0"));
    CHECK_FALSE(hasNote(far, "please report"));
    CHECK_FALSE(hasNote(scaled(1.0, 1e5), "vary too little"));
}

TEST_CASE("a run that can afford them ends with its interactions", "[importance]")
{
    auto options = smallOptions();
    CHECK_FALSE(core::runImportance(madeTable(), options).interactions);
    options.repeats = 6;
    const auto result = core::runImportance(madeTable(), options);
    REQUIRE(result.interactions);
    CHECK(result.interactions->rows == 10);
    CHECK(result.interactions->meanAbs.rows() == 3);
}
