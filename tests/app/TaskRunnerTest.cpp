#include "app/TaskRunner.h"
#include "core/base/Failure.h"
#include "core/base/InputError.h"
#include "tests/Catch.h"
#include "tests/Patience.h"

#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <atomic>
#include <filesystem>
#include <latch>
#include <new>
#include <stdexcept>

using app::TaskRunner;
using core::Progress;

namespace {

const auto kNothing = [](int) {};

/// Work that goes on until it is stopped.
int untilStopped(const Progress& progress)
{
    for (;;) {
        progress.throwIfCancelled();
        std::this_thread::yield();
    }
}

QString failureOf(const std::function<int(const Progress&)>& work, QString* setting = nullptr)
{
    TaskRunner runner;
    QSignalSpy failed(&runner, &TaskRunner::failed);
    QSignalSpy finished(&runner, &TaskRunner::finished);
    runner.start(work, kNothing);
    REQUIRE(failed.wait(patience()));
    REQUIRE(finished.isEmpty());
    REQUIRE_FALSE(runner.isRunning());
    if (setting != nullptr)
        *setting = failed.at(0).at(1).toString();
    return failed.at(0).at(0).toString();
}

} // namespace

TEST_CASE("a task's result comes back in the thread that started it", "[app]")
{
    TaskRunner runner;
    QSignalSpy started(&runner, &TaskRunner::started);
    QSignalSpy finished(&runner, &TaskRunner::finished);
    QThread* worker = nullptr;
    int result = 0;
    runner.start(
        [&worker](const Progress&) {
            worker = QThread::currentThread();
            return 42;
        },
        [&](int value) {
            result = value;
            CHECK(QThread::currentThread() == runner.thread());
            CHECK(finished.isEmpty());
        });
    REQUIRE(started.count() == 1);
    REQUIRE(runner.isRunning());
    REQUIRE(finished.wait(patience()));
    REQUIRE(result == 42);
    REQUIRE(worker != runner.thread());
    REQUIRE_FALSE(runner.isRunning());
}

TEST_CASE("a result is moved to its receiver, never copied", "[app]")
{
    TaskRunner runner;
    QSignalSpy finished(&runner, &TaskRunner::finished);
    std::unique_ptr<int> result;
    runner.start([](const Progress&) { return std::make_unique<int>(7); },
                 [&](std::unique_ptr<int> value) { result = std::move(value); });
    REQUIRE(finished.wait(patience()));
    REQUIRE(*result == 7);
}

TEST_CASE("a task reports its stage, its share of the work and the remaining time", "[app]")
{
    TaskRunner runner;
    QSignalSpy progressed(&runner, &TaskRunner::progressed);
    QSignalSpy finished(&runner, &TaskRunner::finished);
    runner.start(
        [](const Progress& progress) {
            progress.part("Training", 0.0, 0.5).advance(1, 2);
            progress.part("Bands", 0.5, 1.0).advance(2, 2);
            return 0;
        },
        kNothing);
    REQUIRE(finished.wait(patience()));
    REQUIRE(progressed.count() == 2);
    REQUIRE(progressed.at(0).at(0).toString() == "Training");
    REQUIRE(progressed.at(0).at(1).toDouble() == 0.25);
    REQUIRE(progressed.at(0).at(2).toDouble() < 0.0); // too early to say
    REQUIRE(progressed.at(1).at(0).toString() == "Bands");
    REQUIRE(progressed.at(1).at(1).toDouble() == 1.0);
}

TEST_CASE("a flood of reports does not flood the window", "[app]")
{
    TaskRunner runner;
    QSignalSpy progressed(&runner, &TaskRunner::progressed);
    QSignalSpy finished(&runner, &TaskRunner::finished);
    runner.start(
        [](const Progress& progress) {
            const Progress part = progress.part("Passes", 0.0, 1.0);
            for (std::size_t i = 1; i <= 100000; ++i)
                part.advance(i, 100000);
            return 0;
        },
        kNothing);
    REQUIRE(finished.wait(patience()));
    REQUIRE(progressed.count() < 1000);
    REQUIRE(progressed.last().at(1).toDouble() == 1.0);
}

TEST_CASE("an input error goes through with its sentence and its setting", "[app]")
{
    QString setting;
    const QString message = failureOf(
        [](const Progress&) -> int {
            throw core::InputError("The dropout is 3; expected 0 to 0.9.", "dropout");
        },
        &setting);
    REQUIRE(message == "The dropout is 3; expected 0 to 0.9.");
    REQUIRE(setting == "dropout");
}

TEST_CASE("any other exception becomes a plain sentence without a library's message", "[app]")
{
    const QString message = failureOf([](const Progress&) -> int {
        throw std::runtime_error("mat1 and mat2 shapes cannot be multiplied");
    });
    REQUIRE(message ==
            "Something went wrong inside the program; your data and the last result are kept.");
    REQUIRE(failureOf([](const Progress&) -> int { throw 5; }) == message);
}

