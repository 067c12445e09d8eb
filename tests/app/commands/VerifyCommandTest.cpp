#include "tests/Catch.h"
#include "tests/TemporaryFolder.h"
#include "tests/app/commands/CommandOutput.h"

#include "app/commands/ResultComparison.h"

#include <nlohmann/json.hpp>

#include <sys/stat.h>

#include <cmath>

namespace fs = std::filesystem;

namespace {

using Json = nlohmann::ordered_json;

std::string smallTable()
{
    std::string csv = "a,b,y\n";
    for (int i = 0; i < 40; ++i)
        csv += std::to_string(i % 7) + ',' + std::to_string(i * i % 11) + ',' +
               std::to_string(3 * (i % 7) + i % 5) + '\n';
    return csv;
}

/// An explanation of a small table, in the folder "out" beside its data.
struct Explained
{
    TemporaryFolder folder;
    std::string data = folder.write("table.csv", smallTable());
    fs::path out = folder.path() / "out";

    explicit Explained(const std::vector<std::string>& more = {})
    {
        const std::string settings = folder.write(
            "s.json", R"({"target": "y", "repeats": 2, "folds": 3, "n_estimators": 5})");
        std::vector<std::string> arguments{"explain", "--data", data,        "--settings",
                                           settings,  "--out",  out.string()};
        arguments.insert(arguments.end(), more.begin(), more.end());
        const auto result = surgescope(arguments);
        INFO(result.err);
        REQUIRE(result.code == 0);
    }
    CommandOutput verify(const std::vector<std::string>& more = {}) const
    {
        std::vector<std::string> arguments{"verify", (out / "explain.json").string(), "--progress",
                                           "off"};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return surgescope(arguments);
    }
    Json json() const { return Json::parse(bytesOf(out / "explain.json")); }
    void write(const Json& json) const
    {
        std::ofstream(out / "explain.json") << json.dump(2) << '\n';
    }
};

} // namespace

TEST_CASE("a result says where it comes from", "[commands][provenance]")
{
    const Explained test({"--seed", "5"});
    const Json provenance = test.json().at("provenance");
    CHECK(provenance.at("command") == "explain");
    CHECK(provenance.at("data").at("name") == "table.csv");
    CHECK(provenance.at("data").at("path") == test.data);
    CHECK(provenance.at("data").at("bytes") == smallTable().size());
    CHECK(provenance.at("seed") == 5);
    CHECK(provenance.at("settings") == Json{{"target", "y"},
                                            {"n_estimators", 5},
                                            {"repeats", 2},
                                            {"folds", 3},
                                            {"seed", 5},
                                            {"encoding", "utf-8"},
                                            {"separator", "comma"},
                                            {"header_row", "1"}});
}

TEST_CASE("a result that is run again matches to the last bit", "[commands][provenance]")
{
    const Explained test;
    const auto result = test.verify();
    INFO(result.out << result.err);
    CHECK(result.code == commands::kDone);
    CHECK(result.out.starts_with("explain of table.csv (SHA-256 "));
    CHECK(result.out.find("shap_values.csv: 480 numbers, the same to the last bit") !=
          std::string::npos);
    CHECK(result.out.ends_with("\nThe numbers match.\n"));
    // The folder does as well as the file, and a comment in the CSVs makes no difference.
    CHECK(surgescope({"verify", test.out.string(), "--progress", "off"}).code == 0);
    CHECK(Explained({"--csv-comment"}).verify().code == 0);
}

