#pragma once

#include <QString>

namespace ui {

/// What a view of the series says while there is none: of a table that makes none what can be done
/// with it, else `nothingOpen`.
QString noSeriesText(bool isTableOpen, const QString& nothingOpen);

} // namespace ui
