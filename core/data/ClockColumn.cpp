#include "core/data/ClockColumn.h"

#include "core/data/NumberTime.h"
#include "core/data/SampledRows.h"
#include "core/data/TimeNames.h"
#include "core/data/TimeStep.h"

#include <algorithm>
#include <bitset>
#include <cstdlib>
#include <map>
#include <set>

namespace core {

namespace {

using std::chrono::sys_days;
using Days = std::span<const std::optional<sys_days>>;

constexpr double kMostOf = 0.8;
constexpr double kNearlyAll = 0.9;
constexpr std::size_t kShownFaults = 5;
constexpr std::int64_t kLargestClock = 240'000; ///< midnight as HHMMSS

/// True for texts that only a clock is written as: more than a number, whatever its dots.
bool isClockText(std::string_view text)
{
    return parseClock(text, {ClockKind::Clock}) && !parseDecimal(text);
}

/// The numbers of a column by their dates.
struct DatedNumbers
{
    std::map<std::int64_t, std::size_t> values; ///< each number, and on how many dates it is
    std::map<sys_days, std::map<std::int64_t, std::size_t>> days; ///< how often on each date
    bool areWhole = true;  ///< and not written as 18.00, which is a clock
    bool areClocks = true; ///< none or two decimals, as 18.30 has
};

/// Nothing for a number that no clock shows. `withWords`: "P05" is a number as well.
std::optional<DecimalText> numberOf(std::string_view text, bool withWords)
{
    auto number = parseDecimal(text);
    if (!number && withWords)
        if (const auto named = numberBesideWord(text))
            number = DecimalText{.whole = *named};
    return number && number->whole <= kLargestClock ? number : std::nullopt;
}

/// Of the first `mostDates` different dates; `withWords` as for `numberOf`.
std::optional<DatedNumbers> datedNumbers(const TextColumn& column, Days days,
                                         const IsMissing& isMissing, std::size_t mostDates,
                                         bool withWords)
{
    constexpr std::size_t kMostValues = 1500; ///< minutes of a day, and some wrong cells
    DatedNumbers numbers;
    std::size_t known = 0;
    std::size_t read = 0;
    std::optional<sys_days> day;
    std::map<std::int64_t, std::size_t>* counts = nullptr; ///< of `day`; none when not looked at
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (!days[row])
            continue;
        if (day != days[row]) {
            day = days[row];
            const auto found = numbers.days.find(*day);
            const bool isNew = found == numbers.days.end();
            counts = !isNew                            ? &found->second
                     : numbers.days.size() < mostDates ? &numbers.days[*day]
                                                       : nullptr;
        }
        if (!counts || isMissing(column[row]))
            continue;
        ++known;
        const auto number = numberOf(column[row], withWords);
        if (!number)
            continue;
        ++read;
        numbers.areWhole = numbers.areWhole && number->decimals != 2 && number->fraction == 0;
        numbers.areClocks = numbers.areClocks && (number->decimals == 0 || number->decimals == 2);
        // Tells 18.00 from 18.30 where the numbers are clocks with dots.
        const std::int64_t value =
            number->decimals == 2 ? number->whole * 100 + number->fraction : number->whole;
        if (numbers.values.size() > kMostValues)
            return std::nullopt;
        if (++(*counts)[value] == 1)
            ++numbers.values[value];
    }
    std::erase_if(numbers.days, [](const auto& entry) { return entry.second.empty(); });
    if (known == 0 || static_cast<double>(read) < kMostOf * static_cast<double>(known))
        return std::nullopt;
    return numbers;
}

/// How much the numbers are like a clock: the share of the inner dates on which nearly every number
/// is there, and each as often as the others.
///
/// `mayBeCut`: a first and a last date alone, which may both be cut short, need not be full.
double likeness(const DatedNumbers& numbers, bool mayBeCut)
{
    // The first and the last date may be cut short.
    const std::size_t edge = numbers.days.size() > 2 ? 1 : 0;
    auto first = std::next(numbers.days.begin(), static_cast<std::ptrdiff_t>(edge));
    const auto last = std::prev(numbers.days.end(), static_cast<std::ptrdiff_t>(edge));
    const std::size_t usual = [&] { // on most dates; a 25th hour is on one
        std::size_t count = 0;
        for (const auto& [value, dates] : numbers.values)
            count += 2 * dates >= numbers.days.size() ? 1 : 0;
        return count;
    }();
    std::size_t alike = 0;
    std::size_t dates = 0;
    for (; first != last; ++first) {
        ++dates;
        const auto& counts = first->second;
        const auto [least, most] =
            std::minmax_element(counts.begin(), counts.end(),
                                [](const auto& a, const auto& b) { return a.second < b.second; });
        const bool isEven = most->second <= least->second + least->second / 2;
        const bool isFull =
            static_cast<double>(counts.size()) >= kNearlyAll * static_cast<double>(usual);
        alike += isEven && (isFull || (mayBeCut && edge == 0)) && usual >= 2 ? 1 : 0;
    }
    return dates == 0 ? 0.0 : static_cast<double>(alike) / static_cast<double>(dates);
}

/// True for 18.00 and 18.30, which `datedNumbers` has as 1800 and 1830.
bool areClocks(const DatedNumbers& numbers)
{
    return numbers.areClocks &&
           std::all_of(numbers.values.begin(), numbers.values.end(), [](const auto& value) {
               return value.first <= 2400 && value.first % 100 < 60;
           });
}

/// The largest number of most dates, which numbers the last period of a usual day.
std::int64_t usualLargest(const DatedNumbers& numbers)
{
    std::map<std::int64_t, std::size_t> largest;
    for (const auto& [day, counts] : numbers.days)
        ++largest[counts.rbegin()->first];
    return std::max_element(largest.begin(), largest.end(),
                            [](const auto& a, const auto& b) { return a.second < b.second; })
        ->first;
}

/// What whole numbers can be: hours, HHMM, or periods that divide the day.
std::optional<ClockFormat> formatOfNumbers(const DatedNumbers& numbers, bool isNamedPeriod)
{
    const std::int64_t smallest = numbers.values.begin()->first;
    const std::int64_t largest = numbers.values.rbegin()->first;
    const std::int64_t usual = usualLargest(numbers);
    const bool isOneMore = largest == usual + 1 && usual == 23 + smallest; // where clocks go back
    const bool isHourly = smallest <= 1 && (largest <= 23 + smallest || isOneMore);
    if (smallest < 0)
        return std::nullopt;
    // Also every third hour, or opening hours.
    if (!isNamedPeriod && (isHourly || (smallest > 1 && largest <= 24)))
        return ClockFormat{ClockKind::Hours, 0, smallest == 0 ? 0 : 1};
    const std::int64_t count = smallest == 0 ? usual + 1 : usual;
    for (const int minutes : {60, 30, 15, 10, 5, 1}) {
        const std::int64_t periods = 1440 / minutes;
        const std::int64_t perHour = 60 / minutes;
        if (smallest <= 1 && count == periods && largest <= usual + perHour)
            return ClockFormat{ClockKind::Periods, minutes * 60, static_cast<int>(smallest)};
    }
    const bool areHourMinutes =
        std::all_of(numbers.values.begin(), numbers.values.end(), [](const auto& value) {
            return parseClock(std::to_string(value.first), {ClockKind::Digits}).has_value();
        });
    const bool areBeyondHours =
        std::count_if(numbers.values.begin(), numbers.values.end(),
                      [](const auto& value) { return value.first > 24; }) > 0;
    return areHourMinutes && areBeyondHours ? std::optional(ClockFormat{ClockKind::Digits})
                                            : std::nullopt;
}

std::optional<ClockFormat> formatOf(const TextColumn& column, Days days, const IsMissing& isMissing,
                                    bool& isCertain)
{
    std::size_t known = 0;
    std::size_t clocks = 0;
    bool hasMinutes = false;
    std::set<std::string_view> different;
    for (const std::size_t row : sampledRows(column.size())) {
        if (isMissing(column[row]))
            continue;
        ++known;
        if (!isClockText(column[row]))
            continue;
        ++clocks;
        different.insert(column[row]);
        hasMinutes = hasMinutes || column[row].find(':') != std::string_view::npos;
    }
    isCertain = true;
    if (known == 0)
        return std::nullopt;
    const bool isNamedPeriod = names(column.name(), TimeName::Period);
    const bool isNamed = isNamedPeriod || names(column.name(), TimeName::Hour);
    // "H1" and "H2" alone are halves of a year.
    constexpr std::size_t kFewestHours = 4;
    if (static_cast<double>(clocks) >= kMostOf * static_cast<double>(known))
        return isNamed || hasMinutes || different.size() >= kFewestHours
                   ? std::optional(ClockFormat{ClockKind::Clock})
                   : std::nullopt;

    // The first dates turn most other columns away.
    constexpr std::size_t kFirstDates = 64;
    auto numbers = datedNumbers(column, days, isMissing, kFirstDates, isNamed);
    if (!numbers || numbers->values.empty())
        return std::nullopt;
    const double like = likeness(*numbers, isNamed);
    constexpr double kUnderName = 0.3; ///< dates with gaps do not unmake an hour
    if (like < (isNamed ? kUnderName : kNearlyAll))
        return std::nullopt;
    if (numbers->days.size() == kFirstDates)
        numbers = datedNumbers(column, days, isMissing, column.size(), isNamed);
    if (!numbers)
        return std::nullopt;
    isCertain = isNamed;
    if (!numbers->areWhole)
        return areClocks(*numbers) ? std::optional(ClockFormat{ClockKind::Clock}) : std::nullopt;
    // Two or three numbers on each date are a kind of something rather than hours.
    if (!isNamed && numbers->values.size() < kFewestHours)
        return std::nullopt;
    return formatOfNumbers(*numbers, isNamedPeriod);
}

/// The Sundays on which clocks are set somewhere: a day that lacks an hour at any other time only
/// ends early.
bool mayBeChange(sys_days day)
{
    const std::chrono::year_month_day date(day);
    if (std::chrono::weekday(day) != std::chrono::Sunday)
        return false;
    const unsigned week = (static_cast<unsigned>(date.day()) - 1) / 7; // of the month
    const bool isLast =
        std::chrono::year_month_day(day + std::chrono::days(7)).month() != date.month();
    switch (static_cast<unsigned>(date.month())) {
    case 3:
        return week == 1 || isLast; // North America, Europe
    case 9:
        return week == 0 || isLast; // Chile, New Zealand
    case 10:
        return week == 0 || week == 2 || isLast; // Australia, Brazil, Europe
    case 4:
    case 11:
        return week == 0;
    default:
        return false;
    }
}

/// The hour that is set: from 02:00, in North America's autumn and with the half-hours of Great
/// Britain from 01:00.
int changeHour(sys_days day, const ClockFormat& format)
{
    constexpr int kHalfHour = 1800;
    const bool isNovember = std::chrono::year_month_day(day).month() == std::chrono::November;
    return isNovember || format.periodSeconds == kHalfHour ? 1 : 2;
}

/// What the numbers of one date are.
struct NumbersOfDay
{
    std::bitset<1536> numbers;
    std::int64_t largest = -1;
    std::int64_t last = -1;                ///< in the order of the rows
    std::optional<std::int64_t> before;    ///< the number before the first one beyond a usual day
    std::optional<std::int64_t> following; ///< the first usual one behind it

