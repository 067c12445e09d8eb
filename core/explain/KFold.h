#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace core {

/// The rows a model learns from and the rows held out.
struct Fold
{
    std::vector<std::size_t> train;
    std::vector<std::size_t> test;
};

/// scikit-learn's `KFold(folds, shuffle=True, random_state)`: every row of `rows` is held out once;
/// rows of a part ascending. Throws `InputError` for fewer than 2 folds or fewer rows than folds.
std::vector<Fold> shuffledFolds(std::size_t rows, int folds, std::uint32_t randomState);

/// `KFold(folds)`: blocks of neighbouring rows, for rows in the order of time. `gap` rows on both
/// sides of a block are left out of its training, so that lagged features do not reach into it.
std::vector<Fold> blockedFolds(std::size_t rows, int folds, int gap = 0);

/// How rows are parted into folds.
enum class FoldKind
{
    /// At random. Rows in the order of time that hold lags of the target then learn from their own
    /// neighbours: scores come out too good.
    Shuffled,
    /// Blocks of neighbouring rows, for rows in the order of time.
    Blocked
};

struct FoldPlan
{
    FoldKind kind = FoldKind::Shuffled;
    int folds = 5;           ///< at least 2, at most one per row
    std::uint32_t state = 0; ///< random_state of shuffled folds
    int gap = 0;             ///< rows left out on both sides of a block
};
std::vector<Fold> foldsOf(std::size_t rows, const FoldPlan& plan);

/// scikit-learn's `train_test_split(test_size, random_state)`: rows in the order drawn. Throws
/// `InputError` when a part would be empty.
Fold trainTestSplit(std::size_t rows, double testShare, std::uint32_t randomState);

} // namespace core
