#include "core/data/PartText.h"

#include "core/data/DateText.h"
#include "core/data/FoldedText.h"
#include "core/data/MonthNames.h"
#include "core/data/NumberTime.h"
#include "core/data/NumberedWord.h"
#include "core/data/PeriodText.h"

#include <algorithm>
#include <array>
#include <chrono>

namespace core {

namespace {

std::optional<std::int64_t> wholeNumber(std::string_view text)
{
    const auto number = parseDecimal(text);
    return number && number->fraction == 0 ? std::optional(number->whole) : std::nullopt;
}

/// Words of months beside their number: M01, P01, "Period 1", "Monat 1", 1月.
bool isMonthWord(std::string_view word)
{
    constexpr auto kWords =
        std::to_array<std::string_view>({"m", "month", "monat", "mois", "mes", "M"});
    return isPeriodWord(word) || std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

/// A number by itself or beside any word: 5, W05, KW 5, Q1, "2. Halbjahr".
std::optional<std::int64_t> numberIn(std::string_view text, std::int64_t last)
{
    auto number = wholeNumber(text);
    if (!number)
        if (const auto named = numberedWord(text))
            number = named->number;
    return number && *number >= 1 && *number <= last ? number : std::nullopt;
}

/// Jan-Mar is the first quarter: the number of the part of so many months.
std::optional<std::int64_t> partOfMonths(std::string_view text, int months)
{
    const FoldedText folded(text);
    TextScanner scanner(folded.view());
    const int first = monthNamed(scanner.takeWord());
    takeDateSign(scanner);
    const int last = monthNamed(scanner.takeWord());
    const bool isPart = scanner.atEnd() && first % months == 1 && last == first + months - 1;
    return isPart ? std::optional<std::int64_t>(last / months) : std::nullopt;
}

} // namespace

std::optional<std::int64_t> yearIn(std::string_view text)
{
    constexpr std::int64_t kFirst = 1800;
    constexpr std::int64_t kLast = 2200;
    auto number = wholeNumber(text);
    if (number && *number < 100)
        return yearOf(Digits{*number, 2});
    if (!number)
        if (const auto year = parseYear(text))
            number = static_cast<int>(
                std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(year->time))
                    .year());
    return number && *number >= kFirst && *number <= kLast ? number : std::nullopt;
}

bool isFiscalYear(std::string_view text)
{
    const FoldedText folded(text);
    TextScanner scanner(folded.view());
    const bool beginsPlain = scanner.takeDigits().length == 4;
    scanner.take('Y');
    return parseYear(text) && !(beginsPlain && scanner.atEnd());
}

std::optional<std::int64_t> monthIn(std::string_view text)
{
    constexpr std::int64_t kMonths = 12;
    if (const auto number = wholeNumber(text))
        return *number >= 1 && *number <= kMonths ? number : std::nullopt;
    const FoldedText folded(text);
    TextScanner scanner(folded.view());
    const int month = monthNamed(scanner.takeWord());
    scanner.take('.');
    if (month != 0)
        return scanner.atEnd() ? std::optional<std::int64_t>(month) : std::nullopt;
    const auto named = numberedWord(text);
    const bool isMonth = named && named->number >= 1 && named->number <= kMonths &&
                         (isMonthWord(named->word) || monthNamed(named->word) == named->number);
    return isMonth ? std::optional(named->number) : std::nullopt;
}

std::optional<std::int64_t> quarterIn(std::string_view text)
{
    constexpr std::int64_t kQuarters = 4;
    const auto number = numberIn(text, kQuarters);
    return number ? number : partOfMonths(text, 3);
}

std::optional<std::int64_t> halfIn(std::string_view text)
{
    constexpr std::int64_t kHalves = 2;
    const FoldedText folded(text);
    TextScanner scanner(folded.view());
    const auto first = scanner.takeWord();
    scanner.takeBlank();
    if (isHalfYearWord(scanner.rest()) && (first == "first" || first == "second"))
        return first == "first" ? 1 : 2;
    const auto named = numberedWord(text);
    if (named && !named->word.empty() && !isHalfYearWord(named->word))
        return std::nullopt;
    const auto number = numberIn(text, kHalves);
    return number ? number : partOfMonths(text, 6);
}

std::optional<std::int64_t> weekIn(std::string_view text)
{
    constexpr std::int64_t kWeeks = 53;
    return numberIn(text, kWeeks);
}

std::optional<std::int64_t> dayIn(std::string_view text)
{
    if (const auto number = wholeNumber(text))
        return number;
    const auto named = numberedWord(text);
    return named && (named->word.empty() || named->word == "D") ? std::optional(named->number)
                                                                : std::nullopt;
}

std::optional<std::int64_t> minuteIn(std::string_view text)
{
    const auto number = wholeNumber(text);
    return number && *number < 60 ? number : std::nullopt;
}

bool isPartOfYear(std::string_view text)
{
    if (wholeNumber(text))
        return false;
    const auto named = numberedWord(text);
    const bool isNamed = named && (isQuarterWord(named->word) || isHalfYearWord(named->word) ||
                                   isWeekWord(named->word));
    return isNamed || monthIn(text) || (!named && (quarterIn(text) || halfIn(text)));
}

} // namespace core
