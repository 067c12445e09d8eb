#pragma once

#include <string>
#include <string_view>

namespace commands {

/// Appends the shortest text that reads back as the same number; nothing for one that is not
/// finite.
void appendNumber(std::string& text, double number);

/// A text as a field of a CSV: in quotes, its own doubled, where a reader needs them.
std::string csvField(std::string_view text);

} // namespace commands
