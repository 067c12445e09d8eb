#include "app/commands/RunFiles.h"

#include "app/commands/BacktestFiles.h"
#include "app/commands/ExplainFiles.h"
#include "app/commands/ForecastFiles.h"
#include "app/commands/OutlookFiles.h"

namespace commands {

namespace {

DataSource sourceOf(const core::ProjectRun& run, const core::ProjectData& data,
                    const std::string& project)
{
    DataSource source;
    source.file = data.table->source;
    source.group = data.group;
    source.rows = data.table->rows();
    if (!run.provenance.empty() && run.provenance != "{}")
        source.provenance = core::provenanceFromJson(run.provenance, project);
    source.provenance.data = core::fingerprintOf(*data.table);
    source.provenance.data.path = data.path;
    return source;
}

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

void addExplanation(ResultFolder& results, const core::Explanation& explanation,
                    const DataSource& source, const std::string& prefix,
                    const ImportanceChartWriter& draw)
{
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

} // namespace

void addRunFiles(ResultFolder& results, const core::ProjectFile& project,
                 const core::ProjectRun& run, const std::string& prefix,
                 const RunPictures& pictures)
{
    const core::ProjectData data = project.data(run.data);
    const DataSource source = sourceOf(run, data, project.file().string());
    switch (run.kind) {
    case core::RunKind::Forecast:
        addForecast(results, *data.series, project.forecast(run.id, *data.series), source, prefix,
                    pictures.forecast);
        break;
    case core::RunKind::Explanation:
        addExplanation(results, project.explanation(run.id), source, prefix, pictures.explanation);
        break;
    case core::RunKind::Outlook:
        results.add(prefix + "outlook.csv",
                    outlookCsv(project.outlook(run.id, *data.series).forecast()));
        break;
    case core::RunKind::Backtest: {
        const core::Backtest backtest = project.backtest(run.id, *data.series).backtest;
        results.add(prefix + "backtest.csv", backtestCsv(backtest));
        results.add(prefix + "backtest.json", backtestJson(backtest, source));
        break;
    }
    case core::RunKind::Dropout:
        results.add(prefix + "dropout.csv", sweepCsv(project.sweep(run.id)));
        break;
    }
}

} // namespace commands
