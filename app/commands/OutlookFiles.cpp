#include "app/commands/OutlookFiles.h"

#include "app/commands/MetricsJson.h"
#include "app/commands/TextTable.h"
#include "app/commands/TimeText.h"
#include "core/base/Figure.h"
#include "core/base/JsonText.h"
#include "core/network/Network.h"
#include "core/options/ForecastOptionsJson.h"

#include <cmath>
#include <numeric>
#include <utility>

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

std::string outlookCsv(const core::OutlookForecast& outlook, const TableStyle& style)
{
    const core::Band& band = outlook.band;
    const std::size_t size = outlook.times.size();
    std::vector<std::size_t> leads(size);
    std::iota(leads.begin(), leads.end(), std::size_t{1});
    return forecastTableCsv(style, {{.origins = {size, outlook.origin},
                                     .leads = std::move(leads),
                                     .times = outlook.times,
                                     .actual = std::vector<double>(size, std::nan("")),
                                     .mean = band.mean,
                                     .lower = band.lower,
                                     .upper = band.upper,
                                     .distribution = outlook.distribution,
                                     .others = {},
                                     .epistemic = band.epistemic,
                                     .aleatoric = band.aleatoric}});
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
    json["options"] = core::parseJson(core::toJson(options));
    json["options"]["horizon"] = outlook.times.size();
    json["assumptions"] = assumptionsJson(assumptions);
    json["level"] = options.level;
    json["band"] = bandJson(outlook);
    json["notes"] = core::textsOf(outlook.warnings);
    json["provenance"] = core::parseJson(core::toJson(source.provenance));
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string summaryOf(const core::OutlookForecast& outlook, const std::string& valueName,
                      double level)
{
    std::vector<std::vector<std::string>> rows{
        {"time", valueName, core::levelText(level) + " % from", "to"}};
    for (std::size_t k = 0; k < outlook.times.size(); ++k)
        rows.push_back({isoTime(outlook.times[k]), quantity(outlook.band.mean[k]),
                        quantity(outlook.band.lower[k]), quantity(outlook.band.upper[k])});
    return textTable(rows);
}

} // namespace commands
