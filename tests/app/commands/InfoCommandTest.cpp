#include "TestDataFolder.h"
#include "core/base/JsonText.h"
#include "core/network/Weights.h"
#include "core/project/Provenance.h"
#include "tests/Catch.h"
#include "tests/TemporaryFolder.h"
#include "tests/app/commands/CommandOutput.h"

#include <nlohmann/json.hpp>

#include <string>

TEST_CASE("info says what the columns of a CSV are and what series they make", "[commands]")
{
    const TemporaryFolder folder;
    std::string csv = "time,borough,rides\n";
    for (const char* time : {"00:00", "01:00", "03:00"})
        for (const char* borough : {"NA", "Queens"})
            csv += std::string("2015-01-01 ").append(time).append(",").append(borough) +
                   (*borough == 'N' ? ",5\n" : ",6\n");
    const std::string file = folder.write("rides.csv", csv);
    const auto result = surgescope({"info", file});
    INFO(result.out << result.err);
    CHECK(result.code == 0);
    CHECK(result.out.starts_with("rides.csv: 6 rows, 3 columns, " + std::to_string(csv.size()) +
                                 " bytes\nSHA-256 "));
    CHECK(result.out.find("time     time   2015-01-01 00:00\n") != std::string::npos);
    CHECK(result.out.find("rides    value  5\n") != std::string::npos);
    CHECK(result.out.find("Groups (2): NA and Queens\n") != std::string::npos);
    CHECK(result.out.find("Series of rides: 4 steps of 1 hour, 2015-01-01 00:00 to "
                          "2015-01-01 03:00, 1 without a value\n") != std::string::npos);
}

TEST_CASE("info of a table without times says why it is no series and ends with 3", "[commands]")
{
    const TemporaryFolder folder;
    const auto result = surgescope({"info", folder.write("t.csv", "a,b\n1,2\n3,4\n")});
    CHECK(result.code == commands::kUnusableData);
    CHECK(result.out.find("No series can be made: t.csv has no time column") != std::string::npos);
    CHECK(result.out.find("Options that would read it:\n  --start 2000-01-01  ") !=
          std::string::npos);
}

TEST_CASE("info knows weights and results", "[commands]")
{
    const TemporaryFolder folder;
    const std::string weights = (folder.path() / "net.weights").string();
    core::saveWeights(weights,
                      std::vector<core::WeightArray>{{"dense.0", {2, 3}, {1, 2, 3, 4, 5, 6}}});
    const auto ofWeights = surgescope({"info", weights});
    CHECK(ofWeights.out.starts_with("net.weights: weights of a network, 1 array, 6 numbers\n"));
    CHECK(ofWeights.out.find("dense.0  2 x 3        6\n") != std::string::npos);

    core::Provenance provenance;
    provenance.command = "explain";
    provenance.data.name = "a.csv";
    const std::string json =
        folder.write("explain.json", "{\"provenance\": " + core::toJson(provenance) + "}");
    CHECK(surgescope({"info", json})
              .out.starts_with("explain.json: a result of \"explain\", made by "
                               "surgescope "));
    const auto asJson = [](const std::string& file) {
        return core::parseJson(surgescope({"info", file, "--json"}).out);
    };
    CHECK(asJson(json)["provenance"]["data"]["name"] == "a.csv");
    CHECK(asJson(weights)["arrays"][0]["shape"] == core::Json({2, 3}));
    CHECK(surgescope({"info", folder.write("x.json", "{}")}).code == commands::kUnusableData);
    CHECK(surgescope({"info", (folder.path() / "absent").string()}).code ==
          commands::kUnusableData);
    CHECK(surgescope({"info"}).code == commands::kWrongUsage);
}

TEST_CASE("info of a list of events ends with 3 and an option that reads it", "[commands]")
{
    const std::string file = std::string(kTestDataFolder) + "/cases/forecast/14-event-log.csv";
    const auto events = surgescope({"info", file});
    CHECK(events.code == commands::kUnusableData);
    CHECK(events.out.find("  --count-rows 1h  count the rows of each hour\n") != std::string::npos);
    const auto counted = surgescope({"info", file, "--count-rows", "1h"});
    CHECK(counted.code == commands::kDone);
    CHECK(counted.out.find("Series of rows: 7 steps of 1 hour") != std::string::npos);
}

