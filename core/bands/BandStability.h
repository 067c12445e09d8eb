#pragma once

#include "core/bands/Intervals.h"

#include <cstddef>
#include <vector>

namespace core {

/// Monte Carlo error of the deviation of `passes` passes, at least 2, as a share of it:
/// 1/sqrt(2(B-1)), that of a normal sample's standard deviation.
double relativePassError(std::size_t passes);

/// The band made of the first `passes` of the kept passes.
struct StabilityPoint
{
    std::size_t passes = 0;     ///< B
    double epistemic = 0.0;     ///< mean over points of eta_1, unit of the series
    double total = 0.0;         ///< the same of eta = sqrt(eta_1^2 + eta_2^2)
    double relativeError = 0.0; ///< Monte Carlo error of one point's eta_1, as a share of it
    double totalError = 0.0; ///< of one point's eta: that times eta_1^2 / eta^2, mean over points
};

/// How the band settles as B grows, from kept samples: no forward pass.
///
/// `passes` lists the numbers of passes, each from 2 to those kept; empty: 2, 3, 5, 7, 10, 15, 20,
/// 30, 50, 70, 100, ... and all that are kept. With fewer than two passes kept there is no point.
std::vector<StabilityPoint> bandStability(const BandInputs& inputs,
                                          std::vector<std::size_t> passes = {});

} // namespace core
