#pragma once

#include "core/forecast/EventLens.h"

#include <string>
#include <vector>

namespace core {

/// The analyst's events as a JSON list: name, first moment and first moment after it (wall-clock
/// labels in seconds since 1970), and how the event recurs. Reading it gives the same again.
std::string toJson(const std::vector<RecurringEvent>& events);

/// Throws `InputError` naming `source` for text that is no such list.
std::vector<RecurringEvent> recurringEventsFromJson(const std::string& json,
                                                    const std::string& source);

} // namespace core
