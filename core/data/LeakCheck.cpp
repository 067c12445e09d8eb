#include "core/data/LeakCheck.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace core {

namespace {

constexpr double kRounding = 1e-9;
constexpr std::size_t kFewestKnown = 24;
constexpr std::size_t kMostPaired = 300; ///< columns whose sums by two are looked at

/// True when `sumAt(step)` is the value at every step where both are known.
template <typename Sum>
bool givesAway(const std::vector<double>& values, double largest, const Sum& sumAt)
{
    std::size_t known = 0;
    std::optional<double> first;
    bool varies = false;
    for (std::size_t t = 0; t < values.size(); ++t) {
        const double sum = sumAt(t);
        if (std::isnan(values[t]) || std::isnan(sum))
            continue;
        if (!(std::abs(sum - values[t]) <= kRounding * largest))
            return false;
        ++known;
        varies = varies || (first && *first != values[t]);
        first = first.value_or(values[t]);
    }
    return known >= kFewestKnown && varies;
}

} // namespace

MessageList leakWarnings(const Series& series)
{
    MessageList warnings;
    const auto& covariates = series.covariates;
    double largest = 0.0;
    for (const double value : series.values)
        if (!std::isnan(value))
            largest = std::max(largest, std::abs(value));
    // All pairs of a thousand columns would take longer than reading them.
    const std::size_t paired = covariates.size() <= kMostPaired ? covariates.size() : 0;
    for (std::size_t i = 0; i < covariates.size(); ++i) {
        const auto& a = covariates[i].values;
        if (givesAway(series.values, largest, [&](std::size_t t) { return a[t]; })) {
            warnings.emplace_back(SENTENCE("core", "Column \"%1\" equals \"%2\" at every step: it "
                                                   "holds the answer; better ignore it."),
                                  covariates[i].name, series.valueName);
            continue;
        }
        for (std::size_t j = i + 1; j < paired; ++j) {
            const auto& b = covariates[j].values;
            if (givesAway(series.values, largest, [&](std::size_t t) { return a[t] + b[t]; }))
                warnings.emplace_back(
                    SENTENCE("core", "Columns \"%1\" and \"%2\" add up to \"%3\" at every step: "
                                     "they hold the answer; better ignore them."),
                    covariates[i].name, covariates[j].name, series.valueName);
        }
    }
    return warnings;
}

} // namespace core
