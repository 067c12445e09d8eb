#pragma once

#include "core/features/Standardisation.h"
#include "core/features/TargetTransform.h"
#include "core/features/TimeSplit.h"

#include <array>
#include <cstddef>
#include <vector>

namespace core {

inline constexpr std::size_t kRecentErrors = 9;

/// How the seasonal anchor did of late: errors come in clusters, so the last ones tell when a day
/// is odd. A day stands for the short season of the series, a week for the long one.
///
/// Of an origin o, in this order: the scaled residuals r(o), r(o-1), r(o-2) and the one a day
/// before step o+1, held within 5; how far the levels of o and of the step a week before o+1 lie
/// from their usual level, standardised on the training part; log(0.1 + mean |r|) over the last
/// quarter day, day and week. What is missing counts as 0, an average over nothing but missing
/// residuals as that of the training part, 1.
class RecentErrors
{
public:
    RecentErrors(const TargetTransform& transform, const TimeSplit& split);

    std::array<float, kRecentErrors> at(std::size_t origin) const;

private:
    float residual(std::ptrdiff_t step) const;
    float logMeanSize(std::size_t origin, std::size_t steps) const;

    const TargetTransform* m_transform;
    std::vector<double> m_residuals;  // scaled, NaN where there is none
    std::vector<double> m_sizeBefore; // per step, sum of |r| before it
    std::vector<std::size_t> m_knownBefore;
    std::vector<double> m_departures; // z - u, NaN where there is none
    Standardisation m_departureScale;
    std::size_t m_day;
    std::size_t m_week;
};

} // namespace core
