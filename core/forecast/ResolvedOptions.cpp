#include "core/forecast/ResolvedOptions.h"

#include <algorithm>
#include <cmath>

namespace core {

namespace {

constexpr double kFewestZeros = 0.1;
constexpr double kChance = 0.5; ///< of the disagreement that chance alone would bring

/// How the known values before a step lie about 0.
struct Signs
{
    std::size_t known = 0;
    std::size_t negative = 0;
    std::size_t zero = 0;
    std::size_t pairs = 0;     ///< steps known now and a long season before
    std::size_t differing = 0; ///< of these, one is 0 and the other is not

    double zeroShare() const { return static_cast<double>(zero) / static_cast<double>(known); }
};

Signs signsOf(const Series& series, std::size_t end)
{
    Signs signs;
    const std::size_t season = series.longSeason();
    for (std::size_t t = 0; t < end; ++t) {
        const double value = series.values[t];
        if (std::isnan(value))
            continue;
        ++signs.known;
        signs.negative += value < 0.0 ? 1 : 0;
        signs.zero += value == 0.0 ? 1 : 0;
        if (t < season || std::isnan(series.values[t - season]))
            continue;
        ++signs.pairs;
        signs.differing += (value == 0.0) != (series.values[t - season] == 0.0) ? 1 : 0;
    }
    return signs;
}

bool areIntermittent(const Signs& signs)
{
    if (signs.known == 0 || signs.pairs == 0 || signs.zeroShare() < kFewestZeros)
        return false;
    const double byChance = 2.0 * signs.zeroShare() * (1.0 - signs.zeroShare());
    return static_cast<double>(signs.differing) >=
           kChance * byChance * static_cast<double>(signs.pairs);
}

Target targetFor(const Signs& signs)
{
    if (signs.negative > 0)
        return Target::RawAnchor;
    return areIntermittent(signs) && signs.zero < signs.known ? Target::Raw
                                                              : Target::SeasonalAnchor;
}

void resolveTarget(ResolvedOptions& resolved, const Series& series, std::size_t end)
{
    ForecastOptions& options = resolved.options;
    const Signs signs = signsOf(series, end);
    options.target = targetFor(signs);
    options.recentErrors = options.recentErrors && isAnchored(options.target);
    if (options.target == Target::RawAnchor) {
        resolved.decisions.push_back(
            Message(SENTENCE("core", "%1 of %2 known values before the test part are below 0, so "
                                     "the target is the seasonal anchor of the values, not of "
                                     "their logarithm."),
                    signs.negative, signs.known));
    } else if (options.target == Target::Raw) {
        options.head = Head::Mean;
        options.band = BandKind::Paper;
        resolved.decisions.push_back(
            Message(SENTENCE("core", "%1 % of the %2 known values before the test part are 0, so "
                                     "the target is the value itself, with a band of one width."),
                    std::lround(100.0 * signs.zeroShare()), signs.known));
    }
}

} // namespace

Target suitableTarget(const Series& series, std::size_t end)
{
    return targetFor(signsOf(series, end));
}

ResolvedOptions resolved(const ForecastOptions& options, const Series& series,
                         const TimeSplit& split)
{
    ResolvedOptions resolved{options, {}};
    if (options.target == Target::Automatic)
        resolveTarget(resolved, series, split.validationEnd);
    if (!series.hasYearlySeason())
        return resolved;
    const std::size_t training = split.trainEnd - split.trainBegin;
    const std::size_t year = series.longSeason();
    const std::size_t longest =
        std::max<std::size_t>(1, training > year ? (training - year) / 4 : 0);
    if (static_cast<std::size_t>(options.lookback) > longest) {
        resolved.options.lookback = static_cast<int>(longest);
        resolved.decisions.push_back(Message(
            longest == 1 ? SENTENCE("core", "The training part of %1 steps is short for a lookback "
                                            "of %2 after its first year; 1 was taken.")
                         : SENTENCE("core", "The training part of %1 steps is short for a lookback "
                                            "of %2 after its first year; %3 were taken."),
            training, options.lookback, longest));
    }
    return resolved;
}

} // namespace core
