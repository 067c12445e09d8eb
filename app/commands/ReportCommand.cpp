#include "app/commands/ReportCommand.h"

#include "app/commands/CommandRun.h"
#include "app/commands/EventOptions.h"
#include "app/commands/ExplainSummary.h"
#include "app/commands/ForecastSummary.h"
#include "app/commands/OptionValues.h"
#include "app/commands/ReportFiles.h"
#include "app/commands/SeriesInput.h"
#include "app/commands/ShownResults.h"
#include "core/forecast/ResolvedOptions.h"

#include <CLI/CLI.hpp>

namespace commands {

namespace {

constexpr int kRepeats = 3;          ///< the fewest that say anything of stability
constexpr double kForecastEnd = 0.6; ///< share of the progress

/// Nothing but where the report goes and how the work is told of.
void checkForProject(const ReportRequest& request)
{
    if (!request.source.namesNoData() || request.settings.given.isAny())
        throw UsageError("A project has its data, settings and results; expected no option that "
                         "names others.");
    checkOutput(request.source);
}

constexpr const char* kEnglish = "en";
constexpr const char* kChinese = "zh_CN";

/// Mistakes are told before the analysis, which may take long.
void checkLanguage(const std::string& language, const LanguageLoader& loadLanguage)
{
    const std::string given = "--language is \"" + language + "\"";
    if (language != kEnglish && language != kChinese)
        throw UsageError(given + "; expected en or zh_CN.");
    if (language != kEnglish && !loadLanguage)
        throw UsageError(given + ", but this build has no window and so no translations; expected "
                                 "en.");
}

report::Language languageOf(const ReportRequest& request, const LanguageLoader& loadLanguage)
{
    return request.language == kEnglish ? report::Language() : loadLanguage(request.language);
}

/// Of the files beside a report, those of what it does not tell of.
std::vector<std::string> leftOutOf(bool hasForecast, bool hasExplanation)
{
    std::vector<std::string> names;
    if (!hasForecast)
        names.insert(names.end(), {"forecast.csv", "metrics.json"});
    if (!hasExplanation)
        names.insert(names.end(), {"summary.csv", "stability.csv"});
    return names;
}

/// The report of what a project's window shows.
int reportProject(const ReportRequest& request, const ReportWriter& writePdf,
                  const LanguageLoader& loadLanguage)
{
    checkForProject(request);
    const ShownResults shown = shownResults(request.project);
    CommandRun run(request.source, request.project,
                   leftOutOf(shown.forecast.has_value(), shown.explanation.has_value()));
    run.describe(shown.source.provenance);
    report::Findings findings = shown.findings();
    findings.language = languageOf(request, loadLanguage);
    addReport(run, findings, shown.source, writePdf);
    run.finish(shown.forecast ? summaryOf(*shown.forecast)
                              : summaryOf(shown.explanation->table, shown.explanation->importance),
               "report.html");
    return kDone;
}

} // namespace

CLI::App* addReportCommand(CLI::App& app, ReportRequest& request)
{
    CLI::App* command = app.add_subcommand(
        "report", "Forecast, explain, and tell a planner of both on a few pages");
    command->allow_extras();
    command->footer("With a project nothing is trained: the report tells of its run on show and "
                    "its explanation.\n"
                    "Builds without the window write no report.pdf.\n\n" +
                    command->get_parent()->get_footer());
    command->add_option("FILE", request.project, "A project (.surgescope) instead of data")
        ->type_name("");
    addDataOptions(*command, request.source, "report.html, report.pdf and the numbers behind them");
    addSettingsOptions(*command, request.settings);
    addEventOption(*command, request.events, "An event the models are told of, known ahead");
    command->add_option("--repeats", request.repeats, "Repeats of the explanation: 3")
        ->type_name("N");
    command->add_flag("--no-explain", request.noExplain, "Leave out what drives the series");
    command->add_option("--language", request.language, "Language of the report: en or zh_CN")
        ->type_name("NAME");
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

int runReportCommand(const ReportRequest& request, const ReportWriter& writePdf,
                     const LanguageLoader& loadLanguage)
{
    checkLanguage(request.language, loadLanguage);
    if (!request.project.empty())
        return reportProject(request, writePdf, loadLanguage);
    check(request.source);
    const core::ForecastOptions options = optionsOf(request.settings);
    const core::ImportanceOptions explanation = explanationOf(request, options);
    report::Findings findings;
    const auto events = eventsOf(request.events);
    CommandRun run(request.source, {}, leftOutOf(true, !request.noExplain));
    const core::Progress& progress = run.progress();

    LoadedSeries loaded = loadSeries(request.source, run.terminal(),
                                     progress.part(SENTENCE("core", "Reading"), 0.0, 0.05));
    loaded.series.events = events;
    findings.events =
        core::occurrences(events, loaded.series.start, loaded.series.time(loaded.series.size()));
    loadNetworks(run.terminal(), progress.part(SENTENCE("core", "Loading LibTorch"), 0.05, 0.05));
    core::describeForecast(
        loaded.source.provenance,
        core::resolved(options, loaded.series, core::splitByTime(loaded.series, options.split))
            .options);
    run.describe(loaded.source.provenance);
    const double end = request.noExplain ? 1.0 : kForecastEnd;
    const core::Forecast forecast =
        core::runForecast(loaded.series, options, {.progress = progress.part({}, 0.05, end)});
    findings.series = &loaded.series;
    findings.forecast = &forecast;
    findings.provenance = loaded.source.provenance;

    std::optional<core::Importance> importance;
    if (!request.noExplain) {
        const core::FeatureTable table = core::featureTable(loaded.series);
        findings.warnings = table.warnings;
        importance =
            core::runImportance(table, explanation, {.progress = progress.part({}, end, 1.0)});
        if (importance->shap.cancelled)
            throw core::Cancelled();
        findings.importance = &*importance;
    }
    progress.throwIfCancelled();

    findings.language = languageOf(request, loadLanguage);
    addReport(run, findings, loaded.source, writePdf);
    run.finish(summaryOf(forecast), "report.html");
    return kDone;
}

} // namespace commands
