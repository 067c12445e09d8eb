#include "ui/pictures/PictureExport.h"

#include "core/base/InputError.h"
#include "core/data/CsvField.h"
#include "core/data/CsvReader.h"
#include "ui/base/Text.h"
#include "ui/pictures/WholeFile.h"

#include <QApplication>
#include <QBuffer>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kScreenDpi = 96.0;
constexpr double kMargin = 14.0;
constexpr double kLegendMark = 24.0; ///< width of the sample of a line

/// Gives what is exported the palette of a theme for a while, if it is a widget: curves, legend and
/// all follow at once, and the screen is drawn only later.
class InTheme
{
public:
    InTheme(Exportable& exported, const Theme& theme) : m_widget(dynamic_cast<QWidget*>(&exported))
    {
        if (m_widget == nullptr)
            return;
        if (m_widget->testAttribute(Qt::WA_SetPalette))
            m_before = m_widget->palette();
        m_widget->setPalette(paletteOf(theme));
    }
    ~InTheme()
    {
        if (m_widget != nullptr)
            m_widget->setPalette(m_before);
    }
    InTheme(const InTheme&) = delete;
    InTheme& operator=(const InTheme&) = delete;

private:
    QWidget* m_widget;
    QPalette m_before; ///< resolves nothing where the widget has its parent's
};

/// XMP (ISO 16684-1) with the title and the provenance.
QByteArray xmpOf(const QString& title, const QString& provenance)
{
    return QStringLiteral(
               "<?xpacket begin='' id='W5M0MpCehiHzreSzNTczkc9d'?>\n"
               "<x:xmpmeta xmlns:x='adobe:ns:meta/'>"
               "<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#'>"
               "<rdf:Description rdf:about='' xmlns:dc='http://purl.org/dc/elements/1.1/'>"
               "<dc:title><rdf:Alt><rdf:li xml:lang='x-default'>%1</rdf:li></rdf:Alt></dc:title>"
               "<dc:source>%2</dc:source>"
               "</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end='w'?>")
        .arg(title.toHtmlEscaped(), provenance.toHtmlEscaped())
        .toUtf8();
}

/// Text that wraps in the width of `area`, from its top; the height it took.
double drawText(QPainter& painter, const QRectF& area, const QString& text, int flags)
{
    if (text.isEmpty())
        return 0.0;
    const int all = flags | Qt::TextWordWrap;
    const QRectF room = painter.boundingRect(area, all, text);
    painter.drawText(QRectF(area.topLeft(), QSizeF(area.width(), room.height())), all, text);
    return room.height() + 6.0;
}

/// Rows of the shown curves' names with a sample of each; the height they took.
double drawLegend(QPainter& painter, const QRectF& area, const std::vector<LegendEntry>& entries)
{
    const QFontMetricsF metrics(painter.font());
    const QPen text = painter.pen();
    const double rowHeight = metrics.height() + 4.0;
    QPointF at = area.topLeft();
    bool any = false;
    for (const LegendEntry& entry : entries) {
        if (!entry.shown)
            continue;
        const double width = kLegendMark + 6.0 + metrics.horizontalAdvance(entry.name) + 16.0;
        if (any && at.x() + width > area.right() + 16.0)
            at = {area.left(), at.y() + rowHeight};
        drawLegendMark(painter, {at.x(), at.y() + rowHeight / 2 - 6.0, kLegendMark, 12.0},
                       entry.mark);
        painter.setPen(text);
        painter.drawText(QPointF(at.x() + kLegendMark + 6.0, at.y() + metrics.ascent() + 2.0),
                         entry.name);
        at.rx() += width;
        any = true;
    }
    return any ? at.y() + rowHeight + 4.0 - area.top() : 0.0;
}

QFont titleFont(QFont font)
{
    font.setPointSizeF(1.3 * font.pointSizeF());
    return font;
}

/// Everything, in units of 1/96 inch.
void paintAll(QPainter& painter, Exportable& exported, const PictureOptions& options)
{
    const Theme& theme = options.dark ? darkTheme() : lightTheme();
    const InTheme inTheme(exported, theme);
    const QRectF all(QPointF(0, 0), QSizeF(options.size));
    if (!options.transparent)
        painter.fillRect(all, theme.base);
    QRectF area = all.adjusted(kMargin, kMargin, -kMargin, -kMargin);
    painter.setPen(theme.text);
    painter.setFont(titleFont(QApplication::font()));
    area.setTop(area.top() + drawText(painter, area, options.title, Qt::AlignHCenter));
    painter.setFont(QApplication::font());
    area.setTop(area.top() + drawLegend(painter, area, exported.exportLegend()));
    if (!options.caption.isEmpty()) {
        painter.setPen(theme.mutedText);
        const QRectF room =
            painter.boundingRect(area, Qt::AlignLeft | Qt::TextWordWrap, options.caption);
        drawText(painter, {area.left(), area.bottom() - room.height(), area.width(), room.height()},
                 options.caption, Qt::AlignLeft);
        area.setBottom(area.bottom() - room.height() - 6.0);
    }
    exported.paintInto(painter, area, theme);
}

