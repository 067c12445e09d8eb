#include "ui/plots/OverviewStrip.h"

#include "ui/base/Format.h"
#include "ui/plots/ZoomStep.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kGripPixels = 6.0;
constexpr double kLeastPixels = 4.0; ///< a window stays wide enough to be grabbed

} // namespace

OverviewStrip::OverviewStrip(QWidget* parent) : QCustomPlot(parent), m_values(addGraph())
{
    setPlottingHint(QCP::phFastPolylines);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAccessibleName(tr("Overview of the whole series"));
    setToolTip(tr("The whole series; drag the window to move the plot, its edges to zoom"));
    setFixedHeight(fontMetrics().height() * 3);
    xAxis->setVisible(false);
    yAxis->setVisible(false);
    axisRect()->setAutoMargins(QCP::msNone);
    recolour(themeOf(palette()));
}

QSize OverviewStrip::sizeHint() const
{
    return {400, height()};
}

void OverviewStrip::setSeries(const core::Series& series)
{
    QVector<QCPGraphData> points(static_cast<qsizetype>(series.size()));
    for (std::size_t i = 0; i < series.size(); ++i)
        points[static_cast<qsizetype>(i)] = {axisFromTime(series.time(i)), series.values[i]};
    m_values->data()->set(points, true);
    if (series.size() == 0)
        return clear();
    m_all = QCPRange(points.first().key, points.last().key);
    m_window = m_all;
    xAxis->setRange(m_all);
    bool found = false;
    const QCPRange values = m_values->getValueRange(found);
    yAxis->setRange(found ? QCPRange(values.lower, values.upper + 0.05 * values.size())
                          : QCPRange(0.0, 1.0));
    setEnabled(true);
    replot(rpQueuedReplot);
}

void OverviewStrip::clear()
{
    m_values->data()->clear();
    m_all = m_window = QCPRange();
    setEnabled(false);
    replot(rpQueuedReplot);
}

void OverviewStrip::alignWith(const QCustomPlot& plot)
{
    connect(&plot, &QCustomPlot::afterLayout, this, [this, &plot] {
        const QRect axes = plot.axisRect()->rect();
        const QMargins margins(axes.left(), 1, plot.width() - axes.right() - 1, 1);
        if (margins == axisRect()->margins())
            return;
        axisRect()->setMargins(margins);
        replot(rpQueuedReplot);
    });
}

void OverviewStrip::setWindow(const QCPRange& time)
{
    m_window = time;
    update(); // the curve below the window stays as it is
}

QRectF OverviewStrip::windowRect() const
{
    const QRectF area = axisRect()->rect();
    const double left = std::max(area.left(), xAxis->coordToPixel(m_window.lower));
    const double right = std::min(area.right(), xAxis->coordToPixel(m_window.upper));
    return {left, area.top(), std::max(kLeastPixels, right - left), area.height()};
}

std::optional<OverviewStrip::Grip> OverviewStrip::gripAt(double x) const
{
    const QRectF window = windowRect();
    const double edge = std::min(kGripPixels, window.width() / 3);
    if (std::abs(x - window.left()) <= edge)
        return Grip::Lower;
    if (std::abs(x - window.right()) <= edge)
        return Grip::Upper;
    if (x > window.left() && x < window.right())
        return Grip::Inside;
    return std::nullopt;
}

void OverviewStrip::move(QCPRange time)
{
    const double least = 6 * 3600.0;
    time.normalize();
    if (time.size() < least)
        time = QCPRange(time.center() - least / 2, time.center() + least / 2);
    time = time.bounded(m_all.lower, m_all.upper);
    setWindow(time);
    emit windowMoved(time);
}

void OverviewStrip::mousePressEvent(QMouseEvent* event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const double x = event->position().x();
    m_grabbed = xAxis->pixelToCoord(x);
    m_grip = gripAt(x);
    if (!m_grip) { // beside the window: bring it here, and go on dragging it
        const double half = m_window.size() / 2;
        move({m_grabbed - half, m_grabbed + half});
        m_grip = Grip::Inside;
    }
    m_before = m_window;
}

void OverviewStrip::mouseMoveEvent(QMouseEvent* event)
{
    const double x = event->position().x();
    if (!m_grip) {
        const auto grip = gripAt(x);
        setCursor(!grip                   ? Qt::ArrowCursor
                  : *grip == Grip::Inside ? Qt::OpenHandCursor
                                          : Qt::SizeHorCursor);
        return;
    }
    const double moved = xAxis->pixelToCoord(x) - m_grabbed;
    if (*m_grip == Grip::Lower)
        move({std::min(m_before.lower + moved, m_before.upper), m_before.upper});
    else if (*m_grip == Grip::Upper)
        move({m_before.lower, std::max(m_before.upper + moved, m_before.lower)});
    else
        move({m_before.lower + moved, m_before.upper + moved});
}

void OverviewStrip::mouseReleaseEvent(QMouseEvent*)
{
    m_grip.reset();
}

void OverviewStrip::keyPressEvent(QKeyEvent* event)
{
    const double step = 0.1 * m_window.size();
    const auto zoom = [&](double factor) {
        const double half = factor * m_window.size() / 2;
        move({m_window.center() - half, m_window.center() + half});
    };
    switch (event->key()) {
    case Qt::Key_Left:
        return move({m_window.lower - step, m_window.upper - step});
    case Qt::Key_Right:
        return move({m_window.lower + step, m_window.upper + step});
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(kZoomStep);
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
        return zoom(1.0 / kZoomStep);
    case Qt::Key_Home:
        return move(m_all);
    default:
        QCustomPlot::keyPressEvent(event);
    }
}

void OverviewStrip::wheelEvent(QWheelEvent* event)
{
    if (m_all.size() <= 0.0)
        return;
    setFocus(Qt::MouseFocusReason);
    const double factor = std::pow(kZoomStep, event->angleDelta().y() / 120.0);
    const double centre =
        std::clamp(xAxis->pixelToCoord(event->position().x()), m_window.lower, m_window.upper);
    move(
        {centre - factor * (centre - m_window.lower), centre + factor * (m_window.upper - centre)});
    event->accept();
}

void OverviewStrip::paintEvent(QPaintEvent* event)
{
    QCustomPlot::paintEvent(event);
    if (m_all.size() <= 0.0)
        return;
    const Theme& theme = themeOf(palette());
    QPainter painter(this);
    const QRectF window = windowRect();
    QColor veil = theme.window;
    veil.setAlphaF(0.7F);
    const QRectF area = axisRect()->rect();
    painter.fillRect(QRectF(area.topLeft(), window.bottomLeft()), veil);
    painter.fillRect(QRectF(window.topRight(), area.bottomRight()), veil);
    painter.setPen(QPen(theme.highlight, hasFocus() ? 2.0 : 1.0));
    painter.drawRect(window.adjusted(0.5, 0.5, -0.5, -0.5));
}

void OverviewStrip::changeEvent(QEvent* event)
{
    QCustomPlot::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        recolour(themeOf(palette()));
        replot(rpQueuedReplot);
    }
}

void OverviewStrip::recolour(const Theme& theme)
{
    setBackground(theme.base);
    m_values->setPen(QPen(theme.mutedText, 1.0));
}

} // namespace ui
