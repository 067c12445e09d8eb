#include "core/data/TimeTrial.h"

#include "core/base/ParallelFor.h"
#include "core/data/TimeReader.h"

#include <algorithm>
#include <array>
#include <map>
#include <unordered_set>

namespace core {

namespace {

using std::chrono::days;
using std::chrono::sys_days;

constexpr std::size_t kShownFaults = 5;
constexpr std::size_t kMostOffsets = 4;  ///< more different ones are the ends of ranges
constexpr std::size_t kMostDays = 20000; ///< as many tell whether steps are even
constexpr std::size_t kChunk = 65536;    ///< rows read by one thread at a time

std::uint64_t mixed(std::uint64_t row, std::int64_t seconds)
{
    std::uint64_t bits = (row + 1) * 0x9E3779B97F4A7C15U ^ static_cast<std::uint64_t>(seconds);
    bits = (bits ^ (bits >> 30U)) * 0xBF58476D1CE4E5B9U;
    return bits ^ (bits >> 27U);
}

/// Rows of one chunk, read one after the other.
class ChunkTrial
{
public:
    ChunkTrial(const TextColumn& column, const IsMissing& isMissing, const TimeFormat& format)
        : m_column(column), m_isMissing(isMissing), m_read(format)
    {
    }

    void read(std::size_t row)
    {
        const std::string_view text = m_column[row];
        if (const auto& time = m_read.read(text))
            count(row, text, *time);
        else if (m_isMissing(text))
            ++m_trial.column.missing;
        else if (++m_trial.column.faults <= kShownFaults)
            m_trial.column.faultRows.push_back(row);
    }

    TimeTrial take() { return std::move(m_trial); }
    std::optional<std::chrono::seconds> clock() const { return m_clock; }

private:
    void count(std::size_t row, std::string_view text, const TimeText& time)
    {
        const ParsedTime& parsed = time.parsed;
        ++m_trial.column.known;
        m_trial.checksum += mixed(row, parsed.time.time_since_epoch().count());
        if (!m_read.isNew())
            return;
        m_trial.column.hasClock = m_trial.column.hasClock || parsed.hasClock;
        m_trial.column.hasZone = m_trial.column.hasZone || parsed.hasZone;
        m_trial.column.format.isRange = m_trial.column.format.isRange || time.isRange;
        if (parsed.offsetMinutes)
            addOffset(*parsed.offsetMinutes);
        const auto day = std::chrono::floor<days>(parsed.time);
        const auto clock = parsed.time - day;
        m_trial.column.clockVaries = m_trial.column.clockVaries || (m_clock && *m_clock != clock);
        m_clock = clock;
        if (time.weekdays != 0) {
            ++m_trial.weekdays;
            const unsigned bit = 1U << std::chrono::weekday(day).c_encoding();
            if ((time.weekdays & bit) == 0)
                ++m_trial.wrongWeekdays;
        }
        if (m_trial.days.empty() || day != m_trial.days.back())
            addDay(day, text);
    }

    void addDay(sys_days day, std::string_view text)
    {
        if (m_trial.days.empty())
            m_trial.hasDots = text.find('.') < 5;
        if (m_trial.days.size() < kMostDays && m_days.insert(day.time_since_epoch().count()).second)
            m_trial.days.push_back(day);
    }

    void addOffset(int offset)
    {
        auto& offsets = m_trial.column.offsets;
        const auto place = std::lower_bound(offsets.begin(), offsets.end(), offset);
        if (offsets.size() <= kMostOffsets && (place == offsets.end() || *place != offset))
            offsets.insert(place, offset);
    }

