#include "core/explain/ShapSummary.h"

#include "core/base/Distributions.h"
#include "core/base/NaN.h"
#include "core/base/ParallelFor.h"
#include "core/explain/StabilityText.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

namespace core {

namespace {

constexpr double kTieShare = 0.01;

double medianOf(std::vector<double>& values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1)
        return *middle;
    return (*std::max_element(values.begin(), middle) + *middle) / 2.0;
}

struct Moments
{
    double mean = 0.0;
    double sd = kNaN; ///< ddof 1; not known of one value
};

Moments momentsOf(const std::vector<double>& values)
{
    const auto n = static_cast<double>(values.size());
    Moments moments;
    moments.mean = std::accumulate(values.begin(), values.end(), 0.0) / n;
    double squares = 0.0;
    for (const double value : values)
        squares += (value - moments.mean) * (value - moments.mean);
    if (values.size() > 1)
        moments.sd = std::sqrt(squares / (n - 1.0));
    return moments;
}

/// `numerator` / `denominator`, 0 for a feature without any effect.
double shareOf(double numerator, double denominator)
{
    return denominator > 0.0 ? numerator / denominator : 0.0;
}

/// Features by value, the largest first, the first column first of equals.
std::vector<std::size_t> rankingOf(const Eigen::VectorXd& values)
{
    std::vector<std::size_t> ranking(static_cast<std::size_t>(values.size()));
    std::iota(ranking.begin(), ranking.end(), std::size_t{0});
    std::stable_sort(ranking.begin(), ranking.end(), [&](std::size_t a, std::size_t b) {
        return values(static_cast<Eigen::Index>(a)) > values(static_cast<Eigen::Index>(b));
    });
    return ranking;
}

/// The place of each feature in a ranking, from 0.
std::vector<std::size_t> placesOf(const std::vector<std::size_t>& ranking)
{
    std::vector<std::size_t> places(ranking.size());
    for (std::size_t place = 0; place < ranking.size(); ++place)
        places[ranking[place]] = place;
    return places;
}

double kendallTau(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b)
{
    const auto n = static_cast<std::ptrdiff_t>(a.size());
    if (n < 2)
        return 1.0;
    std::ptrdiff_t discordant = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = 0; j < i; ++j)
            if ((a[i] < a[j]) != (b[i] < b[j]))
                ++discordant;
    return 1.0 - 4.0 * static_cast<double>(discordant) / static_cast<double>(n * (n - 1));
}

/// Deviations and ranges are not known where the repeats are copies.
ShapSpread spreadOf(const CrossValidatedShap& shap, bool hasSpread)
{
    const auto& first = shap.repeats.front().values;
    ShapSpread spread;
    for (auto* matrix : {&spread.mean, &spread.median, &spread.sd, &spread.min, &spread.max,
                         &spread.range, &spread.scaledRange, &spread.rangeOverMeanAbs})
        matrix->resize(first.rows(), first.cols());
    if (first.size() == 0)
        return spread;
    parallelFor(static_cast<std::size_t>(first.cols()), [&](std::size_t feature) {
        const auto column = static_cast<Eigen::Index>(feature);
        std::vector<double> values(shap.repeats.size());
        for (Eigen::Index row = 0; row < first.rows(); ++row) {
            for (std::size_t repeat = 0; repeat < values.size(); ++repeat)
                values[repeat] = shap.repeats[repeat].values(row, column);
            const Moments moments = momentsOf(values);
            const auto [min, max] = std::minmax_element(values.begin(), values.end());
            spread.mean(row, column) = moments.mean;
            spread.sd(row, column) = moments.sd;
            spread.min(row, column) = *min;
            spread.max(row, column) = *max;
            spread.range(row, column) = *max - *min;
            spread.median(row, column) = medianOf(values);
        }
        if (!hasSpread) {
            for (auto* matrix :
                 {&spread.sd, &spread.range, &spread.scaledRange, &spread.rangeOverMeanAbs})
                matrix->col(column).setConstant(kNaN);
            return;
        }
        const double meanRange = spread.range.col(column).mean();
        const double meanAbs = spread.mean.col(column).cwiseAbs().mean();
        for (Eigen::Index row = 0; row < first.rows(); ++row) {
            spread.scaledRange(row, column) = shareOf(spread.range(row, column), meanRange);
            spread.rangeOverMeanAbs(row, column) = shareOf(spread.range(row, column), meanAbs);
        }
    });
    return spread;
}

std::vector<double> meanAbsPerRepeat(const CrossValidatedShap& shap, std::size_t feature)
{
    std::vector<double> values;
    for (const auto& repeat : shap.repeats)
        values.push_back(repeat.meanAbs(static_cast<Eigen::Index>(feature)));
    return values;
}

