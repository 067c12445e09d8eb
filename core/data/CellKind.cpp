#include "core/data/CellKind.h"

#include "core/data/Characters.h"
#include "core/data/CurrencySigns.h"
#include "core/data/FoldedText.h"
#include "core/data/MonthNames.h"
#include "core/data/ParseNumber.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace core {

namespace {

bool isOfWord(char c)
{
    return isLetter(c) || isBeyondAscii(c);
}

template <std::size_t N>
bool isOneOf(std::string_view text, const std::array<std::string_view, N>& list)
{
    return std::find(list.begin(), list.end(), text) != list.end();
}

bool take(std::string_view& text, std::string_view front)
{
    if (!text.starts_with(front))
        return false;
    text.remove_prefix(front.size());
    return true;
}

bool takeBack(std::string_view& text, std::string_view back)
{
    if (!text.ends_with(back))
        return false;
    text.remove_suffix(back.size());
    return true;
}

constexpr std::string_view kNoBreakBlank = "\u00A0";
constexpr std::array<std::string_view, 8> kGroupBlanks{" ", kNoBreakBlank, "\u2009", "\u202F",
                                                       "'", "\u2019",      "_",      "\u2007"};
constexpr std::array<std::string_view, 9> kSigns{"%",      "\u2030", "\u20AC", "$",     "\u00A3",
                                                 "\u00A5", "+",      "-",      "\u2212"};

/// Takes a currency's sign or word off the front, and off the back where it is all that follows the
/// digits.
bool takeCurrency(std::string_view& text)
{
    const std::size_t front = currencyLength(text);
    text.remove_prefix(front);
    const std::size_t digit = text.find_last_of("0123456789.,-");
    if (digit == std::string_view::npos || digit + 1 == text.size())
        return front > 0;
    const std::string_view behind = text.substr(digit + 1);
    const bool isCurrency = currencyLength(behind) == behind.size();
    if (isCurrency)
        text.remove_suffix(behind.size());
    return front > 0 || isCurrency;
}

/// What stands around the digits of a number is taken off: signs, currencies, percent, parentheses.
std::string_view withoutSigns(std::string_view text)
{
    if (text.size() > 2 && text.front() == '(' && text.back() == ')')
        text = text.substr(1, text.size() - 2);
    for (bool changed = true; changed;) {
        changed = false;
        for (const std::string_view sign : kSigns)
            changed = take(text, sign) || (sign != "+" && takeBack(text, sign)) || changed;
        for (const std::string_view blank : {std::string_view(" "), kNoBreakBlank})
            changed = take(text, blank) || takeBack(text, blank) || changed;
        changed = takeCurrency(text) || changed;
    }
    return text;
}

bool isNumber(std::string_view text)
{
    text = withoutSigns(text);
    const std::size_t exponent = text.find_first_of("eE");
    if (exponent != std::string_view::npos && exponent > 0) {
        std::string_view digits = text.substr(exponent + 1);
        if (!take(digits, "-"))
            take(digits, "+");
        if (digits.empty() || !std::all_of(digits.begin(), digits.end(), isDigit))
            return false;
        text = text.substr(0, exponent);
    }
    // The digits in their groups; two points, or two of any such, part groups of three.
    std::vector<std::size_t> groups{0};
    std::vector<char> marks;
    while (!text.empty()) {
        if (isDigit(text.front())) {
            ++groups.back();
            text.remove_prefix(1);
            continue;
        }
        char mark = text.front();
        if (mark == '.' || mark == ',')
            text.remove_prefix(1);
        else if (std::any_of(kGroupBlanks.begin(), kGroupBlanks.end(),
                             [&](std::string_view blank) { return take(text, blank); }))
            mark = ' ';
        else
            return false;
        marks.push_back(mark);
        groups.push_back(0);
    }
    if (std::all_of(groups.begin(), groups.end(), [](std::size_t digits) { return digits == 0; }))
        return false;
    const bool lastIsDecimal =
        !marks.empty() && marks.back() != ' ' &&
        (marks.size() == 1 || std::count(marks.begin(), marks.end(), marks.back()) == 1);
    const std::size_t whole = groups.size() - (lastIsDecimal ? 1 : 0);
    for (std::size_t i = 1; i < whole; ++i) {
        // 1,23,456 as in India.
        const bool isLakh = i + 1 < whole && marks[i - 1] == ',' && groups[i] == 2;
        if ((groups[i] != 3 && !isLakh) || groups[0] > 3 || groups[0] == 0)
            return false;
    }
    return true;
}

/// Beside the names of months and days, see `MonthNames`.
constexpr std::array<std::string_view, 16> kTimeWords{
    "am",  "pm",   "uhr", "hrs", "utc",    "gmt",    "cet",    "cest",
    "mez", "mesz", "he",  "kw",  "\u5E74", "\u6708", "\u65E5", "\u65F6"};
constexpr std::string_view kTimeLetters = "tzhwqmsap"; ///< alone, behind digits: T, Z, 6h30, a.m.

/// The names that times are read with count here, too, in whatever language.
bool namesMonthOrDay(std::string_view word)
{
    const FoldedText folded(word);
    return monthNamed(folded.view()) != 0 || weekdaysNamed(folded.view()) != 0;
}

/// At least two runs of digits, or one beside a word, and no word that belongs to no time.
bool isTime(std::string_view text)
{
    std::size_t runs = 0;
    std::size_t words = 0;
    for (std::size_t i = 0; i < text.size();) {
        const char c = text[i];
        std::size_t end = i + 1;
        if (isDigit(c)) {
            while (end < text.size() && isDigit(text[end]))
                ++end;
            ++runs;
        } else if (c == '[' && runs > 0) {
            const std::size_t close = text.find(']', i); // [Europe/Berlin]
            if (close == std::string_view::npos)
                return false;
            end = close + 1;
        } else if (isOfWord(c)) {
            while (end < text.size() && isOfWord(text[end]))
                ++end;
            const std::string word = lowerCase(text.substr(i, end - i));
            const bool isDash = word == "\u2013" || word == kNoBreakBlank;
            const bool isMark = word.size() == 1 && runs > 0 &&
                                kTimeLetters.find(word[0]) != std::string_view::npos;
            if (!isDash && !isMark && !isOneOf(word, kTimeWords) && !namesMonthOrDay(word))
                return false;
            // 7h is a time, 7a is not, and 7 a.m. is.
            const bool isHalf = word == "m" && i >= 2 &&
                                (text[i - 2] == 'a' || text[i - 2] == 'p' || text[i - 2] == 'A' ||
                                 text[i - 2] == 'P');
            words += (isMark && word != "h" && !isHalf) || isDash ? 0 : 1;
        } else if (std::string_view("-/.:, +()").find(c) == std::string_view::npos) {
            return false;
        }
        i = end;
    }
    return runs >= 2 || (runs == 1 && words > 0);
}

constexpr std::array<std::string_view, 11> kMissing{"-",   "--",   "---",  ".", "..",    "?",
                                                    "\\N", "#N/A", "n.a.", "*", "\u2013"};

} // namespace

