#pragma once

#include <chrono>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// From this moment of UTC on, a zone's clocks are ahead of UTC by so much.
struct ClockChange
{
    std::chrono::sys_seconds from;
    std::chrono::seconds offset{0};

    bool operator==(const ClockChange&) const = default;
};

/// What the clocks of a time zone show, beside a time axis in UTC. Without a zone the axis itself
/// is the wall clock, and nothing is converted.
///
/// Holds the changes themselves, so that a series that was kept follows the rules it was made with.
struct LocalClock
{
    std::string zone;                 ///< "Europe/Berlin"; empty: none
    std::vector<ClockChange> changes; ///< ascending; the first one also holds for all before it

    bool operator==(const LocalClock&) const = default;

    /// What the clocks show at a moment of the axis.
    std::chrono::sys_seconds local(std::chrono::sys_seconds axis) const;

    /// When the clocks show a time: the earlier of two moments, and what follows `shown` by the
    /// length of the leap where they leap over it.
    std::chrono::sys_seconds axis(std::chrono::sys_seconds shown) const;

    /// The moments at which the clocks show a time: the same one twice but where they show it
    /// twice.
    struct Moments
    {
        std::chrono::sys_seconds first;
        std::chrono::sys_seconds second;
        bool isSkipped = false; ///< they never show it; both moments as `axis` has it

        bool isRepeated() const { return first != second; }
    };
    Moments moments(std::chrono::sys_seconds shown) const;
};

/// The clock of a zone of the IANA database, with the changes from a year before `begin` to ten
/// years after `end`. Throws `InputError` (setting "time_zone") for a name that is not in it, or
/// where the database is not installed.
LocalClock localClock(const std::string& zone, std::chrono::sys_seconds begin,
                      std::chrono::sys_seconds end);

/// The database's own spelling of a zone's name, whatever the case of `name`. Throws `InputError`
/// as `localClock` does.
std::string timeZoneNamed(std::string_view name);

/// The names of the places in the database, "Africa/Abidjan" and so on, in order. Empty where it is
/// not installed.
std::vector<std::string> timeZoneNames();

} // namespace core
