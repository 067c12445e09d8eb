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

/// A share as a spreadsheet shows it with %: 0.241 is "24.1%".
std::string percentText(double value);

/// True of a number format that shows percent: "0.0%". Text in quotes, in brackets and behind a
/// backslash counts for nothing; the first section decides.
bool isPercentFormat(std::string_view code);

} // namespace core
