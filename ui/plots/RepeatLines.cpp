#include "ui/plots/RepeatLines.h"

#include "ui/base/Format.h"
#include "ui/plots/PaddedRange.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

namespace ui {

namespace {

constexpr double kReach = 12.0; ///< pixels from the pointer to a point

/// Okabe and Ito's hues, apart from the greys.
QColor lineColour(std::size_t i, const Theme& theme)
{
    static const char* const light[] = {"#0072B2", "#D55E00", "#00795A", "#A8437F",
                                        "#9A6B00", "#3A7CA5", "#5C5C5C"};
    static const char* const dark[] = {"#56B4E9", "#E69F00", "#2FC79A", "#E09CC4",
                                       "#F0E442", "#9CC9E8", "#B4B4B4"};
    return QColor(theme.dark ? dark[i % std::size(dark)] : light[i % std::size(light)]);
}

} // namespace

RepeatLines::RepeatLines(const QString& name, const QString& description, QWidget* parent)
    : ValuePlot(name, description, parent)
{
    auto ticker = QSharedPointer<QCPAxisTickerFixed>::create();
    ticker->setTickStep(1.0);
    ticker->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
    xAxis->setTicker(ticker);
    xAxis->setSubTicks(false);
    xAxis->setLabel(tr("repeat"));
    connect(this, &QCustomPlot::afterLayout, this, &RepeatLines::placeNames);
    RepeatLines::recolour(themeOf(palette()));
}

void RepeatLines::clearLines()
{
    m_data = {};
    m_strong = 0;
    clearGraphs();
    for (QCPItemText* name : m_names)
        removeItem(name);
    m_graphs.clear();
    m_names.clear();
}

void RepeatLines::setNoLines(const QString& hint)
{
    clearLines();
    showHint(hint);
}

void RepeatLines::setLines(RepeatLinesData lines)
{
    clearLines();
    m_data = std::move(lines);
    double low = INFINITY;
    double high = -INFINITY;
    double repeats = 1.0;
    int longest = 0;
    for (const RepeatLine& line : m_data.lines) {
        QCPGraph* graph = addGraph();
        for (std::size_t repeat = 0; repeat < line.values.size(); ++repeat) {
            graph->addData(static_cast<double>(repeat), line.values[repeat]);
            if (!std::isfinite(line.values[repeat]))
                continue;
            low = std::min(low, line.values[repeat]);
            high = std::max(high, line.values[repeat]);
        }
        repeats = std::max(repeats, static_cast<double>(line.values.size()));
        m_graphs.push_back(graph);
        auto* name = new QCPItemText(this);
        name->setText(shortName(line.name));
        name->setClipToAxisRect(false);
        name->setPositionAlignment(Qt::AlignLeft | Qt::AlignVCenter);
        name->setPadding(QMargins(0, 0, 0, 0));
        name->position->setType(QCPItemPosition::ptAbsolute);
        m_names.push_back(name);
        longest = std::max(longest, fontMetrics().horizontalAdvance(name->text()));
    }
    if (low > high)
        low = high = 0.0;
    axisRect()->setMinimumMargins(QMargins(0, 0, longest + 12, 0));
    yAxis->setRangeReversed(m_data.isRank);
    yAxis->setLabel(m_data.valueName);
    if (m_data.isRank) {
        auto ticker = QSharedPointer<QCPAxisTickerFixed>::create();
        ticker->setTickStep(1.0);
        ticker->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
        yAxis->setTicker(ticker);
        yAxis->setSubTicks(false);
    }
    const QCPRange x(-0.3, repeats - 0.7);
    const QCPRange y =
        m_data.isRank ? QCPRange(low - 0.6, high + 0.6) : paddedRange(low, high, 0.06);
    drawLines();
    showData(m_data.title, x, y, x, y);
}

void RepeatLines::drawLines()
{
    const Theme& theme = themeOf(palette());
    const Qt::PenStyle styles[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine};
    for (std::size_t i = 0; i < m_graphs.size(); ++i) {
        QColor colour = lineColour(i, theme);
        const bool isWeak = m_strong > 0 && m_strong != i + 1;
        if (isWeak)
            colour.setAlphaF(0.3F);
        QPen pen(colour, m_strong == i + 1 ? 3.0 : 1.6, styles[i / 7 % 3]);
        m_graphs[i]->setPen(pen);
        m_graphs[i]->setLineStyle(m_data.hasLines ? QCPGraph::lsLine : QCPGraph::lsNone);
        m_graphs[i]->setScatterStyle(
            QCPScatterStyle(QCPScatterStyle::ssDisc, colour, colour, m_data.hasLines ? 5.0 : 7.0));
        m_names[i]->setColor(isWeak ? theme.mutedText : lineColour(i, theme));
        m_names[i]->setFont(font());
    }
}

/// Names beside the last points, moved apart where they would overlap; those without room give way.
void RepeatLines::placeNames()
{
    if (m_names.empty() || !hasData())
        return;
    const QRectF area = axisRect()->rect();
    const double height = fontMetrics().height();
    std::vector<std::size_t> order(m_names.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    const auto endOf = [&](std::size_t i) {
        const auto& values = m_data.lines[i].values;
        return values.empty() ? NAN : yAxis->coordToPixel(values.back());
    };
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return endOf(a) < endOf(b); });
    double next = area.top();
    for (const std::size_t i : order) {
        const double wished = endOf(i);
        const double y = std::max(wished, next);
        const bool fits = std::isfinite(wished) && wished >= area.top() - 1 &&
                          wished <= area.bottom() + 1 && y - wished < 3.0 * height &&
                          y < area.bottom() + height;
        m_names[i]->setVisible(fits);
        if (!fits)
            continue;
        m_names[i]->position->setPixelPosition(QPointF(area.right() + 8, y));
        next = y + height * 0.9;
    }
}

