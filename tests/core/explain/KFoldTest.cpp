#include "core/explain/KFold.h"
#include "core/base/InputError.h"
#include "tests/Catch.h"
#include "tests/core/trees/RecordedResults.h"

#include <algorithm>
#include <functional>
#include <string>
#include <vector>

namespace {

using RowNumbers = std::vector<std::size_t>;

std::string sentenceOf(const std::function<void()>& call)
{
    try {
        call();
    } catch (const core::InputError& error) {
        return std::string(error.what()) + " [" + error.setting() + "]";
    }
    return "no mistake";
}

} // namespace

TEST_CASE("shuffled folds are scikit-learn's", "[folds]")
{
    for (const auto& recorded : exactSynthetic().at("kfold")) {
        const auto rows = recorded["n"].get<std::size_t>();
        const auto folds = core::shuffledFolds(rows, recorded["n_splits"].get<int>(),
                                               recorded["random_state"].get<std::uint32_t>());
        REQUIRE(folds.size() == recorded["test_indices"].size());
        for (std::size_t i = 0; i < folds.size(); ++i) {
            CHECK(folds[i].test == recorded["test_indices"][i].get<RowNumbers>());
            CHECK(folds[i].train.size() + folds[i].test.size() == rows);
            CHECK(std::is_sorted(folds[i].train.begin(), folds[i].train.end()));
        }
    }
}

TEST_CASE("a split into training and test rows is scikit-learn's", "[folds]")
{
    for (const auto& recorded : exactSynthetic().at("train_test_split")) {
        const auto rows = recorded["n"].get<std::size_t>();
        const auto split = core::trainTestSplit(rows, recorded["test_size"].get<double>(),
                                                recorded["random_state"].get<std::uint32_t>());
        CHECK(split.test == recorded["test"].get<RowNumbers>());
        auto all = split.train;
        all.insert(all.end(), split.test.begin(), split.test.end());
        std::sort(all.begin(), all.end());
        for (std::size_t row = 0; row < rows; ++row)
            REQUIRE(all.at(row) == row);
    }
}

TEST_CASE("blocked folds are neighbours, the first ones a row longer", "[folds]")
{
    const auto folds = core::blockedFolds(8, 3);
    CHECK(folds[0].test == RowNumbers{0, 1, 2});
    CHECK(folds[1].test == RowNumbers{3, 4, 5});
    CHECK(folds[2].test == RowNumbers{6, 7});
    CHECK(folds[1].train == RowNumbers{0, 1, 2, 6, 7});
}

TEST_CASE("a gap keeps the rows beside a block out of its training", "[folds]")
{
    const auto folds = core::blockedFolds(9, 3, 2);
    CHECK(folds[0].train == RowNumbers{5, 6, 7, 8});
    CHECK(folds[1].train == RowNumbers{0, 8});
    CHECK(folds[2].train == RowNumbers{0, 1, 2, 3});
    CHECK(folds[1].test == RowNumbers{3, 4, 5});
}

TEST_CASE("splits that cannot be made are said", "[folds]")
{
    CHECK(sentenceOf([] { core::shuffledFolds(3, 5, 0); }) ==
          "There are 5 folds for 3 rows; expected no more folds than rows. [folds]");
    CHECK(sentenceOf([] { core::blockedFolds(1, 2); }) ==
          "There are 2 folds for 1 row; expected no more folds than rows. [folds]");
    CHECK(sentenceOf([] { core::shuffledFolds(10, 1, 0); }) ==
          "There are 1 folds; expected at least 2. [folds]");
    CHECK(sentenceOf([] { core::blockedFolds(9, 3, -1); }).find("[gap]") != std::string::npos);
    CHECK(sentenceOf([] { core::blockedFolds(9, 3, 3); }).find("[gap]") != std::string::npos);
    CHECK(sentenceOf([] { core::trainTestSplit(10, 1.0, 0); }).find("[holdout]") !=
          std::string::npos);
    CHECK(sentenceOf([] { core::trainTestSplit(1, 0.3, 0); }) ==
          "Holding out 1 of 1 row leaves none to learn from; expected more rows or a smaller "
          "share. [holdout]");
    CHECK(sentenceOf([] { core::shuffledFolds(5, 5, 0); }) == "no mistake");
}
