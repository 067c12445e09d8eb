#include "ui/window/WindowProvenance.h"

#include "app/AnalystEvents.h"
#include "app/DataAnalysis.h"
#include "app/ForecastAnalysis.h"
#include "app/ImportanceAnalysis.h"
#include "core/base/InputError.h"
#include "core/base/JsonText.h"
#include "core/explain/ExplainSettings.h"
#include "ui/explain/ExplainPage.h"
#include "ui/forecast/ForecastPage.h"
#include "ui/pictures/PictureExport.h"
#include "ui/window/FurtherAnalyses.h"

#include <nlohmann/json.hpp>

#include <utility>

namespace ui {

namespace {

using Json = nlohmann::ordered_json;

/// Which data, as settings of a command say it where the file's name does not.
Json dataSettings(const app::Dataset& data, bool isSeries)
{
    Json told = Json::object();
    if (data.file.empty())
        told["demo"] = true;
    told.update(core::parseJson(core::toJson(isSeries ? data.choices : data.choices.ofTable())));
    return told;
}

bool isOn(const QWidget& page, const QWidget& widget)
{
    return &page == &widget || page.isAncestorOf(&widget);
}

} // namespace

core::Provenance networkProvenance(const app::Dataset& data, const std::string& analysis,
                                   const core::ForecastOptions& options,
                                   const std::vector<core::RecurringEvent>& events)
{
    core::Provenance provenance = core::provenanceHere(analysis, *data.table);
    provenance.data.path = data.file.string();
    Json told = dataSettings(data, true);
    for (const core::RecurringEvent& event : events)
        told["event"].push_back(app::eventText(event).toStdString());
    provenance.settings = told.dump();
    try {
        core::describeForecast(provenance, options);
    } catch (const core::InputError&) {
        // A result from a project, where there is no network module: its libraries stay unsaid.
        provenance.seed = options.seed;
    }
    return provenance;
}

core::Provenance explanationProvenance(const app::Dataset& data, const core::Importance& importance)
{
    core::Provenance provenance = core::provenanceHere("explain", *data.table);
    provenance.data.path = data.file.string();
    Json told = dataSettings(data, core::isOfSeries(importance));
    told.update(core::parseJson(core::explainSettings(importance)));
    provenance.settings = told.dump();
    provenance.seed = importance.options.seed;
    return provenance;
}

Exporter::ProvenanceOf
windowProvenance(const app::DataAnalysis& data, const app::ForecastAnalysis& forecast,
                 const app::ImportanceAnalysis& importance, const FurtherAnalyses& further,
                 const ForecastPage& forecastPage, const ExplainPage& explainPage)
{
    return [&](const QWidget& widget) {
        if (!data.dataset())
            return QString();
        const app::Dataset& dataset = *data.dataset();
        if (const auto origin = further.originOf(widget))
            return pictureProvenance(networkProvenance(dataset, origin->analysis, origin->options));
        if (isOn(forecastPage, widget) && forecast.forecast())
            return pictureProvenance(networkProvenance(
                dataset, "forecast", forecast.forecast()->options, forecast.forecast()->events));
        if (isOn(explainPage, widget) && importance.importance())
            return pictureProvenance(explanationProvenance(dataset, *importance.importance()));
        return pictureProvenance(core::provenanceHere("data", *dataset.table));
    };
}

} // namespace ui
