#pragma once

#include "core/data/TextScanner.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// A number and the word beside it, as parts of a year are written.
struct NumberedWord
{
    std::string word; ///< as a `FoldedText` has it, "D" of 5日; empty where there is none
    std::int64_t number = 0;
};

/// Takes what makes a number an ordinal: the "st" of 1st, the "er" of 1er; nothing elsewhere.
void takeOrdinalEnding(TextScanner& text);

/// Reads both in either order: KW 5, W05, Q1, "1. Quartal", "IV. Quartal", "2nd half", 5日,
/// 第一季度; an ordinal's ending is no word. Nothing for a text without a number or with anything
/// else.
std::optional<NumberedWord> numberedWord(std::string_view text);

} // namespace core
