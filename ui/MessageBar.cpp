#include "ui/MessageBar.h"

#include "ui/Theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QStyle>
#include <QToolButton>

namespace ui {

MessageBar::MessageBar(QWidget* parent) : QFrame(parent), m_sign(new QLabel), m_text(new QLabel)
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText); // a file name is no markup
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* close = new QToolButton;
    close->setText(QStringLiteral("✕"));
    close->setAutoRaise(true);
    close->setToolTip(tr("Closes this message"));
    close->setAccessibleName(tr("Close the message"));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(10, 4, 4, 4);
    layout->addWidget(m_sign, 0, Qt::AlignTop);
    layout->addWidget(m_text, 1);
    layout->addWidget(close, 0, Qt::AlignTop);
    hide();
}

void MessageBar::showError(const QString& sentence)
{
    show(sentence, true);
}

void MessageBar::showNote(const QString& sentence)
{
    show(sentence, false);
}

void MessageBar::show(const QString& sentence, bool error)
{
    QPalette colours;
    if (error)
        colours.setColor(QPalette::WindowText, themeOf(palette()).error);
    m_text->setPalette(colours);
    const auto sign = error ? QStyle::SP_MessageBoxWarning : QStyle::SP_MessageBoxInformation;
    m_sign->setPixmap(style()->standardIcon(sign).pixmap(fontMetrics().height() + 2));
    m_text->setText(sentence);
    m_text->setAccessibleName(sentence);
    QWidget::show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace ui