CellKind kindOfCell(std::string_view text)
{
    text = trimmed(text);
    if (text.empty())
        return CellKind::Empty;
    if (isMissing(text) || isOneOf(text, kMissing) || equalsIgnoringCase(text, "none"))
        return CellKind::Missing;
    constexpr std::size_t kLongest = 80; // no number and no time is longer
    if (text.size() > kLongest)
        return CellKind::Text;
    if (isNumber(text))
        return CellKind::Number;
    return isTime(text) ? CellKind::Time : CellKind::Text;
}

namespace {

constexpr auto kSums = std::to_array<std::string_view>(
    {"total",        "totals",       "totale",       "totaal",        "subtotal",
     "sum",          "summe",        "sumas",        "suma",          "soma",
     "somme",        "gesamt",       "insgesamt",    "average",       "avg",
     "mean",         "median",       "mittelwert",   "moyenne",       "durchschnitt",
     "promedio",     "gemiddelde",   "gesamtsumme",  "zwischensumme", "gesamtergebnis",
     "\u5408\u8BA1", "\u603B\u8BA1", "\u5C0F\u8BA1", "\u5408\u8A08"});
constexpr auto kOtherStatistics = std::to_array<std::string_view>(
    {"min", "max", "minimum", "maximum", "count", "mittel", "anzahl", "media", "som", "m\u00E9dia",
     "\u03A3", "std", "stdev"});

std::string_view withoutOtherEnd(std::string_view text)
{
    const auto last = std::find_if(text.rbegin(), text.rend(), isOfWord);
    return {text.begin(), last.base()};
}

} // namespace

bool namesTotal(std::string_view text)
{
    const std::string lower = lowerCase(trimmed(text));
    std::string_view first = lower;
    take(first, "grand ");
    const auto end = std::find_if(first.begin(), first.end(), [](char c) { return !isOfWord(c); });
    // "Total", "Total:", "Total 2024", but no name that only begins so ("Total rainfall station").
    const std::string_view rest(end, first.end());
    const std::string_view word(first.begin(), end);
    return (isOneOf(word, kSums) || isOneOf(word, kOtherStatistics)) &&
           std::none_of(rest.begin(), rest.end(), isOfWord);
}

