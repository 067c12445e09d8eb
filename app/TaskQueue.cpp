#include "app/TaskQueue.h"

namespace app {

TaskQueue::TaskQueue(QObject* parent) : QObject(parent)
{
    connect(&m_runner, &TaskRunner::finished, this, &TaskQueue::next);
    connect(&m_runner, &TaskRunner::failed, this, [this](const QString& message) {
        emit failed(message);
        next();
    });
}

void TaskQueue::next()
{
    if (m_runner.isRunning())
        return;
    if (m_waiting.empty()) {
        emit idle();
        return;
    }
    const auto start = std::move(m_waiting.front());
    m_waiting.pop_front();
    start();
}

} // namespace app