TEST_CASE("a result is verified under another name, and with data under another name",
          "[commands][provenance]")
{
    const Explained test;
    fs::rename(test.out / "explain.json", test.out / "explain-1-explain.json");
    fs::rename(test.out / "scores.csv", test.out / "explain-1-scores.csv");
    const fs::path data = test.folder.path() / "moved.csv";
    fs::rename(test.data, data);
    const auto result = surgescope({"verify", (test.out / "explain-1-explain.json").string(),
                                    "--data", data.string(), "--progress", "off"});
    INFO(result.out << result.err);
    CHECK(result.code == commands::kDone);
    CHECK(result.out.find("explain-1-scores.csv: ") != std::string::npos);
    CHECK(result.out.find("\nsummary.csv: ") != std::string::npos); // as it is listed
    CHECK(result.out.find("not compared") == std::string::npos);
    CHECK(result.out.ends_with("\nThe numbers match.\n"));
}

TEST_CASE("what is wrong with a result's settings is told with the result",
          "[commands][provenance]")
{
    const Explained test;
    const std::string file = (test.out / "explain.json").string();
    Json json = test.json();
    json["provenance"]["settings"]["repeats"] = 0;
    test.write(json);
    const auto wrong = test.verify();
    CHECK(wrong.code == commands::kUnusableData);
    CHECK(wrong.err.starts_with("The settings in " + file + " cannot be run: --repeats is \"0\""));
    json["provenance"]["command"] = "rm -rf";
    test.write(json);
    CHECK(test.verify().err ==
          file + " says it was made by the command \"rm -rf\", which has no such result.\n");
}

TEST_CASE("one changed digit is found and told", "[commands][provenance]")
{
    const Explained test;
    Json json = test.json();
    json["scores"]["rmse"] = json["scores"]["rmse"].get<double>() * (1.0 + 1e-12);
    test.write(json);
    const auto result = test.verify();
    CHECK(result.code == commands::kDiffers);
    CHECK(result.out.find("explain.json: ") != std::string::npos);
    CHECK(result.out.find("NOT the same; the largest difference is 1e-10 %, of scores/rmse") !=
          std::string::npos);
    CHECK(result.out.ends_with("The numbers do NOT match.\n"));
}

TEST_CASE("with other arithmetic the numbers agree within the tolerance that is stated",
          "[commands][provenance]")
{
    const Explained test;
    Json json = test.json();
    json["provenance"].erase("sha256"); // as an earlier program has it
    json["provenance"]["kernel"] = "v0";
    json["scores"]["rmse"] = json["scores"]["rmse"].get<double>() * (1.0 + 1e-12);
    test.write(json);
    const auto close = test.verify();
    CHECK(close.code == commands::kDone);
    CHECK(close.out.find("numbers may differ by 0.0001 %:\n  kernel v0 there, ") !=
          std::string::npos);
    json["scores"]["rmse"] = json["scores"]["rmse"].get<double>() * 1.01;
    test.write(json);
    CHECK(test.verify().code == commands::kDiffers);
}

TEST_CASE("other data, absent data and what is no result are told", "[commands][provenance]")
{
    const Explained test;
    const std::string other = test.folder.write("other.csv", smallTable() + "1,2,3\n");
    const auto wrong = test.verify({"--data", other});
    CHECK(wrong.code == commands::kUnusableData);
    CHECK(wrong.err.starts_with(
        "The data are others than the result was made from: the SHA-256 of " + other + " is "));
    // Beside the result the data are found although the folder is another.
    fs::rename(test.data, test.out / "table.csv");
    CHECK(test.verify().code == 0);
    fs::remove(test.out / "table.csv");
    CHECK(test.verify().err == "The data table.csv cannot be found; expected --data FILE.\n");
    CHECK(surgescope({"verify", other}).code == commands::kUnusableData);
    CHECK(surgescope({"verify", test.folder.path().string()}).err ==
          "The folder " + test.folder.path().string() +
              " holds no result; expected metrics.json, explain.json, backtest.json or "
              "outlook.json.\n");
    CHECK(surgescope({"verify"}).code == commands::kWrongUsage);
}

