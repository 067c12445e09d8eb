#pragma once

#include "ui/base/Theme.h"

#include <qcustomplot.h>

namespace ui {

/// Background, axes, ticks, labels and grid of a plot in the colours of a theme and its own font.
void colourAxes(QCustomPlot& plot, const Theme& theme);

/// A value axis without a line of its own: its grid lines are enough.
void hideAxisLine(QCPAxis& axis);

/// The rectangle of a box zoom.
void colourSelection(QCustomPlot& plot, const Theme& theme);

} // namespace ui
