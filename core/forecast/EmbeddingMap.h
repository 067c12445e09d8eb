#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace core {

/// The encoder's embeddings of the test windows, seen from those of the training windows.
struct EmbeddingMap
{
    std::size_t size = 0;      ///< numbers in an embedding; 0: there is no map
    std::vector<float> values; ///< (test windows, size), as the encoder gives them

    /// First two principal components per test window, of embeddings standardised on the training
    /// windows; the second is 0 where an embedding is one number.
    std::vector<std::array<double, 2>> components;
    std::array<double, 2> explained{}; ///< share of the training variance along each

    /// Misspecification score per test window: mean distance to the 10 nearest training embeddings
    /// in the standardised space, divided by sqrt(size).
    std::vector<double> distance;
    std::vector<double>
        percentile; ///< share of validation windows that lie as near or nearer, 0..1
};

/// Maps embeddings, each array (windows, size), none empty.
///
/// Nearest neighbours rather than the Mahalanobis distance: embeddings of hours lie on rings, whose
/// empty middle a normal distribution would call the most likely place. Sun et al. 2022,
/// arXiv:2204.06507, with the mean of k = 10 distances in place of the k-th.
EmbeddingMap mapEmbeddings(std::span<const float> training, std::span<const float> validation,
                           std::span<const float> test, std::size_t size);

} // namespace core
