#pragma once

#include "core/data/ParseTime.h"

#include <array>
#include <chrono>
#include <cstring>
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

/// The last date that was read, so that the next time of the same day needs only its clock.
class FixedDate
{
public:
    bool holds(std::string_view text) const
    {
        return m_isSet && std::memcmp(text.data(), m_text.data(), m_text.size()) == 0;
    }
    void keep(std::string_view text, std::chrono::sys_days day)
    {
        std::memcpy(m_text.data(), text.data(), m_text.size());
        m_day = day;
        m_isSet = true;
    }
    std::chrono::sys_days day() const { return m_day; }

private:
    std::array<char, 10> m_text;
    std::chrono::sys_days m_day;
    bool m_isSet = false;
};

/// Reads the most usual layouts from their places: 2015-06-27, 27.06.2015, 06/27/2015, with or
/// without 22:00 or 22:00:05 behind a blank or a T and Z, +02:00 or +0200 behind that. Nothing for
/// others, valid or not. `date` is of the same order from call to call.
std::optional<ParsedTime> readFixedTime(std::string_view text, DateOrder order, FixedDate& date);

} // namespace core
