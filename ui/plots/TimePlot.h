#pragma once

#include "ui/Theme.h"
#include "ui/plots/EventBands.h"
#include "ui/plots/Tickers.h"

#include <qcustomplot.h>

#include <vector>

namespace ui {

/// A plot over time: calendar ticks, named events, zoom, pan, reset and a read-out, by mouse and by
/// keyboard. What is drawn over the time axis is up to the classes that inherit it.
///
/// Wheel zooms time at the pointer, Shift+wheel the value, drag pans, Ctrl+drag boxes, Home or a
/// double click resets; arrows pan, + and - zoom (with Shift the value), Ctrl+Left and Ctrl+Right
/// move the read-out by one step and Space holds it. Colours follow the palette at once.
class TimePlot : public QCustomPlot
{
    Q_OBJECT

public:
    struct View
    {
        QCPRange time; ///< seconds since 1970 of wall-clock labels
        QCPRange value;
    };

    explicit TimePlot(QWidget* parent = nullptr);

    /// Without data: says what to do next, and shows neither axes nor curves.
    void showHint(const QString& hint);

    void home();
    void zoomTime(double factor, double centre); ///< factor below 1 zooms in
    void zoomValue(double factor, double centre);
    void pan(double shareOfTime, double shareOfValue);
    void moveCursor(double seconds); ///< where the read-out reads
    View view() const { return {xAxis->range(), yAxis->range()}; }
    const EventBands& events() const { return *m_events; }

signals:
    /// One line about the step under the cursor; empty when there is none.
    void readOut(const QString& text);

protected:
    /// With data: the axes appear. `all` is what there is, `first` what Home shows.
    void showData(const View& all, const View& first, double stepSeconds, const QString& valueName);
    void setEvents(std::vector<core::CalendarEvent> events);
    virtual QString readOutAt(double seconds) const = 0;
    /// Called when the palette changes, before the next drawing.
    virtual void recolour(const Theme& theme);

    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void keepInsideData();
    void labelTimeAxis();
    void setAxesVisible(bool visible);
    void hideCursor();

    EventBands* m_events;
    QCPItemText* m_hint;
    QCPItemStraightLine* m_cursor;
    QSharedPointer<TimeTicker> m_ticker;
    View m_data;
    View m_home;
    double m_stepSeconds = 3600.0;
    double m_cursorTime = 0.0;
    bool m_cursorHeld = false;
    bool m_hasData = false;
};

} // namespace ui
