#pragma once

#include <QObject>

#include <vector>

namespace app {

class TaskRunner;

/// Long work, one piece at a time: two would only slow each other down. Whatever is started stops
/// what is going on.
class LongJobs : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    void watch(TaskRunner& runner); ///< outlives this
    bool isBusy() const { return m_isBusy; }

signals:
    void busyChanged(bool isBusy);

private:
    void stopOthers(const TaskRunner& started);
    void check();

    std::vector<TaskRunner*> m_runners;
    bool m_isBusy = false;
};

} // namespace app
