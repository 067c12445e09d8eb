#include "core/project/ForecastCheck.h"

#include <algorithm>
#include <variant>

namespace core {

namespace {

/// An event may recur from its first time on: it must not go backwards, nor begin before all time.
bool isPlausible(const RecurringEvent& event)
{
    using namespace std::chrono;
    const CalendarEvent& first = event.first;
    return !first.name.empty() && first.start < first.end &&
           first.start >= sys_days(year{1} / 1 / 1) && first.end <= sys_days(year{9999} / 12 / 31);
}

bool isWhole(const PredictiveSamples& samples)
{
    return samples.points == 0 || samples.passes == 0
               ? samples.values.empty()
               : samples.values.size() % samples.points == 0 &&
                     samples.values.size() / samples.points == samples.passes;
}

/// Samples beside others: as many passes of as many points, or none at all.
bool areBeside(const PredictiveSamples& samples, const PredictiveSamples& others)
{
    return isWhole(samples) && (samples.passes == 0 || (samples.passes == others.passes &&
                                                        samples.points == others.points));
}

bool hasSteps(const std::vector<std::size_t>& steps, std::size_t points, const Series& series)
{
    return steps.size() == points && std::all_of(steps.begin(), steps.end(), [&](std::size_t step) {
               return step < series.size();
           });
}

bool fits(const ErrorProfile& profile)
{
    return std::all_of(profile.sizes.begin(), profile.sizes.end(),
                       [](double size) { return size > 0.0; });
}

bool fits(const BandInputs& inputs, const Series& series)
{
    const std::size_t points = inputs.samples.points;
    const std::size_t before = inputs.validationSamples.points;
    if (!isWhole(inputs.samples) || !isWhole(inputs.validationSamples) ||
        inputs.bases.size() != points || inputs.validationTargets.size() != before)
        return false;
    if (inputs.samples.passes != inputs.validationSamples.passes)
        return false;
    if (!areBeside(inputs.predNetSamples, inputs.samples) ||
        !areBeside(inputs.scales, inputs.samples) ||
        !areBeside(inputs.validationScales, inputs.validationSamples) ||
        (inputs.scales.passes == 0) != (inputs.validationScales.passes == 0))
        return false;
    if (points % inputs.horizon() != 0 || before % inputs.horizon() != 0)
        return false;
    if (inputs.profile.sizes.empty()) // no band from recent errors
        return true;
    return fits(inputs.profile) && inputs.targets.size() == points &&
           hasSteps(inputs.steps, points, series) &&
           hasSteps(inputs.validationSteps, before, series);
}

bool fitTimes(const std::vector<std::chrono::sys_seconds>& times, std::size_t first,
              const Series& series)
{
    for (std::size_t i = 0; i < times.size(); ++i)
        if (times[i] != series.time(first + i))
            return false;
    return true;
}

bool fitPoints(const std::vector<std::size_t>& points, std::size_t steps, const BandInputs& inputs)
{
    return points.size() == steps &&
           std::all_of(points.begin(), points.end(), [&](std::size_t point) {
               return point == kNoPoint || point < inputs.samples.points;
           });
}

struct HasSteps
{
    std::size_t steps;