std::optional<ValuePlot::Hit> RepeatLines::hitAt(const QPointF& pixel) const
{
    const double repeat = std::round(xAxis->pixelToCoord(pixel.x()));
    if (repeat < 0.0 || !axisRect()->rect().contains(pixel.toPoint()))
        return std::nullopt;
    const auto index = static_cast<std::size_t>(repeat);
    double nearest = kReach;
    std::optional<Hit> hit;
    for (std::size_t i = 0; i < m_data.lines.size(); ++i) {
        const RepeatLine& line = m_data.lines[i];
        if (index >= line.values.size())
            continue;
        const QPointF at(xAxis->coordToPixel(repeat), yAxis->coordToPixel(line.values[index]));
        if (std::abs(at.y() - pixel.y()) >= nearest)
            continue;
        nearest = std::abs(at.y() - pixel.y());
        hit = Hit{.at = at,
                  .text = tr("Repeat %1  ·  %2  ·  %3 %4")
                              .arg(QString::number(index), line.name, m_data.valueName,
                                   m_data.isRank ? QString::number(line.values[index])
                                                 : valueText(line.values[index], 4)),
                  .row = -1,
                  .feature = line.feature};
    }
    return hit;
}

void RepeatLines::mouseMoveEvent(QMouseEvent* event)
{
    ValuePlot::mouseMoveEvent(event);
    std::size_t strong = 0;
    if (const auto hit = hasData() ? hitAt(event->position()) : std::nullopt)
        for (std::size_t i = 0; i < m_data.lines.size(); ++i)
            if (hit->feature >= 0 && m_data.lines[i].feature == hit->feature)
                strong = i + 1;
    if (strong == m_strong)
        return;
    m_strong = strong;
    drawLines();
    replot(rpQueuedReplot);
}

void RepeatLines::recolour(const Theme& theme)
{
    ValuePlot::recolour(theme);
    xAxis->grid()->setPen(Qt::NoPen);
    xAxis->grid()->setZeroLinePen(Qt::NoPen);
    drawLines();
}

ExportTable RepeatLines::exportTable() const
{
    ExportTable table{{tr("repeat"), tr("name"), m_data.valueName}, {}};
    for (const RepeatLine& line : m_data.lines)
        for (std::size_t repeat = 0; repeat < line.values.size(); ++repeat)
            table.rows.push_back(
                {QString::number(repeat), line.name, csvNumber(line.values[repeat])});
    return table;
}

} // namespace ui
