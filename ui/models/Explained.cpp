#include "ui/models/Explained.h"

#include "ui/base/Format.h"

#include <QCoreApplication>

#include <algorithm>

namespace ui {

std::vector<double> columnOf(const Eigen::MatrixXd& matrix, std::size_t column)
{
    const double* begin = matrix.col(static_cast<Eigen::Index>(column)).data();
    return {begin, begin + matrix.rows()};
}

std::vector<double> Explained::valuesOf(std::size_t feature) const
{
    if (!isGrouped())
        return columnOf(table->x, feature);
    const auto& members = importance->groups->groups[feature].features;
    return members.size() == 1 ? columnOf(table->x, static_cast<std::size_t>(members.front()))
                               : std::vector<double>();
}

std::vector<double> Explained::repeatsOf(std::size_t row, std::size_t feature) const
{
    std::vector<double> values;
    for (std::size_t repeat = 0; repeat < shap().repeats.size(); ++repeat)
        values.push_back(shap().value(row, feature, repeat));
    return values;
}

std::optional<std::size_t> Explained::rowAt(std::chrono::sys_seconds time) const
{
    if (!importance)
        return std::nullopt;
    const auto& times = table->times; // rows ascend, and so do their times
    const auto found = std::lower_bound(times.begin(), times.end(), time);
    if (found == times.end() || *found != time)
        return std::nullopt;
    return static_cast<std::size_t>(found - times.begin());
}

QString Explained::spreadHint() const
{
    if (summary().hasSpread)
        return {};
    if (shap().repeats.size() > 1)
        return QCoreApplication::translate(
            "Explain", "The repeats give the same values: stability cannot be judged.");
    return shap().randomness.any()
               ? QCoreApplication::translate("Explain",
                                             "Two repeats or more show how much the values vary.")
               : QCoreApplication::translate("Explain", "There is one repeat, and more would be "
                                                        "copies: stability cannot be judged.");
}

QString Explained::rowName(std::size_t row) const
{
    const QString name =
        QCoreApplication::translate("Explain", "row %1").arg(countText(table->rows[row]));
    return table->times.empty()
               ? name
               : name + QStringLiteral(" (") + momentText(table->times[row]) + QLatin1Char(')');
}

} // namespace ui
