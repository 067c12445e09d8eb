#include "ui/plots/TimePlot.h"

#include "ui/Format.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

const QString kCursorLayer = QStringLiteral("cursor");
constexpr double kZoom = 0.8; ///< one notch of the wheel or one press of a key

} // namespace

TimePlot::TimePlot(QWidget* parent)
    : QCustomPlot(parent), m_events(new EventBands(this)), m_hint(new QCPItemText(this)),
      m_cursor(new QCPItemStraightLine(this)), m_ticker(new TimeTicker)
{
    setAutoAddPlottableToLegend(false);
    // Else Qt fills a line wider than a pixel as one polygon, with a quarter of a second for a
    // series of half a year.
    setPlottingHint(QCP::phFastPolylines);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 140);
    setLocale(userLocale());
    setInteractions(QCP::iRangeDrag);
    axisRect()->setRangeDrag(Qt::Horizontal | Qt::Vertical);
    axisRect()->setRangeZoom(Qt::Horizontal | Qt::Vertical); // of the box; the wheel is ours
    xAxis->setTicker(m_ticker);
    yAxis->setTicker(QSharedPointer<ValueTicker>::create());
    xAxis->grid()->setZeroLinePen(Qt::NoPen);
    yAxis->grid()->setZeroLinePen(Qt::NoPen);

    // A layer with its own buffer: moving the cursor redraws one line, not all curves.
    addLayer(kCursorLayer);
    layer(kCursorLayer)->setMode(QCPLayer::lmBuffered);
    m_cursor->setLayer(kCursorLayer);
    m_cursor->setVisible(false);

    m_hint->position->setType(QCPItemPosition::ptViewportRatio);
    m_hint->position->setCoords(0.5, 0.5);
    m_hint->setClipToAxisRect(false);
    m_hint->setTextAlignment(Qt::AlignCenter);

    const auto rangeChanged = qOverload<const QCPRange&>(&QCPAxis::rangeChanged);
    connect(xAxis, rangeChanged, this, &TimePlot::keepInsideData);
    connect(yAxis, rangeChanged, this, &TimePlot::keepInsideData);
    TimePlot::recolour(themeOf(palette()));
    setAxesVisible(false);
}

void TimePlot::setAxesVisible(bool visible)
{
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setVisible(visible);
        axis->grid()->setVisible(visible);
    }
}

void TimePlot::showHint(const QString& hint)
{
    m_hasData = false;
    m_hint->setText(hint);
    m_hint->setVisible(true);
    for (int i = 0; i < graphCount(); ++i)
        graph(i)->setVisible(false);
    m_events->setEvents({});
    setAxesVisible(false);
    hideCursor();
    replot(rpQueuedReplot);
}

void TimePlot::showData(const View& all, const View& first, double stepSeconds,
                        const QString& valueName)
{
    m_hint->setVisible(false);
    setAxesVisible(true);
    m_data = all;
    m_home = first;
    m_stepSeconds = stepSeconds;
    m_hasData = true;
    yAxis->setLabel(valueName);
    home();
}

void TimePlot::setEvents(std::vector<core::CalendarEvent> events)
{
    m_events->setEvents(std::move(events));
}

void TimePlot::home()
{
    if (!m_hasData)
        return;
    yAxis->setRange(m_home.value);
    xAxis->setRange(m_home.time);
    replot(rpQueuedReplot);
}

void TimePlot::zoomTime(double factor, double centre)
{
    if (!m_hasData)
        return;
    xAxis->scaleRange(factor, centre);
    replot(rpQueuedReplot);
}

void TimePlot::zoomValue(double factor, double centre)
{
    if (!m_hasData)
        return;
    yAxis->scaleRange(factor, centre);
    replot(rpQueuedReplot);
}

void TimePlot::pan(double shareOfTime, double shareOfValue)
{
    if (!m_hasData)
        return;
    xAxis->moveRange(shareOfTime * xAxis->range().size());
    yAxis->moveRange(shareOfValue * yAxis->range().size());
    replot(rpQueuedReplot);
}

/// Nobody gets lost where there is nothing, or inside a single step.
void TimePlot::keepInsideData()
{
    if (!m_hasData)
        return;
    QCPRange time = xAxis->range();
    if (time.size() < 6 * m_stepSeconds)
        time = QCPRange(time.center() - 3 * m_stepSeconds, time.center() + 3 * m_stepSeconds);
    const double margin = 0.02 * m_data.time.size() + m_stepSeconds;
    time = time.bounded(m_data.time.lower - margin, m_data.time.upper + margin);
    if (time != xAxis->range())
        xAxis->setRange(time); // comes back here once, inside by then

    const double size = m_data.value.size();
    const QCPRange value =
        yAxis->range().bounded(m_data.value.lower - size / 2, m_data.value.upper + size / 2);
    if (value != yAxis->range())
        yAxis->setRange(value);
    labelTimeAxis();
}

void TimePlot::labelTimeAxis()
{
    const QCPRange range = xAxis->range();
    const auto day = [](double seconds) { return dayYearText(dateOf(timeFromAxis(seconds))); };
    const double first = std::max(range.lower, m_data.time.lower);
    const double last = std::min(range.upper, m_data.time.upper);
    xAxis->setLabel(day(first) == day(last)
                        ? tr("local time, %1").arg(day(first))
                        : tr("local time, %1 to %2").arg(day(first), day(last)));
}

