#include "app/commands/RunFiles.h"

#include "app/commands/BacktestFiles.h"
#include "app/commands/ExplainFiles.h"
#include "app/commands/OutlookFiles.h"
#include "app/commands/RunSource.h"
#include "app/commands/SweepFiles.h"
#include "core/validation/ExplainSettings.h"

namespace commands {

namespace {

void addForecast(ResultFolder& results, const RunOfProject& of, const std::string& prefix,
                 const ChartWriter& draw)
{
    const core::Forecast forecast = of.forecast();
    const DataSource source = sourceOf(of, forecast);
    results.add(prefix + "forecast.csv", forecastCsv(forecast));
    results.add(prefix + "metrics.json", metricsJson(of.series(), forecast, source));
    if (draw)
        results.addBy(prefix + "forecast.png", [&](const std::filesystem::path& png) {
            draw(of.series(), forecast, source.provenance, png);
        });
}

void addExplanation(ResultFolder& results, const RunOfProject& of, const std::string& prefix,
                    const ImportanceChartWriter& draw)
{
    const core::Explanation explanation = of.explanation();
    DataSource source = sourceOf(of);
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

/// With nothing assumed but the events it knows.
void addOutlook(ResultFolder& results, const RunOfProject& of, const std::string& prefix)
{
    const core::Outlook outlook = of.outlook();
    const core::OutlookAssumptions assumptions{
        .holidays = {}, .events = outlook.events(), .covariates = {}};
    const core::OutlookForecast forecast = outlook.forecast(assumptions);
    results.add(prefix + "outlook.csv", outlookCsv(forecast));
    results.add(prefix + "outlook.json", outlookJson(of.series(), forecast, assumptions,
                                                     outlook.options(), sourceOf(of, outlook)));
}

void addBacktest(ResultFolder& results, const RunOfProject& of, const std::string& prefix)
{
    const core::AskedBacktest asked = of.backtest();
    results.add(prefix + "backtest.csv", backtestCsv(asked.backtest));
    results.add(prefix + "backtest.json",
                backtestJson(asked.backtest, sourceOf(of, asked.request)));
}

} // namespace

void addRunFiles(ResultFolder& results, const core::ProjectFile& project,
                 const core::ProjectRun& run, const std::string& prefix,
                 const RunPictures& pictures)
{
    const core::ProjectData data = project.data(run.data);
    const RunOfProject of{project, run, data};
    switch (run.kind) {
    case core::RunKind::Forecast:
        addForecast(results, of, prefix, pictures.forecast);
        break;
    case core::RunKind::Explanation:
        addExplanation(results, of, prefix, pictures.explanation);
        break;
    case core::RunKind::Outlook:
        addOutlook(results, of, prefix);
        break;
    case core::RunKind::Backtest:
        addBacktest(results, of, prefix);
        break;
    case core::RunKind::Dropout:
        results.add(prefix + "dropout.csv", sweepCsv(project.sweep(run.id)));
        break;
    }
}

} // namespace commands
