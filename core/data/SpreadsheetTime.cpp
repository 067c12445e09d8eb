#include "core/data/SpreadsheetTime.h"

#include "core/data/Characters.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <cmath>
#include <cstdint>

namespace core {

namespace {

using std::chrono::days;
using std::chrono::milliseconds;
using Moment = std::chrono::sys_time<milliseconds>;

constexpr double kMillisecondsPerDay = 86'400'000;
constexpr double kLastDay = 2'958'466; ///< the day after 9999-12-31
constexpr double kOneYear = 366;
constexpr int kDayThatWasNot = 60; ///< 1900-02-29

void appendNumber(std::string& text, std::int64_t value, std::size_t digits)
{
    const std::string plain = std::to_string(value);
    text.append(plain.size() < digits ? digits - plain.size() : 0, '0');
    text += plain;
}

/// "13:30:00", with milliseconds where there are some.
std::string clockText(milliseconds time)
{
    const std::int64_t seconds = time.count() / 1000;
    std::string text;
    appendNumber(text, seconds / 3600, 2);
    text += ':';
    appendNumber(text, seconds / 60 % 60, 2);
    text += ':';
    appendNumber(text, seconds % 60, 2);
    if (time.count() % 1000 != 0) {
        text += '.';
        appendNumber(text, time.count() % 1000, 3);
    }
    return text;
}

std::string momentText(Moment moment)
{
    const auto day = std::chrono::floor<days>(moment);
    const std::chrono::year_month_day date(day);
    std::string text;
    appendNumber(text, static_cast<int>(date.year()), 4);
    text += '-';
    appendNumber(text, static_cast<unsigned>(date.month()), 2);
    text += '-';
    appendNumber(text, static_cast<unsigned>(date.day()), 2);
    return text + ' ' + clockText(moment - day);
}

/// Reads numbers and the signs between them from the front of a text.
class Scanner
{
public:
    explicit Scanner(std::string_view text) : m_rest(text) {}

