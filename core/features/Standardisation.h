#pragma once

#include "core/features/TimeSplit.h"

#include <vector>

namespace core {

/// (x - mean) / deviation, fitted on the known values of the training part; 0 throughout where they
/// are all alike (or none is known). NaN stays NaN.
class Standardisation
{
public:
    Standardisation() = default;
    Standardisation(const std::vector<double>& values, const TimeSplit& split);

    float operator()(double x) const;
    std::vector<float> operator()(const std::vector<double>& values) const;

private:
    double m_mean = 0.0;
    double m_deviation = 0.0; // 0 where the values are all alike
};

} // namespace core
