#include "app/LongJobs.h"
#include "app/TaskRunner.h"
#include "tests/Catch.h"
#include "tests/Patience.h"

#include <QSignalSpy>

using app::LongJobs;
using app::TaskRunner;

namespace {

void startEndless(TaskRunner& runner)
{
    runner.start(
        [](const core::Progress& progress) {
            for (;;)
                progress.throwIfCancelled();
            return 0;
        },
        [](int) {});
}

} // namespace

TEST_CASE("long work that is started stops what is going on", "[app]")
{
    TaskRunner first;
    TaskRunner second;
    LongJobs jobs;
    jobs.watch(first);
    jobs.watch(second);
    REQUIRE_FALSE(jobs.isBusy());
    QSignalSpy busy(&jobs, &LongJobs::busyChanged);
    QSignalSpy firstCancelled(&first, &TaskRunner::cancelled);
    startEndless(first);
    REQUIRE(jobs.isBusy());
    startEndless(second);
    REQUIRE(firstCancelled.wait(patience()));
    REQUIRE(second.isRunning());
    REQUIRE(jobs.isBusy());
    QSignalSpy secondCancelled(&second, &TaskRunner::cancelled);
    second.cancel();
    REQUIRE(secondCancelled.wait(patience()));
    REQUIRE_FALSE(jobs.isBusy());
    REQUIRE(busy.count() == 2);
}
