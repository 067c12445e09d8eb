#include "ui/Format.h"

#include "ui/Text.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kLeastPlain = 1e-5; ///< smaller values are written with an exponent

/// Decimals with which `value` has so many significant digits.
int decimalsOf(double value, int digits)
{
    if (!std::isfinite(value) || value == 0.0)
        return 0;
    const int magnitude = static_cast<int>(std::floor(std::log10(std::abs(value))));
    return std::clamp(digits - 1 - magnitude, 0, 12);
}

/// With a true minus sign; a dash for what is not a number.
QString plainText(double value, int decimals)
{
    if (!std::isfinite(value))
        return QStringLiteral("–");
    const QString text = userLocale().toString(std::abs(value), 'f', decimals);
    return value < 0.0 ? QStringLiteral("−") + text : text;
}

} // namespace

QString valueText(double value, int digits)
{
    if (std::isfinite(value) && value != 0.0 && std::abs(value) < kLeastPlain) {
        const QString text = userLocale().toString(std::abs(value), 'e', digits - 1);
        return value < 0.0 ? QStringLiteral("−") + text : text;
    }
    return plainText(value, decimalsOf(value, digits));
}

QString differenceText(double difference, double size)
{
    const QString text = plainText(difference, decimalsOf(size, 3));
    return difference > 0.0 ? QStringLiteral("+") + text : text;
}

QString percentText(double share, int decimals)
{
    if (!std::isfinite(share))
        return QStringLiteral("–");
    return tr("%1 %").arg(userLocale().toString(100.0 * share, 'f', decimals));
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
