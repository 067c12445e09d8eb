#include "core/models/ForecastWindows.h"

#include "core/base/InputError.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace core {

namespace {

/// Training windows of residual targets beyond this many standard deviations are left out: a
/// blizzard teaches nothing about other days.
constexpr float kOutlier = 5.0F;

/// The deviation of each step of the horizon: 1 for the first, whose targets are scaled to it.
std::vector<float> leadDeviations(const WindowSet& windows)
{
    const auto horizon = static_cast<std::size_t>(windows.horizon);
    std::vector<double> squares(horizon, 0.0);
    for (std::size_t i = 0; i < windows.targets.size(); ++i)
        squares[i % horizon] += static_cast<double>(windows.targets[i]) * windows.targets[i];
    std::vector<float> deviations(horizon, 1.0F);
    for (std::size_t k = 1; k < horizon; ++k)
        deviations[k] = static_cast<float>(
            std::fmax(1.0, std::sqrt(squares[k] / static_cast<double>(windows.size()))));
    return deviations;
}

WindowSet withoutOutliers(const WindowSet& windows, const std::vector<float>& deviations)
{
    WindowSet kept = windows;
    kept.origins.clear();
    kept.external.clear();
    kept.targets.clear();
    kept.bases.clear();
    const auto horizon = static_cast<std::size_t>(windows.horizon);
    const auto externals = static_cast<std::size_t>(windows.externalFeatures);
    for (std::size_t w = 0; w < windows.size(); ++w) {
        const auto target = windows.targets.begin() + static_cast<std::ptrdiff_t>(w * horizon);
        const auto end = target + static_cast<std::ptrdiff_t>(horizon);
        const bool isOrdinary =
            std::equal(target, end, deviations.begin(), [](float r, float deviation) {
                return std::abs(r) <= kOutlier * deviation;
            });
        if (!isOrdinary)
            continue;
        const auto base = windows.bases.begin() + static_cast<std::ptrdiff_t>(w * horizon);
        const auto external = windows.external.begin() + static_cast<std::ptrdiff_t>(w * externals);
        kept.origins.push_back(windows.origins[w]);
        kept.targets.insert(kept.targets.end(), target, end);
        kept.bases.insert(kept.bases.end(), base, base + static_cast<std::ptrdiff_t>(horizon));
        kept.external.insert(kept.external.end(), external,
                             external + static_cast<std::ptrdiff_t>(externals));
    }
    return kept;
}

/// What is said of a part of the series without a window.
struct PartSentences
{
    const char* inGap;
    const char* noWindow;
};

constexpr PartSentences kOfTraining{
    SENTENCE("core", "The training part of %1 steps lies in a gap of the data; expected another "
                     "split."),
    SENTENCE("core", "The training part of %1 steps holds no complete window of lookback %2 and "
                     "horizon %3; expected a longer part or a shorter lookback.")};
constexpr PartSentences kOfValidation{
    SENTENCE("core", "The validation part of %1 steps lies in a gap of the data; expected another "
                     "split."),
    SENTENCE("core", "The validation part of %1 steps holds no complete window of lookback %2 and "
                     "horizon %3; expected a longer part or a shorter lookback.")};
constexpr PartSentences kOfTest{
    SENTENCE("core", "The test part of %1 steps lies in a gap of the data; expected another "
                     "split."),
    SENTENCE("core", "The test part of %1 steps holds no complete window of lookback %2 and "
                     "horizon %3; expected a longer part or a shorter lookback.")};

void requireWindows(const WindowSet& set, const Series& series, const PartSentences& sentences,
                    std::size_t begin, std::size_t end)
{
    if (set.size() > 0)
        return;
    const std::size_t steps = end - begin;
    const auto first = series.values.begin() + static_cast<std::ptrdiff_t>(begin);
    if (std::all_of(first, first + static_cast<std::ptrdiff_t>(steps),
                    [](double value) { return std::isnan(value); }))
        throw InputError(Message(sentences.inGap, steps), "validationSteps");
    throw InputError(Message(sentences.noWindow, steps, set.lookback, set.horizon), "lookback");
}

} // namespace

InputOptions inputOptions(const ForecastOptions& options)
{
    return {.lookback = options.lookback,
            .horizon = options.horizon,
            .calendar = options.calendar,
            .lags = options.lags,
            .recentErrors = options.recentErrors,
            .weather = options.weather};
}

ForecastWindows makeFittingWindows(const WindowBuilder& builder, const TimeSplit& split,
                                   Target target)
{
    ForecastWindows windows;
    windows.training = builder.trainingWindows(split.trainBegin, split.trainEnd);
    windows.validation = builder.trainingWindows(split.trainEnd, split.validationEnd);
    windows.stopping = windows.validation;
    if (isResidual(target)) {
        const std::vector<float> deviations = leadDeviations(windows.training);
        windows.training = withoutOutliers(windows.training, deviations);
        WindowSet ordinary = withoutOutliers(windows.validation, deviations);
        if (ordinary.size() > 0)
            windows.stopping = std::move(ordinary);
    }
    requireWindows(windows.training, builder.series(), kOfTraining, split.trainBegin,
                   split.trainEnd);
    requireWindows(windows.validation, builder.series(), kOfValidation, split.trainEnd,
                   split.validationEnd);
    return windows;
}

ForecastWindows makeForecastWindows(const Series& series, const TimeSplit& split,
                                    const TargetTransform& transform,
                                    const ForecastOptions& options)
{
    const WindowBuilder builder(series, split, transform, inputOptions(options));
    ForecastWindows windows = makeFittingWindows(builder, split, transform.target());
    windows.test = builder.replayWindows(split.validationEnd, split.testEnd);
    requireWindows(windows.test, series, kOfTest, split.validationEnd, split.testEnd);
    return windows;
}

std::vector<std::size_t> pointsOfSteps(const WindowSet& test, const TimeSplit& split)
{
    std::vector<std::size_t> points(split.testEnd - split.validationEnd, kNoPoint);
    const auto horizon = static_cast<std::size_t>(test.horizon);
    for (std::size_t w = 0; w < test.size(); ++w)
        for (std::size_t k = 1; k <= horizon; ++k)
            if (test.origins[w] + k < split.testEnd)
                points[test.origins[w] + k - split.validationEnd] = w * horizon + k - 1;
    return points;
}

std::vector<double> atSteps(const std::vector<double>& values,
                            const std::vector<std::size_t>& pointOfStep)
{
    std::vector<double> steps;
    steps.reserve(pointOfStep.size());
    for (const std::size_t point : pointOfStep)
        steps.push_back(point == kNoPoint ? std::numeric_limits<double>::quiet_NaN()
                                          : values[point]);
    return steps;
}

} // namespace core
