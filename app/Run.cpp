#include "app/Run.h"

#include <cstring>

namespace app {

namespace {

/// To the last bit: a value that is missing is equal to itself.
bool isSame(const std::vector<double>& a, const std::vector<double>& b)
{
    return a.size() == b.size() &&
           (a.empty() || std::memcmp(a.data(), b.data(), a.size() * sizeof(double)) == 0);
}

bool isSame(const core::Series& a, const core::Series& b)
{
    if (a.valueName != b.valueName || a.start != b.start || a.stepSeconds != b.stepSeconds ||
        a.stepMonths != b.stepMonths || a.holiday != b.holiday ||
        a.covariates.size() != b.covariates.size() || !isSame(a.values, b.values))
        return false;
    for (std::size_t i = 0; i < a.covariates.size(); ++i)
        if (a.covariates[i].name != b.covariates[i].name ||
            a.covariates[i].knownAhead != b.covariates[i].knownAhead ||
            !isSame(a.covariates[i].values, b.covariates[i].values))
            return false;
    return true;
}

} // namespace

bool isSameReading(const Dataset& a, const Dataset& b)
{
    const bool isSameFile = (a.table == nullptr) == (b.table == nullptr) &&
                            (a.table == b.table || a.table->sha256 == b.table->sha256);
    if (!isSameFile || (a.series == nullptr) != (b.series == nullptr))
        return false;
    return a.series == nullptr ? a.choices == b.choices
                               : a.series == b.series || isSame(*a.series, *b.series);
}

} // namespace app
