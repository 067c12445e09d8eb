#include "app/commands/ForecastFiles.h"

#include "app/commands/MetricsJson.h"
#include "app/commands/TimeText.h"
#include "core/base/JsonText.h"
#include "core/options/ForecastOptionsJson.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace commands {

namespace {

Json toJson(const core::ModelForecast& model)
{
    Json json = {{"key", model.key}, {"name", model.name}};
    json.update(metricsJson(model.metrics));
    return json;
}

/// One part of the split: its first and last step and how many there are.
Json partOf(const core::Series& series, std::size_t begin, std::size_t end)
{
    Json part = {{"steps", end - begin}, {"from", nullptr}, {"to", nullptr}};
    if (begin < end) {
        part["from"] = isoTime(series.time(begin));
        part["to"] = isoTime(series.time(end - 1));
    }
    return part;
}

} // namespace

ForecastSteps stepsOf(const core::Series& series, const core::Forecast& forecast)
{
    const auto horizon = static_cast<std::size_t>(forecast.options.horizon);
    const core::ModelForecast& bayesian = forecast.bayesian;
    ForecastSteps steps{.origins = {},
                        .leads = {},
                        .times = forecast.times,
                        .actual = forecast.actual,
                        .mean = bayesian.mean,
                        .lower = bayesian.lower,
                        .upper = bayesian.upper,
                        .distribution = bayesian.distribution,
                        .others = {},
                        .epistemic = forecast.epistemic,
                        .aleatoric = forecast.aleatoric};
    for (std::size_t i = 0; i < forecast.times.size(); ++i) {
        steps.leads.push_back(i % horizon + 1);
        steps.origins.push_back(series.time(forecast.split.validationEnd + i - steps.leads.back()));
    }
    for (const core::ModelForecast& other : forecast.comparisons)
        steps.others.emplace_back(other.key, other.mean);
    return steps;
}

TableStyle styleOf(const DataSource& source, const core::Series& series,
                   std::vector<double> quantiles)
{
    return {source.group.empty() ? series.valueName : source.group, std::move(quantiles)};
}

std::string forecastCsv(const core::Series& series, const core::Forecast& forecast,
                        const TableStyle& style)
{
    return forecastTableCsv(style, {stepsOf(series, forecast)});
}

std::string metricsJson(const core::Series& series, const core::Forecast& forecast,
                        const DataSource& source)
{
    const core::TimeSplit& split = forecast.split;
    const auto known = std::count_if(series.values.begin(), series.values.end(),
                                     [](double value) { return !std::isnan(value); });
    Json json;
    json["version"] = SURGESCOPE_VERSION;
    json["networkLibrary"] = forecast.networkLibrary;
    json["device"] = forecast.device;
    json["seed"] = forecast.options.seed;
    json["data"] = {{"file", source.file},
                    {"group", source.group},
                    {"value", series.valueName},
                    {"rows", source.rows},
                    {"steps", series.size()},
                    {"knownSteps", known},
                    {"stepSeconds", series.stepSeconds},
                    {"warnings", core::textsOf(series.warnings)}};
    json["split"] = {{"training", partOf(series, split.trainBegin, split.trainEnd)},
                     {"validation", partOf(series, split.trainEnd, split.validationEnd)},
                     {"test", partOf(series, split.validationEnd, split.testEnd)}};
    json["options"] = core::parseJson(core::toJson(forecast.options));
    json["conformalFactor"] = forecast.conformalFactor;
    json["models"] = Json::array({toJson(forecast.bayesian)});
    for (const core::ModelForecast& model : forecast.comparisons)
        json["models"].push_back(toJson(model));
    json["ablation"] = Json::array();
    for (const core::AblationRow& row : forecast.ablation)
        json["ablation"].push_back(toJson(row));
    json["notes"] = core::textsOf(forecast.notes);
    json["provenance"] = core::parseJson(core::toJson(source.provenance));
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace commands
