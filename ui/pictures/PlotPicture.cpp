#include "ui/pictures/PlotPicture.h"

#include "ui/base/Format.h"

#include <cmath>
#include <map>

namespace ui {

void paintPlot(QCustomPlot& plot, QPainter& painter, const QRectF& area, const Theme& theme)
{
    QPicture picture; // QCustomPlot draws with a painter of its own
    QCPPainter recorder(&picture);
    recorder.setMode(QCPPainter::pmVectorized);
    recorder.setMode(QCPPainter::pmNoCaching);
    plot.setBackground(Qt::NoBrush);
    plot.toPainter(&recorder, static_cast<int>(area.width()), static_cast<int>(area.height()));
    recorder.end();
    plot.setBackground(theme.base); // until the palette comes back
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(area.topLeft());
    picture.play(&painter);
    painter.restore();
    plot.replot(QCustomPlot::rpQueuedReplot);
}

ExportTable tableOfGraphs(const std::vector<NamedGraph>& graphs, const QCPRange& time)
{
    ExportTable table{{QStringLiteral("time")}, {}};
    std::map<double, std::vector<double>> rows;
    for (std::size_t i = 0; i < graphs.size(); ++i) {
        table.header << graphs[i].name;
        for (const QCPGraphData& point : *graphs[i].graph->data()) {
            if (!time.contains(point.key))
                continue;
            auto& row = rows[point.key];
            row.resize(graphs.size(), NAN);
            row[i] = point.value;
        }
    }
    for (const auto& [seconds, values] : rows) {
        const auto moment = timeFromAxis(seconds);
        QStringList row{dateOf(moment).toString(Qt::ISODate) + QLatin1Char('T') +
                        timeOf(moment).toString(Qt::ISODate)};
        for (const double value : values)
            row << csvNumber(value);
        table.rows.push_back(row);
    }
    return table;
}

ExportTable tableOfModel(const QAbstractItemModel& model)
{
    ExportTable table;
    for (int column = 0; column < model.columnCount(); ++column)
        table.header << model.headerData(column, Qt::Horizontal).toString();
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList fields;
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex index = model.index(row, column);
            const QVariant full = index.data(kExportRole);
            fields << (full.typeId() == QMetaType::Double ? csvNumber(full.toDouble())
                       : full.isValid()                   ? full.toString()
                                                          : index.data().toString());
        }
        table.rows.push_back(fields);
    }
    return table;
}

} // namespace ui
