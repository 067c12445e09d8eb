#pragma once

#include "core/data/ParseTime.h"

#include <optional>
#include <string_view>

namespace core {

/// A date, with or without a time of day, and what else its text says of it.
struct TimeText
{
    ParsedTime parsed;
    unsigned weekdays =
        0; ///< what the name of the weekday can mean, bit 0 for Sunday; 0: none named
    bool isRange = false; ///< the end of a range stands behind
};

/// As `parseTime`, of a text that `FoldedText` has folded.
std::optional<TimeText> readTimeText(std::string_view folded, DateOrder order);

/// Reads the most usual layouts from their places: 2015-06-27, 27.06.2015, 06/27/2015, with or
/// without 22:00 or 22:00:05 behind a blank or a T. Nothing for others, valid or not.
std::optional<ParsedTime> readFixedTime(std::string_view text, DateOrder order);

} // namespace core
