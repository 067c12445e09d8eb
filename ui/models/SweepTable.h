#pragma once

#include "core/forecast/DropoutSweep.h"
#include "ui/models/CellTable.h"

namespace ui {

/// One row per dropout probability, in the order asked for; the lowest score in bold.
TableContent sweepTable(const core::DropoutSweep& sweep, const QString& unit, double level);

/// "0.05", as a setting has it.
QString dropoutText(double dropout);

} // namespace ui
