#pragma once

#include "tests/Sanitizers.h"

#include <cstdlib>

/// How long a test waits for what should happen, in milliseconds: ample on a busy machine, and
/// more under a sanitizer. The environment's SURGESCOPE_TEST_PATIENCE multiplies it.
inline int patience()
{
    constexpr int kMilliseconds = 120'000 * kSlowness;
    const char* factor = std::getenv("SURGESCOPE_TEST_PATIENCE");
    return static_cast<int>(kMilliseconds * (factor != nullptr ? std::atof(factor) : 1.0));
}
