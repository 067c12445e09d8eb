#pragma once

#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <QWidget>

namespace app {
class TaskRunner;
}

namespace ui {

/// Stage, progress, remaining time and Cancel of the work that is going on; out of sight otherwise.
class RunStatus : public QWidget
{
    Q_OBJECT

public:
    explicit RunStatus(QWidget* parent = nullptr);

    /// Follows this runner, too.
    void watch(app::TaskRunner& runner);
    /// Cancels what is going on.
    void cancel();

private:
    void begin(app::TaskRunner& runner);
    void report(const QString& stage, double fraction, double remainingSeconds);

    QLabel* m_stage;
    QProgressBar* m_bar;
    QLabel* m_remaining;
    QToolButton* m_cancel;
    app::TaskRunner* m_runner = nullptr; ///< the one that is running
};

} // namespace ui
