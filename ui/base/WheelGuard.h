#pragma once

#include <QObject>

class QWidget;

namespace ui {

/// Lets the wheel change nothing but what has the focus, and gives none: whoever wheels down a page
/// must not change the choices, numbers, sliders and tabs the pointer happens to pass. What is
/// around them scrolls instead. Plots are left alone: their wheel zooms.
class WheelGuard : public QObject
{
public:
    /// Of all widgets of the application, also those to come, while it lives.
    explicit WheelGuard(QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace ui
