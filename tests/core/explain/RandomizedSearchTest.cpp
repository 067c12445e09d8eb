#include "core/explain/RandomizedSearch.h"
#include "core/base/InputError.h"
#include "core/base/ParallelFor.h"
#include "core/explain/CrossValidatedShap.h"
#include "tests/Catch.h"
#include "tests/core/trees/RecordedResults.h"

#include <numeric>

using Catch::Matchers::WithinRel;

namespace {

core::Parameters parametersOf(const nlohmann::json& recorded)
{
    return recorded.get<core::Parameters>();
}

core::ParameterSpace spaceOf(const nlohmann::json& grid)
{
    return core::ParameterSpace(grid.get<std::map<std::string, std::vector<double>>>());
}

void requireSameCandidates(const std::vector<core::Parameters>& candidates,
                           const nlohmann::json& recorded)
{
    REQUIRE(candidates.size() == recorded.size());
    for (std::size_t i = 0; i < candidates.size(); ++i)
        REQUIRE(candidates[i] == parametersOf(recorded[i]));
}

} // namespace

TEST_CASE("a search draws and scores as scikit-learn's", "[search]")
{
    // 6 of 120 points: a permutation.
    const auto& recorded = exactSynthetic().at("randomized_search");
    const auto space = spaceOf(recorded["grid"]);
    REQUIRE(space.size() == 120);
    core::NumpyRandom random(recorded["random_state"].get<std::uint32_t>());
    const auto candidates =
        core::drawCandidates(space, recorded["n_iter"].get<std::size_t>(), random);
    requireSameCandidates(candidates, recorded["candidates"]);

    const auto& rows = exactSynthetic().at("forests").at(0);
    std::vector<std::size_t> all(rows["train_X"].size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    const auto result = core::searchParameters(
        matrixOf(rows["train_X"]), vectorOf(rows["train_y"]), all, candidates,
        core::forestLearnerOf({.randomState = recorded["forest_random_state"]}),
        {.folds = 3, .state = 1});
    for (std::size_t i = 0; i < candidates.size(); ++i) {
        const auto row = static_cast<Eigen::Index>(i);
        for (std::size_t split = 0; split < 3; ++split)
            CHECK_THAT(result.splitScores(row, static_cast<Eigen::Index>(split)),
                       WithinRel(recorded["split_scores"][split][i].get<double>(), 1e-14));
        CHECK_THAT(result.meanScores(row),
                   WithinRel(recorded["mean_test_score"][i].get<double>(), 1e-14));
    }
    CHECK(result.best == recorded["best_index"].get<std::size_t>());
    CHECK(result.bestParameters() == parametersOf(recorded["best_params"]));
}

TEST_CASE("searches in a row go on drawing from one stream", "[search]")
{
    // 10 of 1,200 points: tracking selection.
    const auto& recorded = exactSynthetic().at("randomized_search_article_space");
    const auto space = core::articleParameterSpace();
    REQUIRE(space.size() == 1200);
    core::NumpyRandom random(1);
    CHECK(random.randint(10000, 10) == recorded["random_states"].get<std::vector<std::uint32_t>>());
    CHECK(core::repeatStates(1, 10) == recorded["random_states"].get<std::vector<std::uint32_t>>());
    for (const auto& search : recorded["consecutive_searches"])
        requireSameCandidates(core::drawCandidates(space, 10, random), search);
    for (const std::uint32_t seed : {0U, 7U}) {
        core::NumpyRandom own(seed);
        requireSameCandidates(core::drawCandidates(space, 10, own),
                              recorded["random_state_" + std::to_string(seed)]);
    }
}

TEST_CASE("a grid is counted with the last name changing fastest", "[search]")
{
    const core::ParameterSpace space({{"a", {1, 2}}, {"b", {10, 20, 30}}});
    CHECK(space.at(0) == core::Parameters{{"a", 1}, {"b", 10}});
    CHECK(space.at(1) == core::Parameters{{"a", 1}, {"b", 20}});
    CHECK(space.at(5) == core::Parameters{{"a", 2}, {"b", 30}});
}

TEST_CASE("more candidates than points are all the points", "[search]")
{
    core::NumpyRandom random(1);
    const core::ParameterSpace space({{"max_depth", {1, 2, 3}}});
    CHECK(core::drawCandidates(space, 10, random).size() == 3);
}

TEST_CASE("of equal candidates the first is best", "[search]")
{
    const auto& rows = exactSynthetic().at("forests").at(0);
    std::vector<std::size_t> all(60);
    std::iota(all.begin(), all.end(), std::size_t{0});
    const auto result =
        core::searchParameters(matrixOf(rows["train_X"]), vectorOf(rows["train_y"]), all,
                               {{{"max_depth", 1}}, {{"max_depth", 50}}, {{"max_depth", 60}}},
                               core::forestLearnerOf({.nEstimators = 3}), {.folds = 3, .state = 1});
    CHECK(result.meanScores(1) == result.meanScores(2));
    CHECK(result.best == 1);
}

TEST_CASE("a parameter without values or unknown to the forest is named", "[search]")
{
    const std::map<std::string, std::vector<double>> none{{"max_depth", {}}};
    CHECK_THROWS_AS(core::ParameterSpace(none), core::InputError);
    CHECK_THROWS_AS(core::withParameters(core::ForestOptions{}, {{"depth", 3}}), core::InputError);
    CHECK(core::withParameters(core::ForestOptions{}, {{"max_depth", 3}}).maxDepth == 3);
}
