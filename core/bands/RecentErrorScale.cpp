#include "core/bands/RecentErrorScale.h"

#include "core/base/NaN.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace core {

namespace {

constexpr double kLargestSquare = 25.0; // times the current mean

double median(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return 0.5 * (*middle + *std::max_element(values.begin(), middle));
}

/// The share that remains of a mean after a step.
double remaining(double halfLife)
{
    return std::exp2(-1.0 / halfLife);
}

} // namespace

ErrorProfile errorProfile(std::span<const std::size_t> steps, std::span<const double> errors,
                          std::size_t season, std::size_t firstSlot)
{
    assert(steps.size() == errors.size());
    std::vector<std::vector<double>> bySlot(season);
    std::vector<double> all;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        if (std::isnan(errors[i]))
            continue;
        bySlot[(steps[i] + firstSlot) % season].push_back(std::abs(errors[i]));
        all.push_back(std::abs(errors[i]));
    }
    const double usual = all.empty() ? 1.0 : median(all);
    const double floor = usual > 0.0 ? 0.01 * usual : 1.0;
    std::vector<double> medians;
    for (auto& slot : bySlot)
        medians.push_back(slot.empty() ? usual : median(std::move(slot)));
    ErrorProfile profile{std::vector<double>(season), firstSlot};
    for (std::size_t s = 0; s < season; ++s)
        profile.sizes[s] = std::max(floor, 0.25 * medians[(s + season - 1) % season] +
                                               0.5 * medians[s] + 0.25 * medians[(s + 1) % season]);
    return profile;
}

std::vector<double> recentErrorScales(const ScaledErrors& points, std::size_t horizon,
                                      std::size_t season, double start)
{
    const std::size_t n = points.steps.size();
    assert(points.errors.size() == n && points.references.size() == n && n % horizon == 0);
    if (n == 0)
        return {};
    const auto leadOf = [&](std::size_t i) { return i % horizon + 1; };
    const auto [first, last] = std::minmax_element(points.steps.begin(), points.steps.end());
    const std::size_t begin = *first;
    std::vector<double> squares(*last - begin + 1, kNaN);
    std::vector<std::size_t> leads(squares.size(), horizon + 1);
    for (std::size_t i = 0; i < n; ++i) {
        const std::size_t at = points.steps[i] - begin;
        if (std::isnan(points.errors[i]) || leadOf(i) >= leads[at])
            continue;
        const double ratio = points.errors[i] / points.references[i];
        squares[at] = ratio * ratio;
        leads[at] = leadOf(i);
    }

    const double halfLife = std::max(1.0, static_cast<double>(season) / 8.0);
    const double keepShort = remaining(halfLife);
    const double keepLong = remaining(7.0 * static_cast<double>(season));
    std::vector<double> shortMeans{start}; // before each step
    std::vector<double> longMeans{start};
    for (const double square : squares) {
        double s = shortMeans.back();
        double l = longMeans.back();
        if (!std::isnan(square)) {
            const double held = std::min(square, kLargestSquare * (0.5 * s + 0.5 * l));
            s = keepShort * s + (1.0 - keepShort) * held;
            l = keepLong * l + (1.0 - keepLong) * held;
        }
        shortMeans.push_back(s);
        longMeans.push_back(l);
    }

    std::vector<double> scales(n);
    for (std::size_t i = 0; i < n; ++i) {
        const std::size_t lead = leadOf(i);
        const std::size_t step = points.steps[i] - begin;
        const std::size_t known = step + 1 < lead ? 0 : step + 1 - lead; // before origin + 1
        const double fading = std::pow(keepShort, static_cast<double>(lead - 1));
        const double s = longMeans[known] + fading * (shortMeans[known] - longMeans[known]);
        scales[i] = points.references[i] * std::sqrt(0.5 * s + 0.5 * longMeans[known]);
    }
    return scales;
}

double usualSquare(std::span<const double> errors, std::span<const double> references)
{
    assert(errors.size() == references.size());
    double sum = 0.0;
    std::size_t known = 0;
    for (std::size_t i = 0; i < errors.size(); ++i) {
        if (std::isnan(errors[i]))
            continue;
        const double ratio = errors[i] / references[i];
        sum += std::min(ratio * ratio, kLargestSquare);
        ++known;
    }
    return known == 0 || sum == 0.0 ? 1.0 : sum / static_cast<double>(known);
}

} // namespace core
