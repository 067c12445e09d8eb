#include "core/explain/FeatureChecks.h"

#include "core/base/Figure.h"
#include "core/base/InputError.h"
#include "core/base/Wording.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>
#include <vector>

namespace core {

namespace {

constexpr std::size_t kMostListed = 10;
constexpr double kCopyTolerance = 1e-9; ///< of the target's range
constexpr std::size_t kMostCosts = 6;   ///< features that are counted by name
constexpr double kShareWorthAWord = 0.1;

/// Whether the target is a + b * feature in every row where the feature is known.
bool isLinearCopy(const Eigen::VectorXd& y, const Eigen::MatrixXd& x, Eigen::Index feature)
{
    Eigen::Index low = -1;
    Eigen::Index high = -1;
    Eigen::Index known = 0;
    for (Eigen::Index row = 0; row < y.size(); ++row) {
        if (std::isnan(x(row, feature)))
            continue;
        ++known;
        if (low < 0 || x(row, feature) < x(low, feature))
            low = row;
        if (high < 0 || x(row, feature) > x(high, feature))
            high = row;
    }
    // Two rows lie on a line always.
    if (known < 3 || x(low, feature) == x(high, feature))
        return false;
    const double slope = (y(high) - y(low)) / (x(high, feature) - x(low, feature));
    const double tolerance = kCopyTolerance * (y.maxCoeff() - y.minCoeff());
    for (Eigen::Index row = 0; row < y.size(); ++row) {
        const double fitted = y(low) + slope * (x(row, feature) - x(low, feature));
        if (!std::isnan(fitted) && std::abs(fitted - y(row)) > tolerance)
            return false;
    }
    return slope != 0.0;
}

template <typename T>
void keep(std::vector<T>& values, const std::vector<std::size_t>& rows)
{
    if (values.empty())
        return;
    for (std::size_t i = 0; i < rows.size(); ++i)
        values[i] = values[rows[i]];
    values.resize(rows.size());
}

/// The column of the file that a feature was made of: "alley" of "alley = paved".
const std::string& sourceOf(const FeatureTable& table, std::size_t feature)
{
    for (const FeatureGroup& group : table.groups)
        for (const int member : group.features)
            if (static_cast<std::size_t>(member) == feature &&
                table.names[feature].starts_with(group.name + " = "))
                return group.name;
    return table.names[feature];
}

/// "frontage 48, alley 30": in how many rows with a target each feature is missing, the most first.
/// Columns that were made of one column of the file stand under its name.
Message missingByFeature(const FeatureTable& table)
{
    struct Missing
    {
        std::string name;
        Message label;
        std::size_t count = 0;
    };
    std::vector<Missing> counts;
    for (std::size_t feature = 0; feature < table.names.size(); ++feature) {
        std::size_t count = 0;
        for (Eigen::Index row = 0; row < table.y.size(); ++row)
            count += !std::isnan(table.y(row)) &&
                             std::isnan(table.x(row, static_cast<Eigen::Index>(feature)))
                         ? 1
                         : 0;
        const std::string& name = sourceOf(table, feature);
        if (count > 0 && (counts.empty() || counts.back().name != name))
            counts.push_back(
                {name, table.labels.empty() ? Message("%1", name) : table.labels[feature], count});
    }
    std::stable_sort(counts.begin(), counts.end(),
                     [](const auto& a, const auto& b) { return a.count > b.count; });
    Message text;
    for (std::size_t i = 0; i < std::min(counts.size(), kMostCosts); ++i)
        text = Message(i == 0 ? "%1%2 %3" : SENTENCE("core", "%1, %2 %3"), text, counts[i].label,
                       counts[i].count);
    return counts.size() > kMostCosts ? Message(SENTENCE("core", "%1, …"), text) : text;
}

/// What is missing of a table of `rows` rows.
struct MissingCounts
{
    std::size_t rows = 0;
    std::size_t withoutTarget = 0;
    std::size_t withoutFeature = 0; ///< of those with a target
    Message costs;                  ///< `missingByFeature`
};

void warnOfMissing(FeatureTable& table, const MissingCounts& counts, MissingValues missing)
{
    if (counts.withoutTarget == 1)
        table.warnings.emplace_back(SENTENCE("core", "1 row without a value of %1 is left out."),
                                    table.targetName);
    else if (counts.withoutTarget > 1)
        table.warnings.emplace_back(SENTENCE("core", "%1 rows without a value of %2 are left out."),
                                    counts.withoutTarget, table.targetName);
    if (counts.withoutFeature == 0)
        return;
    if (missing == MissingValues::Fill)
        table.warnings.emplace_back(
            SENTENCE("core", "Missing features of %1 of %2 rows are filled with the median of the "
                             "rows that each model learns from (%3)."),
            counts.withoutFeature, counts.rows, counts.costs);
    if (missing != MissingValues::LeaveOut)
        return;
    if (counts.withoutFeature == 1)
        table.warnings.emplace_back(
            SENTENCE("core", "1 of %1 rows without one of the features is left out (%2)."),
            counts.rows, counts.costs);
    else
        table.warnings.emplace_back(
            SENTENCE("core", "%1 of %2 rows without one of the features are left out (%3)."),
            counts.withoutFeature, counts.rows, counts.costs);
    if (static_cast<double>(counts.withoutFeature) >
        kShareWorthAWord * static_cast<double>(counts.rows))
        table.warnings.emplace_back(
            SENTENCE("core", "Fewer features (--features), filled ones (--fill median) or boosted "
                             "trees (--learner boosted) keep such rows."));
}

} // namespace

void checkTargetVaries(const FeatureTable& table)
{
    if (table.rows.size() < 2)
        throw InputError(Message(
            table.rows.empty() ? SENTENCE("core", "No row is left with a value of %1 and of each "
                                                  "feature; expected at least 2.")
                               : SENTENCE("core", "One row is left with a value of %1 and of each "
                                                  "feature; expected at least 2."),
            table.targetName));
    if (table.y.minCoeff() < table.y.maxCoeff())
        return;
    throw InputError(
        Message(SENTENCE("core", "The target %1 is %2 in every row, so there is nothing to "
                                 "explain; expected one that varies."),
                table.targetName, givenFigure(table.y(0))));
}

MessageList listed(const std::vector<std::string>& names)
{
    MessageList list = verbatim(names);
    if (names.size() <= kMostListed)
        return list;
    list.resize(kMostListed);
    list.emplace_back(SENTENCE("core", "%1 more"), names.size() - kMostListed);
    return list;
}

void keepRows(FeatureTable& table, const std::vector<std::size_t>& rows)
{
    table.x = Eigen::MatrixXd(table.x(rows, Eigen::all));
    table.y = Eigen::VectorXd(table.y(rows));
    keep(table.rows, rows);
    keep(table.times, rows);
}

void leaveOutMissing(FeatureTable& table, MissingValues missing)
{
    const std::size_t rows = table.rows.size();
    std::vector<std::size_t> kept;
    std::size_t withoutTarget = 0;
    std::size_t withoutFeature = 0;
    const bool leavesOut = missing == MissingValues::LeaveOut;
    for (std::size_t row = 0; row < rows; ++row) {
        const auto index = static_cast<Eigen::Index>(row);
        const bool hasTarget = !std::isnan(table.y(index));
        const bool lacksFeature = hasTarget && table.x.row(index).hasNaN();
        withoutTarget += hasTarget ? 0 : 1;
        withoutFeature += lacksFeature ? 1 : 0;
        if (hasTarget && !(leavesOut && lacksFeature))
            kept.push_back(row);
    }
    const Message costs = withoutFeature > 0 ? missingByFeature(table) : Message();
    // A table of one row has no way out.
    if (leavesOut && withoutFeature > 0 && kept.size() < 2 && rows > 1)
        throw InputError(Message(
            kept.empty()
                ? SENTENCE("core", "No row is left with a value of %1 and of each feature "
                                   "(missing: %2 of %3 rows); expected at least 2. Fewer features "
                                   "(--features), filled ones (--fill median) or boosted trees "
                                   "(--learner boosted) keep such rows.")
                : SENTENCE("core", "One row is left with a value of %1 and of each feature "
                                   "(missing: %2 of %3 rows); expected at least 2. Fewer features "
                                   "(--features), filled ones (--fill median) or boosted trees "
                                   "(--learner boosted) keep such rows."),
            table.targetName, costs, rows));
    if (kept.size() < rows)
        keepRows(table, kept);
    checkTargetVaries(table);
    warnOfMissing(table,
                  {.rows = rows,
                   .withoutTarget = withoutTarget,
                   .withoutFeature = withoutFeature,
                   .costs = costs},
                  missing);
}

namespace {

/// Different values, of the first rows.
struct Different
{
    std::size_t values = 0;
    std::size_t floats = 0;
    bool areTiny = true; ///< none is seen as other than 0

