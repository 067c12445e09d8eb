#include "app/ForecastAnalysis.h"
#include "core/data/DemoData.h"
#include "tests/Catch.h"
#include "tests/Patience.h"
#include "tests/Sanitizers.h"
#include "tests/app/SeriesAlone.h"

#include <QSignalSpy>
#include <QTest>

#include <fstream>
#include <string>

namespace {

/// A figure of /proc/self/status: "Threads", or "VmRSS" in kB.
long statusOf(const std::string& key)
{
    std::ifstream status("/proc/self/status");
    std::string word;
    while (status >> word)
        if (word == key + ":") {
            long value = 0;
            status >> value;
            return value;
        }
    return 0;
}

/// Cancels in training or, with few epochs, anywhere from windows to passes.
void trainAndCancel(app::ForecastAnalysis& analysis, int cycle)
{
    core::ForecastOptions options;
    options.encoderHidden.assign(1, 8);
    options.denseHidden.assign(1, 8);
    options.lookback = 6;
    options.epochs = 5000;
    options.patience = 5000;
    options.seed = static_cast<std::uint32_t>(cycle);
    QSignalSpy epochs(&analysis, &app::ForecastAnalysis::epochFinished);
    QSignalSpy cancelled(&analysis.runner(), &app::TaskRunner::cancelled);
    analysis.train(options);
    if (cycle % 2 == 0)
        REQUIRE(epochs.wait(patience()));
    analysis.runner().cancel();
    REQUIRE((!cancelled.empty() || cancelled.wait(patience())));
}

} // namespace

TEST_CASE("500 trainings begun and cancelled leave no thread and no memory behind", "[app][slow]")
{
    if (statusOf("VmRSS") == 0)
        return; // no Linux
    app::Runs runs;
    app::ForecastAnalysis analysis(runs);
    setSeries(runs, std::make_shared<const core::Series>(core::makeDemoData({.days = 35}).series));
    int cycle = 0;
    while (cycle < 100)
        trainAndCancel(analysis, cycle++);
    const long threads = statusOf("Threads");
    const long memory = statusOf("VmRSS");
    while (cycle < 500)
        trainAndCancel(analysis, cycle++);
    INFO("memory in kB, after 100 and after 500: " << memory << ", " << statusOf("VmRSS"));
    // A worker says that it was cancelled before it ends.
    REQUIRE(QTest::qWaitFor([&] { return statusOf("Threads") <= threads + 1; }, patience()));
    REQUIRE((kIsSanitized || statusOf("VmRSS") < memory + 400 * 16));
    REQUIRE(runs.all().empty());
}
