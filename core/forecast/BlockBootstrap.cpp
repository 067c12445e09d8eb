#include "core/forecast/BlockBootstrap.h"

#include "core/bands/PredictiveDistribution.h"
#include "core/base/RandomStream.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <map>
#include <numeric>
#include <vector>

namespace core {

namespace {

/// Sums over the scored steps of a day.
struct DayTotals
{
    double n = 0.0;
    double squares = 0.0;
    double absolute = 0.0;
    double smape = 0.0;
    double inside = 0.0;
    double winkler = 0.0;
    double crps = 0.0;
    double peakN = 0.0;
    double peakSquares = 0.0;

    void add(const PointScore& score)
    {
        n += 1.0;
        squares += score.error * score.error;
        absolute += std::abs(score.error);
        smape += score.smape;
        inside += score.isInside ? 1.0 : 0.0;
        winkler += score.winkler;
        crps += score.crps;
    }
    void addPeak(const PointScore& score)
    {
        peakN += 1.0;
        peakSquares += score.error * score.error;
    }
    void add(const DayTotals& day)
    {
        n += day.n;
        squares += day.squares;
        absolute += day.absolute;
        smape += day.smape;
        inside += day.inside;
        winkler += day.winkler;
        crps += day.crps;
        peakN += day.peakN;
        peakSquares += day.peakSquares;
    }
    /// Of the peak NaN where no drawn day has a step of it.
    MetricValues metrics() const
    {
        return {std::sqrt(squares / n),
                absolute / n,
                smape / n,
                std::sqrt(peakSquares / peakN),
                inside / n,
                winkler / n,
                crps / n};
    }
};

/// One series of totals per model, day by day.
using Days = std::vector<std::vector<DayTotals>>;

Days totalsByDay(std::span<const std::chrono::sys_seconds> times,
                 const std::vector<std::span<const PointScore>>& models,
                 std::vector<std::size_t> indices)
{
    std::erase_if(indices, [&](std::size_t i) {
        return std::any_of(models.begin(), models.end(),
                           [&](const auto& scores) { return !scores[i].isScored; });
    });
    std::map<std::chrono::sys_days, std::size_t> dayOf;
    Days days(models.size());
    const auto dayAt = [&](std::size_t i) {
        return dayOf.emplace(std::chrono::floor<std::chrono::days>(times[i]), dayOf.size())
            .first->second;
    };
    for (const std::size_t i : indices) {
        const std::size_t at = dayAt(i);
        for (std::size_t m = 0; m < models.size(); ++m) {
            days[m].resize(dayOf.size());
            days[m][at].add(models[m][i]);
        }
    }
    for (const std::size_t i : peakPoints(models.front(), indices))
        for (std::size_t m = 0; m < models.size(); ++m)
            days[m][dayAt(i)].addPeak(models[m][i]);
    return days;
}

constexpr std::array kMetrics{
    &MetricValues::rmse,     &MetricValues::mae,     &MetricValues::smape, &MetricValues::peakRmse,
    &MetricValues::coverage, &MetricValues::winkler, &MetricValues::crps};

/// Intervals of the first model's metrics, minus those of the second where there is one.
MetricIntervals bootstrap(const Days& days, const BootstrapOptions& options)
{
    const std::size_t count = days.front().size();
    if (count == 0)
        return {};
    RandomStream random(options.seed);
    std::array<std::vector<double>, kMetrics.size()> drawn;
    for (int resample = 0; resample < options.resamples; ++resample) {
        std::vector<DayTotals> totals(days.size());
        for (std::size_t d = 0; d < count; ++d) {
            const auto day = std::min(
                count - 1, static_cast<std::size_t>(random.uniform() * static_cast<double>(count)));
            for (std::size_t m = 0; m < days.size(); ++m)
                totals[m].add(days[m][day]);
        }
        const MetricValues first = totals[0].metrics();
        const MetricValues second = days.size() > 1 ? totals[1].metrics() : MetricValues{};
        for (std::size_t k = 0; k < kMetrics.size(); ++k)
            if (const double value = first.*kMetrics[k] - second.*kMetrics[k]; !std::isnan(value))
                drawn[k].push_back(value);
    }
    MetricIntervals intervals;
    const double tail = 0.5 * (1.0 - options.level);
    for (std::size_t k = 0; k < kMetrics.size(); ++k) {
        std::sort(drawn[k].begin(), drawn[k].end());
        intervals.lower.*kMetrics[k] = empiricalQuantile(drawn[k], tail);
        intervals.upper.*kMetrics[k] = empiricalQuantile(drawn[k], 1.0 - tail);
    }
    return intervals;
}

std::vector<std::size_t> allIndices(std::size_t count)
{
    std::vector<std::size_t> indices(count);
    std::iota(indices.begin(), indices.end(), std::size_t{0});
    return indices;
}

} // namespace

MetricIntervals bootstrapMetrics(std::span<const std::chrono::sys_seconds> times,
                                 std::span<const PointScore> scores,
                                 const BootstrapOptions& options)
{
    return bootstrapMetrics(times, scores, allIndices(scores.size()), options);
}

MetricIntervals bootstrapMetrics(std::span<const std::chrono::sys_seconds> times,
                                 std::span<const PointScore> scores,
                                 std::span<const std::size_t> indices,
                                 const BootstrapOptions& options)
{
    assert(times.size() == scores.size());
    return bootstrap(totalsByDay(times, {scores}, {indices.begin(), indices.end()}), options);
}

MetricIntervals bootstrapDifference(std::span<const std::chrono::sys_seconds> times,
                                    std::span<const PointScore> first,
                                    std::span<const PointScore> second,
                                    const BootstrapOptions& options)
{
    assert(times.size() == first.size() && times.size() == second.size());
    return bootstrap(totalsByDay(times, {first, second}, allIndices(times.size())), options);
}

} // namespace core
