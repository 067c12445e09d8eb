#include "ui/results/ResultTable.h"

#include <QHeaderView>

#include <utility>

namespace ui {

void styleTable(QTableView& view)
{
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setSelectionMode(QAbstractItemView::SingleSelection);
    view.setAlternatingRowColors(true);
    view.setFrameShape(QFrame::NoFrame);
    view.setShowGrid(false);
    view.setTabKeyNavigation(false); // Tab leaves the table
    view.verticalHeader()->hide();
    view.verticalHeader()->setDefaultSectionSize(view.fontMetrics().height() + 8);
    view.horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    view.horizontalHeader()->setHighlightSections(false);
}

ResultTable::ResultTable(const QString& name, const QString& accessibleName, QWidget* parent)
    : QTableView(parent), m_cells(new CellTable(this))
{
    setObjectName(name);
    setAccessibleName(accessibleName);
    setModel(m_cells);
    styleTable(*this);
    setMinimumHeight(3 * (fontMetrics().height() + 8));
    connect(this, &QTableView::clicked, this, &ResultTable::choose);
    connect(this, &QTableView::activated, this, &ResultTable::choose);
}

void ResultTable::setContent(TableContent content, std::vector<core::CalendarEvent> stretches)
{
    const QModelIndex before = currentIndex();
    m_cells->setContent(std::move(content));
    m_stretches = std::move(stretches);
    if (before.isValid() && before.row() < m_cells->rowCount())
        setCurrentIndex(m_cells->index(before.row(), 0));
}

void ResultTable::choose(const QModelIndex& index)
{
    const auto row = static_cast<std::size_t>(index.row());
    if (row < m_stretches.size())
        emit stretchChosen(m_stretches[row]);
}

} // namespace ui