bool isSumOfPeriod(std::string_view text)
{
    const std::string lower = lowerCase(trimmed(text));
    const std::string_view words = withoutOtherEnd(lower);
    const auto firstEnd =
        std::find_if(words.begin(), words.end(), [](char c) { return !isOfWord(c); });
    const auto lastBegin =
        std::find_if(words.rbegin(), words.rend(), [](char c) { return !isOfWord(c); }).base();
    const bool isEastAsian = std::any_of(kSums.begin(), kSums.end(), [&](std::string_view sum) {
        return isBeyondAscii(sum.front()) && words.ends_with(sum);
    });
    // What closes a year among its months; M13 and the like are means of statistical offices.
    constexpr auto kYears = std::to_array<std::string_view>(
        {"m13",       "q05",        "s03",          "annual",      "ytd",     "year to date",
         "full year", "whole year", "year",         "fy",          "all",     "all year",
         "jahr",      "gesamtjahr", "ann\u00E9e",   "anual",       "annuale", "ano",
         "anno",      "a\u00F1o",   "\u5168\u5E74", "\u5E74\u5EA6"});
    if (lower.ends_with(')')) // a remark behind a time
        return namesTotal(text);
    return namesTotal(text) || isEastAsian || isOneOf(lower, kYears) ||
           isOneOf(std::string_view(words.begin(), firstEnd), kSums) ||
           isOneOf(std::string_view(lastBegin, words.end()), kSums);
}

bool isRemark(std::string_view text)
{
    const std::string lower = lowerCase(trimmed(text));
    constexpr std::array<std::string_view, 22> kBegins{
        "source",    "quelle",  "note",   "hinweis", "remark", "copyright", "(c)",   "\u00A9",
        "*",         "#",       "//",     "http",    "www.",   "fuente",    "fonte", "end of",
        "generated", "created", "stand:", "legend",  "data:",  "licen"};
    return std::any_of(kBegins.begin(), kBegins.end(),
                       [&](std::string_view begin) { return lower.starts_with(begin); });
}

bool isUnit(std::string_view text)
{
    text = trimmed(text);
    if (text.size() > 2 && text.size() < 24 &&
        ((text.front() == '[' && text.back() == ']') ||
         (text.front() == '(' && text.back() == ')')))
        return true;
    constexpr std::array<std::string_view, 66> kUnits{
        "w",   "kw",   "mw",   "gw",   "tw",    "wh",  "kwh",  "mwh",     "gwh", "twh", "v",
        "kv",  "a",    "hz",   "c",    "k",     "f",   "degc", "degf",    "m",   "mm",  "cm",
        "km",  "in",   "hpa",  "mbar", "pa",    "bar", "eur",  "usd",     "gbp", "chf", "h",
        "min", "s",    "sec",  "utc",  "mph",   "kt",  "kg",   "t",       "l",   "deg", "ppm",
        "ms",  "octa", "m2",   "m3",   "local", "cet", "mvar", "persons", "yr",  "mo",  "dy",
        "hr",  "mn",   "degt", "mi",   "ft",    "nmi", "g",    "pcs",     "jpy", "cny", "cad"};
    take(text, "#"); // of a comment that is a header
    const std::string lower = lowerCase(text);
    if (isOneOf(lower, kUnits))
        return true;
    if (lower.empty() || lower.size() > 16 || lower.find(' ') != std::string::npos) {
        return lower.size() >= 8 && lower.size() <= 20 &&
               lower.find_first_not_of("ymdhst-/.: ") == std::string::npos;
    }
    // EUR/MWh, m/s, \u00B0C, %, m\u00B2, and the format of a date.
    constexpr std::array<std::string_view, 6> kSignsOfUnits{"\u00B0", "%",      "\u20AC",
                                                            "$",      "\u00B2", "\u00B3"};
    const bool hasSign =
        std::any_of(kSignsOfUnits.begin(), kSignsOfUnits.end(),
                    [&](std::string_view sign) { return lower.find(sign) != std::string::npos; });
    const std::size_t slash = lower.find('/');
    const bool isRatio = slash != std::string::npos && slash > 0 && slash < 5 &&
                         std::none_of(lower.begin(), lower.end(), isDigit);
    const bool isFormat =
        lower.size() >= 5 && lower.find_first_not_of("ymdhst-/.:") == std::string::npos;
    return hasSign || isRatio || isFormat;
}

bool isRule(std::string_view text)
{
    return text.size() >= 3 && text.find_first_not_of("-=+_:|") == std::string_view::npos;
}

} // namespace core
