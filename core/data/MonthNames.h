#pragma once

#include <string_view>

namespace core {

/// 1 to 12 for the name of a month as `FoldedText` writes it, long or short and in the genitive of
/// dates, in most languages of Europe and Turkish; 0 for other words. Not in Croatian, whose
/// listopad is October where others' is November.
int monthNamed(std::string_view folded);

/// The weekdays a name in English, German, French, Spanish, Italian, Portuguese, Dutch or a
/// Scandinavian language can mean, short or long: bit 0 is Sunday. 0 for
/// other words.
unsigned weekdaysNamed(std::string_view folded);

} // namespace core
