#include "ui/plots/TimePlot.h"

#include "ui/Format.h"
#include "ui/exports/PlotPicture.h"
#include "ui/plots/PlotColours.h"
#include "ui/plots/PlotNavigator.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

const QString kCursorLayer = QStringLiteral("cursor");
constexpr int kRightMargin = 14;
constexpr int kRestMilliseconds = 400; ///< a view that stands so long is one to come back to

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
    // Plots one above the other have their time axes in one line.
    axisRect()->setMinimumMargins(QMargins(plotLeftMargin(font()), 0, kRightMargin, 0));
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
    connect(xAxis, rangeChanged, this, &TimePlot::followRange);
    connect(yAxis, rangeChanged, this, &TimePlot::followRange);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, [this] { m_history.visit(view()); });
    new PlotNavigator(this);
    TimePlot::recolour(themeOf(palette()));
    setAxesVisible(false);
}

int plotLeftMargin(const QFont& font)
{
    const QFontMetrics metrics(font);
    return metrics.horizontalAdvance(QStringLiteral("00,000")) + 2 * metrics.height();
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

void TimePlot::showData(const PlotView& all, const PlotView& first, double stepSeconds,
                        const QString& valueName)
{
    m_hint->setVisible(false);
    setAxesVisible(true);
    m_data = all;
    m_home = first;
    m_stepSeconds = stepSeconds;
    m_hasData = true;
    yAxis->setLabel(valueName);
    m_history.clear();
    home();
    m_history.visit(view());
    if (const auto next = std::exchange(m_next, std::nullopt))
        seePart(*next);
}

std::optional<SeenPart> TimePlot::seenPart() const
{
    if (!m_hasData || view() == m_home)
        return m_next;
    return SeenPart{xAxis->range(), yAxis->range()};
}

void TimePlot::seePart(const SeenPart& part)
{
    if (m_hasData)
        showView({part.x, part.y});
    else
        m_next = part;
}

void TimePlot::setEvents(const std::vector<core::CalendarEvent>& flagged,
                         const std::vector<core::CalendarEvent>& own)
{
    m_events->setEvents(flagged, own);
}

void TimePlot::showStretch(const core::CalendarEvent& stretch)
{
    constexpr double kAround = 1.5 * 86400.0;
    if (!m_hasData)
        return;
    const double start = axisFromTime(stretch.start);
    const double end = axisFromTime(stretch.end);
    setTimeRange({start - kAround, end + kAround});
    if (end > start)
        return;
    moveCursor(start);
    m_cursorHeld = true;
}

void TimePlot::home()
{
    if (m_hasData)
        showView(m_home);
}

void TimePlot::showView(const PlotView& view)
{
    yAxis->setRange(view.value);
    xAxis->setRange(view.time);
    replot(rpQueuedReplot);
}

void TimePlot::back()
{
    m_history.visit(view()); // also one that has not come to rest
    if (m_hasData && m_history.canGoBack())
        showView(m_history.back());
}

void TimePlot::forward()
{
    if (m_hasData && m_history.canGoForward())
        showView(m_history.forward());
}

void TimePlot::setTimeRange(const QCPRange& time)
{
    if (!m_hasData || time == xAxis->range())
        return;
    xAxis->setRange(time);
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

void TimePlot::shareTimeAxis(TimePlot& other)
{
    xAxis->setTickLabels(false);
    m_labelsTime = false;
    connect(&other, &TimePlot::timeRangeChanged, this, &TimePlot::setTimeRange);
    connect(this, &TimePlot::timeRangeChanged, &other, &TimePlot::setTimeRange);
    connect(&other, &TimePlot::cursorMoved, this, &TimePlot::showCursorAt);
    connect(&other, &TimePlot::cursorHidden, this, &TimePlot::hideCursor);
    connect(this, &TimePlot::cursorMoved, &other, [&other](double seconds) {
        const QSignalBlocker once(other); // the answer would come back here
        other.showCursorAt(seconds);
    });
    connect(this, &TimePlot::cursorMoved, &other, &TimePlot::tellReadOut);
    connect(this, &TimePlot::cursorHidden, &other, &TimePlot::hideCursor);
}

void TimePlot::followRange()
{
    if (!m_hasData)
        return;
    keepInsideData();
    m_rest.start();
    emit timeRangeChanged(xAxis->range());
}

/// Nobody gets lost where there is nothing, or inside a single step.
void TimePlot::keepInsideData()
{
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
    if (!m_labelsTime)
        return;
    const QCPRange range = xAxis->range();
    const auto day = [](double seconds) { return dayYearText(dateOf(timeFromAxis(seconds))); };
    const double first = std::max(range.lower, m_data.time.lower);
    const double last = std::min(range.upper, m_data.time.upper);
    xAxis->setLabel(day(first) == day(last)
                        ? tr("local time, %1").arg(day(first))
                        : tr("local time, %1 to %2").arg(day(first), day(last)));
}

void TimePlot::showCursorAt(double seconds)
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
}

void TimePlot::moveCursor(double seconds)
{
    if (!m_hasData)
        return;
    showCursorAt(seconds);
    emit readOut(readOutAt(m_cursorTime));
    emit cursorMoved(m_cursorTime);
}

void TimePlot::stepCursor(int steps)
{
    if (!m_hasData)
        return;
    moveCursor(m_cursor->visible() ? m_cursorTime + steps * m_stepSeconds
                                   : xAxis->range().center());
    m_cursorHeld = true;
}

void TimePlot::toggleCursorHold()
{
    m_cursorHeld = !m_cursorHeld && m_cursor->visible();
}

double TimePlot::focusTime() const
{
    return m_cursor->visible() ? m_cursorTime : xAxis->range().center();
}

void TimePlot::tellReadOut()
{
    if (m_cursor->visible())
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
    emit cursorHidden();
}

void TimePlot::paintInto(QPainter& painter, const QRectF& area, const Theme& theme)
{
    const bool cursor = m_cursor->visible();
    m_cursor->setVisible(false);
    setTickCount(area.width());
    paintPlot(*this, painter, area, theme);
    setTickCount(width());
    m_cursor->setVisible(cursor);
}

void TimePlot::recolour(const Theme& theme)
{
    colourAxes(*this, theme);
    hideAxisLine(*yAxis);
    m_events->setColours(theme.holiday, theme.event, theme.text);
    m_hint->setColor(theme.mutedText);
    m_hint->setFont(font());
    m_cursor->setPen(QPen(theme.mutedText, 1.0));
    colourSelection(*this, theme);
}

void TimePlot::changeEvent(QEvent* event)
{
    QCustomPlot::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        recolour(themeOf(palette()));
        replot(rpQueuedReplot);
    }
}

/// As many ticks as there is room for the widest label and a gap.
void TimePlot::setTickCount(double plotWidth)
{
    const int label =
        QFontMetrics(font()).horizontalAdvance(dayText(QDate(2015, 9, 30)) + QStringLiteral("00"));
    m_ticker->setTickCount(std::max(2, (static_cast<int>(plotWidth) - 90) / std::max(1, label)));
}

void TimePlot::resizeEvent(QResizeEvent* event)
{
    setTickCount(width());
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
