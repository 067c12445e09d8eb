#pragma once

class QWidget;

namespace ui {

/// A box that says what mouse and keyboard do in the plots; the window stays usable beside it.
void showShortcuts(QWidget* parent);
/// What is said about the widget with the focus, beside it; the shortcuts where it says nothing.
void explainFocus(QWidget* parent);
/// Version, purpose and licence.
void showAbout(QWidget* parent);

} // namespace ui
