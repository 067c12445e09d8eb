#pragma once

#include "core/bands/Intervals.h"
#include "core/models/ModelForecast.h"

#include <cstddef>
#include <vector>

namespace core {

/// A forecast of the Bayesian network whose band leaves a part of the uncertainty out.
using AblationRow = ModelForecast;

/// What each part of the uncertainty adds to the band (arXiv:1709.01907, section 4.2):
/// "predNet" (eta_1 with dropout in the prediction network alone), "encPred" (eta_1 of
/// algorithm 1), "encPredNoise" (with the inherent noise) and "calibrated" (scaled by split
/// conformal calibration), in this order. The first is absent without `inputs.predNetSamples`.
/// Then the other kinds of band that can be made: "learned", "learnedCalibrated", "recent" and
/// "learnedRecent".
///
/// One entry per step: `pointOfStep` names its point, `actual` its value. `options.calibrated` and
/// `options.kind` are of no account.
std::vector<AblationRow> ablate(const BandInputs& inputs, const BandOptions& options,
                                const std::vector<std::size_t>& pointOfStep,
                                const std::vector<double>& actual);

} // namespace core
