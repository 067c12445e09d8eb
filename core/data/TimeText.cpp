#include "core/data/TimeText.h"

#include "core/data/Characters.h"
#include "core/data/ClockText.h"
#include "core/data/DateText.h"
#include "core/data/MonthNames.h"
#include "core/data/ZoneNames.h"

namespace core {

namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

unsigned takeWeekday(TextScanner& text)
{
    TextScanner ahead = text;
    ahead.takeBlank();
    const bool isBracketed = ahead.take('(') || ahead.take('[');
    if (!ahead.nextIsLetter())
        return 0;
    const unsigned weekdays = weekdaysNamed(ahead.takeWord());
    if (weekdays == 0)
        return 0;
    ahead.takeText("-feira"); // Portuguese "segunda-feira"
    ahead.take('.');
    if (isBracketed && !ahead.take(')') && !ahead.take(']'))
        return 0;
    text = ahead;
    return weekdays;
}

/// What is between a date and its time of day.
struct ClockSeparator
{
    bool needsSigns = false; ///< a range could stand there too: only a clock with signs is taken
    ClockSigns signs;
};

std::optional<ClockSeparator> takeClockSeparator(TextScanner& text)
{
    ClockSeparator separator;
    const bool hasBlank = text.takeBlank();
    const char sign = text.next();
    if (sign == '-' || sign == '/') {
        text.take(sign);
        separator.needsSigns = true;
        separator.signs.dash = sign == '-' && !hasBlank;
    } else if (sign == '_' || sign == 't') {
        text.take(sign);
        separator.signs.dash = true;
    } else if (sign == ',' || (sign == ':' && !hasBlank)) {
        text.take(sign);
    } else if (!hasBlank && sign != 'A' && sign != 'P') {
        return std::nullopt;
    }
    text.takeBlank();
    for (const std::string_view word : {"um", "at", "as", "om"}) {
        if (hasBlank && text.takeWord(word))
            text.takeBlank();
    }
    return separator;
}

bool isDuration(std::string_view text)
{
    return text.size() > 1 && text.front() == 'p' &&
           text.find_first_not_of("0123456789ymwdths.,", 1) == std::string_view::npos;
}

bool takeAny(TextScanner text, DateOrder order, bool withRange, TimeText& time);

/// True when the text is the end of a range, its sign in front. `startHasClock`: the end can be an
/// hour alone.
bool isRangeEnd(TextScanner text, DateOrder order, bool startHasClock)
{
    if (text.atEnd())
        return false;
    const bool hasBlank = text.takeBlank();
    bool hasSign = text.take('-') || text.take('/') || text.take('~') || text.takeText("..");
    for (const std::string_view word :
         {"to", "bis", "au", "a", "al", "until", "hasta", "tot", "ate"})
        hasSign = hasSign || (hasBlank && text.takeWord(word));
    if (!hasSign)
        return false;
    text.takeBlank();
    if (isDuration(text.rest()))
        return true;
    TextScanner clockEnd = text;
    const auto clock = takeClock(clockEnd, {.dot = true, .dash = false});
    if (clock && (startHasClock || !clock->isBare)) {
        takeZone(clockEnd);
        if (clockEnd.atEnd())
            return true;
    }
    TimeText end;
    return takeAny(text, order, false, end);
}

/// True when nothing is left but a zone, a weekday and the end of a range.
bool takeEnd(TextScanner text, DateOrder order, bool withRange, TimeText& time)
{
    if (withRange && isRangeEnd(text, order, time.parsed.hasClock)) {
        TextScanner ahead = text; // "00:00-01:00" can be a time with its offset as well
        const auto zone = takeZone(ahead);
        if (!zone || !ahead.atEnd()) {
            time.isRange = true;
            return true;
        }
    }
    if (const auto zone = takeZone(text)) {
        time.parsed.hasZone = true;
        time.parsed.offsetMinutes = zone->offsetMinutes;
    }
    if (time.weekdays == 0)
        time.weekdays = takeWeekday(text);
    if (text.atEnd())
        return true;
    time.isRange = withRange && isRangeEnd(text, order, time.parsed.hasClock);
    return time.isRange;
}

/// A date, what is behind it, and the end of the text.
bool takeTimeAndEnd(TextScanner text, DateOrder order, bool withRange, TimeText& time)
{
    const auto date = takeDate(text, order);
    if (!date)
        return false;
    time.parsed.time = *date;
    if (text.atEnd())
        return true;
    TextScanner dateOnly = text;
    dateOnly.take('.'); // "2024. 3. 4."
    if (time.weekdays == 0)
        time.weekdays = takeWeekday(dateOnly);

    TextScanner ahead = dateOnly;
    if (const auto separator = takeClockSeparator(ahead)) {
        const auto clock = takeClock(ahead, separator->signs);
        if (clock && !(separator->needsSigns && clock->isBare)) {
            TimeText withClock = time;
            withClock.parsed.time += clock->time;
            withClock.parsed.hasClock = true;
            if (takeEnd(ahead, order, withRange, withClock)) {
                time = withClock;
                return true;
            }
        }
    }
    return takeEnd(dateOnly, order, withRange, time) || takeEnd(text, order, withRange, time);
}

/// "mar 4 00:00:00 2024", with a zone before the year
bool takeCtime(TextScanner text, TimeText& time)
{
    const int month = monthNamed(text.takeWord());
    if (month == 0 || !text.takeBlank())
        return false;
    const Digits day = text.takeDigits();
    if (day.length == 0 || day.length > 2 || !text.takeBlank())
        return false;
    const auto clock = takeClock(text, {.dot = false, .dash = false});
    if (!clock || clock->isBare)
        return false;
    const auto zone = takeZone(text);
    if (!text.takeBlank())
        return false;
    const Digits year = text.takeDigits();
    const auto date = calendarDay(yearOf(year), month, day.value);
    if (!date || year.length != 4 || !text.atEnd())
        return false;
    time.parsed = {*date + clock->time, true, zone ? zone->offsetMinutes : std::nullopt,
                   zone.has_value()};
    return true;
}

/// "00:00 04.03.2024"
bool takeClockFirst(TextScanner text, DateOrder order, TimeText& time)
{
    const auto clock = takeClock(text, {.dot = false, .dash = false});
    if (!clock || clock->isBare)
        return false;
    const bool hasComma = text.take(',');
    if (!text.takeBlank() && !hasComma)
        return false;
    TextScanner behind = text;
    const auto date = takeDate(behind, order);
    if (!date)
        return false;
    time.parsed.time = *date + clock->time;
    time.parsed.hasClock = true;
    return takeEnd(behind, order, false, time);
}

/// YYYYMMDD with HH, HHMM, HHMMSS or milliseconds behind, a T, blank or _ before the clock allowed
bool takeCompact(TextScanner text, DateOrder order, bool withRange, TimeText& time)
{
    Digits digits = text.takeDigits();
    text.takeText(".0"); // as pandas writes whole numbers of a column with gaps
    if (digits.length == 17) {
        digits.value /= 1000;
        digits.length = 14;
    }
    if (digits.length != 8 && digits.length != 10 && digits.length != 12 && digits.length != 14)
        return false;
    std::int64_t clock = digits.value; // as HHMMSS
    std::int64_t date = digits.value;
    for (std::size_t length = digits.length; length > 8; length -= 2)
        date /= 100;
    for (std::size_t length = digits.length; length < 14; length += 2)
        clock *= 100;
    clock %= 1000000;
    const auto day = calendarDay(date / 10000, date / 100 % 100, date % 100);
    if (!day)
        return false;
    time.parsed.time = *day;
    if (digits.length == 8) {
        if (text.atEnd())
            return true;
        TextScanner ahead = text;
        const auto separator = takeClockSeparator(ahead);
        const auto behind = separator ? takeClock(ahead, separator->signs) : std::nullopt;
        if (!behind)
            return takeEnd(text, order, withRange, time);
        time.parsed.time += behind->time;
        time.parsed.hasClock = true;
        return takeEnd(ahead, order, withRange, time);
    }
    constexpr std::int64_t kFirstYear = 1900; // other long numbers are hardly times
    constexpr std::int64_t kLastYear = 2100;
    if (date / 10000 < kFirstYear || date / 10000 > kLastYear || clock > 240000 ||
        clock / 100 % 100 > 59 || clock % 100 > 59)
        return false;
    time.parsed.time += hours(clock / 10000) + minutes(clock / 100 % 100) + seconds(clock % 100);
    time.parsed.hasClock = true;
    return takeEnd(text, order, withRange, time);
}

bool takeAny(TextScanner text, DateOrder order, bool withRange, TimeText& time)
{
    const auto takes = [&](const auto& take) {
        TimeText attempt = time; // what a failed attempt noted is gone with it
        if (!take(attempt))
            return false;
        time = attempt;
        return true;
    };
    return takes([&](TimeText& t) { return takeTimeAndEnd(text, order, withRange, t); }) ||
           takes([&](TimeText& t) { return takeCtime(text, t); }) ||
           (text.nextIsDigit() &&
            (takes([&](TimeText& t) { return takeCompact(text, order, withRange, t); }) ||
             takes([&](TimeText& t) { return takeClockFirst(text, order, t); })));
}

/// The number of `count` digits at `place`; -1 when there are others.
int digitsAt(std::string_view text, std::size_t place, std::size_t count)
{
    int value = 0;
    for (std::size_t i = place; i < place + count; ++i) {
        if (!isDigit(text[i]))
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

constexpr std::size_t kDateSize = 10; ///< of 2015-06-27 and 27.06.2015

std::optional<std::chrono::sys_days> readFixedDate(std::string_view text, DateOrder order)
{
    if (text[4] == '-' && text[7] == '-') {
        const int year = digitsAt(text, 0, 4);
        if (year < 0)
            return std::nullopt;
        return calendarDay(year, digitsAt(text, 5, 2), digitsAt(text, 8, 2));
    }
    const char sign = text[2];
    const int year = digitsAt(text, 6, 4);
    if ((sign != '.' && sign != '/' && sign != '-') || text[5] != sign || year < 0 ||
        order == DateOrder::YearMonthDay)
        return std::nullopt;
    const int first = digitsAt(text, 0, 2);
    const int second = digitsAt(text, 3, 2);
    return order == DateOrder::DayMonthYear ? calendarDay(year, second, first)
                                            : calendarDay(year, first, second);
}

/// "Z", "+02:00" and "+0200", nothing else behind.
bool takeFixedZone(std::string_view text, ParsedTime& time)
{
    int offset = 0;
    if (text != "Z") {
        const bool hasColon = text.size() == 6 && text[3] == ':';
        if ((text[0] != '+' && text[0] != '-') || !(hasColon || text.size() == 5))
            return false;
        const int hour = digitsAt(text, 1, 2);
        const int minute = digitsAt(text, hasColon ? 4 : 3, 2);
        if (hour < 0 || hour > 13 || minute < 0 || minute > 59)
            return false; // rare and wrong ones are left to the grammar
        offset = (hour * 60 + minute) * (text[0] == '-' ? -1 : 1);
    }
    time.hasZone = true;
    time.offsetMinutes = offset;
    return true;
}

} // namespace

std::optional<TimeText> readTimeText(std::string_view folded, DateOrder order)
{
    const TextScanner text(folded);
    if (!text.nextIsDigit() && !text.nextIsLetter())
        return std::nullopt;
    TimeText time;
    if (takeAny(text, order, true, time))
        return time;
    if (!text.nextIsLetter())
        return std::nullopt;
    TextScanner behind = text;
    time = {};
    for (const std::string_view words : {"week of ", "week commencing ", "week beginning ", "w/c ",
                                         "wc ", "woche vom ", "semaine du ", "semana del "})
        if (behind.takeText(words))
            return takeAny(behind, order, true, time) ? std::optional(time) : std::nullopt;
    time.weekdays = takeWeekday(behind);
    if (time.weekdays == 0)
        return std::nullopt;
    behind.take(',');
    if (!behind.takeBlank())
        return std::nullopt;
    if (takeAny(behind, order, true, time))
        return time;
    return std::nullopt;
}

std::optional<ParsedTime> readFixedTime(std::string_view text, DateOrder order, FixedDate& date)
{
    if (text.size() < kDateSize)
        return std::nullopt;
    if (!date.holds(text)) {
        const auto day = readFixedDate(text, order);
        if (!day)
            return std::nullopt;
        date.keep(text, *day);
    }
    text.remove_prefix(kDateSize);
    if (text.empty())
        return ParsedTime{date.day(), false};
    if (text.size() < 6 || (text[0] != ' ' && text[0] != 'T') || text[3] != ':')
        return std::nullopt;
    const int hour = digitsAt(text, 1, 2);
    const int minute = digitsAt(text, 4, 2);
    const bool hasSecond = text.size() >= 9 && text[6] == ':';
    const int second = hasSecond ? digitsAt(text, 7, 2) : 0;
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        return std::nullopt;
    ParsedTime time{date.day() + seconds(hour * 3600 + minute * 60 + second), true};
    text.remove_prefix(hasSecond ? 9 : 6);
    return text.empty() || takeFixedZone(text, time) ? std::optional(time) : std::nullopt;
}

} // namespace core