TEST_CASE("data whose name is no UTF-8 are verified where they are named", "[commands][provenance]")
{
    const TemporaryFolder folder;
    const std::string data = folder.write("d\xff.csv", smallTable());
    const std::string out = (folder.path() / "out").string();
    REQUIRE(surgescope({"explain", "--data", data, "--target", "y", "--repeats", "2", "--folds",
                        "2", "--n-estimators", "3", "--out", out})
                .code == 0);
    const auto refused = surgescope({"verify", out, "--progress", "off"});
    CHECK(refused.code == commands::kUnusableData);
    CHECK(refused.err.ends_with(" cannot be found: their path is not UTF-8, so that the result "
                                "does not have it exactly; expected --data FILE.\n"));
    const auto verified = surgescope({"verify", out, "--data", data, "--progress", "off"});
    INFO(verified.out << verified.err);
    CHECK(verified.code == commands::kDone);
}

TEST_CASE("a result of before can be verified although tables have new columns and sentences are "
          "worded anew",
          "[commands][provenance]")
{
    const Explained test;
    // As an earlier program wrote it: columns less, another sentence, a key less.
    Json json = test.json();
    json["notes"] = {"Another sentence."};
    json.erase("drawnAnew");
    json["provenance"].erase("sha256");
    json["provenance"].erase("tables");
    test.write(json);
    const std::string text = bytesOf(test.out / "scores.csv");
    std::string cut;
    for (std::size_t line = 0; line < text.size(); line = text.find('\n', line) + 1) {
        const std::string row = text.substr(line, text.find('\n', line) - line);
        cut += row.substr(0, row.rfind(',')) + '\n';
    }
    std::ofstream(test.out / "scores.csv") << cut;
    const auto result = test.verify();
    INFO(result.out << result.err);
    CHECK(result.code == commands::kDone);
    CHECK(result.out.find("scores.csv: ") != std::string::npos);
    CHECK(result.out.find("what the result does not have yet: r2\n") != std::string::npos);
    CHECK(result.out.find("what the result does not have yet: drawnAnew\n") != std::string::npos);
    CHECK(result.out.ends_with("The numbers match.\n"));
    // Another number is another matter.
    json["scores"]["mae"] = 1e6;
    test.write(json);
    CHECK(test.verify().code == commands::kDiffers);
}

TEST_CASE("what was taken out of a result, or put into it, is found and told",
          "[commands][provenance]")
{
    const Explained test;
    const Json whole = test.json();
    const std::string table = bytesOf(test.out / "scores.csv");
    const auto verdict = [&](const std::string& told) {
        const auto result = test.verify();
        INFO(result.out << result.err);
        CHECK(result.code == commands::kDiffers);
        CHECK(result.out.find(told) != std::string::npos);
        CHECK(result.out.ends_with("The numbers do NOT match.\n"));
        test.write(whole);
        test.folder.write("out/scores.csv", table);
    };
    for (const std::string key : {"scores", "options", "notes", "drawnAnew"}) {
        Json json = whole;
        json.erase(key);
        test.write(json);
        verdict("NOT the same\n  missing in the result: " + key + '\n');
    }
    Json json = whole;
    json["scores"].erase("rmse");
    json["provenance"].erase("sha256"); // as an earlier program has it, which wrote scores too
    test.write(json);
    verdict("missing in the result: scores/rmse\n");
    json = whole;
    json["notes"] = {"All is well."};
    test.write(json);
    verdict("NOT the same; what differs is notes\n");
    std::string twice = bytesOf(test.out / "explain.json");
    twice.insert(twice.find("\"rmse\""), "\"rmse\": 5.0, ");
    test.folder.write("out/explain.json", twice);
    verdict("an object of the result names a key twice: rmse\n");
    std::string cut;
    for (std::size_t line = 0; line < table.size(); line = table.find('\n', line) + 1) {
        const std::string row = table.substr(line, table.find('\n', line) - line);
        cut += row.substr(0, row.rfind(',')) + '\n';
    }
    test.folder.write("out/scores.csv", cut);
    verdict("missing in the result: r2\n");
    // Laid out anew it is the same.
    std::ofstream(test.out / "explain.json") << whole.dump();
    CHECK(test.verify().code == commands::kDone);
}

