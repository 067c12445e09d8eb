#pragma once

#include <QApplication>

#include <memory>

namespace ui {

/// Qt wants an application before it draws text: one without a display where there is none yet,
/// nothing where the caller has one.
std::unique_ptr<QApplication> applicationIfNone();

} // namespace ui
