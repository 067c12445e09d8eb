#pragma once

#include <cstddef>
#include <string_view>

namespace core {

/// Bytes of the currency sign, abbreviation or ISO 4217 code at the text's beginning; 0 where there
/// is none. A word ends where no letter follows: "EUR 5", "EUR5", not "EURO 5".
std::size_t currencyLength(std::string_view text);

} // namespace core
