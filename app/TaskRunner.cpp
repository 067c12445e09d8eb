#include "app/TaskRunner.h"

#include "app/MessageText.h"
#include "core/base/ErrorSentence.h"
#include "core/base/InputError.h"

#include <QLoggingCategory>

#include <algorithm>
#include <chrono>
#include <mutex>

namespace app {

namespace {

Q_LOGGING_CATEGORY(lcTask, "surgescope.task")

using Clock = RemainingTime::Clock;

/// Lets through as many reports as the eye can use: a forest or 500 passes would flood the window.
class Throttle
{
public:
    bool lets(const core::Message& stage, double fraction)
    {
        const std::scoped_lock lock(m_mutex);
        const auto now = Clock::now();
        if (stage == m_stage && fraction < 1.0 && now - m_last < std::chrono::milliseconds(40))
            return false;
        m_stage = stage;
        m_last = now;
        return true;
    }

private:
    std::mutex m_mutex;
    core::Message m_stage = "\n"; // no stage is called that: the first report passes
    Clock::time_point m_last;
};

/// For those who look at the log, not for users.
void logError()
{
    try {
        throw;
    } catch (const std::exception& error) {
        qCWarning(lcTask, "%s", error.what());
    } catch (...) {
        qCWarning(lcTask, "an exception that is no std::exception");
    }
}

/// A sentence that the command line sets behind "The command failed:".
QString begunLarge(QString sentence)
{
    return sentence.replace(0, 1, sentence.left(1).toUpper());
}

} // namespace

TaskRunner::TaskRunner(QObject* parent) : QObject(parent) {}

TaskRunner::~TaskRunner()
{
    // Here and not in the member's destructor: the worker posts to this object until it is joined.
    m_thread = {};
}

void TaskRunner::startRun(Run run)
{
    const std::uint64_t number = ++m_run;
    const Post post = [this, number](std::function<void()> call) {
        m_posted.fetch_add(1, std::memory_order_release);
        QMetaObject::invokeMethod(
            this,
            [this, number, call = std::move(call)] {
                static_cast<void>(m_posted.load(std::memory_order_acquire));
                if (number == m_run)
                    call();
            },
            Qt::QueuedConnection);
    };

    // The new thread joins the stopped one, so that the window never waits and no two runs overlap.
    m_thread.request_stop();
    m_thread = std::jthread(
        [this, post, run = std::move(run)](std::stop_token stop, std::jthread earlier) mutable {
            if (earlier.joinable())
                earlier.join();
            const core::Progress progress = progressOf(post, std::move(stop));
            post(outcomeOf(run, progress, post));
        },
        std::move(m_thread));

    m_running = true;
    m_remaining.restart(Clock::now());
    emit started();
}

core::Progress TaskRunner::progressOf(const Post& post, std::stop_token stop)
{
    auto throttle = std::make_shared<Throttle>();
    return core::Progress(
        [this, post, throttle](const core::Message& stage, double fraction) {
            if (throttle->lets(stage, fraction))
                post([this, stage, fraction] { report(stage, fraction); });
        },
        std::move(stop));
}

/// The one boundary where exceptions become signals.
std::function<void()> TaskRunner::outcomeOf(Run& run, const core::Progress& progress,
                                            const Post& post)
{
    const auto failure = [this](QString message, QString setting = {}) {
        return [this, message, setting] {
            end();
            emit failed(message, setting);
        };
    };
    try {
        progress.throwIfCancelled();
        return [this, done = run(progress, post)] {
            end();
            done();
            emit finished();
        };
    } catch (const core::InputError& error) {
        return failure(messageText(error.message()), QString::fromStdString(error.setting()));
    } catch (...) {
        const core::CurrentError error = core::currentError();
        switch (error.kind) {
        case core::CurrentError::Kind::Cancelled:
            return [this] {
                end();
                emit cancelled();
            };
        case core::CurrentError::Kind::Memory:
            return failure(tr("There is not enough memory for this; your data and the last result "
                              "are kept. Smaller layers, a shorter lookback or fewer MC samples "
                              "need less."));
        case core::CurrentError::Kind::Program:
            logError();
            return failure(tr("Something went wrong inside the program; your data and the last "
                              "result are kept."));
        case core::CurrentError::Kind::Data:
        case core::CurrentError::Kind::Setting:
        case core::CurrentError::Kind::Machine:
            break;
        }
        return failure(begunLarge(messageText(error.sentence)));
    }
}

void TaskRunner::report(const core::Message& stage, double fraction)
{
    m_remaining.report(Clock::now(), fraction);
    const auto remaining = m_remaining.remaining();
    emit progressed(messageText(stage), std::clamp(fraction, 0.0, 1.0),
                    remaining ? remaining->count() : -1.0);
}

void TaskRunner::cancel()
{
    m_thread.request_stop();
}

void TaskRunner::end()
{
    m_running = false;
}

} // namespace app
