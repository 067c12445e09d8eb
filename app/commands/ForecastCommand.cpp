#include "app/commands/ForecastCommand.h"

#include "app/commands/CommandRun.h"
#include "app/commands/EventOptions.h"
#include "app/commands/ForecastFiles.h"
#include "app/commands/ForecastSummary.h"
#include "app/commands/QuantileOption.h"
#include "app/commands/SeriesInput.h"
#include "core/base/InputError.h"
#include "core/forecast/ResolvedOptions.h"

#include <CLI/CLI.hpp>

#include <filesystem>
namespace commands {

namespace {

/// The split of a series. Left to its default rule, it is the data that are too short for one.
core::TimeSplit splitOf(const core::Series& series, const core::SplitOptions& options)
{
    try {
        return core::splitByTime(series, options);
    } catch (const core::InputError& error) {
        const bool split = error.setting() == "validationSteps" || error.setting() == "testSteps";
        if (split && options.validationSteps == 0 && options.testSteps == 0)
            throw core::InputError(error.message());
        throw;
    }
}

} // namespace

CLI::App* addForecastCommand(CLI::App& app, ForecastRequest& request)
{
    CLI::App* command = app.add_subcommand(
        "forecast", "Forecast the test part of a series with a Bayesian LSTM and compare it");
    command->allow_extras();
    command->footer("Options given here win over the settings file, which wins over the preset.\n"
                    "Builds without the window draw no forecast.png.\n\n" +
                    command->get_parent()->get_footer());
    addDataOptions(*command, request.source, "forecast.csv, metrics.json and forecast.png");
    addSettingsOptions(*command, request.settings);
    addQuantileOption(*command, request.quantiles);
    addEventOption(*command, request.events, "An event the models are told of, known ahead");
    return command;
}

int runForecastCommand(const ForecastRequest& request, const ChartWriter& writeChart)
{
    check(request.source);
    const core::ForecastOptions options = optionsOf(request.settings);
    const std::vector<double> quantiles = quantilesOf(request.quantiles);
    const auto events = eventsOf(request.events);
    CommandRun run(request.source);
    TerminalProgress& terminal = run.terminal();
    const core::Progress& progress = run.progress();

    LoadedSeries loaded =
        loadSeries(request.source, terminal, progress.part(SENTENCE("core", "Reading"), 0.0, 0.05));
    loaded.series.events = events;
    const core::Series& series = loaded.series;
    loadNetworks(terminal, progress.part(SENTENCE("core", "Loading LibTorch"), 0.05, 0.05));
    core::describeForecast(loaded.source.provenance,
                           core::resolved(options, series, splitOf(series, options.split)).options);
    run.describe(loaded.source.provenance);
    const core::Forecast forecast =
        core::runForecast(series, options, {.progress = progress.part({}, 0.05, 1.0)});
    progress.throwIfCancelled();

    run.results().add("forecast.csv",
                      forecastCsv(series, forecast, styleOf(loaded.source, series, quantiles)));
    run.results().add("metrics.json", metricsJson(series, forecast, loaded.source));
    if (writeChart)
        run.addPictures([&] {
            run.results().addBy("forecast.png", [&](const std::filesystem::path& png) {
                writeChart(series, forecast, loaded.source.provenance, png);
            });
        });
    run.finish(summaryOf(forecast), "forecast.csv");
    return kDone;
}

} // namespace commands
