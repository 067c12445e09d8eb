#include "app/commands/ReportCommand.h"

#include "app/commands/CommandRun.h"
#include "app/commands/EventOptions.h"
#include "app/commands/ExplainFiles.h"
#include "app/commands/ForecastFiles.h"
#include "app/commands/ForecastSummary.h"
#include "app/commands/OptionValues.h"
#include "app/commands/SeriesInput.h"

#include <CLI/CLI.hpp>

namespace commands {

namespace {

constexpr int kRepeats = 3;          ///< the fewest that say anything of stability
constexpr double kForecastEnd = 0.6; ///< share of the progress

} // namespace

CLI::App* addReportCommand(CLI::App& app, ReportRequest& request)
{
    CLI::App* command = app.add_subcommand(
        "report", "Forecast, explain, and tell a planner of both on a few pages");
    command->allow_extras();
    command->footer("Builds without the window write no report.pdf.\n\n" +
                    command->get_parent()->get_footer());
    addDataOptions(*command, request.source, "report.html, report.pdf and the numbers behind them");
    addSettingsOptions(*command, request.settings);
    addEventOption(*command, request.events, "An event the models are told of, known ahead");
    command->add_option("--repeats", request.repeats, "Repeats of the explanation: 3")
        ->type_name("N");
    command->add_flag("--no-explain", request.noExplain, "Leave out what drives the series");
    return command;
}

core::ImportanceOptions explanationOf(const ReportRequest& request,
                                      const core::ForecastOptions& forecast)
{
    core::ImportanceOptions options;
    options.foldKind = core::FoldKind::Blocked;
    options.repeats = request.repeats ? wholeNumber(*request.repeats, "--repeats", 1) : kRepeats;
    options.seed = forecast.seed;
    return options;
}

int runReportCommand(const ReportRequest& request, const ReportWriter& writePdf)
{
    check(request.source);
    const core::ForecastOptions options = optionsOf(request.settings);
    const core::ImportanceOptions explanation = explanationOf(request, options);
    report::Findings findings;
    const auto events = eventsOf(request.events);
    CommandRun run(request.source);
    const core::Progress& progress = run.progress();

    LoadedSeries loaded =
        loadSeries(request.source, run.terminal(), progress.part("Reading", 0.0, 0.05));
    loaded.series.events = events;
    findings.events =
        core::occurrences(events, loaded.series.start, loaded.series.time(loaded.series.size()));
    loadNetworks(run.terminal(), progress.part("Loading LibTorch", 0.05, 0.05));
    core::describeForecast(loaded.source.provenance, options);
    run.describe(loaded.source.provenance);
    const double end = request.noExplain ? 1.0 : kForecastEnd;
    const core::Forecast forecast =
        core::runForecast(loaded.series, options, {.progress = progress.part("", 0.05, end)});
    findings.series = &loaded.series;
    findings.forecast = &forecast;
    findings.provenance = loaded.source.provenance;

    std::optional<core::Importance> importance;
    if (!request.noExplain) {
        importance = core::runImportance(core::featureTable(loaded.series), explanation,
                                         {.progress = progress.part("", end, 1.0)});
        if (importance->shap.cancelled)
            throw core::Cancelled();
        findings.importance = &*importance;
    }
    progress.throwIfCancelled();

    const report::Report report = report::makeReport(findings);
    run.results().add("report.html", report::reportHtml(report));
    if (writePdf)
        run.results().addBy("report.pdf", [&](const std::filesystem::path& pdf) {
            writePdf(report, findings.provenance, pdf);
        });
    run.results().add("forecast.csv", forecastCsv(forecast));
    run.results().add("metrics.json", metricsJson(loaded.series, forecast, loaded.source));
    if (importance) {
        run.results().add("summary.csv", summaryCsv(importance->summary));
        run.results().add("stability.csv", stabilityCsv(importance->summary));
    }
    run.finish(summaryOf(forecast), "report.html");
    return kDone;
}

} // namespace commands
