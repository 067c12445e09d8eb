#include "core/features/SeasonalAnchor.h"

#include "core/base/NaN.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kWeeks = 4;

/// At most four values, kept in order, and their median; missing ones are not taken.
class FewValues
{
public:
    void add(double value)
    {
        if (std::isnan(value))
            return;
        std::size_t at = m_size++;
        for (; at > 0 && m_values[at - 1] > value; --at)
            m_values[at] = m_values[at - 1];
        m_values[at] = value;
    }
    double median() const
    {
        return m_size == 0 ? kNaN : 0.5 * (m_values[(m_size - 1) / 2] + m_values[m_size / 2]);
    }

private:
    std::array<double, kWeeks> m_values{};
    std::size_t m_size = 0;
};

/// The fewest whole weeks that lead from step o + k back to a step that is known at o.
std::size_t fewestWeeks(std::size_t k, std::size_t week)
{
    return (k + week - 1) / week;
}

} // namespace

SeasonalAnchor::SeasonalAnchor(const Series& series, std::vector<double> levels)
    : m_levels(std::move(levels)), m_flagged(series.holiday), m_day(series.shortSeason()),
      m_week(series.longSeason())
{
    // The same week or month of the years before has the same holidays, or nearly.
    if (series.hasYearlySeason())
        m_flagged.assign(m_flagged.size(), 0);
    assert(m_levels.size() == series.size());
    m_daysPastSunday.reserve(series.size());
    m_slots.reserve(series.size());
    for (std::size_t t = 0; t < series.size(); ++t) {
        const auto time = series.localTime(t);
        const auto day = std::chrono::floor<std::chrono::days>(time);
        m_daysPastSunday.push_back(
            static_cast<std::uint8_t>(std::chrono::weekday(day).c_encoding()));
        m_slots.push_back(static_cast<std::size_t>((time - day).count() / series.stepSeconds));
    }
}

std::optional<std::size_t> SeasonalAnchor::weeksBack(std::size_t step, std::size_t weeks) const
{
    return weeks * m_week > step ? std::nullopt : std::optional(step - weeks * m_week);
}

double SeasonalAnchor::increment(std::size_t end, std::size_t length, bool leaveOutFlagged) const
{
    if (end < length)
        return kNaN;
    if (leaveOutFlagged && (m_flagged[end] != 0 || m_flagged[end - length] != 0))
        return kNaN;
    return m_levels[end] - m_levels[end - length];
}

double SeasonalAnchor::weekdayIncrement(std::size_t origin, std::size_t k) const
{
    const std::size_t first = fewestWeeks(k, m_week);
    FewValues increments;
    for (std::size_t w = first; w < first + kWeeks; ++w)
        if (const auto end = weeksBack(origin + k, w))
            increments.add(increment(*end, k, true));
    const double median = increments.median();
    if (!std::isnan(median))
        return median;
    const auto lastWeek = weeksBack(origin + k, first);
    return lastWeek ? increment(*lastWeek, k, false) : kNaN;
}

double SeasonalAnchor::sundayIncrement(std::size_t origin, std::size_t k) const
{
    const std::size_t step = origin + k;
    const std::size_t back = m_daysPastSunday[step] * m_day;
    FewValues increments;
    std::size_t taken = 0;
    for (std::size_t w = 0; taken < kWeeks && back + w * m_week <= step; ++w) {
        const std::size_t end = step - back - w * m_week;
        if (end > origin)
            continue;
        ++taken;
        increments.add(increment(end, k, true));
    }
    return increments.median();
}

bool SeasonalAnchor::isLikeSunday(std::size_t origin, std::size_t step) const
{
    if (step >= m_flagged.size() || m_flagged[step] == 0 || m_daysPastSunday[step] == 0)
        return false;
    const std::size_t dayBegin = step - std::min(step, m_slots[step]);
    const std::size_t known = origin < dayBegin ? 0 : origin + 1 - dayBegin;
    if (known == 0 || 12 * known < m_day) // two hours
        return false;
    const std::size_t judged = std::min(known, std::max<std::size_t>(1, m_day / 4)); // six hours
    double asWeekday = 0.0;
    double asSunday = 0.0;
    bool isJudged = false;
    for (std::size_t s = origin + 1 - judged; s <= origin; ++s) {
        if (s == 0)
            continue;
        const double came = m_levels[s] - m_levels[s - 1];
        const double weekday = std::abs(came - weekdayIncrement(s - 1, 1));
        const double sunday = std::abs(came - sundayIncrement(s - 1, 1));
        if (std::isnan(weekday) || std::isnan(sunday))
            continue;
        asWeekday += weekday;
        asSunday += sunday;
        isJudged = true;
    }
    return isJudged && asSunday < asWeekday;
}

double SeasonalAnchor::increment(std::size_t origin, std::size_t k) const
{
    assert(k >= 1 && origin < m_levels.size());
    if (isLikeSunday(origin, origin + k)) {
        const double sunday = sundayIncrement(origin, k);
        if (!std::isnan(sunday))
            return sunday;
    }
    return weekdayIncrement(origin, k);
}

double SeasonalAnchor::usualLevel(std::size_t origin, std::size_t k) const
{
    const std::size_t first = fewestWeeks(k, m_week);
    FewValues levels;
    for (std::size_t w = first; w < first + kWeeks; ++w) {
        const auto step = weeksBack(origin + k, w);
        if (step && m_flagged[*step] == 0)
            levels.add(m_levels[*step]);
    }
    const double median = levels.median();
    if (!std::isnan(median))
        return median;
    const auto lastWeek = weeksBack(origin + k, first);
    return lastWeek ? m_levels[*lastWeek] : kNaN;
}

} // namespace core
