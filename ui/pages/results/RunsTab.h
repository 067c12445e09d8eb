#pragma once

#include "app/ForecastRuns.h"

#include <QWidget>

class QPushButton;

namespace ui {

class ResultTable;

/// The trainings that were kept: what was different about each, and what came of it. One is shown,
/// another can be laid over it.
class RunsTab : public QWidget
{
    Q_OBJECT

public:
    explicit RunsTab(QWidget* parent = nullptr);

    void setRuns(const app::ForecastRuns& runs);
    void setOverlaid(int number); ///< 0: none

signals:
    void showAsked(int number);
    void overlayAsked(int number); ///< 0: none any more
    void renameAsked(int number, const QString& name);
    void removeAsked(int number);
    void commandAsked(int number); ///< the run as a command line, to the clipboard

private:
    QPushButton* button(const char* name, const QString& text, const QString& tip);
    int currentNumber() const; ///< 0 without one
    void askForName();
    void showWhatCanBeDone();

    ResultTable* m_table;
    QPushButton* m_show;
    QPushButton* m_overlay;
    QPushButton* m_rename;
    QPushButton* m_remove;
    QPushButton* m_command;
    app::ForecastRuns m_runs;
    int m_overlaid = 0;
};

} // namespace ui
