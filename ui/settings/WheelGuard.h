#pragma once

class QWidget;

namespace ui {

/// Lets the wheel change a field only while it has the focus: wheeling down a form must not change
/// what the pointer happens to pass.
void guardFromWheel(QWidget* field);

} // namespace ui
