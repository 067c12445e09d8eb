#include "core/data/UtcTimes.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace core {

namespace {

using std::chrono::sys_seconds;

/// Rows of one group in an hour that the clocks show twice, in the order of the file.
struct RepeatedHour
{
    std::vector<std::uint32_t> rows;
    std::vector<LocalClock::Moments> moments; ///< of each row
};

/// Which of the rows mean the second of their two moments; nothing for those that do not tell.
std::vector<std::optional<bool>> secondOnes(const RepeatedHour& hour, bool isDescending)
{
    const std::size_t size = hour.rows.size();
    const auto shown = [&](std::size_t i) {
        return hour.moments[isDescending ? size - 1 - i : i].first;
    };
    std::vector<std::optional<bool>> isSecond(size);
    std::size_t falls = 0;
    std::size_t fall = size;
    bool areSame = true;
    for (std::size_t i = 1; i < size; ++i) {
        areSame = areSame && shown(i) == shown(0);
        if (shown(i) < shown(i - 1)) {
            ++falls;
            fall = i;
        }
    }
    if (falls == 0 && areSame && size == 2)
        fall = 1;
    if (fall < size && falls <= 1) {
        for (std::size_t i = 0; i < size; ++i)
            isSecond[i] = i >= fall;
    } else if (falls > 1) {
        std::map<sys_seconds, std::vector<std::size_t>> ofTime;
        for (std::size_t i = 0; i < size; ++i)
            ofTime[shown(i)].push_back(i);
        for (const auto& [time, all] : ofTime)
            for (std::size_t n = 0; n < all.size() && all.size() > 1; ++n)
                isSecond[all[n]] = n > 0;
    }
    if (isDescending)
        std::reverse(isSecond.begin(), isSecond.end());
    return isSecond;
}

} // namespace

void OpenMoments::add(std::uint32_t row)
{
    ++rows;
    if (!first || row < *first)
        first = row;
}

UtcDoubts putOnUtc(RowTimes& times, std::span<const std::uint32_t> groups, const LocalClock& clock,
                   bool areEnds)
{
    const std::chrono::seconds toMoment{areEnds ? 1 : 0};
    UtcDoubts doubts;
    // By group and by where the hour shown twice ends: its second moment less its first is the same
    // for all times in it.
    std::map<std::pair<std::uint32_t, sys_seconds>, RepeatedHour> repeated;
    std::int64_t rises = 0;
    std::optional<sys_seconds> before;
    for (const std::uint32_t row : times.rows) {
        sys_seconds& time = times.times[row];
        if (before)
            rises += time > *before ? 1 : time < *before ? -1 : 0;
        before = time;
        if (!times.offsets.empty() && times.offsets[row] != RowTimes::kNoOffset) {
            time -= std::chrono::minutes(times.offsets[row]);
            continue;
        }
        const LocalClock::Moments moments = clock.moments(time - toMoment);
        if (moments.isSkipped)
            doubts.skipped.add(row);
        if (moments.isRepeated()) {
            const auto change = std::upper_bound(
                clock.changes.begin(), clock.changes.end(), moments.first,
                [](sys_seconds t, const ClockChange& one) { return t < one.from; });
            RepeatedHour& hour = repeated[{groups[row], change->from}];
            hour.rows.push_back(row);
            hour.moments.push_back(moments);
        }
        time = moments.first + toMoment;
    }
    for (const auto& [key, hour] : repeated) {
        const auto isSecond = secondOnes(hour, rises < 0);
        for (std::size_t i = 0; i < hour.rows.size(); ++i) {
            if (!isSecond[i])
                doubts.ambiguous.add(hour.rows[i]);
            else if (*isSecond[i])
                times.times[hour.rows[i]] = hour.moments[i].second + toMoment;
        }
    }
    times.offsets.clear();
    return doubts;
}

} // namespace core