    void add(std::int64_t number, std::int64_t usualLast)
    {
        if (number < 0 || number >= static_cast<std::int64_t>(numbers.size()) || number == last)
            return;
        numbers.set(static_cast<std::size_t>(number));
        largest = std::max(largest, number);
        if (number > usualLast && !before)
            before = last;
        if (number <= usualLast && before && !following)
            following = number;
        last = number;
    }
};

/// The days whose number of hours or periods is an hour's more or less than usual.
std::vector<ChangeDay> changeDaysOf(const TextColumn& column, Days days, const ClockFormat& format)
{
    const std::int64_t period = format.kind == ClockKind::Hours ? 3600 : format.periodSeconds;
    const std::int64_t usual = kDaySeconds / period;
    const std::int64_t perHour = std::max<std::int64_t>(1, 3600 / period);
    const std::int64_t usualLast = usual - 1 + format.firstPeriod;
    std::map<sys_days, NumbersOfDay> all;
    std::optional<sys_days> day;
    NumbersOfDay* numbers = nullptr;
    for (std::size_t row = 0; row < column.size(); ++row) {
        const auto number = numberOf(column[row], true);
        if (!days[row] || !number)
            continue;
        if (day != days[row]) {
            day = days[row];
            numbers = &all[*day];
        }
        numbers->add(number->whole, usualLast);
    }
    std::vector<ChangeDay> changes;
    for (const auto& [date, found] : all) {
        const std::int64_t count = found.largest + 1 - format.firstPeriod;
        const bool isFull = static_cast<std::int64_t>(found.numbers.count()) == count;
        // 24 beside 0 is the next midnight; a first or last date may only be cut short.
        const bool isLong =
            count == usual + perHour &&
            (format.firstPeriod == 1 || format.kind == ClockKind::Periods || mayBeChange(date));
        const bool isShort = count == usual - perHour && isFull && mayBeChange(date) &&
                             date != all.begin()->first && date != all.rbegin()->first;
        if (!isLong && !isShort)
            continue;
        ChangeDay change{date, static_cast<int>(count), changeHour(date, format)};
        if (isLong && found.following && found.before &&
            std::abs(*found.following - *found.before) == 1) {
            const auto index = std::min(*found.following, *found.before) - format.firstPeriod;
            change.isExtra = true;
            change.hour = static_cast<int>(index / perHour);
        }
        changes.push_back(change);
    }
    return changes;
}

} // namespace

