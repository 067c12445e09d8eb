#include "ui/exports/ReportPages.h"
#include "tests/Catch.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextLayout>
#include <QTextTable>

#include <cmath>

using namespace ui;

namespace {

/// A page of 60 lines or so, `before` lines above a heading with a sentence and a table of 12 rows.
struct Document
{
    QTextDocument document;

    explicit Document(int before)
    {
        QString text;
        for (int i = 0; i < before; ++i)
            text += QStringLiteral("<p>line</p>");
        text += QStringLiteral("<h2>Heading</h2><p>What the table says.</p><table>");
        for (int i = 0; i < 12; ++i)
            text += QStringLiteral("<tr><td>row</td><td>1</td></tr>");
        document.setHtml(text + QStringLiteral("</table><p>The end.</p>"));
        document.setPageSize({400.0, 800.0});
        breakPages(document);
    }
    int pageOf(double y) const { return static_cast<int>(std::floor(y / 800.0)); }
    QRectF placeOf(const QString& text) const
    {
        for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
            if (block.text() == text)
                return document.documentLayout()->blockBoundingRect(block);
        FAIL(text.toStdString());
        return {};
    }
    QRectF table() const
    {
        for (QTextFrame* frame : document.rootFrame()->childFrames())
            if (auto* table = qobject_cast<QTextTable*>(frame))
                return document.documentLayout()->frameBoundingRect(table);
        return {};
    }
};

} // namespace

TEST_CASE("a heading, its sentence and its table are on one page, wherever they begin", "[ui]")
{
    for (int before = 0; before < 40; ++before) {
        INFO(before << " lines before");
        const Document page(before);
        const int heading = page.pageOf(page.placeOf("Heading").top());
        CHECK(page.pageOf(page.placeOf("What the table says.").top()) == heading);
        CHECK(page.pageOf(page.table().top()) == heading);
        CHECK(page.pageOf(page.table().bottom() - 1.0) == heading);
    }
}

TEST_CASE("no line of a paragraph is left alone on a page", "[ui]")
{
    for (int before = 0; before < 40; ++before) {
        INFO(before << " lines before");
        QString text;
        for (int i = 0; i < before; ++i)
            text += QStringLiteral("<p>line</p>");
        QTextDocument document;
        document.setHtml(text + QStringLiteral("<p>") +
                         QStringLiteral("many words that wrap over some lines ").repeated(20) +
                         QStringLiteral("</p>"));
        document.setPageSize({400.0, 800.0});
        breakPages(document);
        const QRectF last = document.documentLayout()->blockBoundingRect(document.lastBlock());
        CHECK(document.lastBlock().layout()->lineCount() > 5); // it wraps, nothing is cut
        CHECK(std::floor(last.top() / 800.0) == std::floor((last.bottom() - 1.0) / 800.0));
    }
}
