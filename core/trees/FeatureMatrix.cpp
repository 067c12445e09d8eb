#include "core/trees/FeatureMatrix.h"

#include "core/base/InputError.h"

#include <cmath>
#include <string>

namespace core {

FeatureMatrix::FeatureMatrix(const Eigen::MatrixXd& x)
    : m_rows(static_cast<std::size_t>(x.rows())), m_features(static_cast<std::size_t>(x.cols()))
{
    fill(x, [](std::size_t i) { return i; });
}

FeatureMatrix::FeatureMatrix(const Eigen::MatrixXd& x, std::span<const std::size_t> rows)
    : m_rows(rows.size()), m_features(static_cast<std::size_t>(x.cols()))
{
    fill(x, [rows](std::size_t i) { return rows[i]; });
}

template <typename RowOf>
void FeatureMatrix::fill(const Eigen::MatrixXd& x, const RowOf& rowOf)
{
    m_values.resize(m_rows * m_features);
    float* value = m_values.data();
    for (std::size_t feature = 0; feature < m_features; ++feature) {
        const double* column = x.data() + feature * static_cast<std::size_t>(x.rows());
        for (std::size_t i = 0; i < m_rows; ++i, ++value) {
            *value = static_cast<float>(column[rowOf(i)]);
            if (!std::isfinite(*value))
                throw InputError("Row " + std::to_string(rowOf(i)) + " of feature " +
                                 std::to_string(feature) +
                                 " (both counted from 0) is missing, infinite or too large; "
                                 "expected a number below 3.4e38, as a forest takes no others.");
        }
    }
}

} // namespace core
