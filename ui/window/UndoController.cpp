#include "ui/window/UndoController.h"

#include "ui/forms/FormHistory.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QTabWidget>

namespace ui {

UndoController::UndoController(QMenu& menu, QTabWidget& pages, QWidget& dataPage,
                               QWidget& forecastForm, QWidget& explainPage, QWidget& explainForm,
                               QObject* parent)
    : QObject(parent), m_forecastForm(new FormHistory(forecastForm, m_forecast, this)),
      m_explainForm(new FormHistory(explainForm, m_explain, this))
{
    m_group.addStack(&m_data);
    m_group.addStack(&m_forecast);
    m_group.addStack(&m_explain);
    QAction* undo = m_group.createUndoAction(this, tr("&Undo"));
    undo->setObjectName(QStringLiteral("undo"));
    undo->setShortcuts(QKeySequence::Undo);
    undo->setStatusTip(tr("Takes back the last change of the settings of this page"));
    QAction* redo = m_group.createRedoAction(this, tr("&Redo"));
    redo->setObjectName(QStringLiteral("redo"));
    redo->setShortcuts(QKeySequence::Redo);
    redo->setStatusTip(tr("Makes the change again that was taken back"));
    menu.addActions({undo, redo});
    const auto follow = [this, &pages, &dataPage, &forecastForm, &explainPage] {
        const QWidget* page = pages.currentWidget();
        // The settings of the forecast stand beside the Data page: what was set last goes back.
        const bool isInForm = forecastForm.isAncestorOf(QApplication::focusWidget());
        QUndoStack* own = page == &explainPage             ? &m_explain
                          : page == &dataPage && !isInForm ? &m_data
                                                           : &m_forecast;
        // What was read otherwise greys out runs on the other pages, too: there is a way back from
        // there, which turns to the Data page.
        const bool isEmpty = !own->canUndo() && !own->canRedo();
        m_group.setActiveStack(isEmpty && page != &dataPage && m_data.canUndo() ? &m_data : own);
    };
    for (const QUndoStack* stack : {&m_data, &m_forecast, &m_explain}) {
        connect(stack, &QUndoStack::canUndoChanged, this, follow, Qt::QueuedConnection);
        connect(stack, &QUndoStack::canRedoChanged, this, follow, Qt::QueuedConnection);
    }
    connect(&pages, &QTabWidget::currentChanged, this, follow);
    connect(qApp, &QApplication::focusChanged, this, [this, follow](QWidget*, QWidget* now) {
        if (now != nullptr && qobject_cast<QMenu*>(now) == nullptr)
            follow();
    });
    follow();
}

void UndoController::restart()
{
    m_forecastForm->restart();
    m_explainForm->restart();
}

} // namespace ui
