#pragma once

#include <QLabel>
#include <QProgressBar>
#include <QToolButton>
#include <QWidget>

#include <functional>
#include <vector>

namespace app {
class TaskRunner;
}

namespace ui {

/// Stage, progress, remaining time and Cancel of the work that is going on, of several pieces the
/// last that was started; out of sight otherwise.
class RunStatus : public QWidget
{
    Q_OBJECT

public:
    explicit RunStatus(QWidget* parent = nullptr);

    /// What would be left of work that is stopped now, in one sentence; empty: nothing.
    using Kept = std::function<QString()>;

    /// Follows this runner, too; `kept` is missing where nobody would miss the work.
    void watch(app::TaskRunner& runner, const QString& name, Kept kept = {});
    /// Cancels what is going on.
    void cancel();
    /// Asks first where somebody would miss it: Esc is pressed for other things, too.
    void askToCancel();

    /// Whether work is going on that somebody would miss.
    bool isWorthAsking() const;
    /// "A training is running: 42 % are done, about 2 min left."
    QString runningText() const;
    bool keepsSomething() const;
    /// What would be left of it, in one sentence.
    QString keptText() const;
    /// Cancels it and waits until it has ended and what is kept of it has arrived.
    void stopAndWait();

private:
    struct Work
    {
        app::TaskRunner* runner;
        QString name;
        Kept kept;
        QString stage = {};
        double fraction = 0.0;
        QString remaining = {};
        bool isCancelled = false;
    };
    void begin(const Work& work);
    void end(app::TaskRunner& runner);
    Work* find(const app::TaskRunner& runner);
    const Work* missed() const; ///< the work that somebody would miss
    void stop(Work& work);
    void show(const Work& work);

    QLabel* m_stage;
    QProgressBar* m_bar;
    QLabel* m_remaining;
    QToolButton* m_cancel;
    std::vector<Work> m_works; ///< that are going on
};

} // namespace ui
