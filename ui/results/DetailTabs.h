#pragma once

#include "app/Run.h"

#include <QTabWidget>

namespace ui {

class RunsTab;

/// Below the plot of an analysis: the details of the run on show, and all runs of its kind. Out of
/// sight while there is neither.
class DetailTabs : public QTabWidget
{
    Q_OBJECT

public:
    DetailTabs(QWidget* details, const QString& title, core::RunKind kind,
               QWidget* parent = nullptr);

    void setHasResult(bool hasResult);
    RunsTab& runs() { return *m_runs; }

private:
    void showWhatThereIs();

    RunsTab* m_runs;
    bool m_hasResult = false;
};

} // namespace ui
