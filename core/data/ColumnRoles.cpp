#include "core/data/ColumnRoles.h"

#include "core/data/ParseNumber.h"

#include <algorithm>
#include <array>

namespace core {

std::optional<bool> parseFlag(std::string_view text)
{
    constexpr auto kYes = std::to_array<std::string_view>(
        {"y", "yes", "true", "t", "1", "ja", "wahr", "oui", "vrai", "si", "sí", "sim", "是"});
    constexpr auto kNo = std::to_array<std::string_view>(
        {"n", "no", "false", "f", "0", "nein", "falsch", "non", "faux", "não", "nee", "否"});
    text = trimmed(text);
    if (text.ends_with(".0"))
        text.remove_suffix(2); // pandas writes flags with missing values as 1.0
    const auto isWord = [&](std::string_view word) { return equalsIgnoringCase(text, word); };
    if (std::any_of(kYes.begin(), kYes.end(), isWord))
        return true;
    if (std::any_of(kNo.begin(), kNo.end(), isWord))
        return false;
    return std::nullopt;
}

} // namespace core
