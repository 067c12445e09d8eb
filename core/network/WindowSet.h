#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace core {

/// Windows of a series as plain arrays: T inputs up to an origin, F targets after it.
///
/// The inputs of a step are kept once for all windows that contain it and shared by copies, so
/// memory does not grow with the lookback. All matrices are row-major.
struct WindowSet
{
    int lookback = 0; ///< T
    int horizon = 1;  ///< F
    int stepFeatures = 0;
    int externalFeatures = 0; ///< those that tell of the origin, then as many per step of F
    int originFeatures = 0;   ///< how many tell of the origin

    std::shared_ptr<const std::vector<float>> stepInputs; ///< (steps, stepFeatures), whole series
    std::vector<std::size_t> origins; ///< last known step of each window, ascending
    std::vector<float> external;      ///< (windows, externalFeatures)
    std::vector<float> targets;       ///< (windows, F), scaled; NaN where unknown
    std::vector<double> bases;        ///< (windows, F), for TargetTransform::toValue

    std::size_t size() const { return origins.size(); }
    /// The T x stepFeatures inputs of window `w`, first step first: contiguous in `stepInputs`.
    const float* inputsOf(std::size_t w) const
    {
        const std::size_t first = origins[w] + 1 - static_cast<std::size_t>(lookback);
        return stepInputs->data() + first * static_cast<std::size_t>(stepFeatures);
    }
};

} // namespace core
