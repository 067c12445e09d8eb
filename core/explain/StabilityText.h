#pragma once

#include "core/explain/ShapSummary.h"

#include <vector>

/// How stable an explanation is, in sentences.
namespace core {

/// Sets `enoughRepeats` and `verdict` of a summary that is complete otherwise.
void judgeStability(const CrossValidatedShap& shap, ShapSummary& summary);

/// Features that the repeats rank differently and one more may well again, those that move most
/// first.
std::vector<FeatureSummary> unstableFeatures(const ShapSummary& summary);

/// "NOX (mean |SHAP| 0.412 ± 0.031, rank 4 to 6)" for each, of many for the first four and how many
/// there are more.
MessageList movesOf(const std::vector<FeatureSummary>& features);

} // namespace core
