#pragma once

#include "core/base/Figure.h"

#include <QString>

namespace app {

/// A figure as the user's locale has it, with a true minus sign: "10,781", "−0.0312"; "–" for what
/// is not finite.
QString figureText(const core::Figure& figure);

} // namespace app
