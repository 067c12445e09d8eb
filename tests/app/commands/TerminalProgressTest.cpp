#include "app/commands/TerminalProgress.h"
#include "tests/Catch.h"

#include <sstream>

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
    TerminalProgress terminal(out, false);
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
        TerminalProgress terminal(out, true);
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
