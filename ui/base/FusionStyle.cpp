#include "ui/base/FusionStyle.h"

#include "ui/base/Theme.h"

#include <QPainter>
#include <QStyleOption>

namespace ui {

FusionStyle::FusionStyle() : QProxyStyle(QStringLiteral("Fusion")) {}

void FusionStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option,
                                QPainter* painter, const QWidget* widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    const bool isBox = element == PE_IndicatorCheckBox || element == PE_IndicatorRadioButton;
    if (!isBox || !themeOf(option->palette).dark)
        return;
    QColor outline = themeOf(option->palette).mutedText;
    outline.setAlphaF(option->state.testFlag(State_Enabled) ? 0.8F : 0.4F);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(outline);
    painter->setBrush(Qt::NoBrush);
    const QRectF box = QRectF(option->rect).adjusted(0.5, 0.5, -0.5, -0.5);
    if (element == PE_IndicatorCheckBox)
        painter->drawRoundedRect(box, 2.0, 2.0);
    else
        painter->drawEllipse(box);
    painter->restore();
}

} // namespace ui
