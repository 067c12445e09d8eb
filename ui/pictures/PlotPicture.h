#pragma once

#include "ui/pictures/Exportable.h"

#include <qcustomplot.h>

#include <QAbstractItemModel>

namespace ui {

/// Draws a plot into a rectangle as vectors, without its background, in the colours it has; `theme`
/// is that of its palette.
void paintPlot(QCustomPlot& plot, QPainter& painter, const QRectF& area, const Theme& theme);

/// The visible graphs of a plot over its visible time as columns, the first their time.
struct NamedGraph
{
    QString name;
    const QCPGraph* graph;
};
ExportTable tableOfGraphs(const std::vector<NamedGraph>& graphs, const QCPRange& time);

/// A model as a table: what it displays, numbers in full where it has them under `kExportRole`.
constexpr int kExportRole = Qt::UserRole + 100;
/// True where a cell is to stand back.
constexpr int kMutedRole = Qt::UserRole + 101;
ExportTable tableOfModel(const QAbstractItemModel& model);

} // namespace ui
