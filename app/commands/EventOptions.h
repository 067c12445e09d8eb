#pragma once

#include "core/data/Events.h"
#include "core/data/ParseTime.h"

#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace commands {

/// Adds --event, which may be repeated and means `meaning`.
void addEventOption(CLI::App& command, std::vector<std::string>& texts, const std::string& meaning);

/// Events as they were written, "NAME,FROM,TO" with ",weekly" or ",yearly" behind it where they
/// come back: TO is the last day where it names a day alone, else the first moment after it. Throws
/// `UsageError`.
std::vector<core::RecurringEvent> eventsOf(const std::vector<std::string>& texts);

/// The same, written: reading it gives the event again.
std::string eventText(const core::RecurringEvent& event);

/// A date or a moment in the value of an option. Throws `UsageError`.
core::ParsedTime timeOf(const std::string& text, const std::string& option);

} // namespace commands
