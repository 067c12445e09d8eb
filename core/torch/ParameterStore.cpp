#include "core/torch/ParameterStore.h"

#include "core/torch/Device.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>
#include <Eigen/QR>

#include <cmath>
#include <utility>

namespace core::nn {

ParameterStore::ParameterStore(c10::Device device, at::ScalarType type)
    : m_device(device), m_type(type)
{
}

at::Tensor ParameterStore::add(std::string name, at::IntArrayRef sizes,
                               const std::vector<float>& values)
{
    at::Tensor tensor = toDevice(values.data(), sizes, m_device).to(m_type);
    tensor.set_requires_grad(true);
    m_entries.push_back({std::move(name), tensor});
    return tensor;
}

at::Tensor ParameterStore::addXavier(std::string name, std::int64_t rows, std::int64_t columns,
                                     RandomStream& random)
{
    const double bound = std::sqrt(6.0 / static_cast<double>(rows + columns));
    std::vector<float> values(static_cast<std::size_t>(rows * columns));
    for (auto& value : values)
        value = static_cast<float>(bound * (2.0 * random.uniform() - 1.0));
    return add(std::move(name), {rows, columns}, values);
}

at::Tensor ParameterStore::addOrthogonal(std::string name, std::int64_t blocks, std::int64_t size,
                                         RandomStream& random)
{
    std::vector<float> values;
    values.reserve(static_cast<std::size_t>(blocks * size * size));
    for (std::int64_t block = 0; block < blocks; ++block) {
        const Eigen::MatrixXd normal =
            Eigen::MatrixXd::NullaryExpr(size, size, [&](auto, auto) { return random.normal(); });
        const Eigen::HouseholderQR<Eigen::MatrixXd> qr(normal);
        Eigen::MatrixXd q = qr.householderQ();
        // The sign of R's diagonal makes the distribution uniform over all orthogonal matrices.
        for (std::int64_t column = 0; column < size; ++column)
            if (qr.matrixQR()(column, column) < 0.0)
                q.col(column) *= -1.0;
        for (std::int64_t row = 0; row < size; ++row)
            for (std::int64_t column = 0; column < size; ++column)
                values.push_back(static_cast<float>(q(row, column)));
    }
    return add(std::move(name), {blocks * size, size}, values);
}

at::Tensor ParameterStore::addVector(std::string name, const std::vector<float>& values)
{
    return add(std::move(name), {static_cast<std::int64_t>(values.size())}, values);
}

void ParameterStore::flatten()
{
    const at::NoGradGuard noGradient;
    std::vector<at::Tensor> parts;
    for (const auto& entry : m_entries)
        parts.push_back(entry.value.flatten());
    m_flat = at::cat(parts).detach();
    m_flatGradient = at::zeros_like(m_flat);
    std::int64_t offset = 0;
    for (auto& entry : m_entries) {
        const std::int64_t length = entry.value.numel();
        const auto sizes = entry.value.sizes().vec();
        entry.value.set_data(m_flat.narrow(0, offset, length).view(sizes));
        // A gradient that is there already is added to in place, so it stays a view.
        entry.value.mutable_grad() = m_flatGradient.narrow(0, offset, length).view(sizes);
        offset += length;
    }
}

} // namespace core::nn
