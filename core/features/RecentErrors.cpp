#include "core/features/RecentErrors.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace core {

namespace {

constexpr double kWidest = 5.0;   // standard deviations
constexpr double kSmallest = 0.1; // of the mean size, so that its logarithm stays finite

} // namespace

RecentErrors::RecentErrors(const TargetTransform& transform, const TimeSplit& split)
    : m_transform(&transform), m_sizeBefore{0.0}, m_knownBefore{0},
      m_day(transform.anchor().shortSeason()), m_week(transform.anchor().longSeason())
{
    const std::vector<double>& levels = transform.levels();
    m_departures.push_back(std::numeric_limits<double>::quiet_NaN());
    for (std::size_t t = 0; t < levels.size(); ++t) {
        const double r = transform.scaledTarget(t);
        m_residuals.push_back(r);
        m_sizeBefore.push_back(m_sizeBefore.back() + (std::isnan(r) ? 0.0 : std::abs(r)));
        m_knownBefore.push_back(m_knownBefore.back() + (std::isnan(r) ? 0 : 1));
        if (t > 0)
            m_departures.push_back(levels[t] - transform.anchor().usualLevel(t - 1, 1));
    }
    m_departureScale = Standardisation(m_departures, split);
}

float RecentErrors::residual(std::ptrdiff_t step) const
{
    const double r = step < 0 ? 0.0 : m_residuals[static_cast<std::size_t>(step)];
    return std::isnan(r) ? 0.0F : static_cast<float>(std::clamp(r, -kWidest, kWidest));
}

float RecentErrors::logMeanSize(std::size_t origin, std::size_t steps) const
{
    const std::size_t begin = origin + 1 - std::min(origin + 1, steps);
    const std::size_t known = m_knownBefore[origin + 1] - m_knownBefore[begin];
    const double mean =
        known == 0 ? 1.0
                   : (m_sizeBefore[origin + 1] - m_sizeBefore[begin]) / static_cast<double>(known);
    return static_cast<float>(std::log(kSmallest + mean));
}

std::array<float, kRecentErrors> RecentErrors::at(std::size_t origin) const
{
    const auto o = static_cast<std::ptrdiff_t>(origin);
    const auto day = static_cast<std::ptrdiff_t>(m_day);
    // The level a week before the next step, against what is usual for that step now.
    const std::ptrdiff_t weekAgo = o + 1 - static_cast<std::ptrdiff_t>(m_week);
    const double before = weekAgo < 0 ? std::numeric_limits<double>::quiet_NaN()
                                      : m_transform->levels()[static_cast<std::size_t>(weekAgo)] -
                                            m_transform->anchor().usualLevel(origin, 1);
    const auto departure = [&](double value) {
        const float scaled = m_departureScale(value);
        return std::isnan(scaled) ? 0.0F : scaled;
    };
    return {residual(o),
            residual(o - 1),
            residual(o - 2),
            residual(o + 1 - day),
            departure(m_departures[origin]),
            departure(before),
            logMeanSize(origin, std::max<std::size_t>(1, m_day / 4)),
            logMeanSize(origin, m_day),
            logMeanSize(origin, m_week)};
}

} // namespace core
