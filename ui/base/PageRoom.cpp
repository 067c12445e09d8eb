#include "ui/base/PageRoom.h"

#include <QEvent>

namespace ui {

PageRoom::PageRoom(QWidget* pages, QWidget* parent) : QScrollArea(parent)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus); // what is in the pages has it
    setWidget(pages);
    pages->installEventFilter(this);
}

/// Not by `setWidgetResizable`: that asks for the height a page would like, not the one it needs.
void PageRoom::fit()
{
    widget()->resize(viewport()->size().expandedTo(widget()->minimumSizeHint()));
}

bool PageRoom::eventFilter(QObject* watched, QEvent* event)
{
    const bool goesOn = QScrollArea::eventFilter(watched, event);
    if (watched == widget() && event->type() == QEvent::LayoutRequest)
        fit();
    return goesOn;
}

void PageRoom::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    fit();
}

} // namespace ui
