#include "core/data/NumberTime.h"

#include "core/data/Characters.h"
#include "core/data/DateText.h"
#include "core/data/ParseNumber.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <system_error>

namespace core {

std::optional<DecimalText> parseDecimal(std::string_view text)
{
    constexpr int kMostDecimals = 12;
    text = trimmed(text);
    DecimalText number;
    if (text.empty() || !isDigit(text.front()))
        return std::nullopt;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number.whole);
    if (error != std::errc())
        return std::nullopt;
    TextScanner scanner(text.substr(static_cast<std::size_t>(end - text.data())));
    if (scanner.take('.') || scanner.take(',')) {
        while (number.decimals < kMostDecimals && scanner.nextIsDigit()) {
            number.fraction = number.fraction * 10 + (scanner.next() - '0');
            ++number.decimals;
            scanner.take(scanner.next());
        }
        scanner.skipDigits();
    }
    return scanner.atEnd() ? std::optional(number) : std::nullopt;
}

std::optional<ParsedTime> parseEpoch(std::string_view text, std::int64_t unitsPerSecond)
{
    constexpr std::int64_t kLast = 9223372036; // 2262-04-11, the last of 64 bits of nanoseconds
    constexpr std::int64_t kLeastBefore = 1'000'000;
    text = trimmed(text);
    const bool isBefore = text.starts_with('-');
    const auto number = parseDecimal(text.substr(isBefore ? 1 : 0));
    if (!number || number->whole <= 0 || number->whole / unitsPerSecond > kLast ||
        (isBefore && number->whole < kLeastBefore))
        return std::nullopt;
    const std::int64_t units = isBefore ? -number->whole : number->whole;
    const std::int64_t seconds = units / unitsPerSecond - (units % unitsPerSecond < 0 ? 1 : 0);
    return ParsedTime{std::chrono::sys_seconds(std::chrono::seconds(seconds)), true};
}

std::optional<ParsedTime> parseExcelSerial(std::string_view text)
{
    using namespace std::chrono;
    constexpr sys_days kOrigin = sys_days(year(1899) / 12 / 30);
    constexpr std::int64_t kLast = 2958465; // 9999-12-31
    const auto number = parseDecimal(text);
    if (!number || number->whole < 1 || number->whole > kLast)
        return std::nullopt;
    const double unit = std::pow(10.0, -number->decimals);
    const double exact = static_cast<double>(number->fraction) * unit * 86400.0;
    const double toMinute = std::round(exact / 60.0) * 60.0;
    const double open = 0.501 * unit * 86400.0; // what the last digit leaves open
    const double rounded = std::abs(exact - toMinute) <= open ? toMinute : std::round(exact);
    return ParsedTime{kOrigin + days(number->whole) + seconds(static_cast<std::int64_t>(rounded)),
                      number->fraction != 0};
}

std::optional<ParsedTime> parseDecimalYear(std::string_view text)
{
    constexpr std::int64_t kFirst = 1000; // four digits
    constexpr std::int64_t kLast = 9999;
    constexpr double kSinglePrecision = 1e-3; // of a month, in a year that was kept in 32 bits
    const auto number = parseDecimal(text);
    if (!number || number->whole < kFirst || number->whole > kLast)
        return std::nullopt;
    const double unit = std::pow(10.0, -number->decimals);
    const double months = 12.0 * static_cast<double>(number->fraction) * unit;
    const double month = std::round(months);
    // Of one decimal every month would be within rounding; a zero behind it is not written.
    const double open =
        number->decimals < 2 ? 0.0 : std::max(12.0 * 0.505 * unit, kSinglePrecision);
    if (std::abs(months - month) > open)
        return std::nullopt;
    const auto after = static_cast<std::int64_t>(month); // 12 of .99999: the next year
    const auto day = calendarDay(number->whole + after / 12, after % 12 + 1, 1);
    return day ? std::optional(ParsedTime{*day, false}) : std::nullopt;
}

std::optional<ParsedTime> parseDateDigits(std::string_view text, DateOrder order)
{
    TextScanner scanner(trimmed(text));
    const Digits digits = scanner.takeDigits();
    scanner.takeText(".0");
    if (!scanner.atEnd() || digits.length < 5 || digits.length > 8)
        return std::nullopt;
    const std::int64_t n = digits.value;
    const bool isLong = digits.length > 6;
    std::optional<std::chrono::sys_days> day;
    if (order == DateOrder::YearMonthDay) {
        const Digits year{n / 10000, isLong ? 4U : 2U};
        day = calendarDay(yearOf(year), n / 100 % 100, n % 100);
    } else {
        const std::int64_t unit = isLong ? 10000 : 100;
        const Digits year{n % unit, isLong ? 4U : 2U};
        const std::int64_t first = n / unit / 100;
        const std::int64_t second = n / unit % 100;
        day = order == DateOrder::DayMonthYear ? calendarDay(yearOf(year), second, first)
                                               : calendarDay(yearOf(year), first, second);
    }
    return day ? std::optional(ParsedTime{*day, false}) : std::nullopt;
}

} // namespace core
