#pragma once

#include <string>

namespace commands {

/// Appends the shortest text that reads back as the same number; nothing for one that is not
/// finite.
void appendNumber(std::string& text, double number);

} // namespace commands
