#include "app/commands/CsvText.h"

#include <charconv>
#include <cmath>

namespace commands {

void appendNumber(std::string& text, double number)
{
    if (!std::isfinite(number))
        return;
    char digits[32];
    const auto result = std::to_chars(digits, digits + sizeof digits, number);
    text.append(digits, result.ptr);
}

} // namespace commands
