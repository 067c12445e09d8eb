#pragma once

#include <QString>
#include <QVariant>

namespace ui {

/// What the figures of a metric are.
enum class MetricUnit
{
    Value,   ///< in the unit of the series
    Percent, ///< 1.3 for 1.3 %
    Share    ///< 0.937 for 93.7 %
};

/// What chance leaves open of a difference.
struct DifferenceInterval
{
    double lower;
    double upper;
};

/// "RMSE 4 higher than that of Bayesian LSTM, 95 % interval −6 to 13: chance explains it." The
/// difference is `value` minus `reference`.
QString chanceText(const QString& metric, const QString& referenceName, double value,
                   double reference, const DifferenceInterval& interval,
                   MetricUnit unit = MetricUnit::Value);

/// What grey means in a table of metrics, in one sentence.
QString chanceRemark(const QString& referenceName);

/// For `Qt::ForegroundRole`, in the colours of the application.
QVariant mutedBrush();

} // namespace ui
