#include "app/commands/OutlookCommand.h"

#include "app/commands/CommandLine.h"
#include "app/commands/CommandRun.h"
#include "app/commands/EventOptions.h"
#include "app/commands/OptionValues.h"
#include "app/commands/OutlookFiles.h"
#include "app/commands/QuantileOption.h"
#include "app/commands/SeriesInput.h"
#include "core/data/ParseTime.h"
#include "core/options/ForecastLimits.h"

#include <CLI/CLI.hpp>

#include <algorithm>

namespace commands {

CLI::App* addOutlookCommand(CLI::App& app, OutlookRequest& request)
{
    CLI::App* command =
        app.add_subcommand("outlook", "Forecast past the end of a series: the next day or week");
    command->allow_extras();
    command->footer(command->get_parent()->get_footer());
    addDataOptions(*command, request.source, "outlook.csv and outlook.json");
    addSettingsOptions(*command, request.settings);
    addQuantileOption(*command, request.quantiles);
    command
        ->add_option("--steps", request.steps,
                     "Steps to forecast: those of a day, at most " +
                         std::to_string(core::limits::kHorizon.max))
        ->type_name("N");
    const auto addEach = [&](const std::string& option, auto& values, const std::string& kind,
                             const std::string& meaning) {
        command->add_option(option, values, meaning + "; may be repeated")
            ->type_name(kind)
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    };
    addEach("--holiday", request.holidays, "DATE", "A day to come that is a holiday");
    addEventOption(*command, request.events, "An event, past or to come");
    addEach("--assume", request.assumed, "COLUMN=VALUE",
            "A covariate of the steps to come, where settings use covariates; else the last day "
            "comes again");
    return command;
}

core::OutlookAssumptions assumptionsOf(const OutlookRequest& request, std::size_t horizon)
{
    core::OutlookAssumptions assumptions;
    for (const core::RecurringEvent& event : eventsOf(request.events))
        assumptions.events.push_back(event.first);
    for (const auto& text : request.holidays) {
        const auto day = core::parseTime(text, core::DateOrder::YearMonthDay);
        if (!day || day->hasClock)
            throw UsageError("--holiday is \"" + text + "\"; expected a date like 2015-07-04.");
        assumptions.holidays.push_back(std::chrono::floor<std::chrono::days>(day->time));
    }
    for (const auto& text : request.assumed) {
        const auto equals = text.rfind('=');
        if (equals == std::string::npos || equals == 0)
            throw UsageError("--assume is \"" + text + "\"; expected COLUMN=VALUE like temp=70.");
        assumptions.covariates.push_back(
            {text.substr(0, equals),
             std::vector<double>(horizon, realNumber(text.substr(equals + 1), "--assume",
                                                     "COLUMN=VALUE like temp=70"))});
    }
    return assumptions;
}

int runOutlookCommand(const OutlookRequest& request)
{
    check(request.source);
    const core::ForecastOptions options = optionsOf(request.settings);
    const std::vector<double> quantiles = quantilesOf(request.quantiles);
    const int most = core::limits::kHorizon.max;
    if (request.steps && wholeNumber(*request.steps, "--steps", 1) > most)
        throw UsageError("--steps is " + *request.steps + "; expected 1 to " +
                         std::to_string(most) + ".");
    assumptionsOf(request, 1);
    CommandRun run(request.source);
    TerminalProgress& terminal = run.terminal();
    const core::Progress& progress = run.progress();

    LoadedSeries loaded =
        loadSeries(request.source, terminal, progress.part(SENTENCE("core", "Reading"), 0.0, 0.05));
    loadNetworks(terminal, progress.part(SENTENCE("core", "Loading LibTorch"), 0.05, 0.05));
    const std::size_t steps =
        request.steps ? static_cast<std::size_t>(wholeNumber(*request.steps, "--steps", 1))
                      : std::min(loaded.series.shortSeason(), static_cast<std::size_t>(most));
    core::OutlookAssumptions assumptions = assumptionsOf(request, steps);
    assumptions.events = core::occurrences(eventsOf(request.events), loaded.series.start,
                                           loaded.series.time(loaded.series.size() + steps));
    const core::Outlook fitted =
        core::Outlook::fit(loaded.series, static_cast<int>(steps), options, assumptions.events,
                           progress.part({}, 0.05, 1.0));
    core::describeForecast(loaded.source.provenance, fitted.options());
    run.describe(loaded.source.provenance);
    const core::OutlookForecast outlook = fitted.forecast(assumptions);
    terminal.clear();
    for (const auto& warning : outlook.warnings)
        terminal.say(warning.text());

    run.results().add("outlook.csv",
                      outlookCsv(outlook, styleOf(loaded.source, loaded.series, quantiles)));
    run.results().add("outlook.json", outlookJson(loaded.series, outlook, assumptions,
                                                  fitted.options(), loaded.source));
    run.finish(summaryOf(outlook, loaded.series.valueName, options.level), "outlook.csv");
    return kDone;
}

} // namespace commands
