#include "tests/Catch.h"
#include "tests/TemporaryFolder.h"
#include "tests/app/commands/CommandOutput.h"
#include "tests/app/commands/CsvTable.h"

#include <nlohmann/json.hpp>

#include <cmath>
#include <csignal>
#include <filesystem>
#include <map>
#include <set>
#include <thread>
#include <unistd.h>

namespace fs = std::filesystem;

namespace {

/// y = 3 a + b, a column of text without part in it and a missing value in row 5.
std::string madeCsv()
{
    std::string csv = "a,b,\"kind, of\",y\n";
    for (int row = 0; row < 40; ++row) {
        const double a = std::fmod(row * 0.37, 1.0);
        const double b = std::fmod(row * 0.61, 1.0);
        csv += (row == 5 ? "" : std::to_string(a)) + ',' + std::to_string(b) + ',' +
               "xyz"[row % 3] + ',' + std::to_string(3.0 * a + b) + '\n';
    }
    return csv;
}

/// Held back from the beginning, in every thread, as the program itself does for the time of a
/// command: else a thread left over from an earlier test would take the signal.
const bool s_isHeldBack = [] {
    sigset_t interrupt;
    sigemptyset(&interrupt);
    sigaddset(&interrupt, SIGINT);
    return pthread_sigmask(SIG_BLOCK, &interrupt, nullptr) == 0;
}();

class Runs
{
public:
    CommandOutput run(const std::string& out, std::vector<std::string> more = {}) const
    {
        more.insert(more.begin(), {"explain", "--data", m_csv, "--target", "y", "--repeats", "3",
                                   "--folds", "4", "--n-estimators", "5", "--out", folder(out)});
        return surgescope(more);
    }
    std::string folder(const std::string& out) const { return (m_folder.path() / out).string(); }
    std::string bytes(const std::string& out, const std::string& file) const
    {
        return bytesOf(m_folder.path() / out / file);
    }
    std::set<std::string> files(const std::string& out) const
    {
        std::set<std::string> names;
        for (const auto& entry : fs::directory_iterator(folder(out)))
            names.insert(entry.path().filename().string());
        return names;
    }

private:
    TemporaryFolder m_folder;
    std::string m_csv = m_folder.write("made.csv", madeCsv());
};

} // namespace

TEST_CASE("explain writes its files, the same twice and for any number of threads", "[commands]")
{
    const Runs runs;
    const auto first = runs.run("first");
    INFO(first.err);
    REQUIRE(first.code == 0);
    REQUIRE(runs.run("second", {"--threads", "1"}).code == 0);
    REQUIRE(runs.run("other", {"--seed", "2"}).code == 0);
    const std::set<std::string> names{"shap_values.csv",   "summary.csv",         "stability.csv",
                                      "ranking.csv",       "spread.csv",          "scores.csv",
                                      "group_summary.csv", "group_stability.csv", "base_values.csv",
                                      "predictions.csv",   "row_predictions.csv", "explain.json"};
    CHECK(runs.files("first") == names);
    for (const auto& name : names)
        CHECK(runs.bytes("second", name) == runs.bytes("first", name));
    CHECK(runs.bytes("other", "shap_values.csv") != runs.bytes("first", "shap_values.csv"));

    const CsvTable values(fs::path(runs.folder("first")) / "shap_values.csv");
    CHECK(values.rows() == 39 * 3 * 5);
    std::set<double> rows;
    for (std::size_t line = 0; line < values.rows(); ++line)
        rows.insert(values.number("row", line));
    CHECK(rows.count(5) == 0);
    CHECK(*rows.rbegin() == 39);
    CHECK(first.err.find("1 of 40 rows without one of the features is left out (a 1).") !=
          std::string::npos);
    CHECK(first.out.starts_with("y, 39 rows, 5 features; forest of 5 trees; 3 repeats of 4 "));
    CHECK(first.out.find("Wrote " + runs.folder("first") + "/shap_values.csv") !=
          std::string::npos);
}

TEST_CASE("base value and SHAP values of the files add up to the predictions", "[commands]")
{
    const Runs runs;
    REQUIRE(runs.run("out", {"--repeats", "1"}).code == 0);
    const auto values = shapValuesIn(fs::path(runs.folder("out")) / "shap_values.csv");
    const CsvTable predictions(fs::path(runs.folder("out")) / "predictions.csv");
    const CsvTable bases(fs::path(runs.folder("out")) / "base_values.csv");
    REQUIRE(bases.rows() == 4);
    for (std::size_t line = 0; line < predictions.rows(); ++line) {
        const auto row = static_cast<std::size_t>(predictions.number("row", line));
        double sum = 0.0;
        for (const auto& [feature, repeats] : values)
            sum += repeats[0][row];
        bool addsUp = false;
        for (std::size_t fold = 0; fold < 4; ++fold)
            addsUp = addsUp || std::abs(bases.number("base_value", fold) + sum -
                                        predictions.number("prediction", line)) < 1e-12;
        CHECK(addsUp);
    }
}

