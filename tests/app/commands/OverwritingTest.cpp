#include "app/commands/ResultNames.h"
#include "tests/Catch.h"
#include "tests/TemporaryFolder.h"
#include "tests/app/commands/CommandOutput.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace fs = std::filesystem;

namespace {

/// Standard input comes from a file while this lives.
class RedirectedInput
{
public:
    explicit RedirectedInput(const std::string& file) : m_before(dup(STDIN_FILENO))
    {
        const int input = open(file.c_str(), O_RDONLY | O_CLOEXEC);
        dup2(input, STDIN_FILENO);
        close(input);
    }
    ~RedirectedInput()
    {
        dup2(m_before, STDIN_FILENO);
        close(m_before);
        std::clearerr(stdin); // it may have been read to its end
        std::cin.clear();
    }
    RedirectedInput(const RedirectedInput&) = delete;
    RedirectedInput& operator=(const RedirectedInput&) = delete;

private:
    int m_before;
};

const std::string kTable = [] {
    std::string text = "a,y\n";
    for (int i = 0; i < 40; ++i)
        text += std::to_string(i) + ',' + std::to_string(2 * i + i % 3) + '\n';
    return text;
}();

CommandOutput explain(const fs::path& data, const fs::path& out)
{
    return surgescope({"explain", "--data", data.string(), "--target", "y", "--repeats", "2",
                       "--folds", "2", "--n-estimators", "3", "--out", out.string()});
}

} // namespace

TEST_CASE("the data are never replaced by a result", "[commands]")
{
    const TemporaryFolder folder;
    const std::string data = folder.write("summary.csv", kTable);
    fs::create_symlink(folder.path(), folder.path() / "there");
    fs::create_hard_link(data, folder.path() / "ranking.csv");
    const std::vector<std::pair<fs::path, std::string>> ways{
        {data, "summary.csv"},                                    // by its name
        {folder.path() / "there" / "summary.csv", "summary.csv"}, // by another
        {folder.path() / "ranking.csv", "summary.csv"}};          // as a link
    for (const auto& [named, result] : ways) {
        const auto refused = explain(named, folder.path());
        INFO(named);
        CHECK(refused.code == commands::kWrongUsage);
        CHECK(refused.err == "The result " + result + " would replace " +
                                 (folder.path() / result).string() +
                                 ", which it is made from; expected another folder for --out.\n");
        CHECK(bytesOf(data) == kTable);
    }
    CHECK(std::distance(fs::directory_iterator(folder.path()), {}) == 3);
}

TEST_CASE("a settings file is never replaced by a result", "[commands]")
{
    const TemporaryFolder folder;
    const std::string settings = folder.write("metrics.json", "{\"epochs\": 1}");
    const auto refused =
        surgescope({"forecast", "--demo", "--settings", settings, "--out", folder.path().string()});
    CHECK(refused.code == commands::kWrongUsage);
    CHECK(bytesOf(settings) == "{\"epochs\": 1}");
}

TEST_CASE("what standard input reads is never replaced by a result", "[commands]")
{
    const TemporaryFolder folder;
    const std::string data = folder.write("t.csv", kTable);
    const fs::path out = folder.path() / "out";
    REQUIRE(explain(data, out).code == 0);
    const std::vector<std::pair<std::string, std::vector<std::string>>> ways{
        {"summary.csv", {"--data", "-", "--target", "rank"}},
        {"explain.json", {"--data", data, "--settings", "-"}}};
    for (const auto& [result, input] : ways) {
        const std::string read = (out / result).string();
        if (result == "explain.json")
            folder.write("out/explain.json", "{\"target\": \"y\"}");
        const std::string before = bytesOf(read);
        const RedirectedInput redirected(read);
        std::vector<std::string> arguments{"explain", "--out", out.string()};
        arguments.insert(arguments.end(), input.begin(), input.end());
        const auto refused = surgescope(arguments);
        CHECK(refused.code == commands::kWrongUsage);
        CHECK(refused.err == "The result " + result + " would replace " + read +
                                 ", which it is made from; expected another folder for --out.\n");
        CHECK(bytesOf(read) == before);
    }
}

