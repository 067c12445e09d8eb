#pragma once

#include <QFont>
#include <QString>

namespace ui {

/// The text in lines that are no wider than `width` pixels, broken between words where it can be.
QString wrappedText(const QString& text, const QFont& font, int width);

} // namespace ui
