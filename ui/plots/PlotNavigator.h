#pragma once

#include <QObject>

class QKeyEvent;
class QMouseEvent;
class QWheelEvent;

namespace ui {

class TimePlot;

/// What hands do in a plot over time.
///
/// Wheel zooms time at the pointer and gives the plot the focus, Shift+wheel the value, drag pans,
/// Ctrl+drag boxes, Home or a double click resets, Alt+Left and Alt+Right go back and forward;
/// arrows pan, + and - zoom (with Ctrl+Up and Ctrl+Down the value), Ctrl+Left and Ctrl+Right move
/// the read-out by one step and Space holds it.
class PlotNavigator : public QObject
{
    Q_OBJECT

public:
    explicit PlotNavigator(TimePlot* plot); ///< owned by the plot

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool pressKey(const QKeyEvent& event);
    void pressMouse(const QMouseEvent& event);
    void moveMouse(const QMouseEvent& event);
    void turnWheel(const QWheelEvent& event);

    TimePlot* m_plot;
};

} // namespace ui
