#include "core/torch/Device.h"

#include "core/base/InputError.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace core::nn {

c10::Device chooseDevice(DeviceChoice choice)
{
    // Asked once: LibTorch makes what it asks at the first question.
    static const bool hasCuda = at::hasCUDA();
    if (choice == DeviceChoice::Cuda && !hasCuda)
        throw InputError(SENTENCE("core",
                                  "The device is cuda, but LibTorch finds no CUDA device here; "
                                  "choose auto or cpu."),
                         "device");
    return hasCuda && choice != DeviceChoice::Cpu ? c10::Device(c10::kCUDA)
                                                  : c10::Device(c10::kCPU);
}

const char* nameOf(const c10::Device& device)
{
    return device.is_cuda() ? "CUDA" : "CPU";
}

at::Tensor toDevice(const float* values, at::IntArrayRef sizes, const c10::Device& device)
{
    at::Tensor tensor = at::empty(sizes, at::kFloat);
    std::copy_n(values, tensor.numel(), tensor.data_ptr<float>());
    return tensor.to(device);
}

std::vector<float> toVector(const at::Tensor& tensor)
{
    const at::Tensor local = tensor.to(at::kCPU, at::kFloat).contiguous();
    const float* first = local.data_ptr<float>();
    return {first, first + local.numel()};
}

} // namespace core::nn
