#include "ui/models/TablePreviewModel.h"

#include "ui/base/Text.h"
#include "ui/base/Theme.h"

#include <QFont>
#include <QGuiApplication>

#include <algorithm>
#include <limits>
#include <utility>

namespace ui {

namespace {

constexpr qsizetype kShown = 300; ///< letters of a cell; what is longer is cut

QString cellText(std::string_view text)
{
    const QString whole = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    return whole.size() <= kShown ? whole : whole.left(kShown) + QStringLiteral("…");
}

bool isNumber(core::Role role)
{
    return role == core::Role::Value || role == core::Role::Covariate ||
           role == core::Role::KnownAhead;
}

} // namespace

QString roleText(core::Role role)
{
    switch (role) {
    case core::Role::Ignored:
        return tr("Explain only");
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
    case core::Role::KnownAhead:
        return tr("covariate, known ahead");
    case core::Role::Year:
        return tr("year");
    case core::Role::Month:
        return tr("month");
    case core::Role::Day:
        return tr("day");
    case core::Role::Minute:
        return tr("minute");
    case core::Role::HalfYear:
        return tr("half-year");
    case core::Role::Quarter:
        return tr("quarter");
    case core::Role::Week:
        return tr("week");
    }
    return {};
}

bool hasTimes(const std::vector<core::Role>& roles)
{
    return std::any_of(roles.begin(), roles.end(), [](core::Role role) {
        return role == core::Role::Time || role == core::Role::Date || role == core::Role::Year;
    });
}

TablePreviewModel::TablePreviewModel(QObject* parent) : QAbstractTableModel(parent) {}

void TablePreviewModel::setTable(std::shared_ptr<const core::Table> table,
                                 std::vector<core::Role> roles)
{
    if (m_table && table == m_table) {
        m_roles = std::move(roles);
        emit headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
        emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    beginResetModel();
    m_table = std::move(table);
    m_roles = std::move(roles);
    endResetModel();
}

int TablePreviewModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || !m_table)
        return 0;
    return static_cast<int>(
        std::min<std::size_t>(std::numeric_limits<int>::max(), m_table->rows()));
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
    if (role == Qt::DisplayRole || role == Qt::ToolTipRole)
        return cellText(m_table->columns[column][static_cast<std::size_t>(index.row())]);
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumber(m_roles[column]) ? Qt::AlignRight : Qt::AlignLeft) |
                        Qt::AlignVCenter);
    if (role == Qt::ForegroundRole && isDimmed(column))
        return themeOf(QGuiApplication::palette()).mutedText;
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
    const QString name = QString::fromStdString(m_table->columns[column].name());
    if (role == Qt::DisplayRole)
        return name + QLatin1Char('\n') + roleText(m_roles[column]) + QStringLiteral(" ▾");
    if (role == Qt::AccessibleTextRole || role == Qt::ToolTipRole)
        return tr("%1: %2").arg(name, roleText(m_roles[column]));
    if (role == Qt::ForegroundRole && isDimmed(column))
        return themeOf(QGuiApplication::palette()).mutedText;
    return {};
}

bool TablePreviewModel::isDimmed(std::size_t column) const
{
    return m_roles[column] == core::Role::Ignored && hasTimes(m_roles);
}

} // namespace ui
