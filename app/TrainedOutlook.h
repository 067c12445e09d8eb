#pragma once

#include "core/forecast/Outlook.h"

#include <chrono>
#include <functional>
#include <memory>
#include <vector>

namespace app {

/// What an outlook is trained with.
struct OutlookRequest
{
    int horizon = 24; ///< steps
    core::ForecastOptions options;
    std::vector<core::CalendarEvent> events; ///< the analyst's, those of the past
};

/// What is assumed, and how the band is to be.
struct WhatIf
{
    core::OutlookAssumptions assumptions;
    core::BandOptions band;
};

/// An outlook that is ready to be asked.
struct TrainedOutlook
{
    OutlookRequest request;                      ///< what it was trained with
    std::vector<std::chrono::sys_seconds> times; ///< the steps to come
    core::LocalClock clock;                      ///< of the series
    std::vector<core::KnownCovariate> covariates;
    bool knowsEvents = false;
    WhatIf usual; ///< nothing assumed, the band it was trained with
    /// From any thread; throws `InputError`.
    std::function<core::OutlookForecast(const WhatIf&)> answer;
    /// What it is kept by; nothing where it is none of the core's.
    std::shared_ptr<const core::Outlook> fitted;
};

TrainedOutlook trainedOutlook(std::shared_ptr<const core::Outlook> fitted);

} // namespace app
