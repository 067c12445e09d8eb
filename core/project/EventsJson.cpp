#include "core/project/EventsJson.h"

#include "core/base/InputError.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

namespace core {

namespace {

using Json = nlohmann::ordered_json;

// In the order of the enum.
constexpr std::array<std::string_view, 3> kRecurrences{"none", "weekly", "yearly"};

std::chrono::sys_seconds timeIn(const Json& event, const char* name)
{
    return std::chrono::sys_seconds(std::chrono::seconds(event.at(name).get<std::int64_t>()));
}

RecurringEvent eventOf(const Json& json)
{
    const auto recurrence = json.at("recurrence").get<std::string>();
    const auto* const found = std::find(kRecurrences.begin(), kRecurrences.end(), recurrence);
    if (found == kRecurrences.end())
        throw InputError(recurrence);
    return {.first = {.name = json.at("name").get<std::string>(),
                      .start = timeIn(json, "start"),
                      .end = timeIn(json, "end")},
            .recurrence = static_cast<Recurrence>(std::distance(kRecurrences.begin(), found))};
}

} // namespace

std::string toJson(const std::vector<RecurringEvent>& events)
{
    Json list = Json::array();
    for (const RecurringEvent& event : events)
        list.push_back({{"name", event.first.name},
                        {"start", event.first.start.time_since_epoch().count()},
                        {"end", event.first.end.time_since_epoch().count()},
                        {"recurrence", kRecurrences[static_cast<std::size_t>(event.recurrence)]}});
    return list.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<RecurringEvent> recurringEventsFromJson(const std::string& json,
                                                    const std::string& source)
{
    const char* const kFault = " holds no list of events; expected one as a project keeps it.";
    try {
        std::vector<RecurringEvent> events;
        for (const Json& event : Json::parse(json))
            events.push_back(eventOf(event));
        return events;
    } catch (const Json::exception&) {
        throw InputError(source + kFault);
    } catch (const InputError&) {
        throw InputError(source + kFault);
    }
}

} // namespace core
