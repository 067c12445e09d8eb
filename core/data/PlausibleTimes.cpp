#include "core/data/PlausibleTimes.h"

#include "core/data/NumberTime.h"
#include "core/data/TimeNames.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <map>

namespace core {

namespace {

using std::chrono::sys_days;
using std::chrono::sys_seconds;
using std::chrono::year;

constexpr double kNearlyAll = 0.95;
constexpr std::int64_t kYearSeconds = std::int64_t{365} * 86400;

/// How the times of neighbouring rows follow one another.
struct Sequence
{
    double ordered = 0.0;  ///< share of neighbours that rise or stay, or that fall or stay
    double regular = 0.0;  ///< share of the steps, other than 0, that have the usual length
    std::int64_t step = 0; ///< the usual length in seconds
    std::size_t steps = 0; ///< other than 0
};

/// Months, quarters, half-years and years made equal, so that their steps are regular.
std::int64_t stepClass(std::int64_t seconds)
{
    const std::int64_t days = seconds / 86400;
    if (seconds % 86400 != 0)
        return seconds;
    if (days >= 28 && days <= 31)
        return std::int64_t{30} * 86400;
    if (days >= 90 && days <= 92)
        return std::int64_t{91} * 86400;
    if (days >= 181 && days <= 184)
        return std::int64_t{182} * 86400;
    if (days >= 365 && days <= 366)
        return kYearSeconds;
    return seconds;
}

/// Looks at a few hundred neighbouring rows in four places of the column.
Sequence sequenceOf(const TextColumn& column, const TimeFormat& format)
{
    constexpr std::size_t kPlaces = 4;
    constexpr std::size_t kNeighbours = 250;
    const std::size_t block = std::min(kNeighbours, column.size());
    const std::size_t places = column.size() <= kPlaces * kNeighbours ? 1 : kPlaces;
    const std::size_t length = places == 1 ? column.size() : block;
    std::size_t rising = 0;
    std::size_t falling = 0;
    std::size_t pairs = 0;
    std::map<std::int64_t, std::size_t> steps;
    Sequence result;
    for (std::size_t place = 0; place < places; ++place) {
        const std::size_t begin = places == 1 ? 0 : place * (column.size() - length) / (places - 1);
        std::optional<sys_seconds> last;
        for (std::size_t row = begin; row < begin + length; ++row) {
            const auto time = parseTime(column[row], format);
            if (!time)
                continue;
            if (last) {
                const std::int64_t step = (time->time - *last).count();
                ++pairs;
                rising += step >= 0 ? 1 : 0;
                falling += step <= 0 ? 1 : 0;
                if (step != 0) {
                    ++steps[stepClass(std::abs(step))];
                    ++result.steps;
                }
            }
            last = time->time;
        }
    }
    if (pairs == 0 || steps.empty())
        return result;
    const auto usual =
        std::max_element(steps.begin(), steps.end(),
                         [](const auto& a, const auto& b) { return a.second < b.second; });
    result.ordered = static_cast<double>(std::max(rising, falling)) / static_cast<double>(pairs);
    result.step = usual->first;
    result.regular = static_cast<double>(usual->second) / static_cast<double>(result.steps);
    return result;
}

/// Share of the texts whose time in this format is in [from, to).
double shareWithin(const std::vector<std::string_view>& texts, const TimeFormat& format,
                   sys_seconds from, sys_seconds to)
{
    const auto within = std::count_if(texts.begin(), texts.end(), [&](std::string_view text) {
        const auto time = parseTime(text, format);
        return time && time->time >= from && time->time < to;
    });
    return static_cast<double>(within) / static_cast<double>(texts.size());
}

double shareOf(const std::vector<std::string_view>& texts, bool (*is)(const DecimalText&))
{
    const auto count = std::count_if(texts.begin(), texts.end(), [&](std::string_view text) {
        const auto number = parseDecimal(text);
        return number && is(*number);
    });
    return static_cast<double>(count) / static_cast<double>(texts.size());
}

bool isWhole(const DecimalText& number)
{
    return number.fraction == 0;
}

/// True for a day with a fraction that is whole seconds, with enough decimals to tell.
bool isWholeSecond(const DecimalText& number)
{
    constexpr int kEnough = 6;
    const double unit = std::pow(10.0, -number.decimals);
    const double seconds = static_cast<double>(number.fraction) * unit * 86400.0;
    return number.decimals >= kEnough &&
           std::abs(seconds - std::round(seconds)) <= 0.501 * unit * 86400.0;
}

/// Adds the kinds that the numbers can be, and how likely each is.
class Judge
{
public:
    Judge(const TextColumn& column, const std::vector<std::string_view>& texts)
        : m_column(column), m_texts(texts), m_isNamedTime(names(column.name(), TimeName::Time)),
          m_isWhole(shareOf(texts, isWhole) >= kNearlyAll)
    {
    }

