#pragma once

#include "core/data/Events.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace app {

/// What the analyst tells of the time of a series.
struct AnalystEvents
{
    std::vector<core::RecurringEvent> events;
    /// For holidays that the data flag: they are found by their start.
    std::vector<core::CalendarEvent> holidayNames;

    bool empty() const { return events.empty() && holidayNames.empty(); }
};

/// As a JSON text, to be kept beside the data they belong to.
QByteArray eventsToJson(const AnalystEvents& events);
/// Events from such a text; what is no event is left out.
AnalystEvents eventsFromJson(const QByteArray& json);

/// `holidays` with the names that were given to some of them.
std::vector<core::CalendarEvent> namedHolidays(std::vector<core::CalendarEvent> holidays,
                                               const std::vector<core::CalendarEvent>& names);

/// An event as --event takes it: "Pride,2015-06-28 12:00,2015-06-28 20:00,yearly".
QString eventText(const core::RecurringEvent& event);

} // namespace app
