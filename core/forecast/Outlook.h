#pragma once

#include "core/bands/Intervals.h"
#include "core/bands/PredictiveDistribution.h"
#include "core/base/Message.h"
#include "core/base/Progress.h"
#include "core/data/Series.h"
#include "core/features/TargetTransform.h"
#include "core/features/TimeSplit.h"
#include "core/features/WindowBuilder.h"
#include "core/models/BayesianForecaster.h"
#include "core/options/ForecastOptions.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// A covariate of the steps to come, in its own unit.
struct AssumedCovariate
{
    std::string name;           ///< as in the series
    std::vector<double> values; ///< one per step of the horizon
};

/// A covariate that can be assumed, with what training saw of it.
struct KnownCovariate
{
    std::string name;
    std::vector<double> usual; ///< assumed unless told otherwise; one per step of the horizon
    double min = 0.0;          ///< of the training part
    double max = 0.0;
};

/// What is assumed of the steps to come.
struct OutlookAssumptions
{
    std::vector<std::chrono::sys_days> holidays; ///< local ones, flagged beside those the
                                                 ///< series knows of
    std::vector<CalendarEvent> events;           ///< the analyst's
    /// Those not named here are what the series knows of its future where they are known ahead,
    /// else they repeat the last known day (with steps of a week or of months the last year), and
    /// so does a value that is NaN.
    std::vector<AssumedCovariate> covariates;
};

/// A forecast past the end of the data; vectors have one entry per step of the horizon.
struct OutlookForecast
{
    std::chrono::sys_seconds origin; ///< the last known step
    std::vector<std::chrono::sys_seconds> times;
    Band band;                           ///< unit of the series
    PredictiveDistribution distribution; ///< any other quantile
    MessageList warnings;                ///< sentences: what the data decided of the options,
                                         ///< assumptions that training never saw
};

/// Forecasts past the end of the data with a direct multi-output of the horizon's length.
///
/// Trained on everything (a series longer than 211 days: on its last 211 days), the last tenth as
/// validation part (at least the horizon and a day). Where weather is used, the covariates of the
/// steps to forecast are inputs, in training those that came. The holiday flag and the calendar are
/// inputs as in `runForecast`; the analyst's events are one more input where they occur in the
/// training part.
class Outlook
{
public:
    /// `horizon` in steps (a day, a week) replaces `options.horizon`; `events` are the analyst's.
    /// Steps without a value at the end of the series are left off. Throws `InputError` for what
    /// the user can repair, `Cancelled` on request.
    static Outlook fit(const Series& series, int horizon, const ForecastOptions& options,
                       const std::vector<CalendarEvent>& events = {}, const Progress& progress = {},
                       const EpochFinished& epochFinished = {});

    /// What training and its passes gave: with the series, all there is to an outlook.
    struct Fit
    {
        ForecastOptions options;           ///< resolved, with the outlook's horizon
        std::vector<CalendarEvent> events; ///< the analyst's
        MessageList decisions;             ///< what the data decided of the options
        TargetTransform::Fit transform;
        BandInputs band; ///< with a summary of the passes; without transform and points to forecast
        std::vector<WeightArray> weights;
    };
    Fit fitted() const;

    /// The outlook that was fitted on `series`, which is not trained again: its forecasts are the
    /// same, bit for bit on the same device. The network is made at the first forecast, which
    /// throws `InputError` naming `source` where the weights are not those of the network that the
    /// options ask for. Throws `InputError` as `fit` does for a series that is too short.
    static Outlook restore(const Series& series, Fit fit, const std::string& source);

    /// Stochastic passes over the one window at the end of the data: fast enough for a slider. The
    /// passes, always all of them, have the same masks for any assumption, so that two forecasts
    /// differ by their assumptions alone. Throws `InputError` for a covariate that is not in the
    /// series or does not have one value per step.
    OutlookForecast forecast(const OutlookAssumptions& assumptions,
                             const BandOptions& options) const;
    /// The same at the level and calibration the outlook was fitted with.
    OutlookForecast forecast(const OutlookAssumptions& assumptions = {}) const;

    int horizon() const { return m_options.horizon; }
    /// What it was trained with; the horizon is its own.
    const ForecastOptions& options() const { return m_options; }
    const std::vector<CalendarEvent>& events() const { return m_events; }
    /// The steps to come.
    std::vector<std::chrono::sys_seconds> times() const;
    const LocalClock& clock() const { return m_series.clock; }
    /// The covariates that can be assumed: those of the series, where weather is used.
    std::vector<KnownCovariate> covariates() const;
    /// Whether training has seen an event, so that one to come can matter.
    bool knowsEvents() const { return m_knowsEvents; }

private:
    Outlook(const Series& series, const ForecastOptions& options,
            std::vector<CalendarEvent> events);
    InputOptions inputs() const;
    /// The one that forecasts the steps to come, of `m_series` with assumptions.
    WindowSet lastWindow(const Series& series) const;
    std::size_t firstStep() const { return m_split.validationEnd; }

    ForecastOptions m_options;
    std::vector<CalendarEvent> m_events;
    MessageList m_decisions;
    Series m_series; // with the steps to come: no value, and what is known or assumed of them
    TimeSplit m_split;
    bool m_knowsEvents = false; // the last covariate of m_series says if an event takes place
    TargetTransform m_transform;
    std::optional<BayesianForecaster> m_forecaster;
    BandInputs m_bandInputs; // without samples of points to forecast
};

} // namespace core
