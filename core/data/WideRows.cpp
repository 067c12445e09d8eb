#include "core/data/WideRows.h"

#include "core/data/CalendarColumns.h"
#include "core/data/NumberedWord.h"
#include "core/data/ParseNumber.h"
#include "core/data/ParseTime.h"
#include "core/data/TimeNames.h"
#include "core/data/TimeParts.h"

#include <algorithm>
#include <chrono>
#include <iterator>
#include <set>

namespace core {

namespace {

constexpr std::size_t kFewestClocks = 12;

/// "00:00" of "00:00-01:00" and "0" of "0-1"; other names as they are.
std::string_view startOfRange(std::string_view name)
{
    const bool isRange = !parseClock(name) && parseClock(name, {ClockKind::Clock});
    const auto end = isRange ? name.find_first_of("-/~\xE2") : std::string_view::npos; // or a dash
    const auto start = trimmed(name.substr(0, end));
    return isRange && parseClock(start) ? start : name;
}

/// "column 1"
bool hasNoName(const TextColumn& column)
{
    const std::string_view name = column.name();
    constexpr std::string_view kMade = "column ";
    return name.starts_with(kMade) && parseNumber(name.substr(kMade.size()));
}

/// Numbers under no name are months where they are 1 to 12, each once, and nothing otherwise: they
/// may number the rows.
bool areTwelve(const TextColumn& texts, std::size_t keysPerRow)
{
    for (std::size_t row = 0; row < texts.size(); ++row)
        if (parseNumber(texts[row]) != static_cast<double>(1 + row / keysPerRow))
            return false;
    return texts.size() == 12 * keysPerRow;
}

/// Whether the texts can be parts of a year by what the column is called: it names one or times, or
/// has no name; under any other name they number or name something else.
bool mayBePart(const Table& table, std::size_t column)
{
    const std::string& name = table.columns[column].name();
    if (hasNoName(table.columns[column]))
        return !parseNumber(table.columns[column][0]) ||
               areTwelve(table.columns[column], table.rowsPerSheetRow);
    constexpr TimeName kParts[] = {TimeName::Month, TimeName::Quarter, TimeName::HalfYear,
                                   TimeName::Week,  TimeName::Period,  TimeName::Time};
    return std::any_of(std::begin(kParts), std::end(kParts),
                       [&](TimeName part) { return names(name, part); });
}

bool areMonthNames(const TextColumn& texts)
{
    const MissingTexts missing;
    const IsMissing isOther = withoutTime(missing);
    bool isAny = false;
    for (std::size_t row = 0; row < texts.size(); ++row) {
        const bool isMonth = monthOfName(texts[row]) != 0 && !numberedWord(texts[row]);
        if (!isMonth && !isOther(texts[row]))
            return false;
        isAny = isAny || isMonth;
    }
    return isAny;
}

} // namespace

std::string_view withoutHourWord(std::string_view name)
{
    name = startOfRange(trimmed(name));
    for (const std::string_view word : {"hour", "stunde", "heure", "hora", "he", "hr", "h"})
        if (name.size() > word.size() && equalsIgnoringCase(name.substr(0, word.size()), word)) {
            const auto rest = trimmed(name.substr(word.size()));
            return rest.starts_with('_') ? rest.substr(1) : rest;
        }
    return name;
}

std::optional<std::size_t> partOfYear(const LongTable& longer)
{
    const MissingTexts missing;
    for (std::size_t column = 0; column < longer.key; ++column)
        if ((mayBePart(longer.table, column) || areMonthNames(longer.table.columns[column])) &&
            timePartsOf(longer.table, {longer.key, column}, withoutTime(missing)))
            return column;
    return std::nullopt;
}

std::optional<std::size_t> clockOfDay(const LongTable& longer)
{
    for (std::size_t column = 0; column < longer.key; ++column) {
        const TextColumn& texts = longer.table.columns[column];
        const bool isNamed = names(texts.name(), TimeName::Hour);
        std::set<std::chrono::seconds> clocks;
        bool areClocks = true;
        for (std::size_t row = 0; areClocks && row < texts.size(); ++row) {
            const auto clock = parseClock(withoutHourWord(texts[row]));
            areClocks = clock && (isNamed || !parseNumber(texts[row]));
            if (areClocks)
                clocks.insert(*clock);
        }
        if (areClocks && clocks.size() >= kFewestClocks)
            return column;
    }
    return std::nullopt;
}

} // namespace core