    const TextColumn& m_column;
    const IsMissing& m_isMissing;
    TimeReader m_read;
    std::optional<std::chrono::seconds> m_clock;
    std::unordered_set<int> m_days;
    TimeTrial m_trial;
};

/// The length of a step of days, months and years, which differ in length, made one.
int stepClass(int gap)
{
    if (gap >= 28 && gap <= 31)
        return 30;
    if (gap >= 90 && gap <= 92)
        return 91;
    if (gap >= 365 && gap <= 366)
        return 365;
    return gap;
}

bool isMonthEdge(sys_days day)
{
    const auto isFirst = [](sys_days d) {
        return std::chrono::year_month_day(d).day() == std::chrono::day(1);
    };
    return isFirst(day) || isFirst(day + days(1));
}

bool isYearEdge(sys_days day)
{
    const auto isJanuary = [](sys_days d) {
        return std::chrono::year_month_day(d).month() == std::chrono::January;
    };
    const bool isFirst = isJanuary(day) && !isJanuary(day - days(1));
    const bool isLast = !isJanuary(day) && isJanuary(day + days(1));
    return isFirst || isLast;
}

} // namespace

TimeTrial tryFormat(const TextColumn& column, const IsMissing& isMissing, const TimeFormat& format)
{
    const std::size_t chunks = (column.size() + kChunk - 1) / kChunk;
    std::vector<TimeTrial> trials(chunks);
    std::vector<std::optional<std::chrono::seconds>> clocks(chunks);
    parallelFor(chunks, [&](std::size_t chunk) {
        ChunkTrial trial(column, isMissing, format);
        const std::size_t end = std::min(column.size(), (chunk + 1) * kChunk);
        for (std::size_t row = chunk * kChunk; row < end; ++row)
            trial.read(row);
        trials[chunk] = trial.take();
        clocks[chunk] = trial.clock();
    });

    TimeTrial whole;
    whole.column.format = format;
    std::unordered_set<int> known;
    std::optional<std::chrono::seconds> clock;
    for (std::size_t chunk = 0; chunk < chunks; ++chunk) {
        TimeTrial& part = trials[chunk];
        TimeColumn& sum = whole.column;
        sum.known += part.column.known;
        sum.missing += part.column.missing;
        sum.faults += part.column.faults;
        for (const std::size_t row : part.column.faultRows) {
            if (sum.faultRows.size() < kShownFaults)
                sum.faultRows.push_back(row);
        }
        sum.hasClock = sum.hasClock || part.column.hasClock;
        sum.hasZone = sum.hasZone || part.column.hasZone;
        sum.format.isRange = sum.format.isRange || part.column.format.isRange;
        sum.offsets.insert(sum.offsets.end(), part.column.offsets.begin(),
                           part.column.offsets.end());
        whole.checksum += part.checksum;
        whole.weekdays += part.weekdays;
        whole.wrongWeekdays += part.wrongWeekdays;
        whole.hasDots = whole.hasDots || part.hasDots;
        whole.column.clockVaries = whole.column.clockVaries || part.column.clockVaries ||
                                   (clock && clocks[chunk] && *clock != *clocks[chunk]);
        clock = clocks[chunk] ? clocks[chunk] : clock;
        for (const sys_days day : part.days) {
            if (whole.days.size() < kMostDays &&
                known.insert(day.time_since_epoch().count()).second)
                whole.days.push_back(day);
        }
    }
    TimeColumn& result = whole.column;
    std::sort(result.offsets.begin(), result.offsets.end());
    result.offsets.erase(std::unique(result.offsets.begin(), result.offsets.end()),
                         result.offsets.end());
    if (result.format.kind != TimeKind::Calendar) {
        result.format.isRange = false;
    } else if (result.offsets.size() > kMostOffsets) {
        result.format.isRange = true;
    }
    if (result.format.isRange) {
        result.offsets.clear();
        result.hasZone = false;
    }
    return whole;
}

std::optional<double> irregularity(const TimeTrial& trial)
{
    constexpr double kOddDay = 0.5;
    constexpr std::size_t kFewestDays = 3;
    if (trial.days.size() < (trial.column.clockVaries ? 2 : kFewestDays))
        return std::nullopt;
    std::vector<sys_days> sorted = trial.days;
    std::sort(sorted.begin(), sorted.end());
    std::map<int, std::size_t> steps;
    for (std::size_t i = 1; i < sorted.size(); ++i)
        ++steps[stepClass((sorted[i] - sorted[i - 1]).count())];
    const auto usual =
        std::max_element(steps.begin(), steps.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    // Times of day that differ are of a series with steps below a day: no day should be empty.
    const int step = trial.column.clockVaries ? 1 : usual->first;

    const double gaps = static_cast<double>(sorted.size() - 1);
    const double expected = (sorted.back() - sorted.front()).count() / static_cast<double>(step);
    double result = std::max(0.0, 1.0 - gaps / std::max(1.0, expected));
    if (step == 30 || step == 91 || step == 365) {
        const bool isUsual =
            std::all_of(sorted.begin(), sorted.end(), step == 365 ? isYearEdge : isMonthEdge);
        result = std::max(0.0, result - 0.05) + (isUsual ? 0.0 : kOddDay);
    }
    std::size_t turns = 0;
    for (std::size_t i = 1; i < trial.days.size(); ++i)
        turns += trial.days[i] < trial.days[i - 1] ? 1 : 0;
    const double back = static_cast<double>(turns) / gaps;
    return result + 2.0 * std::min(back, 1.0 - back);
}

} // namespace core
