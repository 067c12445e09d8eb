#pragma once

#include <QObject>
#include <QUndoGroup>
#include <QUndoStack>

class QMenu;
class QTabWidget;

namespace ui {

class FormHistory;

/// Undo and redo of what is set on each page, in the Edit menu: the page that is seen has its own
/// history, so that nothing changes out of sight. Where nothing was set yet, what was changed on
/// the Data page is taken back.
class UndoController : public QObject
{
    Q_OBJECT

public:
    /// Fills `menu`. All outlive this.
    UndoController(QMenu& menu, QTabWidget& pages, QWidget& dataPage, QWidget& forecastForm,
                   QWidget& explainPage, QWidget& explainForm, QObject* parent);

    /// Other data: what was set for those before is no step back. The stack of the Data page is not
    /// among them, since its steps are what makes the data others.
    void restart();
    QUndoStack& dataStack() { return m_data; }
    /// Of the Forecast page.
    QUndoStack& forecastStack() { return m_forecast; }

private:
    QUndoGroup m_group;
    QUndoStack m_data;
    QUndoStack m_forecast;
    QUndoStack m_explain;
    FormHistory* m_forecastForm;
    FormHistory* m_explainForm;
};

} // namespace ui
