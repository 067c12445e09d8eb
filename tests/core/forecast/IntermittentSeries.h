#pragma once

#include "core/base/RandomStream.h"
#include "core/data/Series.h"

#include <array>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>

/// A count of something that sells seldom.
struct CountKind
{
    double mean = 1.0;
    double shape = 0.0; ///< of the negative binomial, smaller is burstier; 0: Poisson
};

namespace intermittent {

inline double gammaDraw(core::RandomStream& random, double shape)
{
    // Marsaglia and Tsang 2000; a shape below 1 by the power of a uniform number.
    const double boost = shape < 1.0 ? std::pow(1.0 - random.uniform(), 1.0 / shape) : 1.0;
    const double d = (shape < 1.0 ? shape + 1.0 : shape) - 1.0 / 3.0;
    for (;;) {
        const double x = random.normal();
        const double v = std::pow(1.0 + x / std::sqrt(9.0 * d), 3.0);
        if (v > 0.0 && std::log(1.0 - random.uniform()) < 0.5 * x * x + d * (1.0 - v + std::log(v)))
            return boost * d * v;
    }
}

inline double poissonDraw(core::RandomStream& random, double mean)
{
    const double limit = std::exp(-mean);
    double product = 1.0 - random.uniform();
    double count = 0.0;
    for (; product > limit; ++count)
        product *= 1.0 - random.uniform();
    return count;
}

} // namespace intermittent

/// Daily counts with a week's profile (Saturday twice a Monday), as in the M5 competition.
inline core::Series intermittentSeries(const CountKind& kind, std::size_t days, std::uint64_t seed)
{
    using namespace std::chrono;
    constexpr std::array<double, 7> kWeek{0.7, 0.7, 0.8, 0.9, 1.1, 1.5, 1.3}; // Monday first
    core::RandomStream random(seed);
    core::Series series;
    series.valueName = "units";
    series.start = sys_days{year{2023} / 1 / 2}; // a Monday
    series.stepSeconds = 86400;
    series.holiday.assign(days, 0);
    for (std::size_t day = 0; day < days; ++day) {
        double mean = kind.mean * kWeek[day % 7];
        if (kind.shape > 0.0)
            mean *= intermittent::gammaDraw(random, kind.shape) / kind.shape;
        series.values.push_back(intermittent::poissonDraw(random, mean));
    }
    return series;
}
