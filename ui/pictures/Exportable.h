#pragma once

#include "ui/base/Theme.h"
#include "ui/pictures/LegendMark.h"

#include <QPainter>
#include <QRectF>
#include <QString>
#include <QStringList>

#include <vector>

namespace ui {

/// Numbers and words in columns, as a CSV file has them.
struct ExportTable
{
    QStringList header;
    std::vector<QStringList> rows; ///< numbers in full, with a point; empty where unknown
};

/// A plot or table that can be saved: as a picture, and as the numbers it shows.
class Exportable
{
public:
    virtual ~Exportable() = default;

    virtual QString exportName() const = 0; ///< for the file: "forecast"
    /// Draws itself into a rectangle, in the colours of `theme`, with vectors. A widget has the
    /// theme's palette already.
    virtual void paintInto(QPainter& painter, const QRectF& area, const Theme& theme) = 0;
    virtual std::vector<LegendEntry> exportLegend() const { return {}; } ///< shown curves
    /// What is seen now, no more and no less.
    virtual ExportTable exportTable() const = 0;
};

/// A number as a CSV has it: all its digits, nothing for NaN.
QString csvNumber(double value);

} // namespace ui
