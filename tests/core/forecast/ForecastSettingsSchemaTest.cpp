#include "core/options/ForecastSettingsSchema.h"

#include "core/base/InputError.h"
#include "core/options/ForecastOptionsJson.h"
#include "tests/Catch.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace {

using Json = nlohmann::ordered_json;

std::string mistakeIn(const Json& settings)
{
    try {
        core::validate(core::forecastOptionsFromJson(settings.dump(), "s.json"));
    } catch (const core::InputError& error) {
        return error.what();
    }
    return {};
}

} // namespace

TEST_CASE("the schema has every setting that is written, in order, and no other", "[options]")
{
    std::vector<std::string> written;
    const Json settings = Json::parse(core::toJson(core::ForecastOptions()));
    for (const auto& entry : settings.items())
        written.push_back(entry.key());
    std::vector<std::string> described;
    const Json schema = Json::parse(core::forecastSettingsSchema());
    for (const auto& entry : schema.items()) {
        described.push_back(entry.key());
        CHECK(entry.value().at("description").get<std::string>().size() > 5);
    }
    CHECK(described == written);
}

TEST_CASE("the reader takes the types of the schema and refuses all others", "[options]")
{
    const std::vector<std::pair<std::string, Json>> examples{{"boolean", true},
                                                             {"integer", 3},
                                                             {"number", 0.5},
                                                             {"string", "paper"},
                                                             {"array", Json::array({8, 4})}};
    const Json schema = Json::parse(core::forecastSettingsSchema());
    for (const auto& entry : schema.items())
        for (const auto& [type, value] : examples) {
            const std::string wanted = entry.value().at("type");
            if (wanted == "number" && type == "integer")
                continue; // an integer is a number
            INFO(entry.key() << " as " << type);
            const std::string mistake = mistakeIn({{entry.key(), value}});
            const bool isTold = mistake.find("; expected") != std::string::npos &&
                                mistake.find('"' + entry.key() + '"') != std::string::npos;
            if (wanted != "string" || type != "string")
                CHECK(isTold == (wanted != type));
        }
}

TEST_CASE("the reader knows the names of the schema, and all it knows are there", "[options]")
{
    const Json schema = Json::parse(core::forecastSettingsSchema());
    int choices = 0;
    for (const auto& entry : schema.items()) {
        if (!entry.value().contains("enum"))
            continue;
        ++choices;
        const std::string mistake = mistakeIn({{entry.key(), "?"}});
        std::size_t named = mistake.find("expected ");
        for (const auto& name : entry.value().at("enum")) {
            INFO(name << " in " << mistake);
            CHECK_NOTHROW(core::forecastOptionsFromJson(Json{{entry.key(), name}}.dump(), ""));
            named = mistake.find(name.get<std::string>(), named);
            CHECK(named != std::string::npos); // in the same order
        }
    }
    CHECK(choices == 5);
}

TEST_CASE("the ranges of the schema are those that are checked", "[options]")
{
    const Json schema = Json::parse(core::forecastSettingsSchema());
    int ranges = 0;
    for (const auto& entry : schema.items()) {
        const Json& property = entry.value();
        if (!property.contains("minimum") || entry.key() == "seed")
            continue;
        ++ranges;
        INFO(entry.key());
        const bool isInteger = property.at("type") == "integer";
        for (const auto& [bound, beyond] : {std::pair{"minimum", -1.0}, {"maximum", 1.0}}) {
            const double value =
                property.at(bound).get<double>() + (isInteger ? beyond : beyond * 1e-7);
            const Json json = isInteger ? Json(static_cast<int>(value)) : Json(value);
            CHECK(mistakeIn({{entry.key(), json}}).find("expected") != std::string::npos);
        }
    }
    CHECK(ranges >= 10);
}
