#include "core/project/ImportanceCheck.h"

#include <algorithm>

namespace core {

namespace {

bool areBelow(const std::vector<std::size_t>& indices, std::size_t end)
{
    return std::all_of(indices.begin(), indices.end(),
                       [&](std::size_t index) { return index < end; });
}

bool hasShape(const Eigen::MatrixXd& matrix, std::size_t rows, std::size_t columns)
{
    return static_cast<std::size_t>(matrix.rows()) == rows &&
           static_cast<std::size_t>(matrix.cols()) == columns;
}

bool hasSize(const Eigen::VectorXd& vector, std::size_t size)
{
    return static_cast<std::size_t>(vector.size()) == size;
}

bool fits(const FeatureTable& table)
{
    const std::size_t rows = table.rows.size();
    return rows > 0 && !table.names.empty() &&
           (table.labels.empty() || table.labels.size() == table.names.size()) &&
           hasShape(table.x, rows, table.names.size()) && hasSize(table.y, rows) &&
           (table.times.empty() || table.times.size() == rows) && table.lagRows >= 0 &&
           areColumns(table.groups, table.names.size());
}

bool fits(const SearchResult& search)
{
    const std::size_t candidates = search.candidates.size();
    return search.best < candidates && hasSize(search.meanScores, candidates) &&
           static_cast<std::size_t>(search.splitScores.rows()) == candidates;
}

bool fits(const ShapRepeat& repeat, const FeatureTable& table, bool keepsValues)
{
    const std::size_t rows = table.rows.size();
    const std::size_t columns = table.names.size();
    return (keepsValues ? hasShape(repeat.values, rows, columns) : repeat.values.size() == 0) &&
           hasSize(repeat.predictions, rows) && hasSize(repeat.meanAbs, columns) &&
           std::all_of(repeat.folds.begin(), repeat.folds.end(), [&](const ShapFold& fold) {
               return areBelow(fold.test, rows) && (!fold.search || fits(*fold.search));
           });
}

bool fits(const HoldOut& holdOut, const FeatureTable& table)
{
    const std::size_t rows = table.rows.size();
    const std::size_t held = holdOut.fold.test.size();
    return areBelow(holdOut.fold.train, rows) && areBelow(holdOut.fold.test, rows) &&
           hasSize(holdOut.heldOut.predictions, held) &&
           hasShape(holdOut.heldOut.values, held, table.names.size());
}

} // namespace

bool areColumns(const std::vector<FeatureGroup>& groups, std::size_t columns)
{
    std::vector<bool> isTaken(columns, false);
    for (const FeatureGroup& group : groups)
        for (const int feature : group.features) {
            if (feature < 0 || static_cast<std::size_t>(feature) >= columns ||
                isTaken[static_cast<std::size_t>(feature)])
                return false;
            isTaken[static_cast<std::size_t>(feature)] = true;
        }
    return true;
}

bool fitsTogether(const FeatureTable& table, const Importance& importance)
{
    const auto& repeats = importance.shap.repeats;
    if (!fits(table) || repeats.empty() || importance.featureNames.size() != table.names.size())
        return false;
    if (importance.interactions &&
        !hasShape(importance.interactions->meanAbs, table.names.size(), table.names.size()))
        return false;
    const bool keepsValues = repeats.front().values.size() > 0;
    return std::all_of(
               repeats.begin(), repeats.end(),
               [&](const ShapRepeat& repeat) { return fits(repeat, table, keepsValues); }) &&
           (!importance.holdOut || fits(*importance.holdOut, table)) &&
           (!importance.once || fits(*importance.once, table, true));
}

} // namespace core
