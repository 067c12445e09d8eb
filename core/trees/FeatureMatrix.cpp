#include "core/trees/FeatureMatrix.h"

#include "core/base/InputError.h"
#include "core/trees/FeatureSort.h"

#include <cmath>
#include <string>

namespace core {

namespace {

void checkFeature(float value, std::size_t row, std::size_t feature, bool mayBeMissing)
{
    if (std::isfinite(value) || (mayBeMissing && std::isnan(value)))
        return;
    throw InputError(Message(
        std::isnan(value)
            ? SENTENCE("core", "Row %1 of feature %2 (both counted from 0) is missing; expected a "
                               "number below 3.4e38.")
            : SENTENCE("core", "Row %1 of feature %2 (both counted from 0) is infinite or too "
                               "large; expected a number below 3.4e38."),
        std::to_string(row), std::to_string(feature)));
}

} // namespace

void checkFeatures(const Eigen::MatrixXd& x, bool mayBeMissing)
{
    for (Eigen::Index feature = 0; feature < x.cols(); ++feature)
        for (Eigen::Index row = 0; row < x.rows(); ++row)
            checkFeature(static_cast<float>(x(row, feature)), static_cast<std::size_t>(row),
                         static_cast<std::size_t>(feature), mayBeMissing);
}

void checkTarget(std::span<const double> y)
{
    for (std::size_t row = 0; row < y.size(); ++row)
        if (!std::isfinite(y[row]))
            throw InputError(Message(
                SENTENCE("core", "Row %1 (counted from 0) of the target is missing or infinite; "
                                 "expected a number."),
                std::to_string(row)));
}

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
    m_keys.resize(m_rows * m_features);
    std::uint32_t* key = m_keys.data();
    for (std::size_t feature = 0; feature < m_features; ++feature) {
        const double* column = x.data() + feature * static_cast<std::size_t>(x.rows());
        for (std::size_t i = 0; i < m_rows; ++i) {
            const auto value = static_cast<float>(column[rowOf(i)]);
            checkFeature(value, rowOf(i), feature, false);
            *key++ = sortKey(value);
        }
    }
}

} // namespace core
