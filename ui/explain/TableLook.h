#pragma once

class QTableView;
class QString;

namespace ui {

/// The look of the page's tables: whole rows, no grid, numbers close together.
void setTableLook(QTableView& view, const QString& name, const QString& description);

} // namespace ui
