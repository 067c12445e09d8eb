#pragma once

#include <QAbstractTableModel>
#include <QString>
#include <QVariant>

#include <vector>

namespace ui {

struct Cell
{
    QString text;
    QVariant full = {};  ///< what a CSV has: a number in full; nothing: the text
    bool strong = false; ///< the best of its column; bold means nothing else
    QString toolTip = {};
    bool muted = false; ///< stands back: chance explains it
};

struct TableColumn
{
    QString name;
    QString toolTip = {};
    bool left = false; ///< words; numbers stand at the right
};

/// A table ready to be shown.
struct TableContent
{
    std::vector<TableColumn> columns;
    std::vector<std::vector<Cell>> rows; ///< a cell per column
};

/// Shows a `TableContent`.
class CellTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    using QAbstractTableModel::QAbstractTableModel;

    void setContent(TableContent content);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    TableContent m_content;
};

} // namespace ui