    bool operator()(const PredictiveDistribution::Residuals& residuals) const
    {
        return residuals.means.size() == steps;
    }
    bool operator()(const PredictiveDistribution::ScaledErrors& errors) const
    {
        return errors.bases.size() == steps && errors.means.size() == steps &&
               errors.scales.size() == steps;
    }
    bool operator()(const PredictiveDistribution::ScaledQuantiles& quantiles) const
    {
        const auto& p = quantiles.probabilities;
        return quantiles.bases.size() == steps && !p.empty() &&
               std::is_sorted(p.begin(), p.end()) && quantiles.scaled.size() / p.size() == steps &&
               quantiles.scaled.size() % p.size() == 0;
    }
};

bool fits(const ModelForecast& model, std::size_t steps)
{
    return model.mean.size() == steps && model.lower.size() == steps &&
           model.upper.size() == steps && std::visit(HasSteps{steps}, model.distribution.content());
}

bool fits(const EmbeddingMap& map, std::size_t windows)
{
    return map.size == 0 ||
           (map.components.size() == windows && map.distance.size() == windows &&
            map.percentile.size() == windows && map.values.size() % map.size == 0 &&
            map.values.size() / map.size == windows);
}

/// Passes that a band can be made of.
bool fits(const KeptPasses& kept, std::size_t steps, const Series& series)
{
    const BandInputs& inputs = kept.inputs;
    return inputs.samples.points > 0 && inputs.samples.passes > 0 &&
           !inputs.validationTargets.empty() && fits(inputs, series) &&
           fitPoints(kept.points, steps, inputs);
}

} // namespace

bool fitsTogether(const Forecast& forecast, const Series& series)
{
    const TimeSplit& split = forecast.split;
    if (split.trainBegin > split.trainEnd || split.trainEnd > split.validationEnd ||
        split.validationEnd > split.testEnd || split.testEnd > series.size())
        return false;
    if (forecast.bandPasses > forecast.passes->inputs.samples.passes)
        return false;
    if (!std::all_of(forecast.events.begin(), forecast.events.end(), isPlausible))
        return false;
    const std::size_t steps = forecast.times.size();
    if (steps == 0 || steps != split.testEnd - split.validationEnd ||
        !fitTimes(forecast.times, split.validationEnd, series))
        return false;
    for (const auto* values : {&forecast.actual, &forecast.epistemic, &forecast.aleatoric})
        if (values->size() != steps)
            return false;
    if (forecast.holiday.size() != steps || forecast.weekAfterHoliday.size() != steps)
        return false;
    if (!fits(forecast.passes->inputs, series) ||
        !fitPoints(forecast.passes->points, steps, forecast.passes->inputs))
        return false;
    const auto fitsSteps = [&](const ModelForecast& model) {
        return fits(model, steps) && (!model.passes || fits(*model.passes, steps, series));
    };
    return fitsSteps(forecast.bayesian) &&
           std::all_of(forecast.comparisons.begin(), forecast.comparisons.end(), fitsSteps) &&
           std::all_of(forecast.ablation.begin(), forecast.ablation.end(), fitsSteps) &&
           fits(forecast.embedding, forecast.windowOrigins.size());
}

bool fitsTogether(const Outlook::Fit& outlook, const Series& series)
{
    const BandInputs& band = outlook.band;
    const std::size_t points = band.validationTargets.size();
    const auto horizon = static_cast<std::size_t>(outlook.options.horizon);
    if (points == 0 || points % horizon != 0 || band.horizon() != horizon ||
        !band.validationSummary)
        return false;
    const PassSummary& passes = *band.validationSummary;
    const bool learnsScale = outlook.options.head == Head::StudentT;
    return passes.moments.mean.size() == points && passes.moments.deviation.size() == points &&
           passes.learnedScales.size() == (learnsScale ? points : 0) && fits(band.profile) &&
           band.profile.sizes.size() == series.shortSeason() &&
           hasSteps(band.validationSteps, points, series);
}

bool areFolds(const std::vector<Forecast>& forecasts)
{
    const auto sameKeys = [](const auto& a, const auto& b) {
        return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                          [](const auto& x, const auto& y) { return x.key == y.key; });
    };
    const auto cannotFollow = [&](const Forecast& before, const Forecast& after) {
        return after.split.validationEnd < before.split.testEnd ||
               !sameKeys(before.comparisons, after.comparisons) ||
               !sameKeys(before.ablation, after.ablation);
    };
    return !forecasts.empty() &&
           std::adjacent_find(forecasts.begin(), forecasts.end(), cannotFollow) == forecasts.end();
}

} // namespace core
