#include "ui/explain/TableLook.h"

#include <QHeaderView>
#include <QTableView>

namespace ui {

void setTableLook(QTableView& view, const QString& name, const QString& description)
{
    view.setObjectName(name);
    view.setAccessibleName(description);
    view.setSelectionBehavior(QAbstractItemView::SelectRows);
    view.setAlternatingRowColors(true);
    view.setShowGrid(false);
    view.setFrameShape(QFrame::NoFrame);
    view.verticalHeader()->hide();
    view.verticalHeader()->setDefaultSectionSize(view.fontMetrics().height() + 8);
    view.horizontalHeader()->setHighlightSections(false);
}

} // namespace ui
