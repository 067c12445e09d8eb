#include "core/validation/KFold.h"

#include "core/base/InputError.h"
#include "core/trees/NumpyRandom.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>

namespace core {

namespace {

void checkFolds(std::size_t rows, int folds)
{
    if (folds < 2)
        throw InputError("There are " + std::to_string(folds) + " folds; expected at least 2.",
                         "folds");
    if (rows < static_cast<std::size_t>(folds))
        throw InputError("There are " + std::to_string(folds) + " folds for " +
                             std::to_string(rows) + (rows == 1 ? " row" : " rows") +
                             "; expected no more folds than rows.",
                         "folds");
}

/// Where fold `fold` begins when the first `rows` mod `folds` are one row longer.
std::size_t beginOf(std::size_t fold, std::size_t rows, std::size_t folds)
{
    return fold * (rows / folds) + std::min(fold, rows % folds);
}

} // namespace

std::vector<Fold> shuffledFolds(std::size_t rows, int folds, std::uint32_t randomState)
{
    checkFolds(rows, folds);
    const auto order = NumpyRandom(randomState).permutation(rows);
    const auto count = static_cast<std::size_t>(folds);
    std::vector<std::size_t> foldOf(rows);
    for (std::size_t fold = 0; fold < count; ++fold)
        for (std::size_t i = beginOf(fold, rows, count); i < beginOf(fold + 1, rows, count); ++i)
            foldOf[order[i]] = fold;
    std::vector<Fold> result(count);
    for (std::size_t row = 0; row < rows; ++row)
        for (std::size_t fold = 0; fold < count; ++fold)
            (foldOf[row] == fold ? result[fold].test : result[fold].train).push_back(row);
    return result;
}

std::vector<Fold> blockedFolds(std::size_t rows, int folds, int gap)
{
    checkFolds(rows, folds);
    if (gap < 0)
        throw InputError("The gap beside a block is " + std::to_string(gap) +
                             " rows; expected at least 0.",
                         "gap");
    const auto count = static_cast<std::size_t>(folds);
    const auto apart = static_cast<std::size_t>(gap);
    std::vector<Fold> result(count);
    for (std::size_t fold = 0; fold < count; ++fold) {
        const std::size_t begin = beginOf(fold, rows, count);
        const std::size_t end = beginOf(fold + 1, rows, count);
        for (std::size_t row = 0; row < rows; ++row) {
            if (row >= begin && row < end)
                result[fold].test.push_back(row);
            else if (row + apart < begin || row >= end + apart)
                result[fold].train.push_back(row);
        }
        if (result[fold].train.empty())
            throw InputError("A gap of " + std::to_string(gap) + " rows beside a block of " +
                                 std::to_string(end - begin) + " leaves none of the " +
                                 std::to_string(rows) +
                                 " rows to learn from; expected a smaller gap.",
                             "gap");
    }
    return result;
}

std::vector<Fold> foldsOf(std::size_t rows, const FoldPlan& plan)
{
    return plan.kind == FoldKind::Shuffled ? shuffledFolds(rows, plan.folds, plan.state)
                                           : blockedFolds(rows, plan.folds, plan.gap);
}

Fold trainTestSplit(std::size_t rows, double testShare, std::uint32_t randomState)
{
    if (!(testShare > 0.0 && testShare < 1.0))
        throw InputError("The share of rows held out is " + std::to_string(testShare) +
                             "; expected more than 0 and less than 1.",
                         "holdout");
    const auto testRows =
        static_cast<std::size_t>(std::ceil(testShare * static_cast<double>(rows)));
    if (testRows >= rows)
        throw InputError("Holding out " + std::to_string(testRows) + " of " + std::to_string(rows) +
                             (rows == 1 ? " row" : " rows") +
                             " leaves none to learn from; expected more rows or a smaller share.",
                         "holdout");
    const auto order = NumpyRandom(randomState).permutation(rows);
    const auto cut = order.begin() + static_cast<std::ptrdiff_t>(testRows);
    return {.train = {cut, order.end()}, .test = {order.begin(), cut}};
}

} // namespace core
