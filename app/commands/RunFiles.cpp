#include "app/commands/RunFiles.h"

#include "app/commands/BacktestFiles.h"
#include "app/commands/EventOptions.h"
#include "app/commands/ExplainFiles.h"
#include "app/commands/ForecastFiles.h"
#include "app/commands/OutlookFiles.h"
#include "app/commands/SweepFiles.h"
#include "core/forecast/ForecastOptionsJson.h"
#include "core/validation/ExplainSettings.h"

#include <nlohmann/json.hpp>

namespace commands {

namespace {

using Json = nlohmann::ordered_json;

void addForecast(ResultFolder& results, const core::Series& series, const core::Forecast& forecast,
                 const DataSource& source, const std::string& prefix, const ChartWriter& draw)
{
    results.add(prefix + "forecast.csv", forecastCsv(forecast));
    results.add(prefix + "metrics.json", metricsJson(series, forecast, source));
    if (draw)
        results.addBy(prefix + "forecast.png", [&](const std::filesystem::path& png) {
            draw(series, forecast, source.provenance, png);
        });
}

void addExplanation(ResultFolder& results, const core::Explanation& explanation, DataSource source,
                    const std::string& prefix, const ImportanceChartWriter& draw)
{
    if (!core::isOfSeries(explanation.importance))
        source.group.clear(); // all rows of the file
    const core::CrossValidatedShap& shap = explanation.importance.shap;
    results.addBy(prefix + "shap_values.csv", [&](const std::filesystem::path& path) {
        ShapValuesFile values(path, explanation.table, results.csvBegin());
        for (std::size_t repeat = 0; repeat < shap.repeats.size(); ++repeat)
            values.append(repeat, shap.repeats[repeat].values);
        values.close();
    });
    addExplainFiles(results, explanation.table, explanation.importance, source, prefix);
    if (draw)
        draw(explanation.table, explanation.importance, source.provenance,
             [&](std::string_view name, const auto& write) {
                 results.addBy(prefix + std::string(name), write);
             });
}

const core::Series& seriesOf(const core::ProjectFile& project, const core::ProjectData& data)
{
    if (!data.series) // what no window writes
        throw core::damagedProject(project.file());
    return *data.series;
}

} // namespace

core::Forecast forecastOf(const core::ProjectFile& project, const core::ProjectRun& run,
                          const core::ProjectData& data)
{
    return project.forecast(run.id, seriesOf(project, data));
}

DataSource sourceOf(const core::ProjectFile& project, const core::ProjectRun& run,
                    const core::ProjectData& data)
{
    DataSource source;
    source.file = data.table->source;
    source.group = data.group;
    source.rows = data.table->rows();
    if (!run.provenance.empty() && run.provenance != "{}")
        source.provenance = core::provenanceFromJson(run.provenance, project.file().string());
    source.provenance.data = core::fingerprintOf(*data.table);
    source.provenance.data.path = data.path;
    return source;
}

DataSource sourceOf(const core::ProjectFile& project, const core::ProjectRun& run,
                    const core::ProjectData& data, const core::Forecast& forecast)
{
    DataSource source = sourceOf(project, run, data);
    Json settings = Json::parse(source.provenance.settings);
    settings.update(Json::parse(core::toJson(forecast.options)));
    settings.erase("event");
    for (const core::RecurringEvent& event : forecast.events)
        settings["event"].push_back(eventText(event));
    source.provenance.settings = settings.dump();
    return source;
}

void addRunFiles(ResultFolder& results, const core::ProjectFile& project,
                 const core::ProjectRun& run, const std::string& prefix,
                 const RunPictures& pictures)
{
    const core::ProjectData data = project.data(run.data);
    switch (run.kind) {
    case core::RunKind::Forecast: {
        const core::Forecast forecast = forecastOf(project, run, data);
        addForecast(results, *data.series, forecast, sourceOf(project, run, data, forecast), prefix,
                    pictures.forecast);
        break;
    }
    case core::RunKind::Explanation:
        addExplanation(results, project.explanation(run.id), sourceOf(project, run, data), prefix,
                       pictures.explanation);
        break;
    case core::RunKind::Outlook:
        results.add(prefix + "outlook.csv",
                    outlookCsv(project.outlook(run.id, seriesOf(project, data)).forecast()));
        break;
    case core::RunKind::Backtest: {
        const core::Backtest backtest = project.backtest(run.id, seriesOf(project, data)).backtest;
        results.add(prefix + "backtest.csv", backtestCsv(backtest));
        results.add(prefix + "backtest.json", backtestJson(backtest, sourceOf(project, run, data)));
        break;
    }
    case core::RunKind::Dropout:
        results.add(prefix + "dropout.csv", sweepCsv(project.sweep(run.id)));
        break;
    }
}

} // namespace commands
