#include "core/forecast/CalibrationCurve.h"

#include <cmath>

namespace core {

namespace {

CalibrationPoint pointAt(const ModelForecast& model, const std::vector<double>& actual,
                         double level)
{
    const auto lower = model.distribution.quantiles(0.5 - 0.5 * level);
    const auto upper = model.distribution.quantiles(0.5 + 0.5 * level);
    CalibrationPoint point{.level = level};
    std::size_t inside = 0;
    for (std::size_t i = 0; i < actual.size(); ++i) {
        if (std::isnan(actual[i]) || std::isnan(lower[i]))
            continue;
        ++point.n;
        inside += lower[i] <= actual[i] && actual[i] <= upper[i] ? 1 : 0;
    }
    point.coverage =
        point.n == 0 ? 0.0 : static_cast<double>(inside) / static_cast<double>(point.n);
    point.chance = wilsonInterval(inside, point.n);
    return point;
}

} // namespace

std::vector<CalibrationPoint> calibrationCurve(const ModelForecast& model,
                                               const std::vector<double>& actual)
{
    std::vector<CalibrationPoint> curve;
    if (model.distribution.size() != actual.size())
        return curve;
    for (int percent = 5; percent <= 95; percent += 5)
        curve.push_back(pointAt(model, actual, percent / 100.0));
    curve.push_back(pointAt(model, actual, 0.99));
    if (curve.front().n == 0)
        curve.clear();
    return curve;
}

} // namespace core
