#pragma once

#include "core/data/Series.h"
#include "core/features/EventFlags.h"
#include "core/features/RecentErrors.h"
#include "core/features/Standardisation.h"
#include "core/features/TargetTransform.h"
#include "core/features/TimeSplit.h"
#include "core/network/WindowSet.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace core {

/// Which inputs a network sees.
struct InputOptions
{
    int lookback = 24; ///< T
    int horizon = 1;   ///< F
    bool calendar =
        true;         ///< calendar of the step to forecast, in each step and as external feature
    bool lags = true; ///< levels a day and a week before the step to forecast
    bool recentErrors = false; ///< how the anchor did of late (see RecentErrors.h), external
    bool weather = false;      ///< covariates of the data
    bool weatherAhead = false; ///< with `weather`: those of the steps to forecast as well, as if
                               ///< they were known; for forecasts that assume them
};

/// Cuts a series into windows. A day stands for the short season of the series, a week for the
/// long one (see `Series`).
///
/// Step s of the lookback carries its level z(s); the holiday flag, a flag for each of the
/// analyst's events and the calendar of step s + 1; z(s+1-day) and z(s+1-week); the covariates of
/// step s (of s + 1 where known ahead). External features: z of the origin and a week before it,
/// and for each step of the horizon the holiday flag, those of the events, the calendar, and z a
/// day and a week before it (as many days and weeks as it takes to be known at the origin), with
/// `weather` its covariates that are known ahead, with `weatherAhead` all of them. With the target
/// of an anchor a level a week before is the usual level of the step instead (that of the origin
/// for z a week before it). `recentErrors` adds those of the origin to the external features.
/// Levels and covariates are standardised on the training part; one that is constant there is 0. A
/// missing covariate takes the value before it. Nothing after the origin enters a window but what
/// is known ahead: of steps past the end of the series what its `future` holds, else the last known
/// value and no holiday. An event that never happens in the training part is left out: nothing
/// could be learned of it.
class WindowBuilder
{
public:
    WindowBuilder(const Series& series, const TimeSplit& split, const TargetTransform& transform,
                  const InputOptions& options);

    const Series& series() const { return m_series; }

    /// Windows whose F targets all lie in [begin, end), one for every origin; those with a missing
    /// input or target are left out.
    WindowSet trainingWindows(std::size_t begin, std::size_t end) const;

    /// Windows that forecast [begin, end) with an origin every F steps, so that each step is
    /// forecast once; those with a missing input are left out, missing targets are NaN. The last
    /// horizon may reach past `end`.
    WindowSet replayWindows(std::size_t begin, std::size_t end) const;

private:
    enum class MissingTarget
    {
        LeaveOut,
        Keep
    };

    WindowSet emptySet() const;
    void appendWindow(WindowSet& set, std::size_t origin, MissingTarget missing) const;
    void appendExternal(std::vector<float>& external, std::size_t origin) const;
    float level(std::ptrdiff_t step) const;
    float weekLevel(std::ptrdiff_t origin, std::ptrdiff_t k) const;
    void appendFlags(std::vector<float>& inputs, std::size_t step) const;

    const Series& m_series;
    const TargetTransform& m_transform;
    InputOptions m_options;
    Standardisation m_levelScale;
    std::vector<float> m_levels; // standardised z, NaN in a gap
    std::optional<RecentErrors> m_recentErrors;
    std::vector<EventFlags> m_events;                  // those that happen in the training part
    std::vector<std::vector<float>> m_aheadCovariates; // standardised, of the steps to forecast
    std::shared_ptr<const std::vector<float>> m_stepInputs;
    std::vector<std::size_t> m_lastMissing; // per step: 1 + last step up to it with a missing input
    int m_stepFeatures = 0;
};

} // namespace core
