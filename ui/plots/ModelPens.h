#pragma once

#include "ui/base/Theme.h"

#include <QPen>

namespace ui {

/// The line of a model that the Bayesian network is compared with, by its place among them: dashed
/// for the plain LSTM, dotted for the first baseline, mixtures for further ones.
QPen modelPen(const Theme& theme, int place);

} // namespace ui