QByteArray svgOf(Exportable& exported, const PictureOptions& options)
{
    // Whether the generator escapes title and description depends on the version of Qt: marks stand
    // for them until it has written.
    const QByteArray titleMark = "surgescope-title";
    const QByteArray descriptionMark = "surgescope-description";
    QByteArray text;
    QBuffer buffer(&text);
    buffer.open(QIODevice::WriteOnly);
    QSvgGenerator svg;
    svg.setOutputDevice(&buffer);
    svg.setResolution(int(kScreenDpi));
    svg.setSize(options.size);
    svg.setViewBox(QRect(QPoint(0, 0), options.size));
    svg.setTitle(QString::fromLatin1(titleMark));
    svg.setDescription(QString::fromLatin1(descriptionMark));
    QPainter painter(&svg);
    paintAll(painter, exported, options);
    painter.end();
    const QString title = options.title.isEmpty() ? exported.exportName() : options.title;
    const QString description =
        QStringList{options.caption, options.provenance}.join(QLatin1Char('\n')).trimmed();
    text.replace(titleMark, title.toHtmlEscaped().toUtf8());
    text.replace(descriptionMark, description.toHtmlEscaped().toUtf8());
    return text;
}

QByteArray pdfOf(Exportable& exported, const PictureOptions& options)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter pdf(&buffer);
    pdf.setResolution(int(kScreenDpi));
    pdf.setPageMargins(QMarginsF());
    pdf.setPageSize(QPageSize(QSizeF(options.size) / kScreenDpi, QPageSize::Inch));
    describePdf(pdf, options.title, options.provenance);
    QPainter painter(&pdf);
    paintAll(painter, exported, options);
    painter.end();
    return bytes;
}

QByteArray pngOf(Exportable& exported, const PictureOptions& options)
{
    QImage picture = pictureOf(exported, options);
    if (!options.provenance.isEmpty())
        picture.setText(QStringLiteral("Surgescope"), options.provenance);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!picture.save(&buffer, "PNG"))
        throw core::InputError(
            tr("The picture is too large; expected fewer pixels.").toStdString());
    return bytes;
}

QByteArray commentOf(const PictureOptions& options)
{
    if (options.provenance.isEmpty())
        return {};
    return QByteArray(core::kExportComment.data(), qsizetype(core::kExportComment.size())) +
           options.provenance.toUtf8() + '\n';
}

QString csvLine(QStringList fields)
{
    for (QString& field : fields)
        field = QString::fromStdString(core::csvField(field.toStdString()));
    return fields.join(QLatin1Char(',')) + QLatin1Char('\n');
}

QByteArray bytesOf(Exportable& exported, ExportFormat format, const PictureOptions& options)
{
    switch (format) {
    case ExportFormat::Png:
        return pngOf(exported, options);
    case ExportFormat::Svg:
        return svgOf(exported, options);
    case ExportFormat::Pdf:
        return pdfOf(exported, options);
    case ExportFormat::Csv:
        break;
    }
    return commentOf(options) + csvOf(exported.exportTable()).toUtf8();
}

} // namespace

QString nameOf(ExportFormat format)
{
    switch (format) {
    case ExportFormat::Png:
        return QStringLiteral("png");
    case ExportFormat::Svg:
        return QStringLiteral("svg");
    case ExportFormat::Pdf:
        return QStringLiteral("pdf");
    case ExportFormat::Csv:
        break;
    }
    return QStringLiteral("csv");
}

QString csvNumber(double value)
{
    return std::isnan(value) ? QString() : QString::number(value, 'g', 15);
}

QString pictureProvenance(core::Provenance provenance)
{
    provenance.data.path.clear();
    return QString::fromStdString(core::toJson(provenance));
}

void describePdf(QPdfWriter& pdf, const QString& title, const QString& provenance)
{
    pdf.setTitle(title);
    pdf.setCreator(QStringLiteral("Surgescope"));
    if (!provenance.isEmpty())
        pdf.setDocumentXmpMetadata(xmpOf(title, provenance));
}

QImage pictureOf(Exportable& exported, const PictureOptions& options)
{
    const double scale = options.dpi / kScreenDpi;
    QImage image((QSizeF(options.size) * scale).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    {
        QPainter painter(&image);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        painter.scale(scale, scale);
        paintAll(painter, exported, options);
    }
    // After the drawing: fonts would follow it.
    const int dotsPerMetre = static_cast<int>(std::lround(options.dpi / 0.0254));
    image.setDotsPerMeterX(dotsPerMetre);
    image.setDotsPerMeterY(dotsPerMetre);
    return image;
}

QString csvOf(const ExportTable& table)
{
    QString text = csvLine(table.header);
    for (const QStringList& row : table.rows)
        text += csvLine(row);
    return text;
}

void writeExport(Exportable& exported, ExportFormat format, const PictureOptions& options,
                 const QString& name)
{
    WholeFile file(name);
    file.write(bytesOf(exported, format, options));
    file.commit();
}

} // namespace ui
