#pragma once

#include <charconv>
#include <string>

namespace core {

/// The shortest text that reads back as the same number, with a decimal point in any locale:
/// "0.1", "1e-05", "nan".
inline std::string shortestText(double number)
{
    char digits[32];
    return {digits, std::to_chars(digits, digits + sizeof digits, number).ptr};
}

} // namespace core
