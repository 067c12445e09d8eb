#pragma once

#include "core/explain/Importance.h"

#include <string>

namespace commands {

/// A result in a few lines for a terminal: what was explained and how, the features by rank (the
/// groups below, where there are some), the scores, and the notes.
std::string summaryOf(const core::FeatureTable& table, const core::Importance& importance);

} // namespace commands
