#pragma once

#include "core/base/Progress.h"
#include "core/data/Reading.h"

#include <vector>

namespace core {

/// Those ways out of a problem that lead on when they are added to what was asked for: to a series,
/// or, where none does so by itself, to another problem that a way of its own solves. Each is tried
/// on the whole table.
std::vector<WayOut> triedWays(const Reading& reading, const ReadingProblem& problem,
                              const Progress& progress = {});

} // namespace core
