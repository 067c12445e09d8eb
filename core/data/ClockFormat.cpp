#include "core/base/InputError.h"
#include "core/data/Characters.h"
#include "core/data/ClockColumn.h"
#include "core/data/ClockText.h"
#include "core/data/FoldedText.h"
#include "core/data/NumberTime.h"
#include "core/data/ParseNumber.h"

#include <algorithm>
#include <charconv>

namespace core {

namespace {

using std::chrono::hours;
using std::chrono::seconds;

constexpr int kDay = 86400;
constexpr int kHour = 3600;

constexpr std::string_view kHours = "hours";
constexpr std::string_view kPeriodsOf = "periods of ";
constexpr std::string_view kMinutes = " minutes";
constexpr std::string_view kFromZero = " from 0";

/// A whole number, ".0" behind it allowed.
std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    const auto number = parseDecimal(text);
    return number && number->fraction == 0 ? std::optional(number->whole) : std::nullopt;
}

/// "22:00", as most files write it.
std::optional<seconds> fixedClock(std::string_view text)
{
    const auto digit = [&](std::size_t i) { return isDigit(text[i]); };
    if (text.size() != 5 || text[2] != ':' || !digit(0) || !digit(1) || !digit(3) || !digit(4))
        return std::nullopt;
    const int hour = (text[0] - '0') * 10 + (text[1] - '0');
    const int minute = (text[3] - '0') * 10 + (text[4] - '0');
    if (hour > 23 || minute > 59)
        return std::nullopt;
    return seconds(hour * kHour + minute * 60);
}

/// True for 0-1, 3-6 and 23-0, which are parts of a day; 5-9 and 10-14 are ages or counts.
bool isPartOfDay(const ClockText& start, const ClockText& end)
{
    const seconds stop = end.time == seconds(0) ? seconds(hours(24)) : end.time;
    const seconds length = stop - start.time;
    return length > seconds(0) && hours(24) % length == seconds(0) &&
           start.time % length == seconds(0);
}

/// A clock, or the start of a range of them.
std::optional<seconds> clockOrRange(std::string_view text)
{
    if (const auto fixed = fixedClock(text))
        return fixed;
    const FoldedText folded(text);
    TextScanner scanner(folded.view());
    const auto start = takeClock(scanner, {.dot = true, .dash = false});
    if (!start)
        return std::nullopt;
    if (scanner.atEnd())
        return start->time;
    scanner.takeBlank();
    if (!scanner.take('-') && !scanner.take('/') && !scanner.take('~') &&
        !scanner.takeWord("bis") && !scanner.takeWord("to") && !scanner.takeWord("a"))
        return std::nullopt;
    scanner.takeBlank();
    const auto end = takeClock(scanner, {.dot = true, .dash = false});
    if (!end || !scanner.atEnd() || (start->isBare && end->isBare && !isPartOfDay(*start, *end)))
        return std::nullopt;
    return start->time;
}

std::optional<seconds> clockOfDigits(std::int64_t number)
{
    const bool hasSeconds = number > 2400;
    const std::int64_t second = hasSeconds ? number % 100 : 0;
    const std::int64_t hourMinute = hasSeconds ? number / 100 : number;
    const std::int64_t minute = hourMinute % 100;
    const seconds time(hourMinute / 100 * kHour + minute * 60 + second);
    if (minute > 59 || second > 59 || time > hours(24))
        return std::nullopt;
    return time;
}

/// "2*", "02X", "3B" without the mark of the second of two hours.
std::string_view withoutRepeatMark(std::string_view text)
{
    text = trimmed(text);
    constexpr std::string_view kMarks = "*xXaAbB";
    if (text.size() > 1 && kMarks.find(text.back()) != std::string_view::npos)
        text.remove_suffix(1);
    return trimmed(text);
}

/// The place of a number on the clock, counted from midnight in periods: the same for the two hours
/// of a change.
std::optional<std::int64_t> placeOf(std::int64_t index, std::int64_t usual, std::int64_t perHour,
                                    const ChangeDay* change)
{
    const std::int64_t last = change != nullptr ? change->periods : usual;
    if (index < 0 || index >= last)
        return std::nullopt;
    if (change == nullptr)
        return index;
    if (change->isExtra)
        return index < usual ? index : change->hour * perHour + index - usual;
    if (last < usual)
        return index < change->hour * perHour ? index : index + perHour;
    return index < (change->hour + 1) * perHour ? index : index - perHour;
}

std::optional<seconds> startOfPeriod(std::int64_t period, const ClockFormat& format,
                                     const ChangeDay* change)
{
    const auto place = placeOf(period - format.firstPeriod, kDay / format.periodSeconds,
                               std::max(1, kHour / format.periodSeconds), change);
    return place ? std::optional<seconds>(*place * format.periodSeconds) : std::nullopt;
}

/// 1..24 are the ends of their hours, 0..23 the beginnings: either way the number is the clock's.
std::optional<seconds> timeOfHour(std::int64_t number, const ClockFormat& format,
                                  const ChangeDay* change)
{
    constexpr std::int64_t kHoursOfDay = 24;
    if (change == nullptr)
        return number >= 0 && number <= kHoursOfDay ? std::optional<seconds>(hours(number))
                                                    : std::nullopt;
    const auto place = placeOf(number - format.firstPeriod, kHoursOfDay, 1, change);
    return place ? std::optional<seconds>(hours(*place + format.firstPeriod)) : std::nullopt;
}

} // namespace

