#include "ui/plots/TimePlot.h"

#include "ui/base/Format.h"
#include "ui/pictures/PlotPicture.h"
#include "ui/plots/PlotColours.h"
#include "ui/plots/PlotNavigator.h"
#include "ui/plots/WrappedText.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

const QString kCursorLayer = QStringLiteral("cursor");
constexpr int kRightMargin = 14;

} // namespace

TimePlot::TimePlot(QWidget* parent)
    : QCustomPlot(parent), m_events(new EventBands(this)), m_hint(new QCPItemText(this)),
      m_cursor(new QCPItemStraightLine(this)), m_ticker(new TimeTicker),
      m_history(new ViewHistory(this))
{
    setAutoAddPlottableToLegend(false);
    // Else Qt fills a line wider than a pixel as one polygon, with a quarter of a second for a
    // series of half a year.
    setPlottingHint(QCP::phFastPolylines);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(240, 9 * fontMetrics().height()); // less leaves no room for the curves
    setLocale(userLocale());
    setInteractions(QCP::iRangeDrag);
    axisRect()->setAutoMargins(QCP::msTop | QCP::msBottom); // the ends are `setEnds`'s
    setEnds(neededEnds());
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
    connect(this, &TimePlot::labelsChanged, this, [this] { setEnds(neededEnds()); });
    new PlotNavigator(this);
    TimePlot::recolour(themeOf(palette()));
    setAxesVisible(false);
}

TimePlot::Ends TimePlot::neededEnds() const
{
    QVector<double> ticks;
    QVector<QString> labels;
    yAxis->ticker()->generate(yAxis->range(), locale(), QLatin1Char('f'), 0, ticks, nullptr,
                              &labels);
    const QFontMetrics metrics(font());
    int left = plotLeftMargin(font());
    for (const QString& label : labels)
        left = std::max(left, metrics.horizontalAdvance(label) + 2 * metrics.height());
    return {left, kRightMargin};
}

void TimePlot::setEnds(const Ends& ends)
{
    const QMargins before = axisRect()->margins();
    if (before.left() == ends.left && before.right() == ends.right)
        return;
    axisRect()->setMargins(QMargins(ends.left, before.top(), ends.right, before.bottom()));
    replot(rpQueuedReplot);
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
    m_history->clear();
    m_hintText = hint;
    fitHint();
    m_hint->setVisible(true);
    for (int i = 0; i < graphCount(); ++i)
        graph(i)->setVisible(false);
    m_events->setEvents({});
    setAxesVisible(false);
    hideCursor();
    replot(rpQueuedReplot);
}

void TimePlot::fitHint()
{
    constexpr double kShare = 0.9; // of the plot
    m_hint->setText(wrappedText(m_hintText, font(), static_cast<int>(kShare * width())));
}

void TimePlot::showData(const PlotView& all, const PlotView& first, double stepSeconds,
                        const QString& valueName, bool hasSameValues)
{
    PlotView home = first;
    if (m_leader != nullptr && m_leader->hasData())
        home.time = m_leader->m_history->home().time;
    const auto kept = keptView(all, home, hasSameValues && m_valueName == valueName);
    m_hint->setVisible(false);
    setAxesVisible(true);
    m_data = all;
    m_stepSeconds = stepSeconds;
    m_hasData = true;
    m_valueName = valueName;
    labelValueAxis();
    m_history->setData(home, kept);
}

/// What stays in view once `all` are the data; nothing: what Home shows of them.
std::optional<PlotView> TimePlot::keptView(const PlotView& all, const PlotView& home,
                                           bool isSameValue) const
{
    const PlotView before = view();
    if (m_leader != nullptr && m_leader->hasData()) {
        const bool keepsValue = m_hasData && isSameValue && before.value != m_history->home().value;
        return PlotView{m_leader->view().time, keepsValue ? before.value : home.value};
    }
    const bool hasTime = before.time.lower < all.time.upper && before.time.upper > all.time.lower;
    if (m_history->isHome() || !hasTime)
        return std::nullopt;
    return PlotView{before.time, isSameValue ? before.value : home.value};
}

void TimePlot::setEvents(const std::vector<core::CalendarEvent>& flagged,
                         const std::vector<core::CalendarEvent>& own)
{
    m_events->setEvents(flagged, own);
}

void TimePlot::showStretch(const core::CalendarEvent& stretch)
{
    if (!m_hasData)
        return;
    const QCPRange time(axisFromTime(stretch.start), axisFromTime(stretch.end));
    m_history->show({timeAround(time), valuesAround(time)});
    if (time.size() > 0.0)
        return;
    moveCursor(time.lower);
    m_cursorHeld = true;
}

QCPRange TimePlot::timeAround(const QCPRange& stretch) const
{
    constexpr double kAround = 1.5 * 86400.0;
    const QCPRange seen = view().time;
    const double size = seen == m_history->home().time
                            ? stretch.size() + 2 * kAround
                            : std::max(seen.size(), 1.2 * stretch.size());
    return {stretch.center() - size / 2, stretch.center() + size / 2};
}

