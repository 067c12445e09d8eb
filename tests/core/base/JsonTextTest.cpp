#include "core/base/JsonText.h"
#include "tests/Catch.h"

#include <string>

using core::JsonError;
using core::parseJson;

namespace {

std::string nested(std::size_t depth)
{
    return std::string(depth, '[') + std::string(depth, ']');
}

JsonError::Kind faultOf(const std::string& text)
{
    try {
        parseJson(text);
    } catch (const JsonError& error) {
        return error.kind();
    }
    FAIL("it was read");
    return JsonError::Kind::NotJson;
}

} // namespace

TEST_CASE("JSON is read as deep as it is allowed to be", "[json]")
{
    CHECK(parseJson(nested(core::kDeepestJson)).dump() == nested(core::kDeepestJson));
    for (const std::size_t depth : {core::kDeepestJson + 1, std::size_t{1'000'000}}) {
        CHECK(faultOf(nested(depth)) == JsonError::Kind::TooDeep);
        CHECK(faultOf(std::string(depth, '[')) == JsonError::Kind::TooDeep);
        std::string objects;
        for (std::size_t i = 0; i < depth; ++i)
            objects += R"({"a":)";
        CHECK(faultOf(objects) == JsonError::Kind::TooDeep);
    }
    // Brackets in texts are text.
    CHECK(parseJson("[\"" + std::string(1000, '[') + "\\\"[\"]").is_array());
}

TEST_CASE("JSON that would take too much memory or time is refused before it is read", "[json]")
{
    std::string values = "[0";
    for (std::size_t i = 0; i < core::kMostJsonValues; ++i)
        values += ",0";
    CHECK(faultOf(values + ']') == JsonError::Kind::TooLarge);
    std::string keys = "{\"a\":0"; // each key is compared with all before it
    for (int i = 0; i < 100'000; ++i)
        keys += ",\"" + std::to_string(i) + "\":0";
    CHECK(faultOf(keys + '}') == JsonError::Kind::TooLarge);
    CHECK(faultOf("[1e999]") == JsonError::Kind::NumberTooLarge);
    CHECK(faultOf("[1,]") == JsonError::Kind::NotJson);
    CHECK(core::parseJsonIfAny("[1,]").is_discarded());
    CHECK(core::parseJsonIfAny("[1]").size() == 1);
}

TEST_CASE("a member of a JSON object is found without reading it", "[json]")
{
    const std::string text = R"({ "a" : {"provenance": 1, "b": [1, 2]}, "t": "x\"provenance\":9",
        "provenance" : {"seed": 7, "list": ["}", ","]} , "z": 2})";
    CHECK(parseJson(core::jsonMember(text, "provenance")) ==
          parseJson(R"({"seed": 7, "list": ["}", ","]})"));
    CHECK(parseJson(core::jsonMember(text, "z")) == 2);
    CHECK(core::jsonMember(text, "list").empty());
    for (const char* broken : {"", "{", "{\"z\"", "{\"z\":", "\"", "}}}}", "{\"z\":[\""})
        CHECK(core::jsonMember(broken, "z").empty());
}

TEST_CASE("a key that an object has twice is found", "[json]")
{
    CHECK(core::repeatedKey(R"({"a": {"b": 1, "a": 2}, "b": [{"b": 1}, {"b": 2}]})").empty());
    CHECK(core::repeatedKey(R"({"a": {"b": 1, "c": 0, "b": 2}, "a": 3})") == "b");
    CHECK(core::repeatedKey("[1, 2]").empty());
}
