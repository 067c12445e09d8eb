#pragma once

#include "core/data/MissingTexts.h"
#include "core/data/Table.h"

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// True for a text that says of a day that it is none: "No holiday", "regular", "working day",
/// "Werktag", "0" and the like, whatever its case.
bool saysNoHoliday(std::string_view text);

/// What the texts of a holiday column mean: flags (Y/N, 1/0), codes (0, a, b) or names.
///
/// No holiday are: a missing text, one that says no, and one that stands on more than half of the
/// days. A text that says yes is a holiday without a name; any other is the name of one.
class HolidayColumn
{
public:
    /// `days` has the day of each row of `rows` and is ascending.
    HolidayColumn(const TextColumn& column, const MissingTexts& missing,
                  const std::vector<std::uint32_t>& rows,
                  const std::vector<std::chrono::sys_days>& days);

    /// The holiday's name, empty for one without; nothing where there is none. `i` counts in
    /// `rows`.
    std::optional<std::string_view> at(std::size_t i) const;

    /// The text on most days that was taken for "no holiday" although it does not say so.
    const std::optional<std::string>& usualText() const { return m_usualText; }

private:
    enum class Meaning : std::uint8_t
    {
        None,
        Unnamed,
        Named
    };
    struct Text
    {
        std::string_view text;
        Meaning meaning = Meaning::None;
        std::size_t days = 0;
    };

    std::vector<Text> m_texts;
    std::vector<std::uint32_t> m_textOf; ///< one per row
    std::optional<std::string> m_usualText;
};

} // namespace core
