#include "app/commands/OutlookFiles.h"

#include "app/commands/CsvText.h"
#include "app/commands/MetricsJson.h"
#include "app/commands/TextTable.h"
#include "app/commands/TimeText.h"
#include "core/forecast/ForecastOptionsJson.h"
#include "core/nn/Network.h"

#include <cstdio>

namespace commands {

namespace {

Json assumptionsJson(const core::OutlookAssumptions& assumptions)
{
    Json json = {
        {"holidays", Json::array()}, {"events", Json::array()}, {"covariates", Json::object()}};
    for (const auto day : assumptions.holidays)
        json["holidays"].push_back(isoTime(day).substr(0, 10));
    for (const core::CalendarEvent& event : assumptions.events)
        json["events"].push_back(
            {{"name", event.name}, {"from", isoTime(event.start)}, {"to", isoTime(event.end)}});
    for (const core::AssumedCovariate& covariate : assumptions.covariates)
        json["covariates"][covariate.name] = covariate.values;
    return json;
}

Json bandJson(const core::OutlookForecast& outlook)
{
    const core::Band& band = outlook.band;
    Json times = Json::array();
    for (const auto time : outlook.times)
        times.push_back(isoTime(time));
    return {{"time", std::move(times)},    {"mean", band.mean},
            {"lower", band.lower},         {"upper", band.upper},
            {"epistemic", band.epistemic}, {"aleatoric", band.aleatoric}};
}

} // namespace

std::string outlookCsv(const core::OutlookForecast& outlook)
{
    const core::Band& band = outlook.band;
    std::string text = "time,mean,lower,upper,epistemic,aleatoric\n";
    for (std::size_t k = 0; k < outlook.times.size(); ++k) {
        text += isoTime(outlook.times[k]);
        for (const auto* column :
             {&band.mean, &band.lower, &band.upper, &band.epistemic, &band.aleatoric})
            appendNumber(text += ',', (*column)[k]);
        text += '\n';
    }
    return text;
}

std::string outlookJson(const core::Series& series, const core::OutlookForecast& outlook,
                        const core::OutlookAssumptions& assumptions,
                        const core::ForecastOptions& options, const DataSource& source)
{
    Json json;
    json["version"] = SURGESCOPE_VERSION;
    json["networkLibrary"] = core::networkModule().version();
    json["device"] = source.provenance.device;
    json["seed"] = options.seed;
    json["data"] = {{"file", source.file},
                    {"group", source.group},
                    {"value", series.valueName},
                    {"rows", source.rows},
                    {"steps", series.size()},
                    {"stepSeconds", series.stepSeconds},
                    {"warnings", core::textsOf(series.warnings)}};
    json["options"] = Json::parse(core::toJson(options));
    json["options"]["horizon"] = outlook.times.size();
    json["assumptions"] = assumptionsJson(assumptions);
    json["level"] = options.level;
    json["band"] = bandJson(outlook);
    json["notes"] = outlook.warnings;
    json["provenance"] = Json::parse(core::toJson(source.provenance));
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string summaryOf(const core::OutlookForecast& outlook, const std::string& valueName,
                      double level)
{
    char share[16];
    std::snprintf(share, sizeof share, "%g %%", 100.0 * level);
    std::vector<std::vector<std::string>> rows{
        {"time", valueName, std::string(share) + " from", "to"}};
    for (std::size_t k = 0; k < outlook.times.size(); ++k)
        rows.push_back({isoTime(outlook.times[k]), quantity(outlook.band.mean[k]),
                        quantity(outlook.band.lower[k]), quantity(outlook.band.upper[k])});
    return textTable(rows);
}

} // namespace commands
