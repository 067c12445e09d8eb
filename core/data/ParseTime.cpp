#include "core/data/ParseTime.h"

#include "core/data/ParseNumber.h"

#include <array>

namespace core {

namespace {

using std::chrono::days;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A run of digits as it stands in the text.
struct Digits
{
    int value = 0;
    std::size_t length = 0; ///< 0 when there was none
};

/// Takes a text apart from its front.
class Scanner
{
public:
    explicit Scanner(std::string_view text) : m_rest(text) {}

    bool atEnd() const { return m_rest.empty(); }
    char next() const { return m_rest.empty() ? '\0' : m_rest.front(); }
    bool take(char c)
    {
        if (next() != c)
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    /// At most eight, so that the value fits.
    Digits takeDigits()
    {
        Digits digits;
        while (digits.length < 8 && isDigit(next())) {
            digits.value = digits.value * 10 + (next() - '0');
            ++digits.length;
            m_rest.remove_prefix(1);
        }
        return digits;
    }
    bool takeBlanks()
    {
        const bool any = next() == ' ';
        while (take(' ')) {
        }
        return any;
    }
    std::string_view takeLetters()
    {
        std::size_t length = 0;
        while (length < m_rest.size() && isLetter(m_rest[length]))
            ++length;
        const std::string_view letters = m_rest.substr(0, length);
        m_rest.remove_prefix(length);
        return letters;
    }
    /// One of - / . or blanks; nothing else is between the parts of a date.
    std::optional<char> takeDateSeparator()
    {
        if (takeBlanks())
            return ' ';
        for (const char c : {'-', '/', '.'}) {
            if (take(c))
                return c;
        }
        return std::nullopt;
    }

private:
    std::string_view m_rest;
};

int monthNamed(std::string_view name)
{
    constexpr std::array<std::string_view, 12> kMonths{
        "january", "february", "march",     "april",   "may",      "june",
        "july",    "august",   "september", "october", "november", "december"};
    for (std::size_t i = 0; i < kMonths.size(); ++i) {
        if (equalsIgnoringCase(name, kMonths[i]) ||
            equalsIgnoringCase(name, kMonths[i].substr(0, 3)) ||
            (i == 8 && equalsIgnoringCase(name, "sept")))
            return static_cast<int>(i) + 1;
    }
    return 0;
}

std::optional<int> yearOf(Digits digits)
{
    if (digits.length == 4)
        return digits.value;
    if (digits.length == 2)
        return digits.value + (digits.value >= 70 ? 1900 : 2000);
    return std::nullopt;
}

std::optional<std::chrono::sys_days> dateOf(std::optional<int> year, int month, int day)
{
    if (!year)
        return std::nullopt;
    const std::chrono::year_month_day date{std::chrono::year(*year),
                                           std::chrono::month(static_cast<unsigned>(month)),
                                           std::chrono::day(static_cast<unsigned>(day))};
    if (!date.ok())
        return std::nullopt;
    return std::chrono::sys_days(date);
}

/// "Jun 27, 2015"
std::optional<std::chrono::sys_days> takeNamedMonthFirst(Scanner& text)
{
    const int month = monthNamed(text.takeLetters());
    text.take('.');
    if (month == 0 || !text.takeDateSeparator())
        return std::nullopt;
    const Digits day = text.takeDigits();
    text.take(',');
    if (day.length > 2 || !text.takeDateSeparator())
        return std::nullopt;
    return dateOf(yearOf(text.takeDigits()), month, day.value);
}

std::optional<std::chrono::sys_days> takeDate(Scanner& text, DateOrder order)
{
    if (isLetter(text.next()))
        return takeNamedMonthFirst(text);

    const Digits first = text.takeDigits();
    if (first.length == 8)
        return dateOf(first.value / 10000, first.value / 100 % 100, first.value % 100);
    const auto separator = text.takeDateSeparator();
    if (!separator || (first.length != 4 && first.length != 2 && first.length != 1))
        return std::nullopt;

    const bool monthHasName = isLetter(text.next());
    const Digits second =
        monthHasName ? Digits{monthNamed(text.takeLetters()), 2} : text.takeDigits();
    if (second.length == 0 || second.length > 2 || text.takeDateSeparator() != separator)
        return std::nullopt;
    const Digits third = text.takeDigits();
    if (third.length == 0)
        return std::nullopt;

    const bool yearFirst = first.length == 4 || (order == DateOrder::YearMonthDay &&
                                                 !(monthHasName && first.length <= 2));
    if (yearFirst)
        return third.length > 2 ? std::nullopt : dateOf(yearOf(first), second.value, third.value);
    if (monthHasName || order == DateOrder::DayMonthYear)
        return dateOf(yearOf(third), second.value, first.value);
    return dateOf(yearOf(third), first.value, second.value);
}

std::optional<seconds> takeClock(Scanner& text)
{
    Digits hour = text.takeDigits();
    Digits minute;
    Digits second;
    if (hour.length == 4 || hour.length == 6) { // 2200, 220005
        if (hour.length == 6) {
            second = {hour.value % 100, 2};
            hour.value /= 100;
        }
        minute = {hour.value % 100, 2};
        hour = {hour.value / 100, 2};
    } else if (text.take(':')) {
        minute = text.takeDigits();
        if (minute.length != 2)
            return std::nullopt;
        if (text.take(':')) {
            second = text.takeDigits();
            if (second.length != 2)
                return std::nullopt;
            if (text.take('.') || text.take(',')) {
                while (isDigit(text.next()))
                    text.takeDigits();
            }
        }
    }
    if (hour.length == 0 || hour.length > 2 || minute.value > 59 || second.value > 59)
        return std::nullopt;

    text.takeBlanks();
    const char half = text.next();
    if (half == 'a' || half == 'A' || half == 'p' || half == 'P') {
        text.take(half);
        if (!(text.take('m') || text.take('M')) || hour.value < 1 || hour.value > 12)
            return std::nullopt;
        hour.value = hour.value % 12 + (half == 'p' || half == 'P' ? 12 : 0);
    }
    const seconds clock = hours(hour.value) + minutes(minute.value) + seconds(second.value);
    return clock <= hours(24) ? std::optional(clock) : std::nullopt;
}

/// Z, +02, +0200 or +02:00, or nothing at all.
bool takeZone(Scanner& text)
{
    text.takeBlanks();
    if (text.take('Z') || text.take('z') || text.atEnd())
        return true;
    if (!text.take('+') && !text.take('-'))
        return false;
    const Digits hour = text.takeDigits();
    if (hour.length == 2 && text.take(':'))
        return text.takeDigits().length == 2;
    return hour.length == 2 || hour.length == 4;
}

} // namespace

std::optional<ParsedTime> parseTime(std::string_view text, DateOrder order)
{
    Scanner scanner(trimmed(text));
    const auto date = takeDate(scanner, order);
    if (!date)
        return std::nullopt;
    if (scanner.atEnd())
        return ParsedTime{*date, false};

    const bool isSeparated = scanner.take('T') || scanner.take('t') || scanner.take(',');
    if (!scanner.takeBlanks() && !isSeparated)
        return std::nullopt;
    const auto clock = takeClock(scanner);
    if (!clock || !takeZone(scanner) || !scanner.atEnd())
        return std::nullopt;
    return ParsedTime{*date + *clock, true};
}

std::optional<std::chrono::seconds> parseClock(std::string_view text)
{
    Scanner scanner(trimmed(text));
    const auto clock = takeClock(scanner);
    scanner.takeBlanks();
    if (!clock || !scanner.atEnd())
        return std::nullopt;
    return clock;
}

std::optional<DayAndMonth> dayAndMonth(std::string_view text)
{
    text = trimmed(text);
    if (text.size() > 4 && isDigit(text[1]) && isDigit(text[2]) && isDigit(text[3]))
        return std::nullopt; // the year in front: most files, and all there is to look at
    Scanner scanner(text);
    const Digits first = scanner.takeDigits();
    const auto separator = scanner.takeDateSeparator();
    const Digits second = scanner.takeDigits();
    if (!separator || first.length == 0 || first.length > 2 || second.length == 0 ||
        second.length > 2 || scanner.takeDateSeparator() != separator)
        return std::nullopt;
    const std::size_t year = scanner.takeDigits().length;
    if (year != 2 && year != 4)
        return std::nullopt;
    return DayAndMonth{first.value, second.value};
}

} // namespace core