FeatureSummary featureSummary(const CrossValidatedShap& shap, const ShapSpread& spread,
                              bool hasSpread, std::size_t feature)
{
    FeatureSummary summary;
    const Moments moments = momentsOf(meanAbsPerRepeat(shap, feature));
    summary.meanAbs = moments.mean;
    summary.sdMeanAbs = hasSpread ? moments.sd : kNaN;
    if (spread.range.size() == 0)
        return summary;
    const auto column = static_cast<Eigen::Index>(feature);
    summary.meanAbsOfMean = spread.mean.col(column).cwiseAbs().mean();
    if (!hasSpread)
        return summary;
    const auto ranges = spread.range.col(column);
    std::vector<double> sorted(ranges.begin(), ranges.end());
    summary.meanSd = spread.sd.col(column).mean();
    summary.meanRange = ranges.mean();
    summary.medianRange = medianOf(sorted);
    summary.maxRange = ranges.maxCoeff();
    summary.rangeOverMeanAbs = shareOf(summary.meanRange, summary.meanAbsOfMean);
    return summary;
}

/// Whether the repeats differ, as they do not where the split and the learner's seed are always the
/// same.
bool repeatsDiffer(const CrossValidatedShap& shap)
{
    return std::any_of(shap.repeats.begin(), shap.repeats.end(), [&](const ShapRepeat& repeat) {
        return repeat.meanAbs != shap.repeats.front().meanAbs;
    });
}

RankNeighbours neighboursOf(const CrossValidatedShap& shap, std::size_t upper, std::size_t lower,
                            double allMeanAbs, bool hasSpread)
{
    auto differences = meanAbsPerRepeat(shap, upper);
    const auto below = meanAbsPerRepeat(shap, lower);
    RankNeighbours pair{.upper = upper, .lower = lower};
    for (std::size_t i = 0; i < differences.size(); ++i) {
        differences[i] -= below[i];
        pair.swaps += differences[i] < 0.0 ? 1 : 0;
    }
    const Moments moments = momentsOf(differences);
    pair.isTie = moments.mean < kTieShare * allMeanAbs;
    const auto n = static_cast<double>(differences.size());
    if (!hasSpread)
        return pair;
    pair.swapProbability = pair.orderDoubt = 0.5;
    if (moments.sd == 0.0 && moments.mean == 0.0)
        return pair;
    const int freedom = static_cast<int>(differences.size()) - 1;
    const auto tail = [&](double factor) {
        return moments.sd > 0.0
                   ? studentProbability(-moments.mean / (moments.sd * std::sqrt(factor)), freedom)
                   : 0.0;
    };
    pair.swapProbability = tail(1.0 + 1.0 / n);
    pair.orderDoubt = tail(1.0 / n);
    return pair;
}

std::vector<RankingGrowth> growthOf(const CrossValidatedShap& shap)
{
    std::vector<RankingGrowth> growth;
    Eigen::VectorXd sum = Eigen::VectorXd::Zero(shap.repeats.front().meanAbs.size());
    std::vector<std::size_t> before;
    for (const auto& repeat : shap.repeats) {
        sum += repeat.meanAbs;
        const auto places = placesOf(rankingOf(sum));
        RankingGrowth step{.repeats = growth.size() + 1};
        if (!before.empty()) {
            step.tau = kendallTau(before, places);
            for (std::size_t feature = 0; feature < places.size(); ++feature)
                step.changed += places[feature] != before[feature] ? 1 : 0;
        }
        growth.push_back(step);
        before = places;
    }
    return growth;
}

} // namespace

MessageList shownNames(const std::vector<FeatureGroup>& groups)
{
    MessageList names;
    for (const FeatureGroup& group : groups)
        names.push_back(group.shownName());
    return names;
}

ShapSummary summarise(const CrossValidatedShap& shap, const MessageList& names)
{
    assert(!shap.repeats.empty());
    assert(names.size() == static_cast<std::size_t>(shap.repeats.front().meanAbs.size()));
    ShapSummary summary;
    summary.hasSpread = repeatsDiffer(shap);
    summary.spread = spreadOf(shap, summary.hasSpread);
    Eigen::VectorXd meanAbs(static_cast<Eigen::Index>(names.size()));
    for (std::size_t feature = 0; feature < names.size(); ++feature) {
        summary.features.push_back(
            featureSummary(shap, summary.spread, summary.hasSpread, feature));
        summary.features.back().name = names[feature].text();
        summary.features.back().label = names[feature];
        meanAbs(static_cast<Eigen::Index>(feature)) = summary.features.back().meanAbs;
    }
    summary.ranking = rankingOf(meanAbs);
    const auto places = placesOf(summary.ranking);
    for (std::size_t feature = 0; feature < names.size(); ++feature)
        summary.features[feature].rank = static_cast<int>(places[feature]) + 1;
    for (const auto& repeat : shap.repeats) {
        const auto repeatPlaces = placesOf(rankingOf(repeat.meanAbs));
        for (std::size_t feature = 0; feature < names.size(); ++feature)
            summary.features[feature].rankPerRepeat.push_back(
                static_cast<int>(repeatPlaces[feature]) + 1);
    }
    for (std::size_t place = 0; place + 1 < summary.ranking.size(); ++place)
        summary.neighbours.push_back(neighboursOf(shap, summary.ranking[place],
                                                  summary.ranking[place + 1], meanAbs.sum(),
                                                  summary.hasSpread));
    summary.growth = growthOf(shap);
    judgeStability(shap, summary);
    return summary;
}

} // namespace core
