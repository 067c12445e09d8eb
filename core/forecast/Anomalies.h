#pragma once

#include "core/forecast/Forecast.h"
#include "core/models/ForecastMetrics.h"

#include <cstddef>
#include <vector>

namespace core {

/// A test step outside the band.
struct Anomaly
{
    std::size_t step = 0; ///< of the test part
    double score = 0.0;   ///< standardised residual of the scaled target, in units in
                          ///< which the band's edge is the normal quantile of its level
    double actual = 0.0;  ///< unit of the series, as all below
    double mean = 0.0;
    double lower = 0.0;
    double upper = 0.0;
};

/// Test steps outside the Bayesian network's band.
struct Anomalies
{
    std::vector<Anomaly> ranked; ///< largest |score| first

    /// How often a step without anything odd about it falls outside: the share of the validation
    /// part, and its Wilson interval. A calibrated band is measured on each half of that part with
    /// the calibration of the other half, since calibration makes the share what it is told to.
    double falseAlarmRate = 0.0;
    ShareInterval falseAlarmInterval;
    std::size_t validationPoints = 0;
    double expectedFalseAlarms = 0.0; ///< the rate times the test steps scored
};

/// Steps outside the band that `options` makes of the kept samples; eta includes the calibration.
/// arXiv:1709.01907, section 5.
Anomalies findAnomalies(const Forecast& forecast, const BandOptions& options);

/// The same at the level and calibration of the forecast.
Anomalies findAnomalies(const Forecast& forecast);

} // namespace core
