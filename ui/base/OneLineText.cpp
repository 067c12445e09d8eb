#include "ui/base/OneLineText.h"

#include <QFrame>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QPainter>
#include <QScreen>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

ElidedLabel::ElidedLabel(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText); // a file name is no markup
}

bool ElidedLabel::isCut() const
{
    return firstLine() != text() || fontMetrics().horizontalAdvance(text()) > width();
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(QStringLiteral("…")), fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), Qt::AlignVCenter | Qt::AlignLeft,
                     fontMetrics().elidedText(firstLine(), Qt::ElideRight, width()));
}

OneLineText::OneLineText(const QString& name, QWidget* parent)
    : QWidget(parent), m_line(new ElidedLabel), m_more(new QToolButton)
{
    m_line->setObjectName(name);
    m_line->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_more->setObjectName(name + QStringLiteral("More"));
    m_more->setText(tr("More ▾"));
    m_more->setToolTip(tr("Shows the whole text"));
    m_more->setAutoRaise(true);
    m_more->setFixedHeight(fontMetrics().height() + 4);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_line, 1);
    row->addWidget(m_more);
    setFixedHeight(fontMetrics().height() + 4);
    connect(m_more, &QToolButton::clicked, this, &OneLineText::open);
    offerRest();
}

void OneLineText::setText(const QString& text)
{
    m_line->setText(text);
    m_line->setAccessibleName(text);
    offerRest();
}

/// With more than one sentence the button says how many are below the first.
void OneLineText::offerRest()
{
    const auto below = text().count(QLatin1Char('\n'));
    m_more->setText(below > 0 ? tr("%1 more ▾").arg(below) : tr("More ▾"));
    const bool fits = below == 0 && fontMetrics().horizontalAdvance(text()) <= width();
    m_more->setVisible(!text().isEmpty() && !fits);
}

void OneLineText::open()
{
    auto* sheet = new QFrame(this, Qt::Popup);
    sheet->setObjectName(QStringLiteral("wholeText"));
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->setFrameShape(QFrame::StyledPanel);
    auto* whole = new QLabel(text());
    whole->setTextFormat(Qt::PlainText);
    whole->setWordWrap(true);
    whole->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* rows = new QVBoxLayout(sheet);
    rows->addWidget(whole);
    const QRect room = screen()->availableGeometry();
    const int width = std::min(room.width(), std::max(this->width(), 480));
    sheet->resize(width, rows->totalHeightForWidth(width));
    const QPoint below = mapToGlobal(QPoint(0, height()));
    sheet->move(std::clamp(below.x(), room.left(), std::max(room.left(), room.right() - width)),
                std::min(below.y(), std::max(room.top(), room.bottom() - sheet->height())));
    sheet->show();
}

void OneLineText::mouseReleaseEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton && m_more->isVisible())
        open();
}

void OneLineText::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    offerRest();
}

} // namespace ui