/// From the lowest to the highest of the curves that are shown; nothing where there are none.
std::optional<QCPRange> TimePlot::valuesIn(const QCPRange& time) const
{
    std::optional<QCPRange> all;
    for (int i = 0; i < graphCount(); ++i) {
        bool found = false;
        const QCPRange values = graph(i)->getValueRange(found, QCP::sdBoth, time);
        if (graph(i)->visible() && found)
            all = all ? all->expanded(values) : values;
    }
    return all;
}

/// The axis's range, widened until no curve is cut by it; what has gone astray from the data is.
QCPRange TimePlot::seenValues() const
{
    const PlotView seen = view();
    const auto values = valuesIn(seen.time);
    if (!values)
        return seen.value;
    const QCPRange all = m_data.value;
    return seen.value.expanded({std::clamp(values->lower, all.lower, all.upper),
                                std::clamp(values->upper, all.lower, all.upper)});
}

void TimePlot::changeCurves(const std::function<void()>& change)
{
    const bool wasWhole = m_hasData && seenValues() == view().value;
    change();
    if (!wasWhole || !m_hasData)
        return;
    if (const QCPRange needed = seenValues(); needed != view().value) {
        const double margin = 0.03 * needed.size();
        yAxis->setRange({needed.lower < view().value.lower ? needed.lower - margin : needed.lower,
                         needed.upper > view().value.upper ? needed.upper + margin : needed.upper});
        replot(rpQueuedReplot);
    }
}

/// The values that are seen, moved or widened until all curves of the stretch are among them.
QCPRange TimePlot::valuesAround(const QCPRange& stretch) const
{
    const QCPRange seen = view().value;
    const auto found = valuesIn({stretch.lower - m_stepSeconds, stretch.upper + m_stepSeconds});
    if (!found || (found->lower >= seen.lower && found->upper <= seen.upper))
        return seen;
    QCPRange needed = *found;
    const double margin = 0.05 * needed.size();
    needed = {needed.lower - margin, needed.upper + 4 * margin}; // the names of events are above
    if (needed.size() > seen.size())
        return needed;
    return seen.bounded(needed.upper - seen.size(), needed.lower + seen.size());
}

void TimePlot::home()
{
    m_history->goHome();
}

void TimePlot::back()
{
    if (m_hasData)
        m_history->back();
}

void TimePlot::forward()
{
    if (m_hasData)
        m_history->forward();
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
    m_leader = &other;
    connect(&other, &TimePlot::timeRangeChanged, this, [this](const QCPRange& time) {
        const QSignalBlocker once(*this); // its own data may end before
        setTimeRange(time);
    });
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
    if (m_cursor->visible() && !xAxis->range().contains(m_cursorTime))
        hideCursor(); // what it read is no longer seen
    emit labelsChanged();
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

void TimePlot::setUtc(bool isUtc)
{
    m_isUtc = isUtc;
    if (m_hasData)
        labelTimeAxis(); // the view may stay as it is
}

void TimePlot::labelTimeAxis()
{
    if (!m_labelsTime || !m_hasData)
        return;
    const QCPRange range = xAxis->range();
    const auto day = [](double seconds) { return dayYearText(dateOf(timeFromAxis(seconds))); };
    const double first = std::max(range.lower, m_data.time.lower);
    const double last = std::min(range.upper, m_data.time.upper);
    const QString days =
        day(first) == day(last) ? day(first) : tr("%1 to %2").arg(day(first), day(last));
    const QString label = tr("%1, %2").arg(m_isUtc ? tr("UTC") : tr("local time"), days);
    // Centred below the axis, which is not in the middle of the plot.
    const int room =
        width() - 2 * std::max(axisRect()->margins().left(), axisRect()->margins().right());
    const bool hasRoom = fontMetrics().horizontalAdvance(label) <= room;
    xAxis->setLabel(
        fontMetrics().elidedText(hasRoom ? label : days, Qt::ElideRight, std::max(0, room)));
}

/// A name that is longer than its axis would run into that of the plot below.
void TimePlot::labelValueAxis()
{
    if (!namesValueAxis())
        return;
    const int room = height() - 3 * fontMetrics().height();
    yAxis->setLabel(fontMetrics().elidedText(m_valueName, Qt::ElideRight, std::max(0, room)));
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
        emit labelsChanged();
        replot(rpQueuedReplot);
    }
}

/// As many ticks as there is room for the widest label and a gap.
void TimePlot::setTickCount(double plotWidth)
{
    const QDate day(2015, 9, 30);
    const auto countOf = [&](const QString& label) {
        const int width = fontMetrics().horizontalAdvance(label + QStringLiteral("00"));
        return std::max(2, (static_cast<int>(plotWidth) - 90) / std::max(1, width));
    };
    m_ticker->setTickCount(countOf(dayText(day)));
    m_ticker->setShortTickCount(countOf(shortDayText(day)));
}

void TimePlot::resizeEvent(QResizeEvent* event)
{
    setTickCount(width());
    labelValueAxis();
    labelTimeAxis();
    fitHint();
    // Labels of values are apart by more than their height.
    constexpr int kMostTicks = 5;
    yAxis->ticker()->setTickCount(
        std::clamp(height() / (3 * fontMetrics().height()), 2, kMostTicks));
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
