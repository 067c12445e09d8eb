#pragma once

#include "core/data/TextScanner.h"

#include <chrono>
#include <optional>

namespace core {

/// A time of day taken from a text.
struct ClockText
{
    std::chrono::seconds time{0}; ///< since midnight, up to 24 hours
    bool isBare = true; ///< one number alone, as 7 or 0130: only its place makes it a clock
};

/// What may stand between the numbers of a clock besides ':' and 'h'.
struct ClockSigns
{
    bool dot = true;   ///< 18.30; without it 18.30.00 and 6.30 pm are clocks still
    bool dash = false; ///< 18-30-00
};

/// Takes a time of day from the front of a folded text: 22:00, 22:00:05.25, 18.00.00, 6h30, 08 uhr,
/// 10 pm, 1:00 p. m., A8H30N, 220005, HE07, and 24:00 for the next midnight. A fraction of a second
/// is dropped.
std::optional<ClockText> takeClock(TextScanner& text, ClockSigns signs);

} // namespace core
