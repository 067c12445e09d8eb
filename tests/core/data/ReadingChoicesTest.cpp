#include "core/data/ReadingChoices.h"
#include "tests/Catch.h"
#include "tests/core/data/ErrorSentence.h"

#include <map>
#include <string>
#include <vector>

using core::ReadingChoices;
using Texts = std::vector<std::string>;

namespace {

/// Values that each option takes.
std::vector<Texts> valuesOf(const core::OptionDescription<ReadingChoices>& option)
{
    static const std::map<std::string, std::vector<Texts>> known{
        {"header-row", {{"1"}, {"4"}, {"4-5"}, {"none"}}},
        {"step", {{"15min"}, {"1h"}, {"1w"}, {"1month"}}},
        {"count-rows", {{"1h"}}},
        {"sum-rows", {{"1h"}}},
        {"start", {{"2015-06-27 22:00"}, {"1885-01-01 00:00"}}},
        {"time-zone", {{"Europe/Berlin"}, {"Asia/Kathmandu"}}}};
    const auto found = known.find(std::string(option.name));
    if (found != known.end())
        return found->second;
    std::vector<Texts> values;
    for (const core::OptionValue& value : option.values)
        values.push_back({value.name});
    if (option.name == "time-format")
        values = {{"week"}, {"epoch seconds"}};
    if (values.empty())
        values = option.isList ? std::vector<Texts>{{"a"}, {"a", "b, c", "d \"e\""}}
                               : std::vector<Texts>{{"a b"}, {"ä"}};
    return values;
}

} // namespace

TEST_CASE("what an option writes it reads again", "[readingchoices]")
{
    for (const auto& option : core::readingOptions()) {
        for (const Texts& texts : valuesOf(option)) {
            CAPTURE(std::string(option.name), texts);
            ReadingChoices choices;
            choose(choices, option.name, texts);
            REQUIRE_FALSE(choices == ReadingChoices{});
            if (option.name != "count-rows" && option.name != "sum-rows") // short for two others
                REQUIRE(option.get(choices) == texts);
            ReadingChoices again;
            for (const auto& one : core::readingOptions())
                if (!one.get(choices).empty())
                    one.set(again, one.get(choices));
            REQUIRE(again == choices);
            REQUIRE(core::readingChoicesFromJson(toJson(choices), "x") == choices);
            choose(choices, option.key(), {});
            REQUIRE(choices == ReadingChoices{});
        }
    }
}

TEST_CASE("of several values of an option for one the last counts", "[readingchoices]")
{
    ReadingChoices choices;
    choose(choices, "decimal", {"point", "COMMA"});
    REQUIRE(choices.decimal == ',');
    choose(choices, "separator", {"|"});
    REQUIRE(choices.separator == '|');
}

TEST_CASE("a wrong value of a choice has its sentence", "[readingchoices]")
{
    const auto error = [](const char* option, const char* value) {
        ReadingChoices choices;
        return errorSentence([&] { choose(choices, option, {value}); });
    };
    REQUIRE(error("decimal", "dot") == "--decimal is \"dot\"; expected one of point and comma.");
    REQUIRE(error("header-row", "4-7") == "--header-row is \"4-7\"; expected a row such as 4, two "
                                          "rows such as 4-5, or none.");
    for (const char* row : {"", "-1", "4-", "x", "4 5", "5-4", "99999999999999999999999"})
        REQUIRE(error("header-row", row).starts_with("--header-row is "));
    REQUIRE(error("step", "7min") ==
            "--step is \"7min\"; expected a step that divides a day, such as 15min or 1h, or 1d, "
            "1w or 1month.");
    REQUIRE(error("colour", "red")
                .starts_with("\"colour\" is not a setting of how a file is "
                             "read; expected one of encoding, separator, "));
}

TEST_CASE("settings that are no choices are refused", "[readingchoices]")
{
    const auto error = [](const char* json) {
        return errorSentence([&] { core::readingChoicesFromJson(json, "my.json"); });
    };
    REQUIRE(error("{\"decimal\": 5}") ==
            "my.json: the setting \"decimal\" is 5; expected a string or a list of strings.");
    REQUIRE(error("{\"value\": [\"a\", null]}").starts_with("my.json: the setting \"value\" is "));
    REQUIRE(error("{\"colour\": \"red\"}").starts_with("\"colour\" is not a setting"));
    for (const char* json : {"", "[]", "5", "{\"decimal\":", "null"})
        REQUIRE_FALSE(error(json) == "no error");
    REQUIRE(core::readingChoicesFromJson("{}", "x") == ReadingChoices{});
}
