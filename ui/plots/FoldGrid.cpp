#include "ui/plots/FoldGrid.h"

#include "ui/base/Format.h"

#include <QMouseEvent>

#include <algorithm>
#include <cmath>

namespace ui {

FoldGrid::FoldGrid(QWidget* parent) : QWidget(parent)
{
    setMouseTracking(true);
    setAccessibleName(tr("RMSE of each fold of each repeat"));
    setToolTip(tr("A column per repeat, a row per fold: the RMSE of the held-out rows"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void FoldGrid::setSize(int repeats, int folds, const QString& unit)
{
    m_repeats = repeats;
    m_folds = folds;
    m_unit = unit;
    m_filled = 0;
    m_lowest = INFINITY;
    m_highest = -INFINITY;
    m_scores.assign(static_cast<std::size_t>(repeats) * static_cast<std::size_t>(folds), NAN);
    updateGeometry();
    update();
}

void FoldGrid::setScore(std::size_t repeat, std::size_t fold, double rmse)
{
    const std::size_t place = repeat * static_cast<std::size_t>(m_folds) + fold;
    if (place >= m_scores.size())
        return;
    m_scores[place] = rmse;
    ++m_filled;
    m_lowest = std::min(m_lowest, rmse);
    m_highest = std::max(m_highest, rmse);
    setAccessibleDescription(
        tr("%1 of %2 folds are finished")
            .arg(countText(static_cast<std::size_t>(m_filled)), countText(m_scores.size())));
    update();
}

double FoldGrid::score(std::size_t repeat, std::size_t fold) const
{
    return m_scores[repeat * static_cast<std::size_t>(m_folds) + fold];
}

QSize FoldGrid::sizeHint() const
{
    const int line = fontMetrics().height();
    const int rows = std::clamp(m_folds, 1, 10);
    return {400, static_cast<int>(line * 2.4) + rows * (line + 2)};
}

QRectF FoldGrid::gridOf(const QRectF& area) const
{
    const double line = fontMetrics().height();
    const double left = fontMetrics().horizontalAdvance(tr("fold") + QStringLiteral(" 00")) + 8;
    return area.adjusted(left, line * 2.3, -4, -2);
}

QRectF FoldGrid::cellOf(const QRectF& area, int repeat, int fold) const
{
    const QRectF grid = gridOf(area);
    const double most = 4.5 * fontMetrics().height(); // few repeats need no broad cells
    const double width = std::min(most, grid.width() / std::max(1, m_repeats));
    const double height = grid.height() / std::max(1, m_folds);
    return {grid.left() + repeat * width, grid.top() + fold * height, width, height};
}

void FoldGrid::paintInto(QPainter& painter, const QRectF& area, const Theme& theme)
{
    if (m_scores.empty())
        return;
    painter.setFont(font());
    const QFontMetricsF metrics(font());
    painter.setPen(theme.text);
    painter.drawText(QPointF(area.left() + 4, area.top() + metrics.ascent()),
                     tr("RMSE (%1) per repeat and fold").arg(m_unit));
    // Of thousands of repeats one per pixel is enough.
    const double width = cellOf(area, 0, 0).width();
    const int step = std::max(1, static_cast<int>(std::ceil(1.0 / std::max(1e-6, width))));
    for (int fold = 0; fold < m_folds; ++fold) {
        const QRectF first = cellOf(area, 0, fold);
        painter.setPen(theme.mutedText);
        if (first.height() > metrics.height() * 0.8)
            painter.drawText(QRectF(area.left() + 4, first.top(), first.left() - area.left() - 8,
                                    first.height()),
                             Qt::AlignVCenter | Qt::AlignLeft, tr("fold %1").arg(fold));
        for (int repeat = 0; repeat < m_repeats; repeat += step) {
            QRectF cell = cellOf(area, repeat, fold);
            cell.setWidth(width * step);
            drawCell(painter, cell, score(std::size_t(repeat), std::size_t(fold)), theme);
        }
    }
    drawRepeatNumbers(painter, area, theme);
}

void FoldGrid::drawCell(QPainter& painter, const QRectF& cell, double score,
                        const Theme& theme) const
{
    const double gap = cell.width() > 4.0 ? 0.5 : 0.0;
    const QRectF box = cell.adjusted(gap, 0.5, -gap, -0.5);
    if (!std::isfinite(score)) {
        painter.fillRect(box, theme.grid);
        return;
    }
    const double share = m_highest > m_lowest ? (score - m_lowest) / (m_highest - m_lowest) : 0.0;
    QColor fill = theme.bayesian;
    fill.setAlphaF(static_cast<float>(0.15 + 0.45 * share));
    painter.fillRect(box, fill);
    const QFontMetricsF metrics(painter.font());
    if (box.width() < metrics.height() || box.height() < metrics.height() * 0.8)
        return;
    const QString text = valueText(score);
    if (metrics.horizontalAdvance(text) + 4 > box.width())
        return;
    painter.setPen(theme.text);
    painter.drawText(box, Qt::AlignCenter, text);
}

/// Those there is room for.
void FoldGrid::drawRepeatNumbers(QPainter& painter, const QRectF& area, const Theme& theme) const
{
    const QFontMetricsF metrics(painter.font());
    painter.setPen(theme.mutedText);
    double free = -INFINITY;
    for (int repeat = 0; repeat < m_repeats; ++repeat) {
        const QRectF cell = cellOf(area, repeat, 0);
        if (cell.center().x() < free)
            continue;
        const QString text =
            repeat == 0 && m_repeats <= 20 ? tr("repeat %1").arg(repeat) : QString::number(repeat);
        const double width = metrics.horizontalAdvance(text);
        const double left = std::max(area.left(), cell.center().x() - width / 2);
        if (left < free || left + width > area.right())
            continue;
        painter.drawText(QPointF(left, cell.top() - metrics.descent() - 1), text);
        free = left + width + 8;
    }
}

ExportTable FoldGrid::exportTable() const
{
    ExportTable table{{tr("repeat"), tr("fold"), tr("RMSE")}, {}};
    for (int repeat = 0; repeat < m_repeats; ++repeat)
        for (int fold = 0; fold < m_folds; ++fold)
            table.rows.push_back({QString::number(repeat), QString::number(fold),
                                  csvNumber(score(std::size_t(repeat), std::size_t(fold)))});
    return table;
}

void FoldGrid::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Theme& theme = themeOf(palette());
    painter.fillRect(rect(), theme.base);
    paintInto(painter, rect(), theme);
}

void FoldGrid::mouseMoveEvent(QMouseEvent* event)
{
    const QRectF first = cellOf(rect(), 0, 0);
    const int repeat =
        static_cast<int>(std::floor((event->position().x() - first.left()) / first.width()));
    const int fold =
        static_cast<int>(std::floor((event->position().y() - first.top()) / first.height()));
    if (repeat < 0 || repeat >= m_repeats || fold < 0 || fold >= m_folds) {
        emit readOut({});
        return;
    }
    emit readOut(tr("Repeat %1, fold %2  ·  RMSE %3")
                     .arg(QString::number(repeat), QString::number(fold),
                          valueText(score(std::size_t(repeat), std::size_t(fold)), 4)));
}

void FoldGrid::leaveEvent(QEvent*)
{
    emit readOut({});
}

} // namespace ui
