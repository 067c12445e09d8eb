#include "core/data/ParseTime.h"

#include "core/data/ClockText.h"
#include "core/data/DateText.h"
#include "core/data/FoldedText.h"
#include "core/data/TimeText.h"

namespace core {

std::optional<ParsedTime> parseTime(std::string_view text, DateOrder order)
{
    FixedDate date;
    if (const auto fixed = readFixedTime(text, order, date))
        return fixed;
    const FoldedText folded(text);
    const auto time = readTimeText(folded.view(), order);
    return time ? std::optional(time->parsed) : std::nullopt;
}

std::optional<std::chrono::seconds> parseClock(std::string_view text)
{
    const FoldedText folded(text);
    TextScanner scanner(folded.view());
    const auto clock = takeClock(scanner, {.dot = false, .dash = false});
    if (!clock || !scanner.atEnd())
        return std::nullopt;
    return clock->time;
}

} // namespace core
