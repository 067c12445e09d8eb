#include "ui/exports/ReportPages.h"

#include <QAbstractTextDocumentLayout>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

#include <algorithm>
#include <cmath>
#include <vector>

namespace ui {

namespace {

/// A block or a table between the margins, from the top down.
struct Item
{
    QTextBlock block; ///< not valid for a table
    QTextTable* table = nullptr;

    bool isHeading() const { return table == nullptr && block.blockFormat().headingLevel() > 0; }
    bool isFigure() const
    {
        return table == nullptr && block.text().contains(QChar::ObjectReplacementCharacter);
    }
    bool isEmpty() const { return table == nullptr && block.text().isEmpty(); }
};

std::vector<Item> itemsOf(const QTextDocument& document)
{
    std::vector<Item> items;
    const QTextFrame* root = document.rootFrame();
    for (auto it = root->begin(); !it.atEnd(); ++it) {
        if (auto* table = qobject_cast<QTextTable*>(it.currentFrame()))
            items.push_back({{}, table});
        else if (it.currentBlock().isValid())
            items.push_back({it.currentBlock(), nullptr});
    }
    return items;
}

QRectF placeOf(const QTextDocument& document, const Item& item)
{
    return item.table != nullptr ? document.documentLayout()->frameBoundingRect(item.table)
                                 : document.documentLayout()->blockBoundingRect(item.block);
}

/// The last item that has to be on the page of item `first`.
std::size_t lastKeptWith(const std::vector<Item>& items, std::size_t first)
{
    const auto nextOf = [&](std::size_t i) {
        ++i;
        while (i < items.size() && items[i].isEmpty())
            ++i;
        return i;
    };
    std::size_t last = first;
    if (items[first].isHeading() || items[first].isEmpty()) {
        do {
            const std::size_t next = nextOf(last);
            if (next >= items.size() || (next != first && items[next].isHeading() && last != first))
                return last;
            last = next;
        } while (items[last].table == nullptr && !items[last].isFigure());
    }
    if (items[last].isFigure() && nextOf(last) < items.size())
        last = nextOf(last); // its caption
    return last;
}

void breakBefore(QTextDocument& document, const Item& item)
{
    if (item.table != nullptr) {
        QTextTableFormat format = item.table->format();
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
        item.table->setFormat(format);
        return;
    }
    QTextCursor cursor(&document);
    cursor.setPosition(item.block.position());
    QTextBlockFormat format;
    format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    cursor.mergeBlockFormat(format);
}

double heightOf(const QTextDocument& document, const std::vector<Item>& items, std::size_t first,
                std::size_t last)
{
    double height = 0.0;
    for (std::size_t i = first; i <= last; ++i)
        height += placeOf(document, items[i]).height();
    return height;
}

/// Whether the items are on one page, or cannot be.
bool isWhole(const QTextDocument& document, const std::vector<Item>& items, std::size_t first,
             std::size_t last)
{
    const double page = document.pageSize().height();
    const QRectF top = placeOf(document, items[first]);
    const QRectF bottom = placeOf(document, items[last]);
    const bool isAtTop = std::fmod(top.top(), page) < 0.02 * page;
    return std::floor(top.top() / page) == std::floor((bottom.bottom() - 1.0) / page) || isAtTop ||
           heightOf(document, items, first, last) > page;
}

} // namespace

void breakPages(QTextDocument& document)
{
    const std::vector<Item> items = itemsOf(document);
    for (std::size_t i = 0; i < items.size(); ++i) {
        const bool isFollowed = i > 0 && items[i - 1].isHeading(); // was looked at with it
        std::size_t last = lastKeptWith(items, i);
        if (last > i + 1 && heightOf(document, items, i, last) > document.pageSize().height())
            last = i + 1; // a heading with its first sentence at least
        if (!isFollowed && !isWhole(document, items, i, last))
            breakBefore(document, items[i]);
    }
}

} // namespace ui