TEST_CASE("an edited result is not confirmed although its numbers match", "[commands][provenance]")
{
    const Explained test;
    const Json whole = test.json();
    Json json = whole;
    json["provenance"]["kernel"] = "v0"; // other arithmetic, so that numbers may differ
    test.write(json);
    const std::string edited = "  changed since Surgescope wrote it: its SHA-256 is another\n";
    const std::string verdict = "The result was edited since Surgescope wrote it: it is NOT "
                                "confirmed.\n";
    auto result = test.verify();
    INFO(result.out << result.err);
    CHECK(result.code == commands::kDiffers);
    CHECK(result.out.find(edited + "base_values.csv: ") != std::string::npos);
    CHECK(result.out.ends_with('\n' + verdict));

    json["provenance"].erase("sha256");
    test.write(json);
    CHECK(test.verify().code == commands::kDone);
    std::string table = bytesOf(test.out / "scores.csv");
    REQUIRE(table.size() > 6);
    char& digit = table[table.size() - 6]; // of the last number, far behind its first
    REQUIRE((digit >= '0' && digit <= '9'));
    digit = digit == '5' ? '4' : '5';
    test.folder.write("out/scores.csv", table);
    result = test.verify();
    CHECK(result.code == commands::kDiffers);
    CHECK(result.out.find(edited + "shap_values.csv: ") != std::string::npos);
    CHECK(result.out.ends_with('\n' + verdict));
}

TEST_CASE("a table that a result lists and that is missing is a difference",
          "[commands][provenance]")
{
    const Explained test;
    fs::remove(test.out / "scores.csv");
    auto result = test.verify();
    CHECK(result.code == commands::kDiffers);
    CHECK(result.out.find("\nscores.csv: MISSING; explain.json was written with it\n") !=
          std::string::npos);
    CHECK(result.out.ends_with("\nThe numbers do NOT match.\n"));

    Json json = test.json(); // as an earlier program has it, which lists none
    json["provenance"].erase("sha256");
    json["provenance"].erase("tables");
    test.write(json);
    result = test.verify();
    CHECK(result.code == commands::kDone);
    CHECK(result.out.find("\nscores.csv: not beside explain.json, not compared\n") !=
          std::string::npos);
}

TEST_CASE("what is no file beside a result is refused at once", "[commands][provenance]")
{
    const Explained test;
    const fs::path table = test.out / "scores.csv";
    const auto refuse = [&] {
        const auto result = test.verify({"--data", "nowhere.csv"}); // before the data are looked at
        CHECK(result.code == commands::kUnusableData);
        CHECK(result.err ==
              table.string() + " is no regular file; expected a table of explain.json or none.\n");
        fs::remove(table);
    };
    fs::remove(table);
    REQUIRE(mkfifo(table.c_str(), 0600) == 0);
    refuse();
    fs::create_symlink("/dev/zero", table);
    refuse();
}

TEST_CASE("as many repeats are made again as there were, whatever is usual now",
          "[commands][provenance]")
{
    const TemporaryFolder folder;
    const std::string data = folder.write("table.csv", smallTable());
    const fs::path out = folder.path() / "out";
    REQUIRE(surgescope({"explain", "--data", data, "--target", "y", "--folds", "40", "--repeats",
                        "3", "--n-estimators", "3", "--out", out.string()})
                .code == 0);
    Json json = Json::parse(bytesOf(out / "explain.json"));
    json["provenance"]["settings"].erase("repeats"); // they were usual then
    json["provenance"].erase("sha256");
    std::ofstream(out / "explain.json") << json.dump(2) << '\n';
    const auto result = surgescope({"verify", out.string(), "--progress", "off"});
    INFO(result.out << result.err);
    CHECK(result.code == commands::kDone);
}

