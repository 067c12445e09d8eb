#pragma once

#include "core/data/Series.h"
#include "ui/base/Theme.h"

#include <qcustomplot.h>

#include <optional>

namespace ui {

/// The whole series in a strip with a window over the part that a plot shows.
///
/// The window is dragged, its edges are pulled; a click beside it brings it there; the wheel makes
/// it narrower and wider at the pointer. Left, Right, + and - do the same from the keyboard, Home
/// shows everything.
class OverviewStrip : public QCustomPlot
{
    Q_OBJECT

public:
    explicit OverviewStrip(QWidget* parent = nullptr);

    /// Nothing is drawn of an empty series.
    void setSeries(const core::Series& series);
    void clear();
    /// Keeps the ends of both time axes below each other.
    void alignWith(const QCustomPlot& plot);
    void setWindow(const QCPRange& time); ///< tells nobody
    QCPRange window() const { return m_window; }
    QRectF windowRect() const;
    QSize sizeHint() const override;

signals:
    /// The window was moved by hand.
    void windowMoved(const QCPRange& time);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    enum class Grip
    {
        Lower,
        Inside,
        Upper
    };
    std::optional<Grip> gripAt(double x) const;
    void move(QCPRange time);
    void recolour(const Theme& theme);

    QCPGraph* m_values;
    QCPRange m_all;
    QCPRange m_window;
    std::optional<Grip> m_grip;
    double m_grabbed = 0.0; ///< time under the pointer when the drag began
    QCPRange m_before;      ///< the window then
};

} // namespace ui
