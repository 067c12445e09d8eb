#include "app/commands/RunSource.h"

#include "app/commands/EventOptions.h"
#include "core/base/JsonText.h"
#include "core/options/ForecastOptionsJson.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace commands {

namespace {

using Json = nlohmann::ordered_json;

Json eventTexts(const std::vector<core::CalendarEvent>& events)
{
    Json texts = Json::array();
    for (const core::CalendarEvent& event : events)
        texts.push_back(eventText({.first = event}));
    return texts;
}

/// The source with the settings of networks, and those of the command's own.
DataSource withSettings(DataSource source, const core::ForecastOptions& options, const Json& own)
{
    Json settings = core::parseJson(source.provenance.settings);
    settings.update(core::parseJson(core::toJson(options)));
    settings.update(own);
    source.provenance.settings = settings.dump(-1, ' ', false, Json::error_handler_t::replace);
    return source;
}

} // namespace

const core::Series& RunOfProject::series() const
{
    if (!data.series) // what no window writes
        throw core::damagedProject(project.file());
    return *data.series;
}

DataSource sourceOf(const RunOfProject& of)
{
    const core::ProjectData& data = of.data;
    DataSource source;
    source.file = data.table->source;
    source.group = data.group;
    source.rows = data.table->rows();
    const std::string& kept = of.run.provenance;
    if (!kept.empty() && kept != "{}")
        source.provenance = core::provenanceFromJson(kept, of.project.file().string());
    // How the data were read belongs to the run, also where an earlier program did not say so.
    Json settings = core::parseJson(source.provenance.settings);
    const bool isSeries = core::isOfSeries(of.run.kind) ||
                          (settings.contains("table") && settings["table"] == "series");
    settings.update(
        core::parseJson(core::toJson(isSeries ? data.choices : data.choices.ofTable())));
    source.provenance.settings = settings.dump(-1, ' ', false, Json::error_handler_t::replace);
    source.provenance.data = core::fingerprintOf(*data.table);
    source.provenance.data.path = data.path;
    return source;
}

DataSource sourceOf(const RunOfProject& of, const core::Forecast& forecast)
{
    Json events = Json::array();
    for (const core::RecurringEvent& event : forecast.events)
        events.push_back(eventText(event));
    return withSettings(sourceOf(of), forecast.options, {{"event", std::move(events)}});
}

DataSource sourceOf(const RunOfProject& of, const core::Outlook& outlook)
{
    return withSettings(sourceOf(of), outlook.options(),
                        {{"steps", outlook.horizon()}, {"event", eventTexts(outlook.events())}});
}

DataSource sourceOf(const RunOfProject& of, const core::BacktestRequest& request)
{
    return withSettings(sourceOf(of), request.options,
                        {{"folds", request.folds},
                         {"share", request.share},
                         {"event", eventTexts(request.events)}});
}

} // namespace commands
