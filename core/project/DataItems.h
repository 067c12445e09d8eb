#pragma once

#include "core/data/Finding.h"
#include "core/data/ReadingChoices.h"
#include "core/data/Role.h"
#include "core/data/Series.h"
#include "core/data/Table.h"
#include "core/project/ItemArchive.h"

#include <memory>
#include <string>
#include <vector>

namespace core {

/// Where the data of a project come from: a table, how it was read, and the series that follows
/// from both. What is large is shared and never changed.
struct ProjectData
{
    std::string path; ///< of the table's file; empty for the demo data
    std::shared_ptr<const Table> table;
    ReadingChoices asked;                 ///< what was chosen by hand
    ReadingChoices choices;               ///< how the file was read: complete
    std::vector<Role> roles;              ///< one per column of `table`
    Findings fileFindings;                ///< what was found of the file itself
    std::string group;                    ///< the chosen group; empty adds up all
    std::shared_ptr<const Series> series; ///< nothing where the choices make none
};

/// The items of kind "table" and "series".
void writeTable(ItemWriter& writer, const Table& table, const std::string& path);
void writeSeries(ItemWriter& writer, const ProjectData& data);

/// What `writeTable` and `writeSeries` wrote: a table whose columns are of the same length, roles
/// for each of them, a series whose vectors fit one another. Files of format 1 have roles and a
/// date order, from which the choices follow. Throw `ProjectError`.
void readTable(ItemReader& reader, ProjectData& data);
void readSeries(ItemReader& reader, ProjectData& data);

/// Part of other items too.
template <typename Archive>
void describe(Archive& archive, Kept<Archive, ClockChange>& change)
{
    archive("from", change.from);
    std::int64_t seconds = change.offset.count();
    archive("offset", seconds);
    if constexpr (Archive::isReading)
        change.offset = std::chrono::seconds(seconds);
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, LocalClock>& clock)
{
    archive("zone", clock.zone);
    archive("changes", clock.changes);
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, CalendarEvent>& event)
{
    archive("name", event.name);
    archive("start", event.start);
    archive("end", event.end);
}

template <typename Archive>
void describe(Archive& archive, Kept<Archive, RecurringEvent>& event)
{
    archive("first", event.first);
    archive.oneOf("recurrence", event.recurrence, {"none", "weekly", "yearly"});
}

} // namespace core
