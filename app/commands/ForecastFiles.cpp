#include "app/commands/ForecastFiles.h"

#include "app/commands/CsvText.h"
#include "app/commands/MetricsJson.h"
#include "app/commands/TimeText.h"
#include "core/forecast/ForecastOptionsJson.h"

#include <algorithm>
#include <cmath>
#include <string_view>

namespace commands {

namespace {

/// The point forecast of a comparison; one of nothing but unknown values when it was not made.
std::vector<double> meanOf(const core::Forecast& forecast, std::string_view key)
{
    const auto found =
        std::find_if(forecast.comparisons.begin(), forecast.comparisons.end(),
                     [&](const core::ModelForecast& model) { return model.key == key; });
    if (found == forecast.comparisons.end())
        return std::vector<double>(forecast.times.size(), std::nan(""));
    return found->mean;
}

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

std::string forecastCsv(const core::Forecast& forecast)
{
    const std::vector<double> lstm = meanOf(forecast, "lstm");
    const std::vector<double> drift = meanOf(forecast, "drift");
    const core::ModelForecast& bayesian = forecast.bayesian;

    std::string text = "time,actual,mean,lower,upper,epistemic,aleatoric,lstm,drift\n";
    for (std::size_t i = 0; i < forecast.times.size(); ++i) {
        text += isoTime(forecast.times[i]);
        for (const auto* column :
             {&forecast.actual, &bayesian.mean, &bayesian.lower, &bayesian.upper,
              &forecast.epistemic, &forecast.aleatoric, &lstm, &drift})
            appendNumber(text += ',', (*column)[i]);
        text += '\n';
    }
    return text;
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
    json["options"] = Json::parse(core::toJson(forecast.options));
    json["conformalFactor"] = forecast.conformalFactor;
    json["models"] = Json::array({toJson(forecast.bayesian)});
    for (const core::ModelForecast& model : forecast.comparisons)
        json["models"].push_back(toJson(model));
    json["ablation"] = Json::array();
    for (const core::AblationRow& row : forecast.ablation)
        json["ablation"].push_back(toJson(row));
    json["notes"] = forecast.notes;
    json["provenance"] = Json::parse(core::toJson(source.provenance));
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

} // namespace commands
