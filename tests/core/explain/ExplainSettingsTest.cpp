#include "core/explain/ExplainSettings.h"
#include "core/base/InputError.h"
#include "core/base/ListText.h"
#include "core/explain/ImportanceSettings.h"
#include "tests/Catch.h"

#include <nlohmann/json.hpp>

using Json = nlohmann::ordered_json;

TEST_CASE("names, groups and spaces are texts as the command line reads them", "[validation]")
{
    CHECK(core::listOf({"temp", "a,b", "say \"x\""}) == "temp,\"a,b\",\"say \"\"x\"\"\"");
    CHECK(core::textOf(std::vector<core::NamedGroup>{
              {"weather", {"temp", "dewp"}}, {"a=b", {"c"}}}) == "weather=temp,dewp;\"a=b\"=c");
    CHECK(core::textOf(core::ParameterSpace({{"max_depth", {0, 4}}, {"ccp_alpha", {0, 0.1}}})) ==
          "ccp_alpha=0,0.1; max_depth=none,4");
}

TEST_CASE("an explanation says its settings, those of its table with them", "[validation]")
{
    core::Importance importance;
    importance.tableSettings =
        core::tableSettings(core::SeriesFeatureOptions{.lags = true, .weather = false});
    CHECK(core::isOfSeries(importance));
    importance.options.foldKind = core::FoldKind::Blocked;
    importance.options.gap = 24;
    importance.options.forest.maxFeatures = 1.0; // a share, not the count 1
    const Json settings = Json::parse(core::explainSettings(importance));
    CHECK(settings == Json{{"table", "series"},
                           {"features", "lags,calendar,holiday"},
                           {"learner", "forest"},
                           {"n_estimators", 100},
                           {"min_samples_leaf", 1},
                           {"min_samples_split", 2},
                           {"max_features", 1.0},
                           {"ccp_alpha", 0.0},
                           {"random_state", 10},
                           {"repeats", 10},
                           {"folds", 5},
                           {"seed", 1},
                           {"blocked", true},
                           {"gap", 24}});
    CHECK(settings.at("max_features").dump() == "1.0");

    importance.tableSettings = core::tableSettings(core::FeatureTableOptions{
        .target = "y", .features = {"a", "b"}, .text = core::TextEncoding::Ordinal});
    CHECK_FALSE(core::isOfSeries(importance));
    CHECK(importance.tableSettings == R"({"target":"y","features":"a,b","text":"ordinal"})");
}

TEST_CASE("the settings of an explanation come back from JSON", "[validation]")
{
    core::ImportanceOptions boosted;
    boosted.learner = core::LearnerKind::Boosted;
    boosted.boosted.maxDepth = 9;
    boosted.boosted.learningRate = 0.125;
    boosted.foldKind = core::FoldKind::Blocked;
    boosted.gap = 0;
    boosted.fillMissing = true;
    core::ImportanceOptions forest;
    forest.forest.maxDepth = 4;
    forest.forest.maxFeatureCount = 3;
    forest.repeats = 2;
    forest.holdOutShare = 0.1;
    forest.once = true;
    forest.search.emplace();
    forest.search->space = core::parameterSpaceOf("max_depth=4,none; ccp_alpha=0.1");
    forest.groups = {{"a;b=\"c", {"x", "y,z"}}};
    for (const auto& options : {core::ImportanceOptions(), boosted, forest}) {
        core::ImportanceOptions read = boosted; // all that is named is set
        core::setFromJson(read, core::toJson(options), "x");
        CHECK(core::toJson(read) == core::toJson(options));
    }
}

TEST_CASE("JSON sets what it names, and no setting that does not apply", "[validation]")
{
    core::ImportanceOptions options;
    core::setFromJson(options, R"({"folds": 3, "learning_rate": 0.5, "later": 1})", "x");
    CHECK(options.folds == 3);
    CHECK(options.repeats == core::ImportanceOptions().repeats);
    CHECK(options.boosted.learningRate == core::BoostedOptions().learningRate);
    CHECK_THROWS_WITH(core::setFromJson(options, R"({"folds": "3"})", "x"),
                      "x: the setting \"folds\" is \"3\"; expected a whole number.");
}

TEST_CASE("options that the command line has no word for are named", "[validation]")
{
    core::ImportanceOptions options;
    CHECK(core::untoldSettings(options).empty());
    options.boosted.lambda = 2.0; // of another learner
    CHECK(core::untoldSettings(options).empty());
    options.forest.bootstrap = false;
    CHECK(core::untoldSettings(options) == std::vector<std::string>{"bootstrap"});
    options.learner = core::LearnerKind::Boosted;
    options.boosted.maxBins = 64;
    CHECK(core::untoldSettings(options) == std::vector<std::string>{"lambda", "maxBins"});
}

TEST_CASE("parameter spaces are read from text, and written in their order", "[validation]")
{
    CHECK(core::parameterSpaceOf("max_depth=4,none; n_estimators=10").size() == 2);
    CHECK(core::textOf(core::parameterSpaceOf("max_depth = 9, none,4;")) == "max_depth=9,none,4");
    CHECK(core::parameterSpaceOf(core::textOf(core::articleParameterSpace())).values() ==
          core::articleParameterSpace().values());
    CHECK_THROWS_AS(core::parameterSpaceOf("max_depth=deep"), core::InputError);
    CHECK_THROWS_AS(core::parameterSpaceOf("max_depth"), core::InputError);
    CHECK_THROWS_AS(core::parameterSpaceOf("max_depth="), core::InputError);
    CHECK_THROWS_AS(core::parameterSpaceOf("reg_lambda=inf"), core::InputError);
}
