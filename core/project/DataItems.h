#pragma once

#include "core/data/ColumnRoles.h"
#include "core/data/Series.h"
#include "core/data/Table.h"
#include "core/project/ItemArchive.h"

#include <memory>
#include <string>

namespace core {

/// Where the data of a project come from: a table, what its columns mean, and the series that
/// follows from both. What is large is shared and never changed.
struct ProjectData
{
    std::string path; ///< of the table's file; empty for the demo data
    std::shared_ptr<const Table> table;
    ColumnRoles roles;                    ///< one role per column of `table`
    std::string group;                    ///< the chosen group; empty adds up all
    std::shared_ptr<const Series> series; ///< nothing where the roles make none
};

/// The items of kind "table" and "series".
void writeTable(ItemWriter& writer, const Table& table, const std::string& path);
void writeSeries(ItemWriter& writer, const ProjectData& data);

/// What `writeTable` and `writeSeries` wrote: a table whose columns are of the same length, roles
/// for each of them, a series whose vectors fit one another. Throw `ProjectError`.
void readTable(ItemReader& reader, ProjectData& data);
void readSeries(ItemReader& reader, ProjectData& data);

/// Part of other items too.
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
