#pragma once

#include "core/data/Series.h"

#include <cstdint>
#include <string>
#include <vector>

namespace core {

struct DemoOptions
{
    int days = 181;
    double noise = 0.06; ///< standard deviation of log demand around its true mean
    std::uint32_t seed = 1;
};

/// A made-up city whose truth is known: the same columns as the enriched pickups file, so that it
/// can be written as a CSV and read again.
struct DemoData
{
    Series series;                ///< city-wide
    std::vector<double> trueMean; ///< exp(mean of log demand) per step, before noise
    double noise = 0.0;           ///< standard deviation of log(value / trueMean)
};

/// Deterministic demand with growth, a daily and a weekly shape, weather that matters a little,
/// holidays, unflagged events and noise log-normal around `trueMean`, independent between hours
/// (so the best possible 95 % interval is trueMean * exp(+-1.96 noise)).
DemoData makeDemoData(const DemoOptions& options = {});

/// The demo series as the text of a CSV in the schema of the pickups file, split over boroughs.
std::string demoCsv(const DemoData& demo);

} // namespace core
