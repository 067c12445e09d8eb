#include "ui/models/CellTable.h"

#include "ui/models/ChanceText.h"
#include "ui/pictures/PlotPicture.h"

#include <QFont>

#include <utility>

namespace ui {

namespace {

QVariant alignment(const TableColumn& column)
{
    return QVariant((column.left ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
}

} // namespace

void CellTable::setContent(TableContent content)
{
    beginResetModel();
    m_content = std::move(content);
    endResetModel();
}

int CellTable::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_content.rows.size());
}

int CellTable::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_content.columns.size());
}

QVariant CellTable::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = static_cast<std::size_t>(index.column());
    const Cell& cell = m_content.rows[static_cast<std::size_t>(index.row())][column];
    switch (role) {
    case Qt::DisplayRole:
        return cell.text;
    case kExportRole:
        return cell.full;
    case Qt::ToolTipRole:
        return cell.toolTip.isEmpty() ? m_content.columns[column].toolTip : cell.toolTip;
    case Qt::TextAlignmentRole:
        return alignment(m_content.columns[column]);
    case Qt::FontRole:
        if (cell.strong) {
            QFont font;
            font.setBold(true);
            return font;
        }
        return {};
    case Qt::ForegroundRole:
        return cell.muted ? mutedBrush() : QVariant();
    case kMutedRole:
        return cell.muted;
    default:
        return {};
    }
}

QVariant CellTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const TableColumn& column = m_content.columns[static_cast<std::size_t>(section)];
    switch (role) {
    case Qt::DisplayRole:
        return column.name;
    case Qt::ToolTipRole:
        return column.toolTip;
    case Qt::TextAlignmentRole:
        return alignment(column);
    default:
        return {};
    }
}

} // namespace ui
