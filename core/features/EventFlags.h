#pragma once

#include "core/data/Series.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace core {

/// Steps of a series that begin inside a stretch: [first, second). Steps of a week or of months are
/// long beside most stretches: those that the stretch touches.
std::pair<std::size_t, std::size_t> stepsOf(const Series& series, const CalendarEvent& stretch);

/// The steps of the analyst's events of one name.
struct EventFlags
{
    std::string name;
    std::vector<std::uint8_t> inside; ///< per step of the series, 1 in the event
};

/// The analyst's events of a series, those of the same name as one, in the order of their names'
/// first appearance.
std::vector<EventFlags> eventFlags(const Series& series);

} // namespace core
