#pragma once

#include <QProxyStyle>

namespace ui {

/// Fusion, the one style that is everywhere and follows a palette to the last pixel; on dark ground
/// boxes to tick have an outline that is seen, in menus too.
class FusionStyle : public QProxyStyle
{
    Q_OBJECT

public:
    FusionStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
};

} // namespace ui
