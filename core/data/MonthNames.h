#pragma once

#include <string_view>

namespace core {

/// 1 to 12 for the name of a month as `FoldedText` writes it, long or short, in English, German,
/// French, Spanish, Italian, Portuguese, Dutch or a Scandinavian language; 0 for other words.
int monthNamed(std::string_view folded);

/// The weekdays a name in one of these languages can mean, short or long: bit 0 is Sunday. 0 for
/// other words.
unsigned weekdaysNamed(std::string_view folded);

} // namespace core