    bool areMerged() const { return 10 * (values - floats) > values; }
};

Different differentIn(const FeatureTable& table, Eigen::Index feature)
{
    constexpr Eigen::Index kSeenRows = 20'000; // enough to see it, and soon sorted
    const auto column = table.x.col(feature).head(std::min(kSeenRows, table.x.rows()));
    std::vector<double> values;
    std::copy_if(column.begin(), column.end(), std::back_inserter(values),
                 [](double value) { return !std::isnan(value); });
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    Different different{.values = values.size()};
    for (std::size_t i = 0; i < values.size(); ++i) {
        const auto seen = static_cast<float>(values[i]);
        different.floats += i == 0 || seen != static_cast<float>(values[i - 1]) ? 1 : 0;
        different.areTiny = different.areTiny && seen == 0.0F;
    }
    return different;
}

} // namespace

void warnOfMerged(FeatureTable& table)
{
    for (Eigen::Index feature = 0; feature < table.x.cols(); ++feature) {
        const Different different = differentIn(table, feature);
        if (!different.areMerged())
            continue;
        const Message name = table.shownNames()[static_cast<std::size_t>(feature)];
        if (different.areTiny)
            table.warnings.emplace_back(
                SENTENCE("core", "The feature %1 is too small: trees see numbers with 7 digits and "
                                 "below 1e-45 as 0, so its %2 values are all the same to them. "
                                 "Multiply the column by a constant."),
                name, different.values);
        else
            table.warnings.emplace_back(
                SENTENCE("core", "Trees see numbers with 7 digits, so of the %2 values of the "
                                 "feature %1 they tell only %3 apart. Subtract a constant that its "
                                 "values share from the column."),
                name, different.values, different.floats);
    }
}

void warnOfCopies(FeatureTable& table)
{
    for (Eigen::Index feature = 0; feature < table.x.cols(); ++feature) {
        if (!isLinearCopy(table.y, table.x, feature) || differentIn(table, feature).areMerged())
            continue;
        const bool isEqual = (table.x.col(feature).array() == table.y.array()).all();
        table.warnings.emplace_back(
            isEqual ? SENTENCE("core",
                               "The feature %1 equals the target %2, and explains it all alone.")
                    : SENTENCE("core",
                               "The feature %1 is a linear copy of %2, and explains it all alone."),
            table.shownName(static_cast<std::size_t>(feature)), table.targetName);
    }
}

} // namespace core
