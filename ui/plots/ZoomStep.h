#pragma once

namespace ui {

/// What one notch of the wheel or one press of a key leaves of a plot's range.
inline constexpr double kZoomStep = 0.8;

} // namespace ui
