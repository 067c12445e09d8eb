#pragma once

#include "core/data/TextScanner.h"

#include <optional>
#include <string_view>

namespace core {

/// A time zone as a text names it.
struct ZoneName
{
    /// Minutes ahead of UTC; nothing for names whose offset changes ("Europe/Berlin", "CET/CEST")
    /// or means different things ("IST").
    std::optional<int> offsetMinutes;
};

/// The zone that a whole text names: "Z", "+01:00", "CEST", "UTC+1", "Europe/Berlin"; nothing for
/// other texts.
std::optional<ZoneName> zoneNamed(std::string_view text);

/// Takes a zone from the front of a folded text, one blank before it and more than one name of it
/// allowed ("+01:00[europe/berlin]", "gmt+0100 (central european standard time)"); takes nothing
/// where none is.
std::optional<ZoneName> takeZone(TextScanner& text);

} // namespace core
