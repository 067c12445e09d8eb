#include "tests/Catch.h"
#include "tests/TemporaryFolder.h"
#include "tests/app/commands/CommandOutput.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cctype>
#include <regex>
#include <set>
#include <utility>

namespace {

using Json = nlohmann::ordered_json;

const std::vector<std::string> kAnalyses{"forecast", "explain", "backtest", "outlook", "report"};

Json schemaOf(const std::string& command)
{
    const auto result = surgescope({command, "--settings-schema"});
    REQUIRE(result.code == 0);
    return Json::parse(result.out);
}

/// What a command says of a settings file with this text, with `data` that it does not come to
/// read.
std::string mistakeIn(const std::string& command, const std::string& settings,
                      const std::vector<std::string>& data = {})
{
    const TemporaryFolder folder;
    const std::string file = folder.write("s.json", settings);
    std::vector<std::string> arguments{command, "--settings", file, "--out", folder.path() / "out"};
    arguments.insert(arguments.end(), data.begin(), data.end());
    const auto result = surgescope(arguments);
    CHECK(result.code == commands::kWrongUsage);
    const auto at = result.err.find(file);
    return at == std::string::npos
               ? result.err
               : result.err.substr(0, at) + "s.json" + result.err.substr(at + file.size());
}

constexpr const char* kNoData = "There is no data; expected --data FILE or --demo.\n";

/// "encoder_hidden" as the settings of a forecast are called: "encoderHidden".
std::string inCamelCase(const std::string& key)
{
    std::string name;
    bool isUpper = false;
    for (const char c : key)
        if (c != '_')
            name += std::exchange(isUpper, false) ? static_cast<char>(std::toupper(c)) : c;
        else
            isUpper = true;
    return name;
}

} // namespace

TEST_CASE("every option of a command is in its schema, and nothing else is", "[commands]")
{
    const std::set<std::string> noSettings{"help",        "settings", "settings_schema",
                                           "out",         "progress", "quiet",
                                           "csv_comment", "threads",  "language"};
    for (const auto& command : kAnalyses) {
        const std::string help = surgescope({command, "--help"}).out;
        std::set<std::string> options;
        const std::regex option("\n  [^\n]*?--([a-z-]+)"); // of several names the first
        for (auto it = std::sregex_iterator(help.begin(), help.end(), option);
             it != std::sregex_iterator(); ++it) {
            std::string key = (*it)[1];
            std::replace(key.begin(), key.end(), '-', '_');
            if (!noSettings.contains(key))
                options.insert(key);
        }
        const Json properties = schemaOf(command).at("properties");
        for (const auto& key : options) {
            INFO(command << ' ' << key);
            CHECK((properties.contains(key) || properties.contains(inCamelCase(key))));
        }
        CHECK(properties.size() == options.size());
        CHECK(options.size() >= 5);
    }
}

TEST_CASE("a command takes each key of its schema with its type and names it with another",
          "[commands]")
{
    for (const auto& command : kAnalyses) {
        const Json properties = schemaOf(command).at("properties");
        for (const auto& entry : properties.items()) {
            if (entry.key() == "data" || entry.key() == "demo")
                continue;
            INFO(command << ' ' << entry.key());
            const std::string type = entry.value().at("type");
            const Json wrong = type == "array" ? Json(5) : Json{{"an", "object"}};
            const std::string mistake =
                mistakeIn(command, Json{{entry.key(), wrong}}.dump(), {"--demo"});
            CHECK(mistake.starts_with("s.json: the setting \"" + entry.key() + "\" is " +
                                      wrong.dump() + "; expected "));
        }
    }
}

TEST_CASE("an unknown setting is named with those there are", "[commands]")
{
    CHECK(
        mistakeIn("explain", R"({"targets": "y"})")
            .starts_with("s.json: the setting \"targets\" is unknown; expected one of data, demo, "
                         "encoding, separator, "));
    CHECK(mistakeIn("forecast", R"({"epoch": 3})")
              .starts_with("s.json: the setting \"epoch\" is unknown; expected one of preset, "
                           "target, calendar, "));
    // What is no setting is none in a file either.
    CHECK(mistakeIn("explain", R"({"out": "x"})").find("\"out\" is unknown") != std::string::npos);
    CHECK(mistakeIn("explain", "{\n\"target\": \"y\",\n}") ==
          "s.json, line 3: this is not JSON; expected settings like {\"epochs\": 25}.\n");
}

TEST_CASE("a settings file that is good leaves the next mistake to be told", "[commands]")
{
    CHECK(mistakeIn("explain", R"({"target": "y", "max_depth": 4, "holdout": 0.3, "nested": true,
                                  "max_features": 0.5, "ccp_alpha": 0})") == kNoData);
    CHECK(mistakeIn("backtest", R"({"fold": ["2015-01-01,24"], "event": [], "epochs": 2})") ==
          kNoData);
    CHECK(mistakeIn("forecast", R"({"preset": "paper", "group": "NA", "demo": false})") == kNoData);
}

TEST_CASE("a settings file that is not there is told", "[commands]")
{
    const TemporaryFolder folder;
    const std::string absent = (folder.path() / "absent.json").string();
    for (const std::string& file : {absent, folder.path().string()})
        CHECK(surgescope({"explain", "--settings", file}).err ==
              "The settings file " + file + " cannot be read; expected a JSON file.\n");
    CHECK(surgescope({"forecast", "--data", "-", "--settings", "-", "--out", "x"}).err != "");
}
