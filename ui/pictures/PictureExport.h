#pragma once

#include "core/project/Provenance.h"
#include "ui/pictures/Exportable.h"

#include <QImage>
#include <QSize>

class QPdfWriter;

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
    QString provenance{};     ///< where it comes from: in the file, not in the picture; "": nothing
};

/// What a picture says of where it comes from: one line of JSON without the data's folder.
QString pictureProvenance(core::Provenance provenance);

/// Title and provenance as the metadata of a PDF.
void describePdf(QPdfWriter& pdf, const QString& title, const QString& provenance);

/// The picture of what is exported, between title, legend and caption.
QImage pictureOf(Exportable& exported, const PictureOptions& options);
/// The table as CSV text: commas, quotes where needed, lines ending in LF.
QString csvOf(const ExportTable& table);

/// Writes a file; what cannot be written is an `InputError` that names it. The provenance is a text
/// "Surgescope" of a PNG, the description of an SVG, the metadata (XMP) of a PDF and the comment
/// before the header of a CSV.
void writeExport(Exportable& exported, ExportFormat format, const PictureOptions& options,
                 const QString& file);

} // namespace ui
