#include "core/base/Message.h"
#include "core/base/InputError.h"
#include "core/base/JsonText.h"
#include "tests/Catch.h"

#include <chrono>
#include <limits>
#include <string>

using core::Message;
using core::MessageList;

TEST_CASE("a message puts its values into their places", "[message]")
{
    REQUIRE(Message("%1 of %2 rows").text() == "%1 of %2 rows");
    REQUIRE(Message("%1 of %2 rows", 1234, 5'000'000).text() == "1,234 of 5,000,000 rows");
    REQUIRE(Message("%2 before %1, %2 again", "b", "a").text() == "a before b, a again");
    REQUIRE(Message("%1 and %3", 1, 2).text() == "1 and %3");
    REQUIRE(Message("100 %, %1 %", 0.1).text() == "100 %, 0.1 %");
    REQUIRE(Message("%1", -1234).text() == "-1,234");
    REQUIRE(
        Message("%1 against %2", core::roundedFigure(1234.5), core::fixedFigure(0.25, 1)).text() ==
        "1,234 against 0.2");
    REQUIRE(Message("at %1", std::chrono::sys_seconds(
                                 std::chrono::sys_days(std::chrono::year(2015) / 6 / 27)))
                .text() == "at 2015-06-27 00:00");
    REQUIRE(Message("one of %1", MessageList{"a", "b", "c"}).text() == "one of a, b and c");
    REQUIRE(Message("steps of %1", Message("%1 hours", 3)).text() == "steps of 3 hours");
    REQUIRE(Message("\"%1\"", "a %1 b").text() == "\"a %1 b\""); // a text is never filled again
    REQUIRE(Message().isEmpty());
}

TEST_CASE("the smallest whole number is written as any other", "[message]")
{
    REQUIRE(Message("%1", std::numeric_limits<std::int64_t>::min()).text() ==
            "-9,223,372,036,854,775,808");
}

TEST_CASE("a counted message has a sentence for one", "[message]")
{
    const auto rows = [](std::size_t count) {
        return Message::counted(count, "%1 row of %2", "%1 rows of %2", "x.csv").text();
    };
    REQUIRE(rows(0) == "0 rows of x.csv");
    REQUIRE(rows(1) == "1 row of x.csv");
    REQUIRE(rows(1000) == "1,000 rows of x.csv");
}

TEST_CASE("a message is the same after JSON", "[message]")
{
    for (const Message& message :
         {Message(), Message("no place"), Message("%1 %2", "text \"quoted\"\n", -5),
          Message("%1", 0.1), Message("%1", 3.0), Message("%1", 1e300),
          Message("%1", std::numeric_limits<double>::infinity()),
          Message("%1", std::numeric_limits<std::int64_t>::max()),
          Message("%1", std::chrono::sys_seconds(std::chrono::seconds(-1))),
          Message("%1 %2", core::roundedFigure(-412.3), core::fixedFigure(1e-9, 0)),
          Message("%1", core::roundedFigure(1e-9)), Message("%1", MessageList{}),
          Message("%1", MessageList{Message("\"%1\"", "ä"), Message("%1", Message("%1", 2.5))})}) {
        CAPTURE(core::toJson(message));
        REQUIRE(core::messageFromJson(core::toJson(message)) == message);
    }
}

TEST_CASE("messages within messages come back however they are built", "[message]")
{
    Message sentence("a");
    for (int depth = 0; depth < 25; ++depth) {
        sentence = Message("%1, %2 %3", sentence, Message("%1", depth), depth);
        REQUIRE(core::messageFromJson(core::toJson(sentence)) == sentence);
    }
}

TEST_CASE("text that is no stored message is refused", "[message]")
{
    std::string deep = R"(["a"])";
    for (std::size_t depth = 0; depth < core::kDeepestJson; ++depth)
        deep = R"(["%1",[)" + deep + "]]";
    for (const std::string& json :
         {std::string(),
          std::string("{"),
          std::string("null"),
          std::string("5"),
          std::string("\"a\""),
          std::string("[]"),
          std::string("[5]"),
          std::string("[\"a\",null]"),
          std::string("[\"a\",true]"),
          std::string("[\"a\",1.5]"),
          std::string("[\"a\",{}]"),
          std::string("[\"a\",{\"number\":5}]"),
          std::string("[\"a\",{\"number\":\"5x\"}]"),
          std::string("[\"a\",{\"number\":\"\"}]"),
          std::string("[\"a\",{\"time\":\"5\"}]"),
          std::string("[\"a\",{\"figure\":\"5\"}]"),
          std::string("[\"a\",{\"figure\":\"5\",\"decimals\":-1,\"exponent\":false}]"),
          std::string("[\"a\",[\"b\"]]"),
          std::string("[\"a\",18446744073709551615]"),
          deep}) {
        CAPTURE(json);
        REQUIRE_THROWS_AS(core::messageFromJson(json), core::InputError);
    }
}
