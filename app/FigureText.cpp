#include "app/FigureText.h"

#include "app/MomentText.h"

#include <cmath>

namespace app {

QString figureText(const core::Figure& figure)
{
    const auto& [value, form] = figure;
    if (!std::isfinite(value))
        return QStringLiteral("–");
    const bool isNothing =
        !form.hasExponent && std::abs(value) < 0.5 * std::pow(10.0, -form.decimals);
    if (value == 0.0 || isNothing) // also a tick that rounding has moved off 0
        return QStringLiteral("0");
    const QString text =
        userLocale().toString(std::abs(value), form.hasExponent ? 'e' : 'f', form.decimals);
    return value < 0.0 ? QStringLiteral("−") + text : text;
}

} // namespace app