    bool isAtEnd() const { return m_rest.empty(); }
    bool take(char sign)
    {
        if (!m_rest.starts_with(sign))
            return false;
        m_rest.remove_prefix(1);
        return true;
    }
    /// At most nine digits.
    std::optional<int> number()
    {
        int value = 0;
        const char* begin = m_rest.data();
        const auto [end, error] =
            std::from_chars(begin, begin + std::min<std::size_t>(m_rest.size(), 9), value);
        if (error != std::errc{} || m_rest.front() == '-')
            return std::nullopt;
        m_rest.remove_prefix(static_cast<std::size_t>(end - begin));
        return value;
    }
    /// Digits behind a decimal point or comma, as a share of one.
    double fraction()
    {
        double value = 0.0;
        for (double digit = 0.1; !m_rest.empty() && isDigit(m_rest.front()); digit /= 10) {
            value += digit * (m_rest.front() - '0');
            m_rest.remove_prefix(1);
        }
        return value;
    }

private:
    std::string_view m_rest;
};

milliseconds rounded(double seconds)
{
    return milliseconds(std::llround(seconds * 1000));
}

/// "13:30", "13:30:00", "13:30:00.5".
std::optional<milliseconds> clock(Scanner& scanner)
{
    const auto hours = scanner.number();
    if (!hours || !scanner.take(':'))
        return std::nullopt;
    const auto minutes = scanner.number();
    double seconds = 0.0;
    if (scanner.take(':')) {
        const auto whole = scanner.number();
        if (!whole)
            return std::nullopt;
        seconds = *whole;
        if (scanner.take('.') || scanner.take(','))
            seconds += scanner.fraction();
    }
    if (!minutes || *hours > 24 || *minutes > 59 || seconds >= 61)
        return std::nullopt;
    return rounded(*hours * 3600.0 + *minutes * 60.0 + seconds);
}

} // namespace

CellTimeFormat builtInTimeFormat(int number)
{
    if (number == 22)
        return CellTimeFormat::Date;
    if ((number >= 14 && number <= 17) || (number >= 27 && number <= 31) || number == 36 ||
        (number >= 50 && number <= 58))
        return CellTimeFormat::DateOnly;
    // 32 to 35 are times in Chinese and dates in Japanese; the number tells which.
    if ((number >= 18 && number <= 21) || (number >= 32 && number <= 35) || number == 45 ||
        number == 47)
        return CellTimeFormat::Clock;
    return number == 46 ? CellTimeFormat::Elapsed : CellTimeFormat::None;
}

CellTimeFormat cellTimeFormatOf(std::string_view code)
{
    bool hasDate = false;
    bool hasClock = false;
    std::size_t longestMonth = 0;
    for (std::size_t i = 0; i < code.size() && code[i] != ';'; ++i) {
        const char c = lowerCase(code[i]);
        switch (c) {
        case '"':
        case '[': {
            const std::size_t end = code.find(c == '"' ? '"' : ']', i + 1);
            if (end == std::string_view::npos)
                return CellTimeFormat::None;
            const std::string_view inside = code.substr(i + 1, end - i - 1);
            const char unit = inside.empty() ? ' ' : lowerCase(inside.front());
            if (c == '[' && (unit == 'h' || unit == 'm' || unit == 's') &&
                inside.find_first_not_of("hmsHMS") == std::string_view::npos)
                return CellTimeFormat::Elapsed;
            i = end;
            break;
        }
        case '\\':
        case '_':
        case '*':
            ++i;
            break;
        case 'y':
        case 'd':
            hasDate = true;
            break;
        case 'h':
        case 's':
            hasClock = true;
            break;
        case 'm': {
            const std::size_t end = std::min(code.find_first_not_of("mM", i), code.size());
            longestMonth = std::max(longestMonth, end - i);
            i = end - 1;
            break;
        }
        case 'g': // "General" and its translations hold letters of dates
            if (code.substr(i).starts_with("General"))
                i += 6;
            break;
        case 'e': // the year of an era, unless it is an exponent
            if (i + 1 == code.size() || (code[i + 1] != '+' && code[i + 1] != '-'))
                hasDate = true;
            break;
        default:
            break;
        }
    }
    // One or two m beside h or s are minutes.
    hasDate = hasDate || longestMonth > 2 || (longestMonth > 0 && !hasClock);
    if (hasDate)
        return hasClock ? CellTimeFormat::Date : CellTimeFormat::DateOnly;
    return hasClock ? CellTimeFormat::Clock : CellTimeFormat::None;
}

std::optional<std::string> serialText(double serial, CellTimeFormat format, DateSystem system)
{
    if (format == CellTimeFormat::None || !(serial >= 0.0 && serial < kLastDay))
        return std::nullopt;
    const milliseconds sinceStart(std::llround(serial * kMillisecondsPerDay));
    const bool from1904 = system == DateSystem::From1904;
    const bool isLength = format == CellTimeFormat::Elapsed ||
                          (format == CellTimeFormat::Clock && serial < kOneYear) ||
                          (format == CellTimeFormat::Date && serial < 1.0 && !from1904);
    if (isLength)
        return clockText(sinceStart);
    if (from1904)
        return momentText(Moment(std::chrono::sys_days(std::chrono::year(1904) / 1 / 1)) +
                          sinceStart);
    const auto day = std::chrono::floor<days>(sinceStart);
    if (day.count() == 0)
        return std::nullopt;
    if (day.count() == kDayThatWasNot)
        return "1900-02-29 " + clockText(sinceStart - day);
    const auto before = std::chrono::sys_days(std::chrono::year(1899) / 12 / 30);
    return momentText(Moment(before + days(day.count() < kDayThatWasNot ? 1 : 0)) + sinceStart);
}

std::string isoText(std::string_view text)
{
    Scanner timeOnly(text.substr(text.starts_with('T') ? 1 : 0));
    if (const auto time = clock(timeOnly); time && timeOnly.isAtEnd())
        return clockText(*time);

    Scanner scanner(text);
    const auto year = scanner.number();
    const bool hasMonth = scanner.take('-');
    const auto month = hasMonth ? scanner.number() : std::nullopt;
    const bool hasDay = scanner.take('-');
    const auto day = hasDay ? scanner.number() : std::nullopt;
    if (!year || !month || !day || *year > 9999)
        return std::string(text);
    const std::chrono::year_month_day date(std::chrono::year(*year) / *month / *day);
    milliseconds time{};
    if (scanner.take('T') || scanner.take(' ')) {
        const auto found = clock(scanner);
        if (!found)
            return std::string(text);
        time = *found;
    }
    scanner.take('Z');
    if (!date.ok() || !scanner.isAtEnd())
        return std::string(text);
    // OpenDocument programs store a time of day in a date cell as one of day 0.
    if (date == std::chrono::year(1899) / 12 / 30)
        return clockText(time);
    return momentText(Moment(std::chrono::sys_days(date)) + time);
}

std::optional<std::string> durationText(std::string_view text)
{
    Scanner scanner(text);
    if (!scanner.take('P'))
        return std::nullopt;
    double seconds = 0.0;
    bool isClock = false;
    while (!scanner.isAtEnd()) {
        isClock = scanner.take('T') || isClock;
        const auto number = scanner.number();
        if (!number)
            return std::nullopt;
        const double fraction = scanner.take('.') || scanner.take(',') ? scanner.fraction() : 0.0;
        const double value = *number + fraction;
        if (!isClock && scanner.take('D'))
            seconds += 86400 * value;
        else if (isClock && scanner.take('H'))
            seconds += 3600 * value;
        else if (isClock && scanner.take('M'))
            seconds += 60 * value;
        else if (isClock && scanner.take('S'))
            seconds += value;
        else
            return std::nullopt;
    }
    return clockText(rounded(seconds));
}

} // namespace core
