#include "ui/plots/ModelPens.h"

namespace ui {

QPen modelPen(const Theme& theme, int place)
{
    QPen pen(place == 0 ? theme.lstm : theme.baseline, 1.5);
    if (place == 0)
        pen.setDashPattern({5.0, 3.0});
    else if (place == 1)
        pen.setDashPattern({1.2, 2.0});
    else if (place % 2 == 0)
        pen.setDashPattern({5.0, 2.5, 1.2, 2.5});
    else
        pen.setDashPattern({8.0, 2.5, 1.2, 2.5, 1.2, 2.5});
    return pen;
}

} // namespace ui
