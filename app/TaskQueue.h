#pragma once

#include "app/TaskRunner.h"

#include <deque>
#include <functional>
#include <utility>

namespace app {

/// Pieces of work that must all be done, one after another and in their order, away from the
/// window's thread: what is stored, say. One that fails does not keep the next from being tried.
class TaskQueue : public QObject
{
    Q_OBJECT

public:
    explicit TaskQueue(QObject* parent = nullptr);

    /// As `TaskRunner::start`, when all that was added before has ended.
    template <typename Work, typename Done>
    void add(Work work, Done done)
    {
        m_waiting.push_back(
            [this, work = std::move(work), done = std::move(done)] { m_runner.start(work, done); });
        next();
    }

    bool isBusy() const { return m_runner.isRunning() || !m_waiting.empty(); }

signals:
    void failed(const QString& message);
    /// There is nothing left to do.
    void idle();

private:
    void next();

    std::deque<std::function<void()>> m_waiting;
    TaskRunner m_runner;
};

} // namespace app
