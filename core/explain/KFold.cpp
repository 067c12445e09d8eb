#include "core/explain/KFold.h"

#include "core/base/InputError.h"
#include "core/trees/NumpyRandom.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace core {

namespace {

void checkFolds(std::size_t rows, int folds)
{
    if (folds < 2)
        throw InputError(
            Message(SENTENCE("core", "There are %1 folds; expected at least 2."), folds), "folds");
    if (rows < static_cast<std::size_t>(folds))
        throw InputError(
            rows == 1
                ? Message(SENTENCE("core", "There are %1 folds for 1 row; expected no more folds "
                                           "than rows."),
                          folds)
                : Message(SENTENCE("core", "There are %1 folds for %2 rows; expected no more "
                                           "folds than rows."),
                          folds, rows),
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
        throw InputError(
            Message(SENTENCE("core", "The gap beside a block is %1 rows; expected at least 0."),
                    gap),
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
            throw InputError(
                Message(SENTENCE("core", "A gap of %1 rows beside a block of %2 leaves none of the "
                                         "%3 rows to learn from; expected a smaller gap."),
                        gap, end - begin, rows),
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
        throw InputError(
            Message(SENTENCE("core", "The share of rows held out is %1; expected more than 0 and "
                                     "less than 1."),
                    testShare),
            "holdout");
    const auto testRows =
        static_cast<std::size_t>(std::ceil(testShare * static_cast<double>(rows)));
    if (testRows >= rows)
        throw InputError(
            rows == 1
                ? Message(SENTENCE("core", "Holding out %1 of 1 row leaves none to learn from; "
                                           "expected more rows or a smaller share."),
                          testRows)
                : Message(SENTENCE("core", "Holding out %1 of %2 rows leaves none to learn from; "
                                           "expected more rows or a smaller share."),
                          testRows, rows),
            "holdout");
    const auto order = NumpyRandom(randomState).permutation(rows);
    const auto cut = order.begin() + static_cast<std::ptrdiff_t>(testRows);
    return {.train = {cut, order.end()}, .test = {order.begin(), cut}};
}

} // namespace core
