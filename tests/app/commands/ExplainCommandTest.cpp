#include "app/commands/ExplainCommand.h"
#include "app/commands/CommandLine.h"
#include "tests/Catch.h"
#include "tests/TemporaryFolder.h"
#include "tests/app/commands/CommandOutput.h"
#include "tests/app/commands/Mistake.h"

using commands::ExplainRequest;
using commands::optionsOf;

namespace {

std::string mistakeIn(const ExplainRequest& request)
{
    return mistakeOf([&] { optionsOf(request); });
}

} // namespace

TEST_CASE("without options the article's repeated cross-validation is asked for", "[commands]")
{
    const auto options = optionsOf(ExplainRequest{});
    CHECK(options.learner == core::LearnerKind::Forest);
    CHECK(options.forest.nEstimators == 100);
    CHECK(options.forest.randomState == 10);
    CHECK(options.repeats == 10);
    CHECK(options.folds == 5);
    CHECK(options.seed == 1);
    CHECK(options.foldKind == core::FoldKind::Shuffled);
    CHECK_FALSE(options.search);
    CHECK(options.holdOutShare == 0.0);
}

TEST_CASE("the options of explain set what they name", "[commands]")
{
    ExplainRequest request;
    auto& given = request.given.texts;
    given["repeats"] = "3";
    given["folds"] = "4";
    given["seed"] = "7";
    request.given.flags["blocked"] = true;
    given["gap"] = "12";
    given["holdout"] = "0.3";
    given["groups"] = "one=a,b;two=c";
    given["n_estimators"] = "20";
    given["max_depth"] = "6";
    given["min_samples_leaf"] = "2";
    given["min_samples_split"] = "5";
    given["max_features"] = "0.5";
    given["ccp_alpha"] = "0.01";
    given["random_state"] = "0";
    request.given.flags["nested"] = true;
    given["space"] = "max_depth=4,none;n_estimators=10";
    given["candidates"] = "2";
    given["inner_folds"] = "4";
    const auto options = optionsOf(request);
    CHECK(options.repeats == 3);
    CHECK(options.folds == 4);
    CHECK(options.seed == 7);
    CHECK(options.foldKind == core::FoldKind::Blocked);
    CHECK(options.gap == 12);
    CHECK(options.holdOutShare == 0.3);
    REQUIRE(options.groups.size() == 2);
    CHECK(options.groups[0].features == std::vector<std::string>{"a", "b"});
    CHECK(options.forest.nEstimators == 20);
    CHECK(options.forest.maxDepth == 6);
    CHECK(options.forest.minSamplesLeaf == 2);
    CHECK(options.forest.minSamplesSplit == 5);
    CHECK(options.forest.maxFeatures == 0.5);
    CHECK(options.forest.ccpAlpha == 0.01);
    CHECK(options.forest.randomState == 0);
    REQUIRE(options.search);
    CHECK(options.search->candidates == 2);
    CHECK(options.search->folds == 4);
    CHECK(core::spaceOf(options).size() == 2);
    CHECK(core::spaceOf(options).at(1).at("max_depth") == 0);

    given["max_features"] = "4";
    given["max_depth"] = "none";
    CHECK(optionsOf(request).forest.maxFeatureCount == 4);
    CHECK(optionsOf(request).forest.maxDepth == 0);
}

TEST_CASE("options that cannot be are told with what was expected", "[commands]")
{
    const auto with = [](const std::string& setting, const std::string& value) {
        ExplainRequest request;
        request.given.texts[setting] = value;
        return mistakeIn(request);
    };
    CHECK(with("folds", "1") == "--folds is \"1\"; expected a whole number from 2.");
    CHECK(with("learner", "svm") == "--learner is \"svm\"; expected forest or boosted.");
    CHECK(with("holdout", "1.5") == "--holdout is \"1.5\"; expected a share like 0.3.");
    CHECK(with("gap", "3") == "--gap is beside blocks; expected it with --blocked only.");
    CHECK(with("space", "max_depth=3") ==
          "--space is an option of the search; expected it with --nested only.");
    CHECK(
        with("learning_rate", "0.1") ==
        "--learning-rate is an option of boosted trees; expected it with --learner boosted only.");
    CHECK(with("max_depth", "deep") == "--max-depth is \"deep\"; expected a whole number from 1.");

    ExplainRequest searched;
    searched.given.flags["nested"] = true;
    searched.given.texts["space"] = "depth=3";
    CHECK(mistakeIn(searched).starts_with("A forest has no parameter \"depth\" to search; "));
    searched.given.texts["space"] = "max_depth=deep";
    CHECK(mistakeIn(searched) == "\"deep\" is not a number; expected numbers or none.");

    ExplainRequest boosted;
    boosted.given.texts["learner"] = "boosted";
    boosted.given.texts["learning_rate"] = "5";
    CHECK(mistakeIn(boosted) == "--learning-rate is \"5\"; expected a number up to 1.");
    boosted.given.texts.erase("learning_rate");
    boosted.given.texts["max_depth"] = "99";
    CHECK(mistakeIn(boosted) == "--max-depth is 99; expected 1 to 30.");
    boosted.given.texts.erase("max_depth");
    boosted.given.texts["ccp_alpha"] = "1";
    CHECK(mistakeIn(boosted) ==
          "--ccp-alpha is an option of the forest; expected it with --learner forest only.");
}

TEST_CASE("what explain cannot begin with is told before any work", "[commands]")
{
    const TemporaryFolder folder;
    const std::string csv = folder.write("a.csv", "a,b,y\n1,2,3\n2,3,5\n4,4,4\n");
    const std::string out = (folder.path() / "out").string();
    const auto mistake = [&](std::vector<std::string> more, int code) {
        more.insert(more.begin(), {"explain", "--data", csv, "--out", out});
        const auto result = surgescope(more);
        CHECK(result.code == code);
        CHECK(result.out.empty());
        CHECK_FALSE(std::filesystem::exists(out));
        return result.err;
    };
    CHECK(mistake({}, 2) == "There is no target; expected --target COLUMN.\n");
    CHECK(mistake({"--target", "y", "--table", "sheet"}, 2) ==
          "--table is \"sheet\"; expected file or series.\n");
    CHECK(mistake({"--target", "y", "--text", "hash"}, 2) ==
          "--text is \"hash\"; expected onehot or ordinal.\n");
    CHECK(mistake({"--target", "y", "--group", "Bronx"}, 2) ==
          "--group is about a series; expected it with --table series only.\n");
    CHECK(mistake({"--table", "series", "--features", "lags,moon"}, 2) ==
          "--features names \"moon\"; expected lags, calendar, holiday or weather for a series.\n");
    CHECK(mistake({"--target", "z"}, 2) ==
          "Reading\na.csv has no column \"z\"; expected one of a, b and y.\n");
    CHECK(mistake({"--target", "y", "--folds", "4"}, 2)
              .ends_with("There are 4 folds for 3 rows; expected no more folds than rows.\n"));
    CHECK(mistake({"--target", "y", "--folds", "3", "--nested", "--inner-folds", "1000"}, 2)
              .ends_with("Timing a few trees\nThe search has 1,000 folds for the 2 rows that "
                         "a fold leaves it; expected no more folds than rows.\n"));
    folder.write("a.csv", "a,y\n1,3\n2,3\n");
    CHECK(mistake({"--target", "y"}, 3) ==
          "Reading\nThe target y is 3 in every row, so there is nothing to explain; expected one "
          "that varies.\n");
}
