#pragma once

#include "app/RemainingTime.h"
#include "core/base/Progress.h"

#include <QObject>
#include <QString>

#include <atomic>
#include <cstdint>
#include <functional>
#include <memory>
#include <thread>
#include <type_traits>
#include <utility>

namespace app {

/// Runs one piece of long work at a time away from the window's thread; the only code of the
/// application that knows about threads.
///
/// Results, reports and errors come back in the thread the runner lives in, through its event loop.
/// Starting again stops the earlier run, whose late results are dropped; destroying the runner
/// stops and joins. Cancelling is not failing.
class TaskRunner : public QObject
{
    Q_OBJECT

public:
    /// Hands a call over to the runner's thread; dropped when its run is no longer the current one.
    using Post = std::function<void(std::function<void()>)>;

    explicit TaskRunner(QObject* parent = nullptr);
    ~TaskRunner() override;

    /// Calls `work(progress)` or `work(progress, post)` in a worker thread and then `done(result)`
    /// in the runner's thread. Work captures its inputs by value.
    template <typename Work, typename Done>
    void start(Work work, Done done)
    {
        startRun([work = std::move(work), done = std::move(done)](const core::Progress& progress,
                                                                  const Post& post) mutable {
            auto result = [&] {
                if constexpr (std::is_invocable_v<Work&, const core::Progress&, const Post&>)
                    return work(progress, post);
                else
                    return work(progress);
            };
            using Result = std::invoke_result_t<decltype(result)>;
            // std::function wants copyable captures; results are moved, never copied.
            auto kept = std::make_shared<Result>(result());
            return std::function<void()>(
                [done = std::move(done), kept = std::move(kept)]() mutable {
                    done(std::move(*kept));
                });
        });
    }

    /// Asks the current run to stop; `cancelled` follows when it has.
    void cancel();
    /// From `started` until `finished`, `failed` or `cancelled`.
    bool isRunning() const { return m_running; }

signals:
    void started();
    /// `fraction` of all work is done, 0..1; `remainingSeconds` is negative while unknown.
    void progressed(const QString& stage, double fraction, double remainingSeconds);
    /// Emitted after `done` has been called.
    void finished();
    /// `setting` names the setting at fault as a settings file does, or is empty.
    void failed(const QString& message, const QString& setting);
    void cancelled();

private:
    using Run = std::function<std::function<void()>(const core::Progress&, const Post&)>;

    void startRun(Run run);
    std::function<void()> outcomeOf(Run& run, const core::Progress& progress, const Post& post);
    core::Progress progressOf(const Post& post, std::stop_token stop);
    void report(const core::Message& stage, double fraction);
    void end();

    std::uint64_t m_run = 0; ///< number of the current run
    /// What was written before a call is seen in it through a lock of Qt's queue, which
    /// ThreadSanitizer does not know; this counter says the same in words it knows.
    std::atomic<std::uint64_t> m_posted = 0;
    bool m_running = false;
    RemainingTime m_remaining;
    std::jthread m_thread;
};

} // namespace app