TEST_CASE("what the machine refuses is said in a sentence of ours", "[app]")
{
    REQUIRE(failureOf([](const Progress&) -> int { throw core::Failure("no room here."); }) ==
            "No room here.");
    const QString message = failureOf([](const Progress&) -> int {
        throw std::filesystem::filesystem_error(
            "cannot rename", "/a/b", std::make_error_code(std::errc::no_space_on_device));
    });
    REQUIRE(message == "There is no room left on the disk for /a/b.");
}

TEST_CASE("too little memory is told as such", "[app]")
{
    const QString message = failureOf([](const Progress&) -> int { throw std::bad_alloc(); });
    REQUIRE(message.contains("not enough memory"));
}

TEST_CASE("cancelling is not failing", "[app]")
{
    TaskRunner runner;
    QSignalSpy cancelled(&runner, &TaskRunner::cancelled);
    QSignalSpy failed(&runner, &TaskRunner::failed);
    QSignalSpy finished(&runner, &TaskRunner::finished);
    runner.start(untilStopped, kNothing);
    runner.cancel();
    REQUIRE(runner.isRunning()); // until the work has heard of it
    REQUIRE(cancelled.wait(patience()));
    REQUIRE_FALSE(runner.isRunning());
    REQUIRE(failed.isEmpty());
    REQUIRE(finished.isEmpty());
}

TEST_CASE("cancelling without a task does nothing", "[app]")
{
    TaskRunner runner;
    QSignalSpy cancelled(&runner, &TaskRunner::cancelled);
    runner.cancel();
    QTest::qWait(10);
    REQUIRE(cancelled.isEmpty());
}

TEST_CASE("starting again stops the earlier task without waiting for it", "[app]")
{
    TaskRunner runner;
    QSignalSpy cancelled(&runner, &TaskRunner::cancelled);
    QSignalSpy finished(&runner, &TaskRunner::finished);
    std::atomic<int> atOnce{0};
    std::atomic<int> most{0};
    const auto counted = [&](auto work) {
        return [&, work](const Progress& progress) {
            most = std::max(most.load(), ++atOnce);
            struct Leave
            {
                std::atomic<int>& count;
                ~Leave() { --count; }
            } leave{atOnce};
            return work(progress);
        };
    };
    int result = 0;
    runner.start(counted(untilStopped), kNothing);
    runner.start(counted(untilStopped), kNothing);
    runner.start(counted([](const Progress&) { return 3; }), [&](int value) { result = value; });
    REQUIRE(finished.wait(patience()));
    REQUIRE(result == 3);
    REQUIRE(cancelled.isEmpty()); // nobody asked for that
    REQUIRE(most == 1);
}

TEST_CASE("a late result of an earlier task is dropped", "[app]")
{
    TaskRunner runner;
    QSignalSpy finished(&runner, &TaskRunner::finished);
    std::latch entered(1);
    std::latch superseded(1);
    std::vector<int> results;
    runner.start(
        [&](const Progress&) {
            entered.count_down();
            superseded.wait(); // deaf to the stop request: it finishes all the same
            return 1;
        },
        [&](int value) { results.push_back(value); });
    entered.wait();
    runner.start([](const Progress&) { return 2; }, [&](int value) { results.push_back(value); });
    superseded.count_down();
    REQUIRE(finished.wait(patience()));
    QTest::qWait(10);
    REQUIRE(results == std::vector<int>{2});
    REQUIRE(finished.count() == 1);
}

TEST_CASE("a task can hand calls over while it runs", "[app]")
{
    TaskRunner runner;
    QSignalSpy finished(&runner, &TaskRunner::finished);
    std::vector<int> heard;
    runner.start(
        [&](const Progress&, const TaskRunner::Post& post) {
            for (int i = 0; i < 3; ++i)
                post([&heard, i] { heard.push_back(i); });
            return 0;
        },
        [&](int) { CHECK(heard.size() == 3); });
    REQUIRE(finished.wait(patience()));
    REQUIRE(heard == std::vector<int>{0, 1, 2});
}

TEST_CASE("destroying a runner stops its task and delivers nothing", "[app]")
{
    bool delivered = false;
    std::atomic<bool> ended{false};
    {
        TaskRunner runner;
        std::latch entered(1);
        runner.start(
            [&](const Progress& progress) {
                entered.count_down();
                try {
                    return untilStopped(progress);
                } catch (...) {
                    ended = true;
                    throw;
                }
            },
            [&](int) { delivered = true; });
        entered.wait();
    }
    REQUIRE(ended);
    QTest::qWait(10);
    REQUIRE_FALSE(delivered);
}
