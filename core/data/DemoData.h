#pragma once

#include "core/base/Message.h"
#include "core/data/Series.h"

#include <cstdint>
#include <string>
#include <vector>

namespace core {

/// What the demo data are called where a file has its name.
inline constexpr const char* kDemoName = SENTENCE("core", "demo data");

struct DemoOptions
{
    int days = 181;         ///< hourly from 2024-01-01 00:00; 2 to 20,000
    double noise = 0.06;    ///< standard deviation of log demand around its true mean, 0 to 1
    std::uint32_t seed = 1; ///< of the noise and the weather
};

/// A made-up city whose truth is known: the same columns as the enriched pickups file, so that it
/// can be written as a CSV and read again.
struct DemoData
{
    Series series;                     ///< city-wide
    std::vector<double> trueMean;      ///< exp(mean of log demand) per step, before noise
    std::vector<CalendarEvent> events; ///< the unflagged ones that lie in the series, in order
    double noise = 0.0;                ///< standard deviation of log(value / trueMean)
};

/// Deterministic demand with growth, a daily and a weekly shape, weather that matters a little,
/// holidays, unflagged events and noise log-normal around `trueMean`, independent between hours
/// (so the best possible 95 % interval is trueMean * exp(+-1.96 noise)).
///
/// Values are whole numbers, some 300 to 10,000 in the default, so that rounding is small beside
/// the noise. In the default, training, validation and test part have holidays each. Covariates:
/// the weather columns of the pickups file, in its units. Throws `InputError` (setting "days" or
/// "noise") for values out of range.
DemoData makeDemoData(const DemoOptions& options = {});

/// The demo series as the text of a CSV in the schema of the pickups file, split over boroughs, of
/// which one is called NA and is absent in some hours. Read again with guessed roles it gives the
/// same values, holidays and covariates, to the last bit.
std::string demoCsv(const DemoData& demo);

} // namespace core