TEST_CASE("files that are no results stay, earlier results are replaced", "[commands]")
{
    const TemporaryFolder folder;
    const std::string data = folder.write("t.csv", kTable);
    const fs::path out = folder.path() / "out";
    REQUIRE(explain(data, out).code == 0);
    const std::string first = bytesOf(out / "summary.csv");
    REQUIRE(explain(data, out).code == 0); // over its own
    CHECK(bytesOf(out / "summary.csv") == first);

    const fs::path other = folder.path() / "other";
    fs::create_directory(other);
    for (const char* name : {"summary.csv", "explain.json"}) {
        const std::string mine = folder.write(std::string("other/") + name, "my own notes\n");
        const auto refused = explain(data, other);
        CHECK(refused.code == commands::kWrongUsage);
        CHECK(refused.err == mine + " is no result of Surgescope and would be replaced by one; "
                                    "move it away, or choose another folder with --out.\n");
        CHECK(bytesOf(mine) == "my own notes\n");
        fs::remove(mine);
    }
    CHECK(fs::is_empty(other));
    const auto file = explain(data, data);
    CHECK(file.code == commands::kWrongUsage);
    CHECK(file.err == "The results cannot be written to " + data +
                          "; expected a folder that can be made or written to.\n");
    CHECK(bytesOf(data) == kTable);
}

TEST_CASE("a table that was changed, or put beside results, is not replaced", "[commands]")
{
    const TemporaryFolder folder;
    const std::string data = folder.write("t.csv", kTable);
    const fs::path out = folder.path() / "out";
    REQUIRE(explain(data, out).code == 0);
    const std::string table = (out / "summary.csv").string();
    const std::string json = bytesOf(out / "explain.json");
    for (const std::string& mine : {bytesOf(table) + "my own notes\n", std::string("my data\n")}) {
        folder.write("out/summary.csv", mine);
        const auto refused = explain(data, out);
        CHECK(refused.code == commands::kWrongUsage);
        CHECK(refused.err == table + " is not as Surgescope wrote it and would be replaced by a "
                                     "new result; move it away, or choose another folder with "
                                     "--out.\n");
        CHECK(bytesOf(table) == mine);
        CHECK(bytesOf(out / "explain.json") == json);
    }
    fs::remove(table);
    CHECK(explain(data, out).code == 0);
}

TEST_CASE("a JSON result that was changed is not replaced", "[commands]")
{
    const TemporaryFolder folder;
    const std::string data = folder.write("t.csv", kTable);
    const fs::path out = folder.path() / "out";
    REQUIRE(explain(data, out).code == 0);
    const std::string file = (out / "explain.json").string();
    const std::string whole = bytesOf(file);
    const std::size_t begin = whole.find('{') + 1;
    const std::size_t rmse = whole.find("\"rmse\"");
    REQUIRE(rmse != std::string::npos);
    for (const std::string& mine :
         {whole.substr(0, begin) + "\"myNote\": \"keep me\"," + whole.substr(begin),
          whole.substr(0, rmse) + "\"rmse\": 5.0, " + whole.substr(rmse)}) {
        folder.write("out/explain.json", mine);
        const auto refused = explain(data, out);
        CHECK(refused.code == commands::kWrongUsage);
        CHECK(refused.err == file + " is not as Surgescope wrote it and would be replaced by a new "
                                    "result; move it away, or choose another folder with --out.\n");
        CHECK(bytesOf(file) == mine);
    }
    std::string laidOut; // without its line ends
    for (const char c : whole)
        laidOut += c == '\n' ? ' ' : c;
    folder.write("out/explain.json", laidOut);
    CHECK(explain(data, out).code == 0);
}

TEST_CASE("a file beside results that a run would replace is refused before any work", "[commands]")
{
    const TemporaryFolder folder;
    const std::string data = folder.write("t.csv", kTable);
    const fs::path out = folder.path() / "out";
    REQUIRE(explain(data, out).code == 0);
    const auto refusalOf = [&](const std::vector<std::string>& options) {
        std::vector<std::string> arguments{
            "explain", "--data",    (folder.path() / "nowhere.csv").string(), "--target", "y",
            "--out",   out.string()};
        arguments.insert(arguments.end(), options.begin(), options.end());
        return surgescope(arguments).err;
    };
    const std::vector<std::pair<std::string, std::vector<std::string>>> ways{
        {"parameters.csv", {"--nested"}},
        {"once_predictions.csv", {"--once"}},
        {"holdout_values.csv", {"--holdout", "0.3"}}};
    for (const auto& [name, options] : ways) {
        const std::string mine = folder.write("out/" + name, "my own\n");
        CHECK(refusalOf(options) == mine + " is no result of Surgescope and would be replaced by "
                                           "one; move it away, or choose another folder with "
                                           "--out.\n");
        CHECK(refusalOf({}).find("nowhere.csv") != std::string::npos); // it is not replaced
        CHECK(explain(data, out).code == 0);
        CHECK(bytesOf(mine) == "my own\n");
        fs::remove(mine);
    }
}

