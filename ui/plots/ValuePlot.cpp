#include "ui/plots/ValuePlot.h"

#include "ui/base/Format.h"
#include "ui/pictures/PlotPicture.h"
#include "ui/plots/AxisNames.h"
#include "ui/plots/PlotColours.h"
#include "ui/plots/Tickers.h"
#include "ui/plots/ViewHistory.h"
#include "ui/plots/WrappingTitle.h"
#include "ui/plots/ZoomStep.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

namespace {

const QString kOverlay = QStringLiteral("marks");
constexpr qsizetype kLongName = 24; ///< letters

} // namespace

ValuePlot::ValuePlot(const QString& name, const QString& description, QWidget* parent)
    : QCustomPlot(parent), m_name(name), m_title(new WrappingTitle(this)),
      m_hint(new QCPItemText(this)), m_mark(new QCPItemTracer(this)),
      m_history(new ViewHistory(this))
{
    setAccessibleName(description);
    setAutoAddPlottableToLegend(false);
    setFocusPolicy(Qt::StrongFocus);
    setMinimumSize(200, 120);
    setLocale(userLocale());
    setInteractions(QCP::iRangeDrag);
    axisRect()->setRangeDrag(Qt::Horizontal | Qt::Vertical);
    axisRect()->setRangeZoom(Qt::Horizontal | Qt::Vertical); // of the box; the wheel is ours
    plotLayout()->insertRow(0);
    plotLayout()->addElement(0, 0, m_title);
    m_title->setMargins(QMargins(4, 2, 4, 0));
    xAxis->setTicker(QSharedPointer<ValueTicker>::create());
    yAxis->setTicker(QSharedPointer<ValueTicker>::create());
    connect(this, &QCustomPlot::afterLayout, this, &ValuePlot::fitTicks);
    new AxisNames(this);

    // A layer with its own buffer: marking a row redraws that layer, not all dots.
    addLayer(kOverlay);
    layer(kOverlay)->setMode(QCPLayer::lmBuffered);
    m_mark->setLayer(kOverlay);
    m_mark->setStyle(QCPItemTracer::tsCircle);
    m_mark->setSize(11.0);
    m_mark->setBrush(Qt::NoBrush);
    m_mark->position->setType(QCPItemPosition::ptAbsolute);
    m_mark->setVisible(false);

    // The hint stays where what is drawn is hidden; it is seen only as far as the layout is.
    m_hint->setLayer(QStringLiteral("overlay"));
    plotLayout()->setLayer(QStringLiteral("overlay"));
    m_hint->position->setType(QCPItemPosition::ptViewportRatio);
    m_hint->position->setCoords(0.5, 0.5);
    m_hint->setClipToAxisRect(false);
    m_hint->setTextAlignment(Qt::AlignCenter);

    const auto rangeChanged = qOverload<const QCPRange&>(&QCPAxis::rangeChanged);
    connect(xAxis, rangeChanged, this, &ValuePlot::keepInsideData);
    connect(yAxis, rangeChanged, this, &ValuePlot::keepInsideData);
    ValuePlot::recolour(themeOf(palette()));
    setAxesVisible(false);
}

const QString& ValuePlot::overlayLayer() const
{
    return kOverlay;
}

QString ValuePlot::shortName(const QString& name)
{
    if (name.size() <= kLongName)
        return name;
    return name.left(kLongName * 2 / 3) + QStringLiteral("…") + name.right(kLongName / 3 - 1);
}

void ValuePlot::setAxesVisible(bool visible)
{
    for (QCPAxis* axis : {xAxis, yAxis}) {
        axis->setVisible(visible);
        axis->grid()->setVisible(visible);
    }
    m_title->setVisible(visible);
    for (const QString& name : {QStringLiteral("main"), kOverlay})
        layer(name)->setVisible(visible); // what was drawn before is no result now
}

void ValuePlot::showHint(const QString& hint)
{
    m_hasData = false;
    m_history->clear();
    m_hint->setText(hint);
    m_hint->setVisible(true);
    setAxesVisible(false);
    hideMark();
    replot(rpQueuedReplot);
}