TEST_CASE("row by row the files of every stage add up to the predictions", "[commands]")
{
    const Runs runs;
    REQUIRE(runs.run("out", {"--holdout", "0.3", "--once"}).code == 0);
    const fs::path out = runs.folder("out");
    const auto check = [&](const std::string& valuesFile, const std::string& predictionsFile) {
        const CsvTable values(out / valuesFile);
        const CsvTable predictions(out / predictionsFile);
        const bool isRepeated = values.header().find("repeat") != std::string::npos;
        const auto keyOf = [&](const CsvTable& table, std::size_t line) {
            return table.text("row", line) + '/' + (isRepeated ? table.text("repeat", line) : "0");
        };
        std::map<std::string, double> sums;
        for (std::size_t line = 0; line < values.rows(); ++line)
            sums[keyOf(values, line)] += values.number("value", line);
        REQUIRE(predictions.rows() == sums.size());
        for (std::size_t line = 0; line < predictions.rows(); ++line)
            CHECK(std::abs(predictions.number("base_value", line) +
                           sums.at(keyOf(predictions, line)) -
                           predictions.number("prediction", line)) < 1e-12);
    };
    check("shap_values.csv", "row_predictions.csv");
    check("once_values.csv", "once_predictions.csv");
    check("holdout_values.csv", "holdout_predictions.csv");
    CHECK(CsvTable(out / "once_predictions.csv").header() ==
          "row,repeat,fold,base_value,prediction");
}

TEST_CASE("a search writes what it chose, and one split its values", "[commands]")
{
    const Runs runs;
    const auto result = runs.run("out", {"--nested", "--space", "max_depth=1,2", "--candidates",
                                         "1", "--holdout", "0.3", "--groups", "both=a,b"});
    INFO(result.err);
    REQUIRE(result.code == 0);
    const CsvTable chosen(fs::path(runs.folder("out")) / "parameters.csv");
    CHECK(chosen.header() == "repeat,fold,parameter,value");
    CHECK(chosen.rows() == 12);
    CHECK(chosen.text("parameter", 11) == "max_depth");
    const CsvTable split(fs::path(runs.folder("out")) / "holdout_values.csv");
    CHECK(split.rows() == 12 * 5);
    CHECK(result.out.find("The search made it worse") != std::string::npos);
    CHECK(result.out.find("One split, 12 rows held out: RMSE ") != std::string::npos);
    CHECK(runs.bytes("out", "group_summary.csv").find("\nboth,1,") != std::string::npos);
}

TEST_CASE("a series is explained by what was known before, in its groups", "[commands]")
{
    const TemporaryFolder folder;
    const std::string out = (folder.path() / "out").string();
    const auto result =
        surgescope({"explain", "--demo", "--table", "series", "--repeats", "1", "--folds", "3",
                    "--n-estimators", "2", "--max-depth", "5", "--blocked", "--out", out});
    INFO(result.err);
    REQUIRE(result.code == 0);
    const std::string groups = bytesOf(fs::path(out) / "group_summary.csv");
    for (const char* group : {"lags", "calendar", "holiday", "weather"})
        CHECK(groups.find('\n' + std::string(group) + ',') != std::string::npos);
    CHECK(bytesOf(fs::path(out) / "predictions.csv")
              .starts_with("row,time,target,prediction\n168,2024-01-08T00:00:00,"));
    CHECK(result.out.find("leak") == std::string::npos);
}

TEST_CASE("a sample explains as many rows as it is told", "[commands]")
{
    const Runs runs;
    const auto result = runs.run("out", {"--sample", "20"});
    REQUIRE(result.code == 0);
    CHECK(CsvTable(fs::path(runs.folder("out")) / "predictions.csv").rows() == 20);
    CHECK(result.err.find("The models learn from all 39 rows; 20 of them, drawn at "
                          "random, are explained.") != std::string::npos);
}

TEST_CASE("Ctrl-C keeps the finished repeats and says how many", "[commands]")
{
    REQUIRE(s_isHeldBack);
    const Runs runs;
    std::jthread interrupt([&](const std::stop_token& ended) {
        // The first repeat is in the hidden folder when its file has lines.
        while (!ended.stop_requested()) {
            std::error_code ignored;
            for (const auto& entry : fs::recursive_directory_iterator(runs.folder("out"), ignored))
                if (entry.path().filename() == "shap_values.csv" &&
                    fs::file_size(entry.path(), ignored) > 1000) {
                    kill(getpid(), SIGINT);
                    return;
                }
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
    });
    const auto result = runs.run("out", {"--repeats", "100000"});
    interrupt.request_stop();
    interrupt.join();
    CHECK(result.code == 130);
    CHECK(result.out.find("Cancelled: ") != std::string::npos);
    const auto json = nlohmann::json::parse(runs.bytes("out", "explain.json"));
    const auto finished = json["finishedRepeats"].get<std::size_t>();
    CHECK(finished >= 1);
    CHECK(finished < 100000);
    CHECK(CsvTable(fs::path(runs.folder("out")) / "shap_values.csv").rows() == finished * 39 * 5);
    CHECK(CsvTable(fs::path(runs.folder("out")) / "scores.csv").rows() == finished * 4);
}
