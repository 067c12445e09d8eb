#include "core/explain/Randomness.h"
#include "core/base/RandomStream.h"
#include "core/explain/Importance.h"
#include "core/trees/BoostedTrees.h"
#include "tests/Catch.h"

#include <cmath>

using core::FoldKind;
using core::LearnerKind;
using core::Randomness;

namespace {

constexpr std::size_t kRows = 60;

core::FeatureTable madeTable()
{
    core::FeatureTable table;
    table.targetName = "y";
    table.names = {"a", "b"};
    table.x.resize(kRows, 2);
    table.y.resize(kRows);
    core::RandomStream random(4);
    for (std::size_t row = 0; row < kRows; ++row) {
        const auto i = static_cast<Eigen::Index>(row);
        table.x.row(i) << random.uniform(), random.uniform();
        table.y(i) = 3.0 * table.x(i, 0) + table.x(i, 1) + 0.1 * random.normal();
        table.rows.push_back(row);
    }
    return table;
}

/// A small explanation of each kind of folds and learner.
core::ImportanceOptions optionsOf(LearnerKind learner, FoldKind folds)
{
    core::ImportanceOptions options{.learner = learner, .repeats = 3, .folds = 4};
    options.foldKind = folds;
    options.forest.nEstimators = 5;
    options.boosted.trees = 5;
    return options;
}

core::SearchOptions searchOf(std::map<std::string, std::vector<double>> space, int candidates)
{
    return {.space = core::ParameterSpace(std::move(space)), .candidates = candidates, .folds = 2};
}

} // namespace

TEST_CASE("what is drawn anew follows from folds, learner and search", "[randomness]")
{
    const auto forest = optionsOf(LearnerKind::Forest, FoldKind::Shuffled);
    CHECK(core::randomnessOf(forest, kRows) == Randomness{true, false, false});
    const auto blockedForest = optionsOf(LearnerKind::Forest, FoldKind::Blocked);
    CHECK(core::randomnessOf(blockedForest, kRows) == Randomness{false, true, false});

    auto boosted = optionsOf(LearnerKind::Boosted, FoldKind::Blocked);
    CHECK_FALSE(core::randomnessOf(boosted, kRows).any());
    boosted.boosted.subsample = 0.5;
    CHECK(core::randomnessOf(boosted, kRows) == Randomness{false, true, false});
    boosted.foldKind = FoldKind::Shuffled; // whose learner has one seed for all repeats
    CHECK(core::randomnessOf(boosted, kRows) == Randomness{true, false, false});

    auto single = forest;
    single.folds = kRows;
    CHECK_FALSE(core::randomnessOf(single, kRows).any());
    CHECK(core::randomnessOf(single, 0).split); // of an unknown table
}

TEST_CASE("a search is random where it tries fewer points than there are", "[randomness]")
{
    auto options = optionsOf(LearnerKind::Boosted, FoldKind::Blocked);
    options.search = searchOf({{"max_depth", {2, 3, 4}}}, 2);
    CHECK(core::randomnessOf(options, kRows) == Randomness{false, false, true});
    options.search = searchOf({{"max_depth", {2, 3, 4}}}, 3);
    CHECK_FALSE(core::randomnessOf(options, kRows).any());
    // One of the points draws its rows.
    options.search = searchOf({{"subsample", {0.5, 1.0}}}, 2);
    CHECK(core::randomnessOf(options, kRows) == Randomness{false, true, false});
    // All points of the space draw none, whatever the learner would without a search.
    options.boosted.subsample = 0.5;
    options.search = searchOf({{"subsample", {1.0}}}, 1);
    CHECK_FALSE(core::randomnessOf(options, kRows).any());
}

TEST_CASE("copies are made once unless more are asked for", "[randomness]")
{
    CHECK(core::usualRepeats(optionsOf(LearnerKind::Forest, FoldKind::Shuffled), kRows) == 10);
    CHECK(core::usualRepeats(optionsOf(LearnerKind::Forest, FoldKind::Blocked), kRows) == 10);
    CHECK(core::usualRepeats(optionsOf(LearnerKind::Boosted, FoldKind::Blocked), kRows) == 1);
    auto single = optionsOf(LearnerKind::Forest, FoldKind::Shuffled);
    single.folds = kRows;
    CHECK(core::usualRepeats(single, kRows) == 1);
    CHECK(core::namesOf({true, false, true}) == std::vector<std::string>{"split", "search"});
}

TEST_CASE("the repeats differ exactly where the rule says that something is drawn", "[randomness]")
{
    std::vector<core::ImportanceOptions> all;
    for (const auto folds : {FoldKind::Shuffled, FoldKind::Blocked}) {
        all.push_back(optionsOf(LearnerKind::Forest, folds));
        all.push_back(all.back());
        all.back().folds = kRows;
        if (core::BoostedTrees::available()) {
            all.push_back(optionsOf(LearnerKind::Boosted, folds));
            all.push_back(all.back());
            all.back().boosted.subsample = 0.5;
        }
    }
    for (const auto& options : all) {
        const auto result = core::runImportance(madeTable(), options);
        INFO(static_cast<int>(options.learner)
             << static_cast<int>(options.foldKind) << options.folds);
        CHECK(result.summary.hasSpread == core::randomnessOf(options, kRows).any());
    }
}

TEST_CASE("copies are said to be copies, and have no spread", "[randomness]")
{
    auto options = optionsOf(LearnerKind::Forest, FoldKind::Shuffled);
    options.folds = kRows;
    const auto copies = core::runImportance(madeTable(), options);
    CHECK(copies.summary.verdict.text().starts_with(
        "The 3 repeats are copies: stability cannot be judged. Folds of one row each are "));
    CHECK(copies.notes.front() == copies.summary.verdict);
    CHECK_FALSE(copies.summary.enoughRepeats);
    const auto& feature = copies.summary.features.front();
    for (const double value :
         {feature.sdMeanAbs, feature.meanSd, feature.meanRange, feature.maxRange,
          feature.rangeOverMeanAbs, copies.summary.neighbours.front().swapProbability,
          copies.summary.neighbours.front().orderDoubt})
        CHECK(std::isnan(value));
    CHECK(copies.summary.spread.sd.array().isNaN().all());
    CHECK(copies.summary.spread.range.array().isNaN().all());
    CHECK(copies.summary.spread.mean.allFinite());

    options.repeats = 1;
    const auto one = core::runImportance(madeTable(), options);
    CHECK(one.summary.verdict.text().starts_with(
        "More repeats would be copies: stability cannot be judged. "));
}
