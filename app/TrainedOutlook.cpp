#include "app/TrainedOutlook.h"

#include <utility>

namespace app {

TrainedOutlook trainedOutlook(std::shared_ptr<const core::Outlook> fitted)
{
    const core::ForecastOptions& options = fitted->options();
    TrainedOutlook outlook;
    outlook.request = {fitted->horizon(), options, fitted->events()};
    outlook.times = fitted->times();
    outlook.clock = fitted->clock();
    outlook.covariates = fitted->covariates();
    outlook.knowsEvents = fitted->knowsEvents();
    outlook.usual.band = {
        .level = options.level, .calibrated = options.calibrated, .kind = options.band};
    outlook.answer = [fitted](const WhatIf& whatIf) {
        return fitted->forecast(whatIf.assumptions, whatIf.band);
    };
    outlook.fitted = std::move(fitted);
    return outlook;
}

} // namespace app