    PlausibleTimes result()
    {
        if (m_isWhole)
            addCalendarDigits();
        addEpochs();
        if (m_isWhole) {
            addWeeks();
            addMonths();
            addDateDigits();
        } else {
            addWeeks();        // 05.2012
            addMonths();       // 2012.01, 01.2012
            addDecimalYears(); // 2012.08333
        }
        addExcel();
        if (m_isWhole)
            addYears();
        PlausibleTimes result{true, {}, !m_certain.empty()};
        result.kinds = m_certain;
        result.kinds.insert(result.kinds.end(), m_possible.begin(), m_possible.end());
        return result;
    }

private:
    static constexpr sys_days kFirst = sys_days(year(1900) / 1 / 1);
    static constexpr sys_days kEarliest = sys_days(year(1000) / 1 / 1); ///< where all else fits
    /// Of years under a name such as "time", where smaller numbers may count from any moment.
    static constexpr sys_days kFirstOfTime = sys_days(year(1500) / 1 / 1);
    static constexpr sys_days kLast = sys_days(year(2100) / 1 / 1);

    static bool isEven(const Sequence& sequence)
    {
        return sequence.ordered >= kNearlyAll && sequence.regular >= 0.8;
    }

    bool areWithin(const TimeFormat& format, sys_days from = kFirst) const
    {
        return shareWithin(m_texts, format, from, kLast) >= kNearlyAll;
    }

    void add(TimeKind kind, bool isCertain)
    {
        (isCertain ? m_certain : m_possible).push_back(kind);
    }

    /// YYYYMMDD and longer: hardly any other numbers are all dates.
    void addCalendarDigits()
    {
        const TimeFormat format{TimeKind::Calendar};
        const Sequence sequence = sequenceOf(m_column, format);
        if (!areWithin(format, m_isNamedTime && isEven(sequence) ? kEarliest : kFirst))
            return;
        add(TimeKind::Calendar, m_isNamedTime || sequence.ordered >= 0.9 || sequence.steps == 0);
    }

    void addEpochs()
    {
        // A counter or an identifier may be as large; it does not rise by minutes.
        constexpr std::int64_t kMinute = 60;
        for (const TimeKind kind : {TimeKind::EpochSeconds, TimeKind::EpochMilliseconds,
                                    TimeKind::EpochMicroseconds, TimeKind::EpochNanoseconds}) {
            const TimeFormat format{kind};
            // Times before 1970 have a sign, which other numbers of seconds have not.
            const bool isEarly = m_isNamedTime && hasSigns() && areWithin(format);
            if (!isEarly && !areWithin(format, sys_days(year(1990) / 1 / 1)))
                continue;
            const Sequence sequence = sequenceOf(m_column, format);
            const bool isInMinutes = sequence.step % kMinute == 0 && sequence.step > 0;
            if (m_isNamedTime && (!isEarly || (sequence.ordered >= 0.9 && isInMinutes)))
                add(kind, true);
            else if (sequence.ordered >= 0.9 && sequence.regular >= 0.5 && isInMinutes)
                add(kind, isEven(sequence));
        }
    }

    bool hasSigns() const
    {
        return std::any_of(m_texts.begin(), m_texts.end(),
                           [](std::string_view text) { return text.starts_with('-'); });
    }

    void addWeeks()
    {
        const TimeFormat format{TimeKind::Week};
        if (names(m_column.name(), TimeName::Week) && areWithin(format))
            add(TimeKind::Week, true);
    }

    void addMonths()
    {
        const TimeFormat format{TimeKind::Month};
        const bool isNamed = m_isNamedTime || names(m_column.name(), TimeName::Month);
        if (!areWithin(format, isNamed ? kEarliest : kFirst))
            return;
        const Sequence sequence = sequenceOf(m_column, format);
        // 170112 to 190112 would be the same month of several centuries: digits of days.
        const bool isEarly = isEven(sequence) && sequence.step <= kYearSeconds;
        if (!isEarly && !areWithin(format))
            return;
        if (isNamed || isEven(sequence))
            add(TimeKind::Month, isNamed && sequence.ordered >= 0.9);
    }

