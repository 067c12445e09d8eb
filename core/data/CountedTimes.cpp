#include "core/data/CountedTimes.h"

#include "core/base/Wording.h"
#include "core/data/ParseTime.h"

#include <utility>

namespace core {

using std::chrono::sys_seconds;

std::optional<sys_seconds> parseStart(std::string_view text)
{
    const auto time = parseTime(text, DateOrder::YearMonthDay);
    if (!time || time->hasZone || time->offsetMinutes)
        return std::nullopt;
    return time->time;
}

std::shared_ptr<const Table> withCountedTimes(const Table& table, const ReadingChoices& choices)
{
    TextColumn times(table.newName("time"));
    const TimeStep step = choices.step.value_or(TimeStep());
    for (std::size_t row = 0; row < table.rows(); ++row) {
        const auto steps = static_cast<std::int64_t>(table.sheetRow(row) - table.sheetRow(0));
        times.append(timeText(step.after(*choices.start, steps)));
    }
    auto counted = std::make_shared<Table>(table);
    counted->columns.push_back(std::move(times));
    return counted;
}

std::shared_ptr<const Table> withoutCountedTimes(const Table& table)
{
    auto plain = std::make_shared<Table>(table);
    plain->columns.pop_back();
    return plain;
}

} // namespace core
