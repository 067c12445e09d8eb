#include "core/base/ListText.h"
#include "tests/Catch.h"
#include "tests/core/data/ErrorSentence.h"

using core::namedListsOf;
using Texts = std::vector<std::string>;

TEST_CASE("groups are names with their lists", "[base]")
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
        CHECK(errorSentence([&] { namedListsOf(text, "--groups"); }) ==
              "--groups is \"" + std::string(text) + "\"; expected NAME=A,B;OTHER=C.");
}

TEST_CASE("a list is written as it is read, whatever its names hold", "[base]")
{
    const Texts names{"temp", "a,b", "say \"x\"", "k=1"};
    CHECK(core::listOf(names) == "temp,\"a,b\",\"say \"\"x\"\"\",\"k=1\"");
    CHECK(core::partsOf(core::listOf(names), ',', "names") == names);
    CHECK(errorSentence([] { core::partsOf("a,,b", ',', "names"); }) ==
          "names is \"a,,b\"; expected a name between the separators.");
    CHECK(errorSentence([] { core::partsOf("\"a", ',', "names"); }) ==
          "names is \"\"a\"; expected its quotes to be closed.");
}
