#pragma once

#include <string>
#include <string_view>

namespace core {

/// A text as a field of a CSV: in quotes, its own doubled, where a reader needs them. A text that a
/// spreadsheet would take for a formula (=, +, - or @ in front, and no number) gets an apostrophe
/// before it, which keeps it a text there.
std::string csvField(std::string_view text);

} // namespace core
