#include "core/data/NumberedWord.h"

#include "core/data/FoldedText.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr auto kRoman = std::to_array<std::string_view>({"i", "ii", "iii", "iv"});

/// The signs of East Asian dates as a `FoldedText` has them, and what may stand between the parts.
constexpr std::string_view kSigns = "YMDHN";
constexpr std::string_view kBetween = "._- ";

} // namespace

void takeOrdinalEnding(TextScanner& text)
{
    for (const char* ending : {"st", "nd", "rd", "th", "er", "e"})
        if (text.takeWord(ending))
            return;
}

std::optional<NumberedWord> numberedWord(std::string_view text)
{
    const FoldedText folded(text);
    NumberedWord read;
    bool hasNumber = false;
    for (TextScanner scanner(folded.view()); !scanner.atEnd();) {
        if (scanner.nextIsDigit() && !hasNumber) {
            read.number = scanner.takeDigits().value;
            hasNumber = true;
            takeOrdinalEnding(scanner);
        } else if (scanner.nextIsLetter()) {
            const std::string_view word = scanner.takeWord();
            const auto roman = std::find(kRoman.begin(), kRoman.end(), word);
            if (roman != kRoman.end() && !hasNumber) {
                read.number = roman - kRoman.begin() + 1;
                hasNumber = true;
            } else {
                read.word += word;
            }
        } else if (const char sign = scanner.next(); kSigns.find(sign) != std::string_view::npos) {
            read.word += sign;
            scanner.take(sign);
        } else if (kBetween.find(sign) == std::string_view::npos || !scanner.take(sign)) {
            return std::nullopt;
        }
    }
    return hasNumber ? std::optional(std::move(read)) : std::nullopt;
}

} // namespace core