    void addDateDigits()
    {
        for (const DateOrder order :
             {DateOrder::YearMonthDay, DateOrder::DayMonthYear, DateOrder::MonthDayYear}) {
            const TimeFormat format{TimeKind::DateDigits, order};
            if (!areWithin(format))
                continue;
            const Sequence sequence = sequenceOf(m_column, format);
            const bool isOrdered = sequence.ordered >= 0.9 && sequence.regular >= 0.5;
            if (!m_isNamedTime && !isOrdered)
                continue;
            // 41284 to 41290 would be the same day of several years: serial days are likelier.
            constexpr std::int64_t kTenMonths = std::int64_t{300} * 86400;
            if ((!isOrdered || sequence.step > kTenMonths) && areEvenSerials())
                continue;
            const bool isKnown =
                !m_certain.empty() && m_certain.front() == TimeKind::Calendar; // YYYYMMDD
            if (!isKnown)
                add(TimeKind::DateDigits, m_isNamedTime);
            return;
        }
    }

    static constexpr auto kFirstSerial = sys_days(year(1954) / 10 / 3); ///< 20000
    static constexpr auto kLastSerial = sys_days(year(2119) / 1 / 10);

    bool areEvenSerials() const
    {
        const TimeFormat format{TimeKind::ExcelSerial};
        if (shareWithin(m_texts, format, kFirstSerial, kLastSerial) < kNearlyAll)
            return false;
        const Sequence sequence = sequenceOf(m_column, format);
        return sequence.ordered >= 0.9 && sequence.regular >= 0.5;
    }

    /// Days with fractions that are whole minutes; whole days and seconds only under the name of a
    /// time.
    void addExcel()
    {
        const TimeFormat format{TimeKind::ExcelSerial};
        if (shareWithin(m_texts, format, kFirstSerial, kLastSerial) < kNearlyAll)
            return;
        const Sequence sequence = sequenceOf(m_column, format);
        const bool isOrdered = sequence.ordered >= 0.9 && sequence.regular >= 0.5;
        const auto minutes = std::count_if(m_texts.begin(), m_texts.end(), [&](auto text) {
            const auto time = parseTime(text, format);
            return time && time->time.time_since_epoch().count() % 60 == 0;
        });
        const bool areMinutes =
            static_cast<double>(minutes) >= kNearlyAll * static_cast<double>(m_texts.size());
        const bool areSeconds = shareOf(m_texts, isWholeSecond) >= kNearlyAll;
        if (m_isNamedTime ? areMinutes || areSeconds || isOrdered
                          : areMinutes && isOrdered && !m_isWhole)
            add(TimeKind::ExcelSerial, m_isNamedTime && isOrdered);
    }

    void addYears()
    {
        const TimeFormat format{TimeKind::Year};
        if (names(m_column.name(), TimeName::Year)) {
            if (areWithin(format, isEven(sequenceOf(m_column, format)) ? kEarliest : kFirst))
                add(TimeKind::Year, false);
        } else if (m_isNamedTime && areWithin(format, kFirstOfTime)) {
            const Sequence sequence = sequenceOf(m_column, format);
            if (isEven(sequence) && sequence.step == kYearSeconds && sequence.steps > 1)
                add(TimeKind::Year, false);
        }
    }

    void addDecimalYears()
    {
        const TimeFormat format{TimeKind::DecimalYear};
        const bool isYear = names(m_column.name(), TimeName::Year);
        if ((!isYear && !m_isNamedTime) || !areWithin(format, kFirstOfTime))
            return;
        const Sequence sequence = sequenceOf(m_column, format);
        if (isEven(sequence) && sequence.step < kYearSeconds && sequence.steps > 1)
            add(TimeKind::DecimalYear, false);
    }

    const TextColumn& m_column;
    const std::vector<std::string_view>& m_texts;
    bool m_isNamedTime;
    bool m_isWhole;
    std::vector<TimeKind> m_certain;
    std::vector<TimeKind> m_possible;
};

} // namespace

PlausibleTimes plausibleTimes(const TextColumn& column, const std::vector<std::string_view>& texts)
{
    constexpr double kMostOf = 0.8;
    const auto numbers = std::count_if(texts.begin(), texts.end(), [](std::string_view text) {
        return parseDecimal(text) || (text.starts_with('-') && parseEpoch(text, 1));
    });
    if (static_cast<double>(numbers) < kMostOf * static_cast<double>(texts.size()))
        return {};
    return Judge(column, texts).result();
}

} // namespace core
