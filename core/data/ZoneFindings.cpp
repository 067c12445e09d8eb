#include "core/data/ZoneFindings.h"

#include <string>

namespace core {

namespace {

constexpr const char* kOption = "time-zone";

std::string rowText(const Table& table, const OpenMoments& open)
{
    return std::to_string(table.sheetRow(*open.first));
}

} // namespace

Findings zoneFindings(const Table& table, const ColumnRoles& roles, const UtcDoubts& doubts)
{
    const std::string& zone = roles.timeZone;
    Findings findings{
        {.message = Message(SENTENCE("core", "The times were converted from %1 to UTC; hour of "
                                             "day, weekday and holidays follow the local time."),
                            zone),
         .option = kOption}};
    if (const OpenMoments& open = doubts.skipped; open.rows > 0)
        findings.push_back(
            {.message = Message::counted(
                 open.rows,
                 SENTENCE("core", "%1 row has a time that the clocks of %2 skipped (row %3); it "
                                  "was read as the time that followed."),
                 SENTENCE("core", "%1 rows have times that the clocks of %2 skipped, the first in "
                                  "row %3; they were read as the times that followed."),
                 zone, rowText(table, open)),
             .option = kOption,
             .row = *open.first,
             .isSuspicious = true});
    if (const OpenMoments& open = doubts.ambiguous; open.rows > 0)
        findings.push_back(
            {.message = Message::counted(
                 open.rows,
                 SENTENCE("core", "%1 row lies in an hour that the clocks of %2 showed twice, and "
                                  "nothing tells which one it means (row %3); it was assigned to "
                                  "the first."),
                 SENTENCE("core", "%1 rows lie in hours that the clocks of %2 showed twice, and "
                                  "nothing tells which one they mean (the first is row %3); they "
                                  "were assigned to the first."),
                 zone, rowText(table, open)),
             .option = kOption,
             .row = *open.first,
             .isSuspicious = true});
    return findings;
}

Finding zoneWithoutEffect(const ColumnRoles& roles)
{
    return {.message = Message(SENTENCE("core", "The time zone %1 has no effect: steps of a day or "
                                                "more are the same in any zone."),
                               roles.timeZone),
            .option = kOption};
}

} // namespace core
