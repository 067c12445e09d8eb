#include "app/commands/OptionValues.h"
#include "tests/Catch.h"

using namespace commands;

namespace {

using Texts = std::vector<std::string>;

template <typename Work>
std::string mistakeOf(const Work& work)
{
    try {
        work();
    } catch (const UsageError& error) {
        return error.what();
    }
    return "no mistake";
}

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

TEST_CASE("groups are names with their lists", "[commands]")
{
    const auto lists = namedListsOf("weather=temp,dewp; \"x;y\"=\"a=b\";", "--groups");
    REQUIRE(lists.size() == 2);
    CHECK(lists[0].name == "weather");
    CHECK(lists[0].items == Texts{"temp", "dewp"});
    CHECK(lists[1].name == "x;y");
    CHECK(lists[1].items == Texts{"a=b"});
    CHECK(namedListsOf("", "--groups").empty());
    // A column's name may hold the sign: the group's name ends at the first one.
    const auto signs = namedListsOf("g = cat = p,b=c ; \"k=1\"=d", "--groups");
    REQUIRE(signs.size() == 2);
    CHECK(signs[0].name == "g");
    CHECK(signs[0].items == Texts{"cat = p", "b=c"});
    CHECK(signs[1].name == "k=1");
    CHECK(signs[1].items == Texts{"d"});
    for (const char* text : {"weather", "=a", "\"a=b\""})
        CHECK(mistakeOf([&] { namedListsOf(text, "--groups"); }) ==
              "--groups is \"" + std::string(text) + "\"; expected NAME=A,B;OTHER=C.");
}
