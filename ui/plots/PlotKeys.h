#pragma once

#include <QObject>
#include <QPointer>

class QCustomPlot;
class QKeyEvent;

namespace ui {

/// Lets the keys of a plot work wherever the pointer is over it, without a click first.
///
/// Home, Alt+Left, Alt+Right, + and - always go to the plot, unless something is typed into. The
/// others, which a control may need itself (arrows, Space, letters), go to it once the pointer has
/// moved there after the control got the focus, and until something is typed: the hand that moved
/// last is meant. A box or slider that has the focus takes none of them then, also where the plot
/// has no use for one.
class PlotKeys : public QObject
{
    Q_OBJECT

public:
    explicit PlotKeys(QObject* parent = nullptr); ///< watches the application

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool passOn(QKeyEvent& event);

    QPointer<QCustomPlot> m_under; ///< the pointer
    bool m_hasMovedThere = false;  ///< since another widget got the focus or was typed into
    bool m_isPassingOn = false;
};

} // namespace ui
