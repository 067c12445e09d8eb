#pragma once

#include <optional>
#include <string_view>

namespace core {

/// A number with a flag of a statistical office: "103.6 b", "5.2*", "(p) 4.1", "4.1(1)".
struct FlaggedNumber
{
    std::string_view number;
    std::string_view flag;
};

/// Flags are signs for notes, up to two letters or digits in brackets, and up to three of the small
/// letters that Eurostat uses, or a capital P, R, E or F. Nothing for other texts; whether `number`
/// is a number is not looked at. Letters can be units as well, which the column tells.
std::optional<FlaggedNumber> flaggedNumber(std::string_view text);

} // namespace core
