#include "app/commands/TerminalProgress.h"
#include "tests/Catch.h"

#include <nlohmann/json.hpp>

#include <sstream>
#include <string>
#include <vector>

using commands::progressLine;
using commands::TerminalProgress;
using std::chrono::seconds;

TEST_CASE("a progress line has stage, bar, percent and remaining time", "[commands]")
{
    CHECK(progressLine("Training", 0.0, std::nullopt) ==
          "Training                 [........................]   0 %");
    CHECK(progressLine("Training", 0.25, seconds(90)) ==
          "Training                 [######..................]  25 %, 1 min 30 s left");
    CHECK(progressLine("MC passes", 0.5, seconds(20)) ==
          "MC passes                [############............]  50 %, 20 s left");
    CHECK(progressLine("Training", 0.1, seconds(9000)) ==
          "Training                 [##......................]  10 %, 2 h 30 min left");
    CHECK(progressLine("Training", 1.0, seconds(0)) ==
          "Training                 [########################] 100 %");
}

TEST_CASE("a fraction beyond its range does not break the bar", "[commands]")
{
    CHECK(progressLine("Training", 1.5, {}) == progressLine("Training", 1.0, {}));
    CHECK(progressLine("Training", -1, {}) == progressLine("Training", 0.0, {}));
}

TEST_CASE("without a terminal each stage is one line", "[commands]")
{
    std::ostringstream out;
    TerminalProgress terminal(out, commands::ProgressStyle::Lines);
    const core::Progress progress = terminal.progress({});
    progress.part("Reading", 0.0, 0.1).advance(1, 2);
    progress.part("Reading", 0.0, 0.1).advance(2, 2);
    progress.part("Training", 0.1, 1.0).advance(1, 2);
    progress.part("Reading", 0.0, 0.1).advance(2, 2);
    progress.advance(1, 1);
    terminal.say("Something odd.");
    terminal.clear();
    CHECK(out.str() == "Reading\nTraining\nSomething odd.\n");
}

TEST_CASE("on a terminal the line is redrawn when it changes, and taken away at the end",
          "[commands]")
{
    std::ostringstream out;
    {
        TerminalProgress terminal(out, commands::ProgressStyle::Bar);
        const core::Progress progress = terminal.progress({});
        progress.part("Training", 0.0, 1.0).advance(0, 100);
        progress.part("Training", 0.0, 1.0).advance(0, 100);
        terminal.say("Something odd.");
        progress.part("Training", 0.0, 1.0).advance(1, 100);
    }
    const std::string zero = "Training                 [........................]   0 %";
    const std::string one = "Training                 [........................]   1 %";
    CHECK(out.str() == "\r" + zero + "\x1b[K" + "\r\x1b[K" + "Something odd.\n" + "\r" + one +
                           "\x1b[K" + "\r\x1b[K");
}

TEST_CASE("for programs each change of stage or percent is a JSON object on a line", "[commands]")
{
    std::ostringstream out;
    TerminalProgress terminal(out, commands::ProgressStyle::Json);
    const core::Progress progress = terminal.progress({});
    progress.part("Training", 0.0, 1.0).advance(0, 1000);
    progress.part("Training", 0.0, 1.0).advance(1, 1000);
    terminal.say("A \"strange\" column.");
    progress.part("Training", 0.0, 1.0).advance(10, 1000);
    terminal.clear();
    std::istringstream lines(out.str());
    std::vector<nlohmann::json> objects;
    for (std::string line; std::getline(lines, line);)
        objects.push_back(nlohmann::json::parse(line));
    REQUIRE(objects.size() == 3);
    CHECK(objects[0].at("stage") == "Training");
    CHECK(objects[0].at("fraction") == 0.0);
    CHECK(objects[1] == nlohmann::json{{"warning", "A \"strange\" column."}});
    CHECK(objects[2].at("fraction") == 0.01);
}

TEST_CASE("progress that is off leaves the warnings", "[commands]")
{
    std::ostringstream out;
    TerminalProgress terminal(out, commands::ProgressStyle::Off);
    terminal.progress({}).part("Training", 0.0, 1.0).advance(1, 2);
    terminal.say("Something odd.");
    CHECK(out.str() == "Something odd.\n");
}
