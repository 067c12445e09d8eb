#include "ui/base/Format.h"

#include "app/FigureText.h"
#include "ui/base/Text.h"

#include <algorithm>
#include <cmath>

namespace ui {

QString valueText(double value, const core::FigureForm& form)
{
    return app::figureText({value, form});
}

QString valueText(double value, int digits)
{
    return valueText(value, core::figureForm(value, digits));
}

QString differenceText(double difference, double size)
{
    const core::FigureForm form = core::figureForm(size);
    const QString text = form.hasExponent ? valueText(difference) : valueText(difference, form);
    return difference > 0.0 ? QStringLiteral("+") + text : text;
}

QString percentText(double share, int decimals)
{
    if (!std::isfinite(share))
        return QStringLiteral("–");
    return tr("%1 %").arg(userLocale().toString(100.0 * share, 'f', decimals));
}

QString givenText(double value)
{
    return userLocale().toString(value, 'g', 6);
}

QString levelText(double level)
{
    return tr("%1 %").arg(givenText(100.0 * level));
}

bool needExponent(const std::vector<double>& values)
{
    constexpr double kSmall = 1e-3; // beside larger ones a tiny figure may stand out
    double largest = 0.0;
    bool isNeeded = false;
    for (const double value : values) {
        if (!std::isfinite(value))
            continue;
        largest = std::max(largest, std::abs(value));
        isNeeded = isNeeded || core::figureForm(value).hasExponent;
    }
    return isNeeded && largest < kSmall;
}

QString valueTextBeside(double value, bool hasExponent)
{
    constexpr int kDigits = 3;
    return hasExponent ? valueText(value, core::FigureForm{kDigits - 1, true})
                       : valueText(value, kDigits);
}

QString observedText(double value)
{
    constexpr double kMostWhole = 1e15;
    const bool isWhole = std::trunc(value) == value && std::abs(value) < kMostWhole;
    return isWhole ? valueText(value, core::FigureForm{}) : valueText(value, 4);
}

QString countText(std::size_t count)
{
    return userLocale().toString(static_cast<qulonglong>(count));
}

QString remainingText(double seconds)
{
    if (!(seconds >= 0.0))
        return {};
    if (seconds < 5.0)
        return tr("a few seconds left");
    if (seconds < 60.0) // in steps of five: a number that changes every second is no estimate
        return tr("about %1 s left").arg(5 * static_cast<int>(std::lround(seconds / 5.0)));
    if (seconds < 3600.0)
        return tr("about %1 min left").arg(static_cast<int>(std::lround(seconds / 60.0)));
    return tr("about %1 h left").arg(userLocale().toString(seconds / 3600.0, 'f', 1));
}

std::chrono::sys_seconds timeFromAxis(double seconds)
{
    return std::chrono::sys_seconds(std::chrono::seconds(std::llround(seconds)));
}

double axisFromTime(std::chrono::sys_seconds time)
{
    return static_cast<double>(time.time_since_epoch().count());
}

} // namespace ui