std::optional<std::int64_t> numberBesideWord(std::string_view text)
{
    const FoldedText folded(text);
    TextScanner scanner(folded.view());
    const bool isBehind = scanner.nextIsLetter();
    if (isBehind) {
        scanner.takeWord();
        scanner.take('.');
        scanner.takeBlank();
    }
    const Digits digits = scanner.takeDigits();
    if (digits.length == 0)
        return std::nullopt;
    if (!isBehind) {
        scanner.take('.');
        scanner.takeBlank();
        if (scanner.takeWord().empty())
            return std::nullopt;
    }
    return scanner.atEnd() ? std::optional(digits.value) : std::nullopt;
}

std::string nameOf(const ClockFormat& format)
{
    switch (format.kind) {
    case ClockKind::Clock:
        return "clock";
    case ClockKind::Hours:
        return std::string(kHours).append(format.firstPeriod == 0 ? kFromZero : "");
    case ClockKind::Digits:
        return "HHMM";
    case ClockKind::Periods:
        break;
    }
    std::string name(kPeriodsOf);
    name.append(std::to_string(format.periodSeconds / 60)).append(kMinutes);
    return format.firstPeriod == 0 ? name.append(kFromZero) : name;
}

ClockFormat clockFormatNamed(std::string_view name)
{
    for (const ClockFormat& format : {ClockFormat{ClockKind::Clock}, ClockFormat{ClockKind::Hours},
                                      ClockFormat{.kind = ClockKind::Hours, .firstPeriod = 0},
                                      ClockFormat{ClockKind::Digits}}) {
        if (name == nameOf(format))
            return format;
    }
    std::string_view rest = name;
    if (rest.starts_with(kPeriodsOf)) {
        rest.remove_prefix(kPeriodsOf.size());
        ClockFormat format{ClockKind::Periods};
        if (rest.ends_with(kFromZero)) {
            rest.remove_suffix(kFromZero.size());
            format.firstPeriod = 0;
        }
        int minutes = 0;
        const auto [end, error] = std::from_chars(rest.data(), rest.data() + rest.size(), minutes);
        const std::string_view unit(end, static_cast<std::size_t>(rest.data() + rest.size() - end));
        if (error == std::errc() && unit == kMinutes && minutes > 0 && minutes <= kDay / 60 &&
            kDay / 60 % minutes == 0) {
            format.periodSeconds = minutes * 60;
            return format;
        }
    }
    throw InputError(
        Message(SENTENCE("core", "\"%1\" is not a format of clocks; expected clock, hours, HHMM or "
                                 "periods of 15 minutes (of any length that divides a day)."),
                name));
}

std::optional<std::chrono::seconds> parseClock(std::string_view text, const ClockFormat& format,
                                               const ChangeDay* change)
{
    if (format.kind == ClockKind::Clock)
        return clockOrRange(text);
    auto number = wholeNumber(text);
    if (!number)
        number = wholeNumber(withoutRepeatMark(text));
    if (!number && format.kind != ClockKind::Digits)
        number = numberBesideWord(text);
    if (!number || *number > kDay * 10)
        return std::nullopt;
    switch (format.kind) {
    case ClockKind::Hours:
        return timeOfHour(*number, format, change);
    case ClockKind::Digits:
        return clockOfDigits(*number);
    case ClockKind::Periods:
        return startOfPeriod(*number, format, change);
    case ClockKind::Clock:
        break;
    }
    return std::nullopt;
}

} // namespace core
