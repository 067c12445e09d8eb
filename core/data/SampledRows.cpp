#include "core/data/SampledRows.h"

#include "core/base/RandomStream.h"

#include <algorithm>

namespace core {

std::vector<std::size_t> sampledRows(std::size_t rows)
{
    constexpr std::size_t kMost = 1000; // enough to know what a column holds
    std::vector<std::size_t> sample;
    RandomStream random(0);
    for (std::size_t i = 0; i < std::min(rows, kMost); ++i)
        sample.push_back(
            rows <= kMost || i < kMost / 4 ? i : static_cast<std::size_t>(random.below(rows)));
    return sample;
}

} // namespace core
