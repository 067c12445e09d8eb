#include "core/base/InputError.h"
#include "core/network/Network.h"
#include "tests/Catch.h"
#include "tests/TemporaryFolder.h"
#include "tests/app/commands/CommandOutput.h"
#include "tests/app/commands/SmallNetwork.h"

#include <algorithm>
#include <csignal>
#include <fstream>
#include <unistd.h>

namespace fs = std::filesystem;

namespace {

/// Settings so small that a run takes a second or two.

/// A folder with small settings, and runs of the demo data on them.
class SmallRuns
{
public:
    CommandOutput run(const std::string& out, std::vector<std::string> more = {},
                      const commands::ChartWriter& writeChart = {}) const
    {
        more.insert(more.begin(),
                    {"forecast", "--demo", "--settings", m_settings, "--out", folder(out)});
        return surgescope(more, writeChart);
    }
    std::string folder(const std::string& out) const { return (m_folder.path() / out).string(); }
    std::string bytes(const std::string& out, const std::string& file) const
    {
        return bytesOf(m_folder.path() / out / file);
    }
    std::string write(const std::string& name, const std::string& text) const
    {
        return m_folder.write(name, text);
    }

private:
    TemporaryFolder m_folder;
    std::string m_settings = m_folder.write("small.json", kSmallNetwork);
};

} // namespace

TEST_CASE("a forecast from the command line is the same twice and another with another seed",
          "[commands][libtorch]")
{
    const SmallRuns runs;
    const auto first = runs.run("first", {"--seed", "3"});
    REQUIRE(first.code == 0);
    const auto second = runs.run("second", {"--seed", "3", "--threads", "1"});
    REQUIRE(second.code == 0);
    REQUIRE(runs.run("other", {"--seed", "4"}).code == 0);

    const std::string csv = runs.bytes("first", "forecast.csv");
    CHECK(csv.starts_with("series,origin,lead,time,actual,mean,lower,upper,lstm,drift,lastWeek,"
                          "yesterday,lastValue,dense,forest,epistemic,aleatoric\n"
                          "pickups,2024-05-29T23:00:00,1,2024-05-30T00:00:00,"));
    CHECK(std::count(csv.begin(), csv.end(), '\n') == 745);
    CHECK(runs.bytes("second", "forecast.csv") == csv);
    CHECK(runs.bytes("second", "metrics.json") == runs.bytes("first", "metrics.json"));
    CHECK(runs.bytes("other", "forecast.csv") != csv);
    CHECK_FALSE(fs::exists(runs.folder("first") + "/forecast.png"));

    CHECK(first.out.find("Bayesian LSTM") != std::string::npos);
    CHECK(first.out.ends_with("\nWrote " + runs.folder("first") + "/forecast.csv\nWrote " +
                              runs.folder("first") + "/metrics.json\n"));
    CHECK(first.err.starts_with("Reading\n"));
}

TEST_CASE("the chart appears with the other results", "[commands][libtorch]")
{
    const SmallRuns runs;
    const auto result = runs.run("charted", {},
                                 [](const core::Series& series, const core::Forecast& forecast,
                                    const core::Provenance& provenance, const fs::path& png) {
                                     CHECK(series.size() == 4344);
                                     CHECK(forecast.times.size() == 744);
                                     CHECK(png.extension() == ".png");
                                     CHECK(provenance.command == "forecast");
                                     std::ofstream(png) << "a picture";
                                 });
    CHECK(result.code == 0);
    CHECK(runs.bytes("charted", "forecast.png") == "a picture");
}

TEST_CASE("a chart that cannot be drawn leaves no results behind", "[commands][libtorch]")
{
    const SmallRuns runs;
    const auto result = runs.run(
        "failed", {},
        [](const core::Series&, const core::Forecast&, const core::Provenance&, const fs::path&) {
            throw std::runtime_error("the chart could not be drawn.\nA second line.");
        });
    CHECK(result.code == commands::kFailed);
    CHECK(result.err.ends_with("something went wrong inside the program.\n"));
    CHECK_FALSE(fs::exists(runs.folder("failed")));

    const auto unwritable =
        runs.run("failed", {},
                 [](const core::Series&, const core::Forecast&, const core::Provenance&,
                    const fs::path&) { throw core::InputError("The disk is full."); });
    CHECK(unwritable.code == commands::kFailed);
    CHECK(unwritable.err.ends_with("The command failed: the file " + runs.folder("failed") +
                                   "/forecast.png could not be written; the disk may be full.\n"));
}

TEST_CASE("one group can be forecast, and one that is not there is wrong usage",
          "[commands][libtorch]")
{
    const SmallRuns runs;
    const auto result = runs.run("nowhere", {"--group", "Atlantis"});
    CHECK(result.code == commands::kWrongUsage);
    CHECK(result.err.find("Atlantis") != std::string::npos);

    CHECK(runs.run("manhattan", {"--group", "Manhattan"}).code == 0);
    CHECK(runs.bytes("manhattan", "metrics.json").find("\"group\": \"Manhattan\"") !=
          std::string::npos);
}

TEST_CASE("CUDA where there is none is wrong usage", "[commands][libtorch]")
{
    if (core::networkModule().hasCuda())
        return;
    const SmallRuns runs;
    const auto result = runs.run("cuda", {"--device", "cuda"});
    CHECK(result.code == commands::kWrongUsage);
    CHECK_FALSE(fs::exists(runs.folder("cuda")));
}

TEST_CASE("a file that is too short to be split cannot be used", "[commands][libtorch]")
{
    const SmallRuns runs;
    const std::string data =
        runs.write("short.csv", "time,value\n2015-01-01 00:00,1\n2015-01-01 01:00,2\n");
    const auto result = surgescope({"forecast", "--data", data, "--out", runs.folder("short")});
    CHECK(result.code == commands::kUnusableData);
    CHECK_FALSE(fs::exists(runs.folder("short")));
}

TEST_CASE("events that training saw change the forecast, others are told of",
          "[commands][libtorch]")
{
    const SmallRuns runs;
    REQUIRE(runs.run("plain").code == 0);
    const auto known =
        runs.run("known", {"--event", "Market,2024-03-02 08:00,2024-03-02 14:00,weekly"});
    REQUIRE(known.code == 0);
    CHECK(runs.bytes("known", "forecast.csv") != runs.bytes("plain", "forecast.csv"));
    const auto unseen = runs.run("unseen", {"--event", "Parade,2024-06-02,2024-06-02"});
    REQUIRE(unseen.code == 0);
    CHECK(runs.bytes("unseen", "forecast.csv") == runs.bytes("plain", "forecast.csv"));
    CHECK(unseen.out.find("The training part has no \"Parade\", so the forecast does not know") !=
          std::string::npos);
    CHECK(runs.run("wrong", {"--event", "Parade"}).code == 2);
}
