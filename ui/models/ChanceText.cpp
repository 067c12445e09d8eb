#include "ui/models/ChanceText.h"

#include "ui/base/Format.h"
#include "ui/base/Text.h"
#include "ui/base/Theme.h"

#include <QBrush>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <cmath>

namespace ui {

QString chanceText(const QString& metric, const QString& referenceName, double value,
                   double reference, const DifferenceInterval& interval, MetricUnit unit)
{
    const double scale = unit == MetricUnit::Share ? 100.0 : 1.0;
    const double size = unit == MetricUnit::Value ? std::max(std::abs(value), std::abs(reference))
                                                  : 10.0; // percentage points with a decimal
    const auto number = [&](double difference) {
        const QString text = differenceText(scale * difference, size);
        return text.startsWith(QLatin1Char('+')) ? text.mid(1) : text;
    };
    const double difference = value - reference;
    const QString amount = unit == MetricUnit::Value
                               ? number(std::abs(difference))
                               : tr("%1 points").arg(number(std::abs(difference)));
    const QString sentence = difference < 0.0
                                 ? tr("%1: %2 lower than that of %3, 95 % interval %4 to %5: %6")
                                 : tr("%1: %2 higher than that of %3, 95 % interval %4 to %5: %6");
    const bool isChance = interval.lower <= 0.0 && interval.upper >= 0.0;
    return sentence.arg(metric, amount, referenceName, number(interval.lower),
                        number(interval.upper),
                        isChance ? tr("chance explains it.") : tr("more than chance."));
}

QString chanceRemark(const QString& referenceName)
{
    return tr("Bold: the best of its column. Grey: the difference from %1 is no more than chance "
              "explains (bootstrap over whole days, 95 %). ▼ ▲: coverage too low or too high by "
              "more than chance.")
        .arg(referenceName);
}

QVariant mutedBrush()
{
    return QBrush(themeOf(QGuiApplication::palette()).mutedText);
}

} // namespace ui
