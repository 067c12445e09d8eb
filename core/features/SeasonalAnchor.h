#pragma once

#include "core/data/Series.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace core {

/// What the last four weeks let one expect of a step: robust against one odd week among them.
///
/// All is in the levels z that the anchor was made of, and known at an origin o. A step of the
/// weeks before is left out where it or the step it is compared with is missing or on a flagged
/// day; where none of the four is left, the last week alone counts, flagged or not. With steps of
/// a week or of months the four years before take the place of the weeks, and flags are ignored:
/// they come back with the year.
class SeasonalAnchor
{
public:
    /// `levels` has one entry per step of the series, NaN in a gap.
    SeasonalAnchor(const Series& series, std::vector<double> levels);

    const std::vector<double>& levels() const { return m_levels; }
    std::size_t shortSeason() const { return m_day; }
    std::size_t longSeason() const { return m_week; }

    /// d: the expected z(o+k) - z(o), the median of the increments between the same steps of the
    /// four weeks before. k is at least 1; NaN without history.
    ///
    /// The switch: on a flagged day that is no Sunday, once two hours of it are known, the last
    /// four Sundays at the same time of day take the place of the same weekdays when their
    /// increments departed less from those of the day so far (of its last six hours).
    double increment(std::size_t origin, std::size_t k) const;

    /// u: the usual level of step o+k, the median of the levels at the same step of the week over
    /// the four weeks before; NaN without history.
    double usualLevel(std::size_t origin, std::size_t k) const;

private:
    std::optional<std::size_t> weeksBack(std::size_t step, std::size_t weeks) const;
    double increment(std::size_t end, std::size_t length, bool leaveOutFlagged) const;
    double weekdayIncrement(std::size_t origin, std::size_t k) const;
    double sundayIncrement(std::size_t origin, std::size_t k) const;
    bool isLikeSunday(std::size_t origin, std::size_t step) const;

    std::vector<double> m_levels;
    std::vector<std::uint8_t> m_flagged;        // 1 on a flagged day
    std::vector<std::uint8_t> m_daysPastSunday; // per step, 0 on a Sunday
    std::vector<std::size_t> m_slots;           // per step, its place within its day
    std::size_t m_day;
    std::size_t m_week;
};

} // namespace core
