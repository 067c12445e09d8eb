#include "ui/UndoDesk.h"

#include "ui/FormHistory.h"

#include <QAction>
#include <QMenu>
#include <QTabWidget>

namespace ui {

UndoDesk::UndoDesk(QMenu& menu, QTabWidget& pages, QWidget& forecastForm, QWidget& explainPage,
                   QWidget& explainForm, QObject* parent)
    : QObject(parent), m_forecastForm(new FormHistory(forecastForm, m_forecast, this)),
      m_explainForm(new FormHistory(explainForm, m_explain, this))
{
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
    const auto follow = [this, &pages, &explainPage] {
        // The Data page stands beside the settings of the forecast.
        m_group.setActiveStack(pages.currentWidget() == &explainPage ? &m_explain : &m_forecast);
    };
    connect(&pages, &QTabWidget::currentChanged, this, follow);
    follow();
}

void UndoDesk::restart()
{
    m_forecastForm->restart();
    m_explainForm->restart();
}

} // namespace ui