TEST_CASE("a result of before is no input of a run that takes it away", "[commands]")
{
    const TemporaryFolder folder;
    const std::string data = folder.write("t.csv", kTable);
    const fs::path out = folder.path() / "out";
    REQUIRE(surgescope({"explain", "--data", data, "--target", "y", "--repeats", "2", "--folds",
                        "2", "--n-estimators", "3", "--out", out.string(), "--holdout", "0.3"})
                .code == 0);
    const std::string table = (out / "holdout_predictions.csv").string();
    const auto refused =
        surgescope({"explain", "--data", table, "--target", "prediction", "--out", out.string()});
    CHECK(refused.code == commands::kWrongUsage);
    CHECK(refused.err == "The result holdout_predictions.csv would replace " + table +
                             ", which it is made from; expected another folder for --out.\n");
    CHECK(fs::exists(table));
}

TEST_CASE("a table of another command's result is told as that", "[commands]")
{
    const TemporaryFolder folder;
    const fs::path out = folder.path() / "out";
    REQUIRE(explain(folder.write("t.csv", kTable), out).code == 0);
    const auto refused = surgescope({"report", "--demo", "--out", out.string()});
    CHECK(refused.code == commands::kWrongUsage);
    CHECK(refused.err == (out / "summary.csv").string() +
                             " belongs to explain.json and would be replaced by a new result; move "
                             "both away, or choose another folder with --out.\n");
}

TEST_CASE("what a link that leads nowhere stands for is not made, and the link stays", "[commands]")
{
    const TemporaryFolder folder;
    const std::string data = folder.write("t.csv", kTable);
    const fs::path link = folder.path() / "results";
    for (const fs::path& target : {folder.path() / "not mounted" / "results", link}) {
        fs::create_symlink(target, link);
        for (const fs::path& out : {link, link / "june"}) {
            const auto refused = explain(data, out);
            CHECK(refused.code == commands::kWrongUsage);
            CHECK(refused.err == "The results cannot be written to " + out.string() +
                                     "; expected a folder that can be made or written to.\n");
            CHECK(fs::read_symlink(link) == target);
        }
        fs::remove(link);
    }
}

TEST_CASE("of an earlier run nothing stays that a later one does not write", "[commands]")
{
    const TemporaryFolder folder;
    const std::string data = folder.write("t.csv", kTable);
    const fs::path out = folder.path() / "out";
    REQUIRE(surgescope({"explain", "--data", data, "--target", "y", "--repeats", "2", "--folds",
                        "2", "--n-estimators", "3", "--out", out.string(), "--holdout", "0.3"})
                .code == 0);
    REQUIRE(fs::exists(out / "holdout_values.csv"));
    const std::string mine = folder.write("out/once_values.csv", "my own\n");
    REQUIRE(explain(data, out).code == 0);
    CHECK_FALSE(fs::exists(out / "holdout_values.csv"));
    CHECK(bytesOf(mine) == "my own\n");
}

TEST_CASE("every file of an explanation is among those that are looked for before", "[commands]")
{
    const TemporaryFolder folder;
    const std::string data = folder.write("t.csv", kTable);
    const fs::path out = folder.path() / "out";
    REQUIRE(surgescope({"explain",    "--data",
                        data,         "--target",
                        "y",          "--repeats",
                        "2",          "--folds",
                        "2",          "--n-estimators",
                        "3",          "--out",
                        out.string(), "--once",
                        "--holdout",  "0.3",
                        "--groups",   "g=a",
                        "--nested",   "--candidates",
                        "2",          "--inner-folds",
                        "2"})
                .code == 0);
    const auto names = commands::resultNames("explain");
    for (const auto& entry : fs::directory_iterator(out)) {
        INFO(entry.path());
        CHECK(std::find(names.begin(), names.end(), entry.path().filename()) != names.end());
    }
}

TEST_CASE("numbers beyond all bounds are refused before any work", "[commands]")
{
    const TemporaryFolder folder;
    const std::string data = folder.write("t.csv", kTable);
    for (const std::string option : {"--repeats", "--n-estimators"}) {
        const auto refused = surgescope({"explain", "--data", data, "--target", "y", option,
                                         "1000000000", "--out", (folder.path() / "out").string()});
        INFO(refused.err);
        CHECK(refused.code == commands::kWrongUsage);
        CHECK(refused.err.find("expected 1 to 100000") != std::string::npos);
    }
    CHECK_FALSE(fs::exists(folder.path() / "out"));
}
