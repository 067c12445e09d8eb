#include "core/data/LocalClock.h"

#include "core/base/InputError.h"
#include "core/data/Characters.h"

#include <date/tz.h>

#include <algorithm>
#include <exception>
#include <optional>

namespace core {

namespace {

using std::chrono::seconds;
using std::chrono::sys_seconds;

/// Throws where it is not installed.
const date::tzdb& database()
{
    try {
        return date::get_tzdb();
    } catch (const std::exception&) {
        throw InputError(SENTENCE("core", "The time zone database is not installed on this "
                                          "computer (package tzdata)."),
                         "time_zone");
    }
}

/// The zone of this name, whatever its case. The database's own search has another name in the
/// library where that was built with another standard.
const date::time_zone& zoneOfName(std::string_view name)
{
    const auto& zones = database().zones;
    const auto lower = [](char c) { return lowerCase(c); };
    const auto found = std::find_if(zones.begin(), zones.end(), [&](const date::time_zone& zone) {
        return std::ranges::equal(zone.name(), name, {}, lower, lower);
    });
    if (found == zones.end())
        throw InputError(
            Message(SENTENCE("core", "\"%1\" is not a time zone; expected the name of "
                                     "one, such as Europe/Berlin or America/New_York."),
                    std::string(name)),
            "time_zone");
    return *found;
}

/// The index of the last change that is not after `axis`, or the first one.
std::size_t changeAt(const std::vector<ClockChange>& changes, sys_seconds axis)
{
    const auto next =
        std::upper_bound(changes.begin(), changes.end(), axis,
                         [](sys_seconds t, const ClockChange& change) { return t < change.from; });
    return next == changes.begin() ? 0 : static_cast<std::size_t>(next - changes.begin()) - 1;
}

} // namespace

sys_seconds LocalClock::local(sys_seconds axis) const
{
    return changes.empty() ? axis : axis + changes[changeAt(changes, axis)].offset;
}

LocalClock::Moments LocalClock::moments(sys_seconds shown) const
{
    if (changes.empty())
        return {shown, shown};
    // The clocks change far more seldom than they are ever off UTC.
    const std::size_t middle = changeAt(changes, shown);
    const std::size_t begin = middle == 0 ? 0 : middle - 1;
    const std::size_t end = std::min(changes.size(), middle + 2);
    std::optional<sys_seconds> first;
    sys_seconds second;
    for (std::size_t i = begin; i < end; ++i) {
        const sys_seconds moment = shown - changes[i].offset;
        const bool isAfter = i > 0 && moment < changes[i].from;
        const bool isBefore = i + 1 < changes.size() && moment >= changes[i + 1].from;
        if (isAfter || isBefore)
            continue;
        if (!first)
            first = moment;
        second = moment;
    }
    if (first)
        return {*first, second};
    // Leapt over: the offset before the leap still counts, which shows a time after it.
    std::size_t leap = begin;
    while (leap + 1 < end && shown - changes[leap].offset >= changes[leap + 1].from)
        ++leap;
    const sys_seconds moment = shown - changes[leap == begin ? leap : leap - 1].offset;
    return {moment, moment, true};
}

sys_seconds LocalClock::axis(sys_seconds shown) const
{
    return moments(shown).first;
}

LocalClock localClock(const std::string& zone, sys_seconds begin, sys_seconds end)
{
    using std::chrono::days;
    const date::time_zone& rules = zoneOfName(zone);
    LocalClock clock{.zone = rules.name(), .changes = {}};
    const sys_seconds last = end + days(3653);
    for (sys_seconds at = begin - days(366); at < last;) {
        const date::sys_info info = rules.get_info(at);
        if (clock.changes.empty() || clock.changes.back().offset != info.offset)
            clock.changes.push_back({clock.changes.empty() ? at : info.begin, info.offset});
        if (info.end <= at)
            break;
        at = info.end;
    }
    return clock;
}

std::string timeZoneNamed(std::string_view name)
{
    return zoneOfName(name).name();
}

std::vector<std::string> timeZoneNames()
{
    std::vector<std::string> names;
    try {
        for (const date::time_zone& zone : database().zones) {
            const std::string& name = zone.name();
            if (name.find('/') != std::string::npos && !name.starts_with("Etc/") &&
                !name.starts_with("SystemV/"))
                names.push_back(name);
        }
    } catch (const InputError&) {
        return {};
    }
    std::sort(names.begin(), names.end());
    return names;
}

} // namespace core
