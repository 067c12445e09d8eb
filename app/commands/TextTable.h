#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace commands {

/// `core::figureText`, with "-" for what is not known.
std::string quantity(double value);

/// A share as "94.8 %".
std::string percent(double share, int decimals = 1);

/// A text of lines as a terminal may have it: hidden characters, which a stranger's file can hold,
/// become the replacement character.
std::string terminalText(std::string_view text);

/// JSON that was written for machines, as a person may see it too: the same values, with these
/// characters as escapes.
std::string jsonText(std::string_view json);

/// `terminalText` of a name or sentence, which may hold no line end either: it could pass for a
/// line of ours.
std::string lineText(std::string_view text);

/// Rows of equal length as lines of aligned columns: the first `leftColumns` to the left, the
/// others, numbers, to the right.
std::string textTable(std::vector<std::vector<std::string>> rows, std::size_t leftColumns = 1);

} // namespace commands
