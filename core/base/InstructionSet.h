#pragma once

#include <string_view>
#include <vector>

namespace core {

/// The instruction sets kernels are compiled for that this processor runs, in rising order of
/// speed: "plain", then the x86-64 levels "v2", "v3", "v4".
const std::vector<std::string_view>& runnableInstructionSets();

/// The fastest of them, or the one the environment variable SURGESCOPE_KERNEL names. Throws
/// InputError where that does not run here.
std::string_view chosenInstructionSet();

/// `name` itself where this processor runs it, else an InputError.
std::string_view checkedInstructionSet(std::string_view name);

} // namespace core
