#include "core/forecast/EmbeddingMap.h"

#include <Eigen/Dense>

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core {

namespace {

using Rows = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

constexpr Eigen::Index kNeighbours = 10;
constexpr Eigen::Index kBlock = 64; // windows whose distances are held at a time

Rows toRows(std::span<const float> values, std::size_t size)
{
    using Floats = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    return Eigen::Map<const Floats>(values.data(), static_cast<Eigen::Index>(values.size() / size),
                                    static_cast<Eigen::Index>(size))
        .cast<double>();
}

/// (x - mean) / deviation on the training windows; a number that is constant there counts as 0.
struct Standard
{
    Eigen::RowVectorXd mean;
    Eigen::RowVectorXd factor;

    explicit Standard(const Rows& training)
        : mean(training.colwise().mean()),
          factor(((training.rowwise() - mean).colwise().squaredNorm() /
                  static_cast<double>(training.rows()))
                     .cwiseSqrt())
    {
        for (auto& x : factor)
            x = x > 1e-9 ? 1.0 / x : 0.0;
    }
    Rows apply(const Rows& rows) const
    {
        return (rows.rowwise() - mean).array().rowwise() * factor.array();
    }
};

std::vector<double> neighbourDistances(const Rows& training, const Rows& rows)
{
    const Eigen::Index k = std::min(kNeighbours, training.rows());
    const Eigen::RowVectorXd norms = training.rowwise().squaredNorm().transpose();
    std::vector<double> distances;
    for (Eigen::Index begin = 0; begin < rows.rows(); begin += kBlock) {
        const auto block = rows.middleRows(begin, std::min(kBlock, rows.rows() - begin));
        Rows squares = -2.0 * block * training.transpose();
        squares.rowwise() += norms;
        squares.colwise() += block.rowwise().squaredNorm();
        for (Eigen::Index r = 0; r < squares.rows(); ++r) {
            double* row = squares.row(r).data();
            std::partial_sort(row, row + k, row + squares.cols());
            double sum = 0.0;
            for (Eigen::Index i = 0; i < k; ++i)
                sum += std::sqrt(std::max(0.0, row[i]));
            distances.push_back(
                sum / (static_cast<double>(k) * std::sqrt(static_cast<double>(training.cols()))));
        }
    }
    return distances;
}

/// The directions as columns, the largest variance first; the largest number of each is positive.
Rows principalDirections(const Rows& training, EmbeddingMap& map)
{
    const Rows covariance = training.transpose() * training / static_cast<double>(training.rows());
    const Eigen::SelfAdjointEigenSolver<Eigen::MatrixXd> solver(covariance);
    const Eigen::Index size = training.cols();
    const double total = solver.eigenvalues().sum();
    Rows directions = Rows::Zero(size, 2);
    for (Eigen::Index c = 0; c < std::min<Eigen::Index>(2, size); ++c) {
        directions.col(c) = solver.eigenvectors().col(size - 1 - c);
        Eigen::Index largest = 0;
        directions.col(c).cwiseAbs().maxCoeff(&largest);
        if (directions(largest, c) < 0.0)
            directions.col(c) *= -1.0;
        if (total > 0.0)
            map.explained[static_cast<std::size_t>(c)] =
                std::max(0.0, solver.eigenvalues()(size - 1 - c)) / total;
    }
    return directions;
}

} // namespace

EmbeddingMap mapEmbeddings(std::span<const float> training, std::span<const float> validation,
                           std::span<const float> test, std::size_t size)
{
    assert(size > 0 && !training.empty() && !validation.empty());
    EmbeddingMap map;
    map.size = size;
    map.values.assign(test.begin(), test.end());

    Rows base = toRows(training, size);
    const Standard standard(base);
    base = standard.apply(base);
    const Rows points = standard.apply(toRows(test, size));
    const Rows components = points * principalDirections(base, map);
    for (Eigen::Index w = 0; w < components.rows(); ++w)
        map.components.push_back({components(w, 0), components(w, 1)});

    auto reference = neighbourDistances(base, standard.apply(toRows(validation, size)));
    std::sort(reference.begin(), reference.end());
    map.distance = neighbourDistances(base, points);
    for (const double distance : map.distance) {
        const auto nearer = std::upper_bound(reference.begin(), reference.end(), distance);
        map.percentile.push_back(static_cast<double>(nearer - reference.begin()) /
                                 static_cast<double>(reference.size()));
    }
    return map;
}

} // namespace core
