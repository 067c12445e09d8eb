#pragma once

#include "core/network/NetworkSpec.h"

#include <ATen/core/Tensor.h>
#include <c10/core/Device.h>

#include <vector>

namespace core::nn {

/// The device to run on. Throws `InputError` (setting "device") when CUDA is asked for and LibTorch
/// reports none.
c10::Device chooseDevice(DeviceChoice choice);

/// "CPU" or "CUDA".
const char* nameOf(const c10::Device& device);

/// A float tensor of the given sizes on `device`, filled from an array in row-major order.
at::Tensor toDevice(const float* values, at::IntArrayRef sizes, const c10::Device& device);

/// The values of a float tensor in row-major order.
std::vector<float> toVector(const at::Tensor& tensor);

} // namespace core::nn
