#include "app/LongJobs.h"

#include "app/TaskRunner.h"

#include <algorithm>

namespace app {

void LongJobs::watch(TaskRunner& runner)
{
    m_runners.push_back(&runner);
    connect(&runner, &TaskRunner::started, this, [this, &runner] { stopOthers(runner); });
    for (auto signal : {&TaskRunner::started, &TaskRunner::finished, &TaskRunner::cancelled})
        connect(&runner, signal, this, &LongJobs::check);
    connect(&runner, &TaskRunner::failed, this, &LongJobs::check);
    check();
}

void LongJobs::stopOthers(const TaskRunner& started)
{
    for (TaskRunner* runner : m_runners)
        if (runner != &started && runner->isRunning())
            runner->cancel();
}

void LongJobs::check()
{
    const bool isBusy = std::any_of(m_runners.begin(), m_runners.end(),
                                    [](const TaskRunner* runner) { return runner->isRunning(); });
    if (isBusy == m_isBusy)
        return;
    m_isBusy = isBusy;
    emit busyChanged(m_isBusy);
}

} // namespace app
