#pragma once

#include "core/data/ColumnRoles.h"
#include "core/data/Table.h"

#include <QAbstractTableModel>

#include <memory>
#include <vector>

namespace ui {

/// The role's name for people.
QString roleText(core::Role role);

/// The first rows of a table as they stand in the file; each column's role under its name.
class TablePreviewModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    static constexpr int kRows = 200;

    explicit TablePreviewModel(QObject* parent = nullptr);

    void setTable(std::shared_ptr<const core::Table> table, std::vector<core::Role> roles);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::shared_ptr<const core::Table> m_table;
    std::vector<core::Role> m_roles;
};

} // namespace ui
