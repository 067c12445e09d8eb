#include "core/validation/FeatureChecks.h"

#include "core/base/InputError.h"
#include "core/base/Wording.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace core {

namespace {

constexpr std::size_t kMostListed = 10;
constexpr double kCopyTolerance = 1e-9; ///< of the target's range

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

} // namespace

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
    std::vector<std::size_t> kept;
    std::size_t withoutTarget = 0;
    std::size_t withoutFeature = 0;
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const auto index = static_cast<Eigen::Index>(row);
        if (std::isnan(table.y(index)))
            ++withoutTarget;
        else if (missing == MissingValues::LeaveOut && table.x.row(index).hasNaN())
            ++withoutFeature;
        else
            kept.push_back(row);
    }
    if (withoutTarget + withoutFeature == 0)
        return;
    keepRows(table, kept);
    const auto warn = [&](std::size_t count, const std::string& what) {
        if (count > 0)
            table.warnings.push_back(countText(count, "row") + " without " + what +
                                     (count == 1 ? " is" : " are") + " left out.");
    };
    warn(withoutTarget, "a value of " + table.targetName);
    warn(withoutFeature, "one of the features");
}

void checkTargetVaries(const FeatureTable& table)
{
    if (table.rows.size() < 2)
        throw InputError((table.rows.empty() ? "No row is" : "One row is") +
                         std::string(" left with a value of ") + table.targetName +
                         " and of each feature; expected at least 2.");
    if (table.y.minCoeff() < table.y.maxCoeff())
        return;
    std::ostringstream sentence;
    sentence << "The target " << table.targetName << " is " << table.y(0)
             << " in every row, so there is nothing to explain; expected one that varies.";
    throw InputError(sentence.str());
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
