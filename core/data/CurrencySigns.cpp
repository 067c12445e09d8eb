#include "core/data/CurrencySigns.h"

#include "core/data/Characters.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

/// Besides the block U+20A0 to U+20CF and U+00A2 to U+00A5. A sign in front of another stands after
/// it, so that the longest is found.
constexpr auto kSigns =
    std::to_array<std::string_view>({"US$", "CA$", "AU$", "NZ$", "HK$", "NT$", "MX$", "R$", "S$",
                                     "A$", "C$", "$", "฿", "＄", "￥", "￡", "元", "円", "؋"});

constexpr auto kWords = std::to_array<std::string_view>(
    {"AED", "ARS", "AUD", "BGN", "BRL",  "CAD",  "CHF", "CLP", "CNY",  "COP", "CZK", "DKK",
     "EGP", "EUR", "GBP", "HKD", "HRK",  "HUF",  "IDR", "ILS", "INR",  "ISK", "JPY", "KES",
     "KRW", "KZT", "MAD", "MXN", "MYR",  "NGN",  "NOK", "NZD", "PEN",  "PHP", "PKR", "PLN",
     "QAR", "RMB", "RON", "RSD", "RUB",  "SAR",  "SEK", "SGD", "THB",  "TND", "TRY", "TWD",
     "UAH", "USD", "UYU", "VND", "XAF",  "XOF",  "ZAR", "kr.", "kr",   "Kč",  "zł",  "Ft",
     "lei", "Rs.", "Rs",  "Fr.", "sFr.", "SFr.", "лв.", "лв",  "руб.", "руб", "грн", "Euro"});

/// Whether a word goes on: "EUR" is none of "EUROPE".
bool goesOnWith(std::string_view text)
{
    // A no-break blank is no letter, though beyond ASCII.
    return !text.empty() && (isLetter(text.front()) || isBeyondAscii(text.front())) &&
           !text.starts_with("\xC2\xA0") && !text.starts_with("\xE2\x80");
}

} // namespace

std::size_t currencyLength(std::string_view text)
{
    if (text.starts_with("\xE2\x82") && text.size() > 2 &&
        static_cast<unsigned char>(text[2]) >= 0xA0) // U+20A0 to U+20BF
        return 3;
    if (text.starts_with("\xE2\x83") && text.size() > 2 &&
        static_cast<unsigned char>(text[2]) <= 0x8F) // U+20C0 to U+20CF
        return 3;
    if (text.starts_with("\xC2") && text.size() > 1 && text[1] >= '\xA2' && text[1] <= '\xA5')
        return 2;
    const auto begins = [&](std::string_view sign) { return text.starts_with(sign); };
    const auto* sign = std::find_if(kSigns.begin(), kSigns.end(), begins);
    if (sign != kSigns.end())
        return sign->size();
    const auto* word = std::find_if(kWords.begin(), kWords.end(), begins);
    return word == kWords.end() || goesOnWith(text.substr(word->size())) ? 0 : word->size();
}

} // namespace core
