#pragma once

#include <optional>
#include <string_view>

namespace core {

/// The text without blanks and tabs around it.
std::string_view trimmed(std::string_view text);

/// Compares ASCII letters without their case; `small` holds no capital.
bool equalsIgnoringCase(std::string_view text, std::string_view small);

/// True for what stands for "no number" in a number column: nothing, NA, N/A, NaN, null, whatever
/// their case, with blanks around.
bool isMissing(std::string_view text);

/// A number with a decimal point ("-12", "+3.5", "1e-3", ".5"), blanks around it allowed.
///
/// Nothing for any other text, missing values included. Infinite for "inf", "infinity" and numbers
/// beyond the range of double; 0 for those too small for it. Never depends on the locale.
std::optional<double> parseNumber(std::string_view text);

} // namespace core
