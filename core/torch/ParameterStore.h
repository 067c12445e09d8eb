#pragma once

#include "core/base/RandomStream.h"

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>

#include <cstdint>
#include <string>
#include <vector>

namespace core::nn {

/// All weights of a network in one flat tensor, and their gradients in another.
///
/// Each weight is a view, so that an optimiser step, a gradient norm, a copy of the best weights
/// are each one operation on one tensor, whatever the number of layers.
class ParameterStore
{
public:
    struct Entry
    {
        std::string name; ///< "encoder.0.inputWeights"
        at::Tensor value; ///< leaf that requires a gradient
    };

    explicit ParameterStore(c10::Device device, at::ScalarType type = at::kFloat);

    /// Uniform in +-sqrt(6 / (rows + columns)) (Glorot and Bengio 2010).
    at::Tensor addXavier(std::string name, std::int64_t rows, std::int64_t columns,
                         RandomStream& random);
    /// `blocks` orthogonal (size, size) matrices on top of each other (Saxe et al. 2014).
    at::Tensor addOrthogonal(std::string name, std::int64_t blocks, std::int64_t size,
                             RandomStream& random);
    at::Tensor addVector(std::string name, const std::vector<float>& values);

    /// Lays all weights end to end; to be called once, when all are added.
    void flatten();

    const std::vector<Entry>& entries() const { return m_entries; }
    const at::Tensor& flat() const { return m_flat; }
    const at::Tensor& flatGradient() const { return m_flatGradient; }

private:
    at::Tensor add(std::string name, at::IntArrayRef sizes, const std::vector<float>& values);

    c10::Device m_device;
    at::ScalarType m_type;
    std::vector<Entry> m_entries;
    at::Tensor m_flat;
    at::Tensor m_flatGradient;
};

} // namespace core::nn
