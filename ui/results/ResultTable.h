#pragma once

#include "core/data/Series.h"
#include "ui/models/CellTable.h"

#include <QTableView>

#include <vector>

namespace ui {

/// A quiet table of results; rows that stand for a stretch of time can be chosen by a click or
/// with Enter.
class ResultTable : public QTableView
{
    Q_OBJECT

public:
    /// `name` is that of an exported file.
    explicit ResultTable(const QString& name, const QString& accessibleName,
                         QWidget* parent = nullptr);

    /// `stretches` is empty, or one per row.
    void setContent(TableContent content, std::vector<core::CalendarEvent> stretches = {});
    int currentRow() const { return currentIndex().isValid() ? currentIndex().row() : -1; }
    CellTable& cells() { return *m_cells; }

signals:
    void stretchChosen(const core::CalendarEvent& stretch);

private:
    void choose(const QModelIndex& index);

    CellTable* m_cells;
    std::vector<core::CalendarEvent> m_stretches;
};

/// How every table of results looks.
void styleTable(QTableView& view);

} // namespace ui