TEST_CASE("of an explanation that was stopped its finished repeats are made again",
          "[commands][provenance]")
{
    const Explained test;
    Json json = test.json(); // as if five had been asked for and a stop had come after the second
    json["options"]["repeats"] = 5;
    json["provenance"]["settings"]["repeats"] = 5;
    json["provenance"].erase("sha256");
    json["provenance"]["tables"].erase("interactions.csv");
    json.erase("interactionRows");
    test.write(json);
    fs::remove(test.out / "interactions.csv");
    const auto result = test.verify();
    INFO(result.out << result.err);
    CHECK(result.code == commands::kDone);
    CHECK(result.out.find("The run was stopped after 2 of 5 repeats; the finished ones were made "
                          "again.\n") != std::string::npos);
    CHECK(result.out.find("explain.json: ") != std::string::npos);
    CHECK(result.out.find("NOT") == std::string::npos);
    CHECK(result.out.ends_with("\nThe numbers match.\n"));
    // A number that differs is found all the same.
    json["scores"]["rmse"] = 1.01 * json["scores"]["rmse"].get<double>();
    test.write(json);
    CHECK(test.verify().code == commands::kDiffers);
}

TEST_CASE("a backtest that was stopped is told as that", "[commands][provenance]")
{
    const Explained test;
    Json json = test.json();
    json["provenance"]["command"] = "backtest";
    json["foldsAsked"] = 5;
    json["folds"] = Json::array({Json::object(), Json::object()});
    const std::string file = test.folder.write("backtest.json", json.dump());
    const auto refused = surgescope({"verify", file});
    CHECK(refused.code == commands::kUnusableData);
    CHECK(refused.err == file + " is of a backtest that was stopped after 2 of 5 folds, which "
                                "cannot be made again alone; expected one of all its folds.\n");
}

TEST_CASE("a spread that is said not to be known now is not compared", "[commands][provenance]")
{
    const TemporaryFolder folder;
    const auto compare = [&](const std::string& a, const std::string& b) {
        return commands::compareCsv(folder.write("a.csv", a), folder.write("b.csv", b));
    };
    const auto unknown = compare("n,sd\na,0\nb,1e-17\n", "n,sd\na,\nb,\n");
    CHECK(unknown.isSame);
    CHECK(unknown.unknown == 2);
    CHECK(std::isinf(compare("n,sd\na,\n", "n,sd\na,3\n").largest));
    CHECK(std::isinf(compare("n,mean\na,0\n", "n,mean\na,\n").largest));
}

TEST_CASE("tables are compared column by column", "[commands][provenance]")
{
    const TemporaryFolder folder;
    const auto compare = [&](const std::string& a, const std::string& b) {
        return commands::compareCsv(folder.write("a.csv", a), folder.write("b.csv", b));
    };
    CHECK(compare("n,x\na,3\nb,4\n", "n,x\na,3\nb,4\n").isSame);
    const auto close = compare("n,x\na,3\nb,4\n", "n,x\na,3\nb,4.5\n");
    CHECK_FALSE(close.isSame);
    CHECK(std::abs(close.largest - 0.1) < 1e-12); // 0.5 of sqrt(9 + 16)
    CHECK(close.where == "x");
    CHECK(std::isinf(compare("n,x\na,3\n", "n,x\nb,3\n").largest));
    CHECK(std::isinf(compare("n,x\na,3\n", "n,x\na,\n").largest));
    CHECK(std::isinf(compare("n,x\na,3\n", "n,z\na,3\n").largest));
    const auto more = compare("n,x\na,3\n", "z,x,n\n1,3,a\n"); // by their names
    CHECK(more.isSame);
    CHECK(more.added == std::vector<std::string>{"z"});
    CHECK(std::isinf(compare("n,x\na,3\n", "n,x\na,3\na,3\n").largest));
}
