#include "ui/plots/ColourScale.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

using Triple = std::array<double, 3>;

double linearOf(double c)
{
    return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
}

double encoded(double c)
{
    const double within = std::clamp(c, 0.0, 1.0);
    return within <= 0.0031308 ? 12.92 * within : 1.055 * std::pow(within, 1.0 / 2.4) - 0.055;
}

/// Björn Ottosson 2020, "A perceptual color space for image processing".
Triple oklabOf(const QColor& colour)
{
    const double r = linearOf(colour.redF());
    const double g = linearOf(colour.greenF());
    const double b = linearOf(colour.blueF());
    const double l = std::cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
    const double m = std::cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
    const double s = std::cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
    return {0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
            1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
            0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s};
}

QColor colourOf(const Triple& lab)
{
    const double l = std::pow(lab[0] + 0.3963377774 * lab[1] + 0.2158037573 * lab[2], 3);
    const double m = std::pow(lab[0] - 0.1055613458 * lab[1] - 0.0638541728 * lab[2], 3);
    const double s = std::pow(lab[0] - 0.0894841775 * lab[1] - 1.2914855480 * lab[2], 3);
    const double r = 4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s;
    const double g = -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s;
    const double b = -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s;
    return QColor::fromRgbF(float(encoded(r)), float(encoded(g)), float(encoded(b)));
}

} // namespace

ColourScale::ColourScale(const Theme& theme)
    : m_missing(theme.dark ? "#7A7A7A" : "#A8A8A8"), m_plain(theme.bayesian)
{
    m_plain.setAlphaF(0.6F); // where dots lie on one another it is darker
    // The middle stands back, but is still seen on the canvas.
    const Triple stops[] = {oklabOf(theme.dark ? "#3D9BFF" : "#0058B0"),
                            oklabOf(theme.dark ? "#93859F" : "#B6A6BC"),
                            oklabOf(theme.dark ? "#FF8A2B" : "#CC4400")};
    for (int i = 0; i < kSteps; ++i) {
        const double share = 2.0 * i / (kSteps - 1.0);
        const auto& from = stops[share < 1.0 ? 0 : 1];
        const auto& to = stops[share < 1.0 ? 1 : 2];
        const double t = share < 1.0 ? share : share - 1.0;
        Triple lab;
        for (std::size_t k = 0; k < 3; ++k)
            lab[k] = from[k] + t * (to[k] - from[k]);
        m_colours[static_cast<std::size_t>(i)] = colourOf(lab);
    }
}

int ColourScale::stepOf(double share)
{
    if (!std::isfinite(share))
        return kMissing;
    return static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * (kSteps - 1)));
}

const QColor& ColourScale::at(int step) const
{
    if (step == kMissing)
        return m_missing;
    return step < 0 ? m_plain : m_colours[static_cast<std::size_t>(step)];
}

} // namespace ui
