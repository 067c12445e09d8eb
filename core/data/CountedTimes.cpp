#include "core/data/CountedTimes.h"

#include "core/base/InputError.h"
#include "core/base/Wording.h"
#include "core/data/ParseTime.h"

#include <algorithm>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace core {

using std::chrono::sys_seconds;

std::optional<sys_seconds> parseStart(std::string_view text)
{
    const auto time = parseTime(text, DateOrder::YearMonthDay);
    if (!time || time->hasZone || time->offsetMinutes)
        return std::nullopt;
    return time->time;
}

namespace {

/// How many steps each row is after the first: as many as rows of the file, or of its group.
std::vector<std::int64_t> stepsOf(const Table& table, const std::vector<std::string>& groups)
{
    std::vector<std::size_t> columns;
    for (const std::string& group : groups)
        if (const auto column = table.indexOf(group.substr(0, group.find('='))))
            columns.push_back(*column);
    std::map<std::string, std::int64_t> counted;
    std::vector<std::int64_t> steps;
    for (std::size_t row = 0; row < table.rows(); ++row) {
        if (columns.empty()) {
            steps.push_back(static_cast<std::int64_t>(table.sheetRow(row) - table.sheetRow(0)));
            continue;
        }
        std::string group;
        for (const std::size_t column : columns)
            group.append(table.columns[column][row]).push_back('\n');
        steps.push_back(counted[group]++);
    }
    return steps;
}

} // namespace

std::shared_ptr<const Table> withCountedTimes(const Table& table, const ReadingChoices& choices)
{
    TextColumn times(table.newName("time"));
    const TimeStep step = choices.step.value_or(TimeStep());
    const auto steps = stepsOf(table, choices.group);
    constexpr auto kLast = std::chrono::sys_days(std::chrono::year(9999) / 12 / 31);
    const auto most = steps.empty() ? 0 : *std::max_element(steps.begin(), steps.end());
    if (*choices.start > kLast || step.between(*choices.start, kLast) < most)
        throw InputError(Message(SENTENCE("core", "%1: with --start %2 and steps of %3 the rows "
                                                  "run past the year 9999; expected an earlier "
                                                  "start or shorter steps."),
                                 table.source, timeText(*choices.start), stepMessage(step)),
                         "start");
    for (const std::int64_t count : steps)
        times.append(timeText(step.after(*choices.start, count)));
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
