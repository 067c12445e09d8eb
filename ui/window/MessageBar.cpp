#include "ui/window/MessageBar.h"

#include "ui/base/OneLineText.h"
#include "ui/base/Theme.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QStyle>
#include <QToolButton>

namespace ui {

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), m_sign(new QLabel), m_text(new OneLineText(QStringLiteral("message")))
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    auto* close = new QToolButton;
    close->setText(QStringLiteral("✕"));
    close->setAutoRaise(true);
    close->setToolTip(tr("Closes this message"));
    close->setAccessibleName(tr("Close the message"));
    connect(close, &QToolButton::clicked, this, &QWidget::hide);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 0, 2, 0);
    layout->addWidget(m_sign);
    layout->addWidget(m_text, 1);
    layout->addWidget(close);
    hide();
}

QString MessageBar::text() const
{
    return m_text->text();
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
    m_text->label().setPalette(colours);
    const auto sign = error ? QStyle::SP_MessageBoxWarning : QStyle::SP_MessageBoxInformation;
    m_sign->setPixmap(style()->standardIcon(sign).pixmap(fontMetrics().height() + 2));
    m_text->setText(sentence);
    QWidget::show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace ui
