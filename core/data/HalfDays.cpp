#include "core/data/HalfDays.h"

#include "core/data/ParseNumber.h"
#include "core/data/ParseTime.h"
#include "core/data/TimeNames.h"

#include <string>
#include <utility>
#include <vector>

namespace core {

namespace {

enum class Half
{
    None,
    Blank,
    Morning,
    Afternoon
};

Half halfIn(std::string_view text)
{
    text = trimmed(text);
    if (text.empty())
        return Half::Blank;
    const auto is = [&](std::string_view word) { return equalsIgnoringCase(text, word); };
    if (is("am") || is("a.m.") || is("a.m") || text == "上午" || text == "午前")
        return Half::Morning;
    if (is("pm") || is("p.m.") || is("p.m") || text == "下午" || text == "午後")
        return Half::Afternoon;
    return Half::None;
}

/// True for texts that are all AM or PM, and both.
bool areHalves(const TextColumn& texts)
{
    bool hasMorning = false;
    bool hasAfternoon = false;
    for (std::size_t row = 0; row < texts.size(); ++row) {
        const Half half = halfIn(texts[row]);
        if (half == Half::None)
            return false;
        hasMorning = hasMorning || half == Half::Morning;
        hasAfternoon = hasAfternoon || half == Half::Afternoon;
    }
    return hasMorning && hasAfternoon;
}

/// The times with their halves; nothing where one of them is no time of twelve hours.
std::optional<TextColumn> joined(const TextColumn& clocks, const TextColumn& halves)
{
    TextColumn times(clocks.name());
    for (std::size_t row = 0; row < clocks.size(); ++row) {
        const Half half = halfIn(halves[row]);
        std::string text(trimmed(clocks[row]));
        if (half != Half::Blank && !text.empty())
            text += half == Half::Morning ? " AM" : " PM";
        const bool isTime = text.empty() || half == Half::Blank || parseClock(text) ||
                            parseTime(text, DateOrder::MonthDayYear) ||
                            parseTime(text, DateOrder::DayMonthYear);
        if (!isTime)
            return std::nullopt;
        times.append(text);
    }
    return times;
}

} // namespace

bool isHalfDay(std::string_view text)
{
    const Half half = halfIn(text);
    return half == Half::Morning || half == Half::Afternoon;
}

std::optional<HalfDays> joinHalfDays(Table& table)
{
    for (std::size_t half = 0; half < table.columns.size(); ++half) {
        if (!areHalves(table.columns[half]))
            continue;
        std::vector<std::size_t> clocks{half - 1, half + 1};
        for (std::size_t column = 0; column < table.columns.size(); ++column)
            if (names(table.columns[column].name(), TimeName::Hour))
                clocks.push_back(column);
        for (const std::size_t clock : clocks) {
            if (clock >= table.columns.size()) // beyond either end
                continue;
            if (auto times = joined(table.columns[clock], table.columns[half])) {
                table.columns[clock] = std::move(*times);
                return HalfDays{clock, half};
            }
        }
    }
    return std::nullopt;
}

} // namespace core
