#include "ui/models/TablePreviewModel.h"

#include "ui/Text.h"

#include <QFont>

#include <algorithm>
#include <utility>

namespace ui {

QString roleText(core::Role role)
{
    switch (role) {
    case core::Role::Ignored:
        return tr("ignored");
    case core::Role::Time:
        return tr("time");
    case core::Role::Date:
        return tr("date");
    case core::Role::Hour:
        return tr("hour of the day");
    case core::Role::Value:
        return tr("value to forecast");
    case core::Role::Group:
        return tr("group");
    case core::Role::HolidayFlag:
        return tr("holiday (yes/no)");
    case core::Role::HolidayName:
        return tr("holiday's name");
    case core::Role::Covariate:
        return tr("covariate");
    }
    return {};
}

TablePreviewModel::TablePreviewModel(QObject* parent) : QAbstractTableModel(parent) {}

void TablePreviewModel::setTable(std::shared_ptr<const core::Table> table,
                                 std::vector<core::Role> roles)
{
    beginResetModel();
    m_table = std::move(table);
    m_roles = std::move(roles);
    endResetModel();
}

int TablePreviewModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_table)
        return 0;
    return static_cast<int>(std::min<std::size_t>(kRows, m_table->rows()));
}

int TablePreviewModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() || !m_table ? 0 : static_cast<int>(m_table->columns.size());
}

QVariant TablePreviewModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const auto column = static_cast<std::size_t>(index.column());
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole) {
        const auto text = m_table->columns[column][static_cast<std::size_t>(index.row())];
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    }
    if (role == Qt::TextAlignmentRole) {
        const bool number =
            m_roles[column] == core::Role::Value || m_roles[column] == core::Role::Covariate;
        return QVariant((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    }
    return {};
}

QVariant TablePreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (!m_table || section < 0)
        return {};
    if (orientation == Qt::Vertical) {
        // As a spreadsheet counts, and as the messages about a file do.
        if (role == Qt::DisplayRole)
            return static_cast<int>(m_table->sheetRow(static_cast<std::size_t>(section)));
        return {};
    }
    const auto column = static_cast<std::size_t>(section);
    if (column >= m_table->columns.size())
        return {};
    if (role == Qt::DisplayRole)
        return QString::fromStdString(m_table->columns[column].name()) + QLatin1Char('\n') +
               roleText(m_roles[column]);
    if (role == Qt::FontRole) {
        QFont font;
        font.setBold(m_roles[column] == core::Role::Value);
        return font;
    }
    return {};
}

} // namespace ui
