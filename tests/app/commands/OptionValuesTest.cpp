#include "app/commands/OptionValues.h"
#include "tests/Catch.h"
#include "tests/app/commands/Mistake.h"

using namespace commands;

namespace {

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("a number that cannot be names its option and what was expected", "[commands]")
{
    CHECK(wholeNumber("12", "--folds", 2) == 12);
    CHECK(realNumber("0.3", "--holdout", "a share") == 0.3);
    CHECK(seedNumber("4294967295", "--seed") == 4294967295U);
    for (const std::string text : {"1", "-3", "2.5", "x", "", "99999999999", "5 "})
        CHECK(mistakeOf([&] { wholeNumber(text, "--folds", 2); }) ==
              "--folds is \"" + text + "\"; expected a whole number from 2.");
    CHECK(mistakeOf([] { realNumber("nan", "--holdout", "a share"); }) ==
          "--holdout is \"nan\"; expected a share.");
    CHECK(mistakeOf([] { seedNumber("-1", "--seed"); }) ==
          "--seed is \"-1\"; expected a whole number from 0 to 4294967295.");
}

TEST_CASE("names are parted at commas, which quotes keep", "[commands]")
{
    CHECK(partsOf("", ',', "--features").empty());
    CHECK(partsOf("a, b c ,d", ',', "--features") == Texts{"a", "b c", "d"});
    CHECK(partsOf("\"a,b\",\"5\"\" pipe\"", ',', "--features") == Texts{"a,b", "5\" pipe"});
    CHECK(mistakeOf([] { partsOf("a,,b", ',', "--features"); }) ==
          "--features is \"a,,b\"; expected a name between the separators.");
    CHECK(mistakeOf([] { partsOf("\"a", ',', "--features"); }) ==
          "--features is \"\"a\"; expected its quotes to be closed.");
}
