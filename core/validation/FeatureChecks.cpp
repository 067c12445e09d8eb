#include "core/validation/FeatureChecks.h"

#include "core/base/Figure.h"
#include "core/base/InputError.h"
#include "core/base/Wording.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kMostListed = 10;
constexpr double kCopyTolerance = 1e-9; ///< of the target's range
constexpr std::size_t kMostCosts = 6;   ///< features that are counted by name
constexpr double kShareWorthAWord = 0.1;
constexpr const char* kWaysOut =
    "Fewer features (--features), filled ones (--fill median) or boosted trees (--learner boosted) "
    "keep such rows.";

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
std::string missingByFeature(const FeatureTable& table)
{
    std::vector<std::pair<std::string, std::size_t>> counts;
    for (std::size_t feature = 0; feature < table.names.size(); ++feature) {
        std::size_t count = 0;
        for (Eigen::Index row = 0; row < table.y.size(); ++row)
            count += !std::isnan(table.y(row)) &&
                             std::isnan(table.x(row, static_cast<Eigen::Index>(feature)))
                         ? 1
                         : 0;
        const std::string& name = sourceOf(table, feature);
        if (count > 0 && (counts.empty() || counts.back().first != name))
            counts.emplace_back(name, count);
    }
    std::stable_sort(counts.begin(), counts.end(),
                     [](const auto& a, const auto& b) { return a.second > b.second; });
    std::string text;
    for (std::size_t i = 0; i < std::min(counts.size(), kMostCosts); ++i)
        text += (i == 0 ? "" : ", ") + counts[i].first + ' ' + countText(counts[i].second);
    return counts.size() > kMostCosts ? text + ", …" : text;
}

} // namespace

void checkTargetVaries(const FeatureTable& table)
{
    if (table.rows.size() < 2)
        throw InputError((table.rows.empty() ? "No row is" : "One row is") +
                         std::string(" left with a value of ") + table.targetName +
                         " and of each feature; expected at least 2.");
    if (table.y.minCoeff() < table.y.maxCoeff())
        return;
    throw InputError("The target " + table.targetName + " is " + givenText(table.y(0)) +
                     " in every row, so there is nothing to explain; expected one that varies.");
}

std::string listed(const std::vector<std::string>& names)
{
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i == kMostListed)
            return text + " and " + countText(names.size() - i) + " more";
        if (i > 0)
            text += i + 1 == names.size() ? " and " : ", ";
        text += names[i];
    }
    return text;
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
    const std::string costs = withoutFeature > 0 ? missingByFeature(table) : std::string();
    if (leavesOut && withoutFeature > 0 && kept.size() < 2)
        throw InputError((kept.empty() ? "No row is" : "One row is") +
                         std::string(" left with a value of ") + table.targetName +
                         " and of each feature (missing: " + costs + " of " +
                         countText(rows, "row") + "); expected at least 2. " + kWaysOut);
    if (kept.size() < rows)
        keepRows(table, kept);
    if (withoutTarget > 0)
        table.warnings.push_back(countText(withoutTarget, "row") + " without a value of " +
                                 table.targetName + (withoutTarget == 1 ? " is" : " are") +
                                 " left out.");
    if (withoutFeature > 0 && leavesOut) {
        table.warnings.push_back(countText(withoutFeature) + " of " + countText(rows, "row") +
                                 " without one of the features" +
                                 (withoutFeature == 1 ? " is" : " are") + " left out (" + costs +
                                 ").");
        if (static_cast<double>(withoutFeature) > kShareWorthAWord * static_cast<double>(rows))
            table.warnings.emplace_back(kWaysOut);
    }
    if (withoutFeature > 0 && missing == MissingValues::Fill)
        table.warnings.push_back("Missing features of " + countText(withoutFeature) + " of " +
                                 countText(rows, "row") +
                                 " are filled with the median of the rows that each model learns "
                                 "from (" +
                                 costs + ").");
    checkTargetVaries(table);
}

void warnOfCopies(FeatureTable& table)
{
    for (Eigen::Index feature = 0; feature < table.x.cols(); ++feature) {
        if (!isLinearCopy(table.y, table.x, feature))
            continue;
        const auto& name = table.names[static_cast<std::size_t>(feature)];
        const bool isEqual = (table.x.col(feature).array() == table.y.array()).all();
        table.warnings.push_back("The feature " + name +
                                 (isEqual ? " equals the target " : " is a linear copy of ") +
                                 table.targetName + ", and explains it all alone.");
    }
}

} // namespace core
