#include "ui/exports/ReportPdf.h"

#include "app/Paths.h"
#include "ui/exports/ReportPages.h"
#include "ui/pictures/OffscreenApplication.h"
#include "ui/pictures/PictureExport.h"
#include "ui/pictures/WholeFile.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgRenderer>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextObjectInterface>

#include <memory>
#include <vector>

namespace ui {

namespace {

constexpr int kFigureFormat = QTextFormat::UserObject + 1;
constexpr int kFigureNumber = QTextFormat::UserProperty + 1;
constexpr double kMarginMm = 15.0;
constexpr double kFootMm = 8.0; ///< of each page, for its number
constexpr int kDpi = 1200;      ///< of the page's units; all of it is vectors

/// Draws the figures of a document, as wide as the text.
class FigureObject : public QObject, public QTextObjectInterface
{
    Q_OBJECT
    Q_INTERFACES(QTextObjectInterface)

public:
    explicit FigureObject(const report::Report& report)
    {
        for (const report::Section& section : report.sections)
            for (const report::Svg& figure : section.figures)
                m_figures.push_back(
                    std::make_unique<QSvgRenderer>(QByteArray::fromStdString(figure.finish())));
    }

    QSizeF intrinsicSize(QTextDocument* document, int, const QTextFormat& format) override
    {
        const QSizeF size = figure(format).defaultSize();
        const double width = document->pageSize().width() - 2.0 * document->documentMargin();
        return {width, width * size.height() / size.width()};
    }

    void drawObject(QPainter* painter, const QRectF& area, QTextDocument*, int,
                    const QTextFormat& format) override
    {
        figure(format).render(painter, area);
    }

private:
    QSvgRenderer& figure(const QTextFormat& format) const
    {
        return *m_figures.at(static_cast<std::size_t>(format.intProperty(kFigureNumber)));
    }

    std::vector<std::unique_ptr<QSvgRenderer>> m_figures;
};

/// The images "figure:0", ... become objects that `FigureObject` draws.
void insertFigures(QTextDocument& document)
{
    std::vector<std::pair<int, int>> places; // position, number
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            const QString name = fragment.charFormat().toImageFormat().name();
            if (name.startsWith(QLatin1String("figure:")))
                places.emplace_back(fragment.position(), name.mid(7).toInt());
        }
    for (const auto& [position, number] : places) {
        QTextCharFormat format;
        format.setObjectType(kFigureFormat);
        format.setProperty(kFigureNumber, number);
        QTextCursor cursor(&document);
        cursor.setPosition(position);
        cursor.setPosition(position + 1, QTextCursor::KeepAnchor);
        cursor.insertText(QString(QChar::ObjectReplacementCharacter), format);
    }
}

/// The pages, each with the title and its number below it.
void drawPages(QPdfWriter& writer, QTextDocument& document, const QString& title,
               const report::Language& language)
{
    const QSizeF page = document.pageSize();
    const double foot = kFootMm / 25.4 * kDpi;
    QFont small = document.defaultFont();
    small.setPointSizeF(7.0);
    QPainter painter(&writer);
    const int pages = document.pageCount();
    for (int number = 0; number < pages; ++number) {
        if (number > 0)
            writer.newPage();
        QAbstractTextDocumentLayout::PaintContext context;
        context.palette.setColor(QPalette::Text, Qt::black);
        context.clip = QRectF(QPointF(0.0, number * page.height()), page);
        painter.save();
        painter.translate(0.0, -number * page.height());
        painter.setClipRect(context.clip);
        document.documentLayout()->draw(&painter, context);
        painter.restore();
        painter.setFont(small);
        painter.setPen(QColor(0x5a, 0x5a, 0x5a));
        const QRectF line(0.0, page.height(), page.width(), foot);
        painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, title);
        painter.drawText(line, Qt::AlignRight | Qt::AlignBottom,
                         QString::fromStdString(language.text(
                             core::Message(SENTENCE("core", "page %1 of %2"), number + 1, pages))));
    }
}

} // namespace

QByteArray reportPdf(const report::Report& report, const core::Provenance& provenance)
{
    const auto application = applicationIfNone();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kDpi);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm),
                          QPageLayout::Millimeter);
    describePdf(writer, QString::fromStdString(report.title), pictureProvenance(provenance));

    FigureObject figures(report);
    QTextDocument document;
    document.documentLayout()->setPaintDevice(&writer);
    document.documentLayout()->registerHandler(kFigureFormat, &figures);
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPointSizeF(8.5);
    document.setDefaultFont(font);
    document.setDocumentMargin(0.0);
    document.setHtml(QString::fromStdString(report::reportRichText(report)));
    insertFigures(document);
    QSizeF page = writer.pageLayout().paintRectPixels(kDpi).size();
    page.rheight() -= kFootMm / 25.4 * kDpi;
    document.setPageSize(page);
    breakPages(document);
    drawPages(writer, document, QString::fromStdString(report.title), report.language);
    return bytes;
}

void writeReportPdf(const report::Report& report, const core::Provenance& provenance,
                    const std::filesystem::path& pdf)
{
    WholeFile file(app::textOf(pdf));
    file.write(reportPdf(report, provenance));
    file.commit();
}

} // namespace ui

#include "ReportPdf.moc"