void TimePlot::moveCursor(double seconds)
{
    if (!m_hasData)
        return;
    const double start = m_data.time.lower;
    const double step = std::round((seconds - start) / m_stepSeconds) * m_stepSeconds;
    m_cursorTime = std::clamp(start + step, start, m_data.time.upper);
    m_cursor->point1->setCoords(m_cursorTime, 0.0);
    m_cursor->point2->setCoords(m_cursorTime, 1.0);
    m_cursor->setVisible(true);
    layer(kCursorLayer)->replot();
    emit readOut(readOutAt(m_cursorTime));
}

void TimePlot::hideCursor()
{
    m_cursorHeld = false;
    if (!m_cursor->visible())
        return;
    m_cursor->setVisible(false);
    layer(kCursorLayer)->replot();
    emit readOut({});
}

void TimePlot::recolour(const Theme& theme)
{
    setBackground(theme.base);
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setBasePen(axis == xAxis ? QPen(theme.mutedText) : QPen(Qt::NoPen));
        axis->setTickPen(axis->basePen());
        axis->setSubTickPen(axis->basePen());
        axis->setTickLabelColor(theme.text);
        axis->setLabelColor(theme.mutedText);
        axis->grid()->setPen(QPen(theme.grid, 1.0));
        axis->setTickLabelFont(font());
        axis->setLabelFont(font());
    }
    m_events->setColours(theme.holiday, theme.text);
    m_hint->setColor(theme.mutedText);
    m_hint->setFont(font());
    m_cursor->setPen(QPen(theme.mutedText, 1.0));
    QColor fill = theme.highlight;
    fill.setAlphaF(0.15F);
    selectionRect()->setPen(QPen(theme.highlight));
    selectionRect()->setBrush(fill);
}

void TimePlot::changeEvent(QEvent* event)
{
    QCustomPlot::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        recolour(themeOf(palette()));
        replot(rpQueuedReplot);
    }
}

void TimePlot::keyPressEvent(QKeyEvent* event)
{
    const bool shift = event->modifiers().testFlag(Qt::ShiftModifier);
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const auto stepCursor = [&](int steps) {
        moveCursor(m_cursor->visible() ? m_cursorTime + steps * m_stepSeconds
                                       : xAxis->range().center());
        m_cursorHeld = true; // else the next twitch of the mouse takes it away
    };
    const auto zoom = [&](double factor) {
        // Shift is part of typing a + on most keyboards; there the value has the arrow keys.
        if (shift && event->key() != Qt::Key_Plus)
            zoomValue(factor, yAxis->range().center());
        else
            zoomTime(factor, m_cursor->visible() ? m_cursorTime : xAxis->range().center());
    };
    switch (event->key()) {
    case Qt::Key_Home:
        return home();
    case Qt::Key_Left:
        return control ? stepCursor(-1) : pan(-0.1, 0.0);
    case Qt::Key_Right:
        return control ? stepCursor(1) : pan(0.1, 0.0);
    case Qt::Key_Up:
        return control ? zoomValue(kZoom, yAxis->range().center()) : pan(0.0, 0.1);
    case Qt::Key_Down:
        return control ? zoomValue(1.0 / kZoom, yAxis->range().center()) : pan(0.0, -0.1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(kZoom);
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
        return zoom(1.0 / kZoom);
    case Qt::Key_Space:
        m_cursorHeld = !m_cursorHeld && m_cursor->visible();
        return;
    default:
        QCustomPlot::keyPressEvent(event);
    }
}

void TimePlot::mousePressEvent(QMouseEvent* event)
{
    setSelectionRectMode(event->modifiers().testFlag(Qt::ControlModifier) ? QCP::srmZoom
                                                                          : QCP::srmNone);
    QCustomPlot::mousePressEvent(event);
}

void TimePlot::mouseMoveEvent(QMouseEvent* event)
{
    QCustomPlot::mouseMoveEvent(event);
    const QPointF position = event->position();
    if (m_hasData && !m_cursorHeld && axisRect()->rect().contains(position.toPoint()))
        moveCursor(xAxis->pixelToCoord(position.x()));
}

void TimePlot::mouseDoubleClickEvent(QMouseEvent* event)
{
    QCustomPlot::mouseDoubleClickEvent(event);
    home();
}

void TimePlot::leaveEvent(QEvent* event)
{
    QCustomPlot::leaveEvent(event);
    if (!m_cursorHeld)
        hideCursor();
}

void TimePlot::wheelEvent(QWheelEvent* event)
{
    // Some platforms turn the wheel sideways while a modifier is held.
    const QPoint delta = event->angleDelta();
    const double notches = (delta.y() != 0 ? delta.y() : delta.x()) / 120.0;
    const double factor = std::pow(kZoom, notches);
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        zoomValue(factor, yAxis->pixelToCoord(event->position().y()));
    else
        zoomTime(factor, xAxis->pixelToCoord(event->position().x()));
    event->accept();
}

void TimePlot::resizeEvent(QResizeEvent* event)
{
    // As many ticks as there is room for the widest label and a gap.
    const int label =
        QFontMetrics(font()).horizontalAdvance(dayText(QDate(2015, 9, 30)) + QStringLiteral("00"));
    m_ticker->setTickCount(std::max(2, (width() - 90) / std::max(1, label)));
    QCustomPlot::resizeEvent(event);
}

void TimePlot::paintEvent(QPaintEvent* event)
{
    QCustomPlot::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(themeOf(palette()).highlight);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace ui
