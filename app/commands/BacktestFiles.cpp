#include "app/commands/BacktestFiles.h"

#include "app/commands/MetricsJson.h"
#include "app/commands/TextTable.h"
#include "app/commands/TimeText.h"
#include "core/base/JsonText.h"
#include "core/options/ForecastOptionsJson.h"

namespace commands {

namespace {

Json groupsJson(const std::vector<core::GroupMetrics>& groups)
{
    Json json = Json::array();
    for (const auto& group : groups) {
        Json entry = {{"name", group.name}};
        entry["metrics"] = metricsJson(group.metrics);
        entry["intervals"] = intervalsJson(group.intervals);
        json.push_back(std::move(entry));
    }
    return json;
}

Json modelJson(const core::BacktestModel& model)
{
    Json json = {{"key", model.key}, {"name", model.name}};
    json["pooled"] = metricsJson(model.pooled);
    json["intervals"] = intervalsJson(model.intervals);
    json["differenceToBayesian"] = intervalsJson(model.difference);
    json["folds"] = Json::array();
    for (const auto& fold : model.folds)
        json["folds"].push_back(metricsJson(fold));
    json["groups"] = groupsJson(model.groups);
    return json;
}

Json foldJson(const core::Forecast& fold, std::size_t which)
{
    const core::TimeSplit& split = fold.split;
    return {{"fold", which},
            {"from", isoTime(fold.times.front())},
            {"to", isoTime(fold.times.back())},
            {"trainingSteps", split.trainEnd - split.trainBegin},
            {"validationSteps", split.validationEnd - split.trainEnd},
            {"testSteps", split.testEnd - split.validationEnd},
            {"notes", core::textsOf(fold.notes)}};
}

std::string withInterval(double value, double lower, double upper)
{
    return quantity(value) + " (" + quantity(lower) + " to " + quantity(upper) + ")";
}

std::string coverageOf(const core::ForecastMetrics& metrics)
{
    return metrics.n == 0 ? "-" : percent(metrics.coverage);
}

using Row = std::vector<std::string>;

std::vector<Row> tableOf(const std::vector<core::BacktestModel>& models, const char* title)
{
    std::vector<Row> rows{{title, "RMSE", "Winkler", "coverage"}};
    for (const auto& group : models.front().groups)
        if (group.kind >= core::GroupKind::Holiday)
            rows.front().push_back(group.name + ", n = " + std::to_string(group.metrics.n));
    for (const auto& model : models) {
        const auto& low = model.intervals.lower;
        const auto& high = model.intervals.upper;
        Row row{model.name, withInterval(model.pooled.rmse, low.rmse, high.rmse),
                withInterval(model.pooled.winkler, low.winkler, high.winkler),
                coverageOf(model.pooled)};
        for (const auto& group : model.groups)
            if (group.kind >= core::GroupKind::Holiday)
                row.push_back(coverageOf(group.metrics));
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace

std::string backtestCsv(const core::Series& series, const core::Backtest& backtest,
                        const TableStyle& style)
{
    std::vector<ForecastSteps> parts;
    for (const core::Forecast& fold : backtest.folds)
        parts.push_back(stepsOf(series, fold));
    return forecastTableCsv(style, parts, backtest.which);
}

std::string backtestJson(const core::Backtest& backtest, const DataSource& source)
{
    const core::Forecast& first = backtest.folds.front();
    Json json;
    json["version"] = SURGESCOPE_VERSION;
    json["networkLibrary"] = first.networkLibrary;
    json["data"] = {{"file", source.file},
                    {"group", source.group},
                    {"value", first.valueName},
                    {"rows", source.rows}};
    json["options"] = core::parseJson(core::toJson(first.options));
    json["foldsAsked"] = backtest.asked;
    json["folds"] = Json::array();
    for (std::size_t f = 0; f < backtest.folds.size(); ++f)
        json["folds"].push_back(foldJson(backtest.folds[f], backtest.which[f]));
    for (const auto& [key, models] :
         {std::pair{"models", &backtest.models}, {"bands", &backtest.ablation}}) {
        json[key] = Json::array();
        for (const auto& model : *models)
            json[key].push_back(modelJson(model));
    }
    json["provenance"] = core::parseJson(core::toJson(source.provenance));
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + '\n';
}

std::string summaryOf(const core::Backtest& backtest)
{
    std::string text = std::to_string(backtest.folds.size()) + " of " +
                       std::to_string(backtest.asked) + " folds, " +
                       std::to_string(backtest.models.front().pooled.n) +
                       " steps; in brackets what days drawn at random leave open (95 %)\n\n";
    text += textTable(tableOf(backtest.models, "model"));
    text += "\nBands of the Bayesian LSTM\n\n";
    text += textTable(tableOf(backtest.ablation, "band"));
    return text;
}

} // namespace commands
