#include "ui/plots/WrappingTitle.h"

namespace ui {

WrappingTitle::WrappingTitle(QCustomPlot* plot) : QCPTextElement(plot)
{
    setTextFlags(Qt::AlignCenter | Qt::TextWordWrap);
}

QSize WrappingTitle::minimumOuterSizeHint() const
{
    return {0, outerHeight()};
}

QSize WrappingTitle::maximumOuterSizeHint() const
{
    return {QWIDGETSIZE_MAX, outerHeight()};
}

int WrappingTitle::outerHeight() const
{
    const int width = mParentPlot->viewport().width() - mMargins.left() - mMargins.right();
    const QRect text =
        QFontMetrics(mFont).boundingRect(QRect(0, 0, width, QWIDGETSIZE_MAX), textFlags(), mText);
    return text.height() + mMargins.top() + mMargins.bottom();
}

} // namespace ui
