#include "core/features/TargetTransform.h"

#include "core/base/InputError.h"
#include "core/base/Message.h"
#include "core/base/NaN.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>
#include <utility>

namespace core {

namespace {

constexpr double kOffsetShare = 0.03;
constexpr double kReach = 10.0; // times the largest value of the training part

bool takesLogarithm(Target target)
{
    return target != Target::Raw && target != Target::RawAnchor;
}

/// Running mean, variance (Welford) and range of the values that are known.
struct Summary
{
    std::size_t n = 0;
    double mean = 0.0;
    double squares = 0.0;
    double min = std::numeric_limits<double>::infinity();
    double max = -std::numeric_limits<double>::infinity();

    void add(double x)
    {
        if (std::isnan(x))
            return;
        ++n;
        const double delta = x - mean;
        mean += delta / static_cast<double>(n);
        squares += delta * (x - mean);
        min = std::min(min, x);
        max = std::max(max, x);
    }
    double deviation() const { return n > 1 ? std::sqrt(squares / static_cast<double>(n)) : 0.0; }
};

InputError nothingToLearn(const Series& series)
{
    return InputError(Message(SENTENCE("core", "There is nothing to learn: \"%1\" never departs "
                                               "from its pattern in the training part."),
                              series.valueName));
}

} // namespace

std::string_view nameOf(Target target)
{
    switch (target) {
    case Target::Raw:
        return SENTENCE("core", "raw");
    case Target::Logarithm:
        return SENTENCE("core", "logarithm");
    case Target::SeasonalDrift:
        return SENTENCE("core", "drift");
    case Target::RawAnchor:
        return SENTENCE("core", "rawAnchor");
    case Target::Automatic:
        return SENTENCE("core", "automatic");
    case Target::SeasonalAnchor:
        break;
    }
    return SENTENCE("core", "anchor");
}

Target targetNamed(std::string_view name)
{
    for (const auto target : {Target::Automatic, Target::Raw, Target::Logarithm,
                              Target::SeasonalDrift, Target::SeasonalAnchor, Target::RawAnchor})
        if (nameOf(target) == name)
            return target;
    throw InputError(Message(SENTENCE("core", "The target is \"%1\"; expected automatic, anchor, "
                                              "rawAnchor, drift, logarithm or raw."),
                             name),
                     "target");
}

bool isResidual(Target target)
{
    return target == Target::SeasonalDrift || isAnchored(target);
}

bool isAnchored(Target target)
{
    return target == Target::SeasonalAnchor || target == Target::RawAnchor;
}

TargetTransform TargetTransform::fit(const Series& series, const TimeSplit& split, Target target)
{
    assert(target != Target::Automatic);
    Summary values;
    for (std::size_t t = split.trainBegin; t < split.trainEnd; ++t)
        values.add(series.values[t]);
    if (values.n == 0)
        throw InputError(
            Message(SENTENCE("core", "The training part of \"%1\" holds no known value; "
                                     "expected a longer series."),
                    series.valueName));

    TargetTransform transform;
    transform.m_fit.target = target;
    transform.m_fit.lowest = values.min >= 0.0 ? 0.0 : -std::numeric_limits<double>::infinity();
    if (takesLogarithm(target)) {
        transform.m_fit.offset = kOffsetShare * values.mean;
        transform.m_fit.highest = kReach * values.max;
        if (values.min == 0.0 && values.max == 0.0)
            throw nothingToLearn(series);
        if (values.min < 0.0 || values.mean <= 0.0)
            throw InputError(
                Message(SENTENCE("core", "The target takes the logarithm, but \"%1\" is not "
                                         "positive in the training part; choose the raw target."),
                        series.valueName),
                "target");
    }
    transform.setLevels(series);

    Summary targets;
    for (std::size_t t = std::max<std::size_t>(split.trainBegin, 1); t < split.trainEnd; ++t)
        targets.add(transform.levels()[t] - transform.base(t - 1, 1));
    if (targets.n == 0)
        throw InputError(
            Message(series.hasYearlySeason()
                        ? SENTENCE("core", "The training part of %1 known steps is shorter than "
                                           "the year that the seasonal target looks back; choose "
                                           "the logarithm or the raw target.")
                        : SENTENCE("core", "The training part of %1 known steps is shorter than "
                                           "the week that the seasonal target looks back; choose "
                                           "the logarithm or the raw target."),
                    values.n),
            "target");
    const bool isRaw = target == Target::Raw;
    const double spread = isRaw ? targets.max - targets.min : targets.deviation();
    // Rounding leaves a trace where the levels are all alike.
    const double size =
        isRaw ? std::max(targets.max, -targets.min) : std::max(values.max, -values.min);
    const double negligible = 1e-9 * (takesLogarithm(target) ? 1.0 : size);
    if (spread <= negligible)
        throw nothingToLearn(series);
    transform.m_fit.shift = isRaw ? targets.min : targets.mean;
    transform.m_fit.scale = spread;
    return transform;
}

TargetTransform TargetTransform::restore(const Series& series, const Fit& fit)
{
    TargetTransform transform;
    transform.m_fit = fit;
    transform.setLevels(series);
    return transform;
}

void TargetTransform::setLevels(const Series& series)
{
    m_week = series.longSeason();
    std::vector<double> levels;
    levels.reserve(series.size());
    for (const double value : series.values)
        levels.push_back(level(value));
    m_anchor = std::make_shared<const SeasonalAnchor>(series, std::move(levels));
}

double TargetTransform::level(double value) const
{
    // A later part may fall below what the logarithm takes; it is held at a small positive level.
    return takesLogarithm(m_fit.target)
               ? std::log(std::max(value + m_fit.offset, 1e-3 * m_fit.offset))
               : value;
}

double TargetTransform::base(std::size_t origin, std::size_t k) const
{
    assert(k >= 1);
    if (!isResidual(m_fit.target))
        return 0.0;
    const std::vector<double>& z = levels();
    if (origin >= z.size())
        return kNaN;
    if (isAnchored(m_fit.target))
        return z[origin] + m_anchor->increment(origin, k);
    const std::size_t weeks = (k + m_week - 1) / m_week * m_week;
    return origin < weeks ? kNaN : z[origin] + z[origin + k - weeks] - z[origin - weeks];
}

double TargetTransform::scaledTarget(std::size_t step) const
{
    return step == 0 ? kNaN : (levels()[step] - base(step - 1, 1) - m_fit.shift) / m_fit.scale;
}

double TargetTransform::toScaled(double value, double base) const
{
    return (level(value) - base - m_fit.shift) / m_fit.scale;
}

double TargetTransform::toValue(double scaled, double base) const
{
    const double z = base + m_fit.shift + m_fit.scale * scaled;
    const double value = takesLogarithm(m_fit.target) ? std::exp(z) - m_fit.offset : z;
    return std::min(m_fit.highest, std::max(m_fit.lowest, value));
}

} // namespace core
