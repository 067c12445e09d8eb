#pragma once

#include "ui/exports/Exportable.h"

#include <QImage>
#include <QSize>

namespace ui {

enum class ExportFormat
{
    Png,
    Svg,
    Pdf,
    Csv
};

QString nameOf(ExportFormat format); ///< also the file's ending: "png"

/// How a picture is to look. Sizes are those of a screen with 96 dots per inch.
struct PictureOptions
{
    QSize size{1200, 672};
    int dpi = 144;            ///< of a PNG: its pixels are size * dpi / 96
    bool transparent = false; ///< no background
    bool dark = false;        ///< in the dark theme
    QString title;            ///< above the plot, "" for none
    QString caption;          ///< below it
};

/// The picture of what is exported, between title, legend and caption.
QImage pictureOf(Exportable& exported, const PictureOptions& options);
/// The table as CSV text: commas, quotes where needed, lines ending in LF.
QString csvOf(const ExportTable& table);

/// Writes a file; what cannot be written is an `InputError` that names it.
void writeExport(Exportable& exported, ExportFormat format, const PictureOptions& options,
                 const QString& file);

} // namespace ui
