#pragma once

#include "ui/base/Theme.h"

#include <QColor>

#include <array>

namespace ui {

/// The colours of feature values, low to high: diverging from blue to orange in even perceptual
/// steps (Ottosson's Oklab), told apart by colour-blind eyes; missing values are grey.
class ColourScale
{
public:
    static constexpr int kSteps = 64;
    static constexpr int kMissing = -1;
    static constexpr int kPlain = -2; ///< where no value is shown

    explicit ColourScale(const Theme& theme);

    /// The step of a share in [0, 1]; `kMissing` for NaN.
    static int stepOf(double share);
    const QColor& at(int step) const;

private:
    std::array<QColor, kSteps> m_colours;
    QColor m_missing;
    QColor m_plain;
};

} // namespace ui
