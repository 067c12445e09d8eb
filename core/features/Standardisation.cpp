#include "core/features/Standardisation.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

Standardisation::Standardisation(const std::vector<double>& values, const TimeSplit& split)
{
    double n = 0.0;
    double squares = 0.0;
    for (std::size_t t = split.trainBegin; t < split.trainEnd; ++t) {
        if (std::isnan(values[t]))
            continue;
        n += 1.0;
        const double delta = values[t] - m_mean;
        m_mean += delta / n;
        squares += delta * (values[t] - m_mean);
    }
    const double deviation = n > 0.0 ? std::sqrt(squares / n) : 0.0;
    if (deviation > 1e-9 * std::max(1.0, std::abs(m_mean)))
        m_deviation = deviation;
}

float Standardisation::operator()(double x) const
{
    if (std::isnan(x))
        return std::numeric_limits<float>::quiet_NaN();
    return m_deviation == 0.0 ? 0.0F : static_cast<float>((x - m_mean) / m_deviation);
}

std::vector<float> Standardisation::operator()(const std::vector<double>& values) const
{
    std::vector<float> scaled;
    scaled.reserve(values.size());
    for (const double x : values)
        scaled.push_back((*this)(x));
    return scaled;
}

} // namespace core
