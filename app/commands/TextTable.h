#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace commands {

/// As many digits as help to compare, at least three: 304, 30.4, 3.04, 0.3040, 0.00304, 3.04e-05;
/// "-" for what is not known.
std::string quantity(double value);

/// A share as "94.8 %".
std::string percent(double share, int decimals = 1);

/// A text of lines as a terminal may have it: control characters and those that turn the direction
/// of writing, which a stranger's file can hold, become the replacement character.
std::string terminalText(std::string_view text);

/// Rows of equal length as lines of aligned columns: the first `leftColumns` to the left, the
/// others, numbers, to the right.
std::string textTable(const std::vector<std::vector<std::string>>& rows,
                      std::size_t leftColumns = 1);

} // namespace commands
