#include "ui/pictures/TablePicture.h"

#include "ui/pictures/PlotPicture.h"

#include <QAbstractItemModel>
#include <QFontMetricsF>

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr double kGap = 16.0; ///< between columns

/// Display texts by row, the header first.
std::vector<QStringList> textsOf(const QAbstractItemModel& model)
{
    std::vector<QStringList> texts(1);
    for (int column = 0; column < model.columnCount(); ++column)
        texts[0] << model.headerData(column, Qt::Horizontal).toString();
    for (int row = 0; row < model.rowCount(); ++row) {
        texts.emplace_back();
        for (int column = 0; column < model.columnCount(); ++column)
            texts.back() << model.index(row, column).data().toString();
    }
    return texts;
}

} // namespace

TablePicture::TablePicture(QString name, const QAbstractItemModel& model)
    : m_name(std::move(name)), m_model(model)
{
}

void TablePicture::paintInto(QPainter& painter, const QRectF& area, const Theme& theme)
{
    const std::vector<QStringList> texts = textsOf(m_model);
    const QFont font = painter.font();
    QFont bold = font;
    bold.setBold(true);
    const QFontMetricsF metrics(bold); // the wider one
    std::vector<double> widths(static_cast<std::size_t>(m_model.columnCount()), 0.0);
    double width = 0.0;
    for (std::size_t column = 0; column < widths.size(); ++column) {
        for (const QStringList& row : texts)
            widths[column] =
                std::max(widths[column], metrics.horizontalAdvance(row[qsizetype(column)]) + kGap);
        width += widths[column];
    }
    const double rowHeight = metrics.height() + 6.0;
    const double height = rowHeight * static_cast<double>(texts.size());
    painter.save();
    painter.translate(area.topLeft());
    // What does not fit is made smaller, never cut off.
    const double scale =
        std::min({1.0, area.width() / std::max(1.0, width), area.height() / height});
    painter.scale(scale, scale);
    for (std::size_t row = 0; row < texts.size(); ++row) {
        QRectF cell(0.0, rowHeight * static_cast<double>(row), 0.0, rowHeight);
        for (std::size_t column = 0; column < widths.size(); ++column) {
            cell.setWidth(widths[column]);
            const QModelIndex index =
                row == 0 ? QModelIndex()
                         : m_model.index(static_cast<int>(row) - 1, static_cast<int>(column));
            const bool strong = row > 0 && index.data(Qt::FontRole).value<QFont>().bold();
            painter.setFont(strong ? bold : font);
            const bool muted = row == 0 || index.data(kMutedRole).toBool();
            painter.setPen(muted ? theme.mutedText : theme.text);
            const bool left = column == 0;
            painter.drawText(cell.adjusted(left ? 0 : kGap / 2, 0, left ? 0 : -kGap / 2, 0),
                             (left ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter,
                             texts[row][qsizetype(column)]);
            cell.moveLeft(cell.right());
        }
        painter.setPen(QPen(row == 0 ? theme.mutedText : theme.grid, 1.0));
        painter.drawLine(QPointF(0, cell.bottom()), QPointF(width, cell.bottom()));
    }
    painter.restore();
}

ExportTable TablePicture::exportTable() const
{
    return tableOfModel(m_model);
}

} // namespace ui
