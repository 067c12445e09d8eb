#include "app/OutlookAnalysis.h"
#include "core/base/InputError.h"
#include "tests/Catch.h"
#include "tests/Patience.h"
#include "tests/app/SeriesAlone.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>
#include <latch>
#include <vector>

using app::OutlookAnalysis;
using app::TaskRunner;

namespace {

/// Mean: the number of assumed holidays. 13 of them have no answer.
core::OutlookForecast answerTo(const app::WhatIf& whatIf)
{
    const std::size_t holidays = whatIf.assumptions.holidays.size();
    if (holidays == 13)
        throw core::InputError("Thirteen holidays are too many.", "");
    core::OutlookForecast outlook;
    outlook.band.mean = {static_cast<double>(holidays)};
    return outlook;
}

app::TrainedOutlook outlookEngine(const core::Series& series, const app::OutlookRequest& request,
                                  const core::Progress& progress)
{
    if (request.options.seed == 13)
        throw core::InputError("Thirteen is no seed.", "seed");
    while (request.options.seed == 99)
        progress.throwIfCancelled();
    app::TrainedOutlook outlook;
    outlook.times.resize(series.size());
    outlook.answer = answerTo;
    return outlook;
}

app::OutlookRequest requestWithSeed(std::uint32_t seed)
{
    app::OutlookRequest request;
    request.options.seed = seed;
    return request;
}

app::WhatIf holidays(std::size_t count)
{
    app::WhatIf whatIf;
    whatIf.assumptions.holidays.resize(count);
    return whatIf;
}

void trainToTheEnd(OutlookAnalysis& analysis)
{
    QSignalSpy answered(&analysis, &OutlookAnalysis::answered);
    analysis.train(requestWithSeed(1));
    REQUIRE(answered.wait(patience()));
}

double meanOf(const OutlookAnalysis& analysis)
{
    return analysis.answer()->band.mean.front();
}

} // namespace

TEST_CASE("a trained outlook is kept, and what is usual is answered first", "[app]")
{
    app::Runs runs;
    OutlookAnalysis analysis(runs, outlookEngine);
    analysis.ask(holidays(1)); // without an outlook nothing happens
    analysis.train(requestWithSeed(1));
    REQUIRE_FALSE(analysis.runner().isRunning()); // nor without a series
    setSeries(runs, someSeries());
    QSignalSpy changed(&analysis, &OutlookAnalysis::changed);
    trainToTheEnd(analysis);
    REQUIRE(changed.count() == 1);
    REQUIRE(analysis.outlook()->times.size() == 3);
    REQUIRE(meanOf(analysis) == 0.0);
}

TEST_CASE("of questions that come while one is answered the last alone is answered", "[app]")
{
    std::atomic<int> asked = 0;
    std::latch firstIsAsked(1);
    std::latch allAreAsked(1);
    QThread* where = nullptr;
    app::Runs runs;
    OutlookAnalysis analysis(
        runs, [&](const auto& series, const auto& request, const auto& progress) {
            app::TrainedOutlook outlook = outlookEngine(series, request, progress);
            outlook.answer = [&](const app::WhatIf& whatIf) {
                where = QThread::currentThread();
                if (++asked == 2) {
                    firstIsAsked.count_down();
                    allAreAsked.wait();
                }
                return answerTo(whatIf);
            };
            return outlook;
        });
    setSeries(runs, someSeries());
    trainToTheEnd(analysis);
    REQUIRE(where != QThread::currentThread());
    QSignalSpy answered(&analysis, &OutlookAnalysis::answered);
    analysis.ask(holidays(1));
    firstIsAsked.wait();
    for (std::size_t count = 2; count <= 8; ++count)
        analysis.ask(holidays(count)); // returns at once
    allAreAsked.count_down();
    REQUIRE(QTest::qWaitFor([&] { return meanOf(analysis) == 8.0; }, patience()));
    REQUIRE(answered.count() == 2); // the one in hand, and the newest
    REQUIRE(asked == 3);
}

TEST_CASE("a question without an answer is told of, and the next is answered", "[app]")
{
    app::Runs runs;
    OutlookAnalysis analysis(runs, outlookEngine);
    setSeries(runs, someSeries());
    trainToTheEnd(analysis);
    QSignalSpy failed(&analysis, &OutlookAnalysis::answerFailed);
    analysis.ask(holidays(13));
    REQUIRE(failed.wait(patience()));
    REQUIRE(failed.at(0).at(0).toString() == "Thirteen holidays are too many.");
    REQUIRE(meanOf(analysis) == 0.0);
    QSignalSpy answered(&analysis, &OutlookAnalysis::answered);
    analysis.ask(holidays(2));
    REQUIRE(answered.wait(patience()));
    REQUIRE(meanOf(analysis) == 2.0);
}

TEST_CASE("after an error or a cancel the last outlook is still there", "[app]")
{
    app::Runs runs;
    OutlookAnalysis analysis(runs, outlookEngine);
    setSeries(runs, someSeries());
    trainToTheEnd(analysis);
    const auto before = analysis.outlook();
    QSignalSpy failed(&analysis.runner(), &TaskRunner::failed);
    analysis.train(requestWithSeed(13));
    REQUIRE(failed.wait(patience()));
    REQUIRE(failed.at(0).at(1).toString() == "seed");
    REQUIRE(analysis.outlook() == before);
    QSignalSpy cancelled(&analysis.runner(), &TaskRunner::cancelled);
    analysis.train(requestWithSeed(99));
    analysis.runner().cancel();
    REQUIRE(cancelled.wait(patience()));
    REQUIRE(analysis.outlook() == before);
    REQUIRE(analysis.answer());
}

TEST_CASE("another project drops the outlook and what is being trained", "[app]")
{
    app::Runs runs;
    OutlookAnalysis analysis(runs, outlookEngine);
    setSeries(runs, someSeries());
    trainToTheEnd(analysis);
    QSignalSpy cancelled(&analysis.runner(), &TaskRunner::cancelled);
    analysis.train(requestWithSeed(99));
    runs.clear();
    REQUIRE_FALSE(analysis.outlook());
    REQUIRE_FALSE(analysis.answer());
    REQUIRE(cancelled.wait(patience()));
    REQUIRE(runs.all().empty());
}

TEST_CASE("each outlook is a run, and the one that is shown is asked", "[app]")
{
    app::Runs runs;
    OutlookAnalysis analysis(runs, outlookEngine);
    setSeries(runs, someSeries());
    trainToTheEnd(analysis);
    const auto first = analysis.outlook();
    trainToTheEnd(analysis);
    REQUIRE(runs.all().size() == 2);
    REQUIRE(analysis.outlook() != first);
    QSignalSpy answered(&analysis, &OutlookAnalysis::answered);
    runs.show(runs.all()[0].id);
    REQUIRE(analysis.outlook() == first);
    REQUIRE_FALSE(analysis.answer());
    REQUIRE(answered.wait(patience())); // what is usual
    setSeries(runs, someSeries(7.0));
    REQUIRE_FALSE(analysis.outlook());
    setSeries(runs, someSeries());
    REQUIRE(analysis.outlook() == first);
}

TEST_CASE("destroying the outlook stops its training", "[app]")
{
    app::Runs runs;
    OutlookAnalysis analysis(runs, outlookEngine);
    setSeries(runs, someSeries());
    analysis.train(requestWithSeed(99));
}
