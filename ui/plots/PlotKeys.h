#pragma once

#include <QObject>
#include <QPointer>

class QCustomPlot;
class QKeyEvent;

namespace ui {

/// Lets the keys of a plot work wherever the pointer is over it, without a click first: Home,
/// Alt+Left and Alt+Right, + and -. What is being typed into a field stays there.
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
    bool m_isPassingOn = false;
};

} // namespace ui
