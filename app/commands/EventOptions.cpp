#include "app/commands/EventOptions.h"

#include "app/commands/OptionValues.h"
#include "app/commands/TimeText.h"
#include "core/base/ListText.h"

#include <CLI/CLI.hpp>

namespace commands {

namespace {

core::RecurringEvent eventOf(const std::string& text)
{
    const auto parts = partsOf(text, ',', "--event");
    if (parts.size() != 3 && parts.size() != 4)
        throw UsageError("--event is \"" + text +
                         "\"; expected NAME,FROM,TO like \"Pride,2015-06-27,2015-06-28\".");
    if (parts.size() == 4 && parts[3] != "weekly" && parts[3] != "yearly")
        throw UsageError("--event \"" + parts[0] + "\" comes back \"" + parts[3] +
                         "\"; expected weekly or yearly, or nothing for once.");
    const auto from = timeOf(parts[1], "--event").time;
    const auto to = timeOf(parts[2], "--event");
    const auto end = to.hasClock ? to.time : to.time + std::chrono::days(1);
    if (end <= from)
        throw UsageError("--event \"" + parts[0] + "\" ends before it begins.");
    core::RecurringEvent event{.first = {parts[0], from, end}};
    if (parts.size() == 4)
        event.recurrence =
            parts[3] == "weekly" ? core::Recurrence::Weekly : core::Recurrence::Yearly;
    return event;
}

} // namespace

void addEventOption(CLI::App& command, std::vector<std::string>& texts, const std::string& meaning)
{
    command.add_option("--event", texts, meaning + "; may be repeated")
        ->type_name("NAME,FROM,TO[,weekly|,yearly]")
        ->expected(1)
        ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
}

std::vector<core::RecurringEvent> eventsOf(const std::vector<std::string>& texts)
{
    std::vector<core::RecurringEvent> events;
    for (const auto& text : texts)
        events.push_back(eventOf(text));
    return events;
}

std::string eventText(const core::RecurringEvent& event)
{
    std::string text = core::listOf({event.first.name}) + ',' +
                       isoTime(event.first.start) + ',' + isoTime(event.first.end);
    if (event.recurrence != core::Recurrence::None)
        text += event.recurrence == core::Recurrence::Weekly ? ",weekly" : ",yearly";
    return text;
}

core::ParsedTime timeOf(const std::string& text, const std::string& option)
{
    const auto time = core::parseTime(text, core::DateOrder::YearMonthDay);
    if (!time)
        throw UsageError(option + " names \"" + text +
                         "\"; expected a date like 2015-06-01 or 2015-06-01 13:00.");
    return *time;
}

} // namespace commands
