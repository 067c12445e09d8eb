#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// The number that an XML document holds ("1.5", "-2E-3"); nothing where the text is none or is
/// not finite.
std::optional<double> xmlNumber(std::string_view text);

/// The shortest text that reads back the same, with a decimal point; an exponent only below 1e-7
/// and from 1e17 on.
std::string plainNumber(double value);

} // namespace core
