#pragma once

#include <Eigen/Core>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace core {

/// Throws `InputError` for a feature that is no finite float, NaN excepted where it may be missing.
void checkFeatures(const Eigen::MatrixXd& x, bool mayBeMissing);

/// Throws `InputError` for a target that is not finite.
void checkTarget(std::span<const double> y);

/// The features of a forest's training rows: finite floats, one column after another.
///
/// scikit-learn compares and sorts float32, so a column is rounded here once and for all trees. It
/// is held as keys of the same order (see FeatureSort.h), which compare faster.
class FeatureMatrix
{
public:
    /// `x` is (rows, features). Throws `InputError` for a value that is no finite float.
    explicit FeatureMatrix(const Eigen::MatrixXd& x);

    /// Only these rows of `x`, in their order.
    FeatureMatrix(const Eigen::MatrixXd& x, std::span<const std::size_t> rows);

    std::size_t rows() const { return m_rows; }
    std::size_t features() const { return m_features; }
    const std::uint32_t* keys(std::size_t feature) const
    {
        return m_keys.data() + feature * m_rows;
    }

private:
    template <typename RowOf>
    void fill(const Eigen::MatrixXd& x, const RowOf& rowOf);

    std::size_t m_rows = 0;
    std::size_t m_features = 0;
    std::vector<std::uint32_t> m_keys;
};

} // namespace core