void ValuePlot::fitTicks()
{
    constexpr int kMost = 5;
    const auto ticker = xAxis->ticker().dynamicCast<ValueTicker>();
    if (!ticker)
        return;
    const int label = 2 * fontMetrics().horizontalAdvance(QStringLiteral("00,000"));
    const int count = std::clamp(axisRect()->width() / label, 2, kMost);
    if (count == ticker->tickCount())
        return;
    ticker->setTickCount(count);
    replot(rpQueuedReplot);
}

QString ValuePlot::title() const
{
    return m_title->text();
}

void ValuePlot::setTitle(const QString& title)
{
    m_title->setText(title);
}

void ValuePlot::showData(const QString& title, const QCPRange& x, const QCPRange& y,
                         const QCPRange& allX, const QCPRange& allY)
{
    // A view that was zoomed into stays while the same plot sharpens.
    std::optional<PlotView> kept;
    if (!m_history->isHome() && title == m_title->text())
        kept = m_history->view();
    m_hint->setVisible(false);
    m_title->setText(title);
    setAxesVisible(true);
    m_allX = allX;
    m_allY = allY;
    m_hasData = true;
    hideMark();
    m_history->setData({x, y}, kept);
}

void ValuePlot::home()
{
    m_history->goHome();
    hideMark();
}

std::optional<PlotView> ValuePlot::seenPart() const
{
    return m_history->seenPart();
}

void ValuePlot::seePart(const PlotView& part)
{
    m_history->seePart(part);
    hideMark();
}

void ValuePlot::zoom(double factorX, double factorY, const QPointF& centre)
{
    if (!m_hasData)
        return;
    if (factorX != 1.0)
        xAxis->scaleRange(factorX, centre.x());
    if (factorY != 1.0)
        yAxis->scaleRange(factorY, centre.y());
    hideMark();
    replot(rpQueuedReplot);
}

/// Nobody gets lost where there is nothing.
void ValuePlot::keepInsideData()
{
    if (!m_hasData)
        return;
    for (const auto& [axis, all] : {std::pair(xAxis, m_allX), std::pair(yAxis, m_allY)}) {
        const QCPRange inside = axis->range().bounded(all.lower, all.upper);
        if (inside != axis->range())
            axis->setRange(inside); // comes back here once, inside by then
    }
}

void ValuePlot::selectRow(int row)
{
    m_selected = row;
    rowSelected();
    if (m_hasData && isVisible())
        layer(kOverlay)->replot();
}

void ValuePlot::stepRow(int steps)
{
    if (rowCount() > 0)
        emit rowChosen(std::clamp(std::max(0, m_selected) + steps, 0, rowCount() - 1));
}

void ValuePlot::hideMark()
{
    if (!m_mark->visible())
        return;
    m_mark->setVisible(false);
    layer(kOverlay)->replot();
    emit readOut({});
}

void ValuePlot::paintInto(QPainter& painter, const QRectF& area, const Theme& theme)
{
    hideMark();
    layer(kOverlay)->setVisible(false); // what is chosen on the screen is no part of a picture
    paintPlot(*this, painter, area, theme);
    layer(kOverlay)->setVisible(true);
}

void ValuePlot::recolour(const Theme& theme)
{
    colourAxes(*this, theme);
    hideAxisLine(*yAxis);
    for (QCPAxis* axis : {xAxis, yAxis})
        axis->grid()->setZeroLinePen(QPen(theme.mutedText, 1.0));
    m_title->setTextColor(theme.text);
    m_title->setFont(font());
    m_hint->setColor(theme.mutedText);
    m_hint->setFont(font());
    m_mark->setPen(QPen(theme.text, 1.5));
    colourSelection(*this, theme);
}

void ValuePlot::changeEvent(QEvent* event)
{
    QCustomPlot::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        recolour(themeOf(palette()));
        replot(rpQueuedReplot);
    }
}

