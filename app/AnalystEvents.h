#pragma once

#include "core/data/Events.h"

#include <QByteArray>
#include <QString>

#include <vector>

namespace app {

/// The analyst's events as a JSON text, to be kept beside the data they belong to.
QByteArray eventsToJson(const std::vector<core::RecurringEvent>& events);
/// Events from such a text; what is no event is left out.
std::vector<core::RecurringEvent> eventsFromJson(const QByteArray& json);

/// An event as --event takes it: "Pride,2015-06-28 12:00,2015-06-28 20:00,yearly".
QString eventText(const core::RecurringEvent& event);

} // namespace app
