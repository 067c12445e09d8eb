#pragma once

#include "core/data/ColumnRoles.h"
#include "core/data/Table.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace ui {

/// The role's name for people.
QString roleText(core::Role role);

/// Whether a column says when each row was; without one there can be no series.
bool hasTimes(const std::vector<core::Role>& roles);

/// A table as it stands in the file; each column's role under its name. What a series leaves
/// out is dimmed.
class TablePreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    explicit TablePreviewModel(QObject* parent = nullptr);

    /// Other roles for the same table change its header only.
    void setTable(std::shared_ptr<const core::Table> table, std::vector<core::Role> roles);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    /// Of no part in a series; without times there is none that it could have a part in.
    bool isDimmed(std::size_t column) const;

    std::shared_ptr<const core::Table> m_table;
    std::vector<core::Role> m_roles;
};

} // namespace ui