void ValuePlot::keyPressEvent(QKeyEvent* event)
{
    const bool alt = event->modifiers().testFlag(Qt::AltModifier);
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    const QPointF middle(xAxis->range().center(), yAxis->range().center());
    const auto pan = [&](double x, double y) {
        xAxis->moveRange(x * xAxis->range().size());
        yAxis->moveRange(y * yAxis->range().size());
        hideMark();
        replot(rpQueuedReplot);
    };
    switch (event->key()) {
    case Qt::Key_Home:
        return home();
    case Qt::Key_Left:
        return alt ? m_history->back() : control ? stepRow(-1) : pan(-0.1, 0.0);
    case Qt::Key_Right:
        return alt ? m_history->forward() : control ? stepRow(1) : pan(0.1, 0.0);
    case Qt::Key_Up:
        return control ? zoom(1.0, kZoomStep, middle)
                       : pan(0.0, yAxis->rangeReversed() ? -0.1 : 0.1);
    case Qt::Key_Down:
        return control ? zoom(1.0, 1.0 / kZoomStep, middle)
                       : pan(0.0, yAxis->rangeReversed() ? 0.1 : -0.1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        return zoom(kZoomStep, 1.0, middle);
    case Qt::Key_Minus:
    case Qt::Key_Underscore:
        return zoom(1.0 / kZoomStep, 1.0, middle);
    default:
        QCustomPlot::keyPressEvent(event);
    }
}

void ValuePlot::mousePressEvent(QMouseEvent* event)
{
    m_pressed = event->position();
    setSelectionRectMode(event->modifiers().testFlag(Qt::ControlModifier) ? QCP::srmZoom
                                                                          : QCP::srmNone);
    QCustomPlot::mousePressEvent(event);
}

void ValuePlot::mouseReleaseEvent(QMouseEvent* event)
{
    QCustomPlot::mouseReleaseEvent(event);
    const bool isClick = (event->position() - m_pressed).manhattanLength() < 4.0;
    if (!m_hasData || !isClick || event->button() != Qt::LeftButton)
        return;
    const auto hit = hitAt(event->position());
    if (!hit)
        return;
    if (hit->row >= 0)
        emit rowChosen(hit->row);
    if (hit->feature >= 0)
        emit featureChosen(hit->feature);
}

void ValuePlot::mouseMoveEvent(QMouseEvent* event)
{
    QCustomPlot::mouseMoveEvent(event);
    if (!m_hasData || event->buttons() != Qt::NoButton)
        return hideMark();
    const auto hit = hitAt(event->position());
    if (!hit)
        return hideMark();
    m_mark->position->setPixelPosition(hit->at);
    m_mark->setVisible(true);
    layer(kOverlay)->replot();
    emit readOut(hit->text);
}

void ValuePlot::mouseDoubleClickEvent(QMouseEvent* event)
{
    QCustomPlot::mouseDoubleClickEvent(event);
    home();
}

void ValuePlot::leaveEvent(QEvent* event)
{
    QCustomPlot::leaveEvent(event);
    hideMark();
}

void ValuePlot::wheelEvent(QWheelEvent* event)
{
    setFocus(Qt::MouseFocusReason); // the keys that follow are for this plot
    // Some platforms turn the wheel sideways while a modifier is held.
    const QPoint delta = event->angleDelta();
    const double factor = std::pow(kZoomStep, (delta.y() != 0 ? delta.y() : delta.x()) / 120.0);
    const QPointF centre(xAxis->pixelToCoord(event->position().x()),
                         yAxis->pixelToCoord(event->position().y()));
    if (event->modifiers().testFlag(Qt::ShiftModifier))
        zoom(1.0, factor, centre);
    else
        zoom(factor, 1.0, centre);
    event->accept();
}

void ValuePlot::paintEvent(QPaintEvent* event)
{
    QCustomPlot::paintEvent(event);
    if (!hasFocus())
        return;
    QPainter painter(this);
    painter.setPen(themeOf(palette()).highlight);
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

} // namespace ui