std::optional<std::chrono::seconds> ClockColumn::read(std::string_view text, sys_days day) const
{
    if (changeDays.empty())
        return parseClock(text, format);
    const auto change = std::lower_bound(
        changeDays.begin(), changeDays.end(), day,
        [](const ChangeDay& entry, sys_days wanted) { return entry.day < wanted; });
    const bool isChange = change != changeDays.end() && change->day == day;
    return parseClock(text, format, isChange ? &*change : nullptr);
}

std::optional<ClockColumn> clockColumn(const TextColumn& column, Days days,
                                       const IsMissing& isMissing)
{
    ClockColumn result;
    const auto format = formatOf(column, days, isMissing, result.isCertain);
    if (!format)
        return std::nullopt;
    result.format = *format;
    if (format->kind == ClockKind::Periods || format->kind == ClockKind::Hours)
        result.changeDays = changeDaysOf(column, days, *format);
    for (std::size_t row = 0; row < column.size(); ++row) {
        const auto clock = result.read(column[row], days[row].value_or(sys_days{}));
        if (clock) {
            ++result.known;
            result.has24 = result.has24 || *clock == std::chrono::hours(24);
        } else if (isMissing(column[row])) {
            ++result.missing;
        } else if (++result.faults <= kShownFaults) {
            result.faultRows.push_back(row);
        }
    }
    return result;
}

std::optional<ClockColumn> hoursColumn(const TextColumn& column, const IsMissing& isMissing)
{
    ClockColumn hours;
    hours.format.kind = ClockKind::Hours;
    for (std::size_t row = 0; row < column.size(); ++row) {
        if (isMissing(column[row])) {
            ++hours.missing;
            continue;
        }
        const auto time = parseClock(column[row], hours.format);
        if (!time)
            return std::nullopt;
        ++hours.known;
        hours.has24 = hours.has24 || *time == std::chrono::hours(24);
    }
    return hours.known == 0 ? std::nullopt : std::optional(hours);
}

} // namespace core