TEST_CASE("options that contradict each other or the data are wrong usage for all commands",
          "[commands]")
{
    const TemporaryFolder folder;
    const std::string file = folder.write(
        "a.csv", "t,g,y\n2015-01-01,a,1\n2015-01-01,b,2\n2015-01-02,a,3\n2015-01-02,b,4\n");
    const std::string out = (folder.path() / "out").string();
    const auto ends = [](const CommandOutput& result, const std::string& sentence) {
        CAPTURE(result.out, result.err);
        CHECK(result.code == commands::kWrongUsage);
        CHECK((result.out + result.err).find(sentence) != std::string::npos);
    };
    const std::string marks = "--decimal comma and --thousands comma contradict each other";
    ends(surgescope({"info", file, "--decimal", "comma", "--thousands", "comma"}), marks);
    const std::string settings =
        folder.write("s.json", "{\"decimal\": \"comma\", \"thousands\": \"comma\"}");
    for (const char* command : {"forecast", "backtest", "outlook"})
        ends(surgescope({command, "--data", file, "--settings", settings, "--out", out}), marks);
    ends(surgescope(
             {"explain", "--data", file, "--settings", settings, "--out", out, "--target", "y"}),
         marks);
    const std::string use = "--value y and --ignore y contradict each other";
    ends(surgescope({"info", file, "--value", "y", "--ignore", "y"}), use);
    ends(surgescope({"forecast", "--data", file, "--value", "y", "--ignore", "y", "--out", out}),
         use);
    const std::string group = "the group \"c\" does not occur; expected one of a and b.";
    ends(surgescope({"info", file, "--group", "c"}), group);
    ends(surgescope({"forecast", "--data", file, "--group", "c", "--out", out}), group);
    CHECK(surgescope({"info", file, "--sheet", "x"})
              .out.find("- --sheet has no effect: the file is not a workbook. (--sheet)") !=
          std::string::npos);
}

TEST_CASE("data that cannot be explained end with 3, as with the other commands", "[commands]")
{
    const TemporaryFolder folder;
    const auto explain = [&](const std::string& csv, std::vector<std::string> more) {
        more.insert(more.begin(), {"explain", "--data", folder.write("a.csv", csv), "--out",
                                   (folder.path() / "out").string(), "--target", "y"});
        return surgescope(more);
    };
    const std::string few = "x,y\n1,2\n2,3\n4,1\n";
    CHECK(explain(few, {}).code == commands::kUnusableData);
    CHECK(explain(few, {"--folds", "5"}).code == commands::kWrongUsage);
    CHECK(explain("y\n1\n2\n3\n4\n5\n6\n", {}).code == commands::kUnusableData);
    CHECK(explain("x,y\n1,2\n2,2\n4,2\n5,2\n6,2\n", {}).code == commands::kUnusableData);
    std::string repeats = "t,y\n";
    for (int day = 10; day < 30; ++day)
        for (int part = 0; part < 2; ++part)
            repeats += "2015-01-" + std::to_string(day) + "," + std::to_string(day + part) + "\n";
    const auto series = explain(repeats, {"--table", "series"});
    CHECK(series.code == commands::kUnusableData);
    CHECK(series.err.find("Options that would read it:\n  --combine sum") != std::string::npos);
}

TEST_CASE("info says what was decided as options that give the same again", "[commands]")
{
    const std::string file = std::string(kTestDataFolder) + "/cases/forecast/25-sentinel.csv";
    const auto plain = surgescope({"info", file, "--json"});
    CHECK(plain.code == commands::kDone);
    const auto json = nlohmann::json::parse(plain.out);
    CHECK(json["choices"]["value"] == nlohmann::json{"load"});
    CHECK(json["series"]["known"] == 504);
    const auto& finding = json["findings"].front();
    CHECK(finding["option"] == "missing");
    CHECK(finding["suspicious"] == true);
    const auto asked =
        surgescope({"info", file, "--json", "--missing", finding["value"].get<std::string>()});
    CHECK(nlohmann::json::parse(asked.out)["series"]["known"] == 465);
}

TEST_CASE("info says once what has a value beyond all others count as missing", "[commands]")
{
    const TemporaryFolder folder;
    std::string csv = "time,load\n";
    for (int hour = 0; hour < 96; ++hour)
        csv += "2024-01-0" + std::to_string(1 + hour / 24) + ' ' + std::to_string(hour % 24) +
               ":00," + (hour == 30 ? "1e300" : std::to_string(200 + hour * 37 % 101)) + '\n';
    const std::string out = surgescope({"info", folder.write("x.csv", csv)}).out;
    INFO(out);
    CHECK(out.find("! Column \"load\" has 1e300 at 2024-01-02 06:00 (row 32), ") !=
          std::string::npos);
    CHECK(out.find("(--missing 1e300).\n") != std::string::npos);
}

TEST_CASE("a stranger's file cannot send the terminal commands", "[commands]")
{
    const TemporaryFolder folder;
    const std::string file =
        folder.write("x.csv", "time,\x1b[31mred\n2024-01-01,1\n2024-01-02,2\n2024-01-03,4\n");
    const auto info = surgescope({"info", file});
    CHECK(info.code == commands::kDone);
    CHECK((info.out + info.err).find('\x1b') == std::string::npos);
    CHECK(info.out.find("[31mred") != std::string::npos);
    // JSON says the same name, without the characters themselves.
    const std::string turned =
        folder.write("y.csv", "time,a\u202E\u009Bb\n2024-01-01,1\n2024-01-02,2\n2024-01-03,4\n");
    const auto json = surgescope({"info", turned, "--json"}).out;
    CHECK(json.find("\u202E") == std::string::npos);
    CHECK(json.find("\u009B") == std::string::npos);
    CHECK(json.find("a\\u202e\\u009bb") != std::string::npos);
    CHECK(nlohmann::json::parse(json).dump().find("a\u202E\u009Bb") != std::string::npos);
    const auto refused = surgescope({"info", file, "--value", "blue"});
    CHECK(refused.code == commands::kWrongUsage);
    CHECK((refused.out + refused.err).find('\x1b') == std::string::npos);
}
