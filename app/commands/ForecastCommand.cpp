#include "app/commands/ForecastCommand.h"

#include "app/commands/ForecastFiles.h"
#include "app/commands/ForecastSummary.h"
#include "app/commands/OptionValues.h"
#include "app/commands/ResultFolder.h"
#include "app/commands/StopOnSignal.h"
#include "app/commands/TerminalProgress.h"
#include "core/base/InputError.h"
#include "core/base/ParallelFor.h"
#include "core/data/MakeSeries.h"
#include "core/forecast/ForecastOptionsJson.h"
#include "core/nn/Network.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

namespace commands {

namespace {

std::string textOf(const std::string& settingsFile)
{
    std::ifstream file(settingsFile, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    if (!file.is_open() || std::filesystem::is_directory(settingsFile))
        throw UsageError("The settings file " + settingsFile +
                         " cannot be read; expected a JSON file.");
    return text.str();
}

/// Loaded before the analysis begins: a program without its module is broken, which is not the
/// fault of the data.
const core::NetworkModule& loadedModule()
{
    try {
        return core::networkModule();
    } catch (const core::InputError& error) {
        throw std::runtime_error(error.what());
    }
}

core::Forecast forecastOf(const core::Series& series, const core::ForecastOptions& options,
                          const core::Progress& progress)
{
    try {
        return core::runForecast(series, options, {.progress = progress});
    } catch (const core::InputError& error) {
        // With the split left to its default rule, it is the data that is too short.
        const bool split = error.setting() == "validationSteps" || error.setting() == "testSteps";
        if (split && options.split.validationSteps == 0 && options.split.testSteps == 0)
            throw core::InputError(error.what());
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
    command
        ->add_option("--preset", request.preset,
                     "recommended (the default), drift, paper or article")
        ->type_name("NAME");
    command
        ->add_option("--settings", request.settings,
                     "JSON file with settings, named as under \"options\" in metrics.json")
        ->type_name("FILE");
    command->add_option("--seed", request.seed, "Seed of all random numbers")->type_name("N");
    command->add_option("--device", request.device, "auto, cpu or cuda")->type_name("NAME");
    command->add_option("--level", request.level, "Level of the prediction interval, like 0.95")
        ->type_name("SHARE");
    return command;
}

core::ForecastOptions optionsOf(const ForecastRequest& request)
{
    try {
        std::optional<core::Preset> preset;
        if (request.preset)
            preset = core::presetNamed(*request.preset);
        auto options = core::optionsFor(preset.value_or(core::Preset::Recommended));
        if (!request.settings.empty())
            options = core::forecastOptionsFromJson(textOf(request.settings), request.settings,
                                                    options, preset);
        if (request.seed)
            options.seed = seedNumber(*request.seed, "--seed");
        if (request.device)
            options.device = core::deviceNamed(*request.device);
        if (request.level)
            options.level = realNumber(*request.level, "--level", "a share like 0.95");
        core::validate(options);
        return options;
    } catch (const core::InputError& error) {
        throw UsageError(error.what());
    }
}

int runForecastCommand(const ForecastRequest& request, const ChartWriter& writeChart)
{
    check(request.source);
    const core::ForecastOptions options = optionsOf(request);
    ResultFolder results(request.source.out);

    const StopOnSignal stop;
    TerminalProgress terminal(std::cerr, TerminalProgress::isTerminal());
    const core::Progress progress = terminal.progress(stop.token());
    std::optional<core::ThreadLimit> limit;
    if (const auto threads = threadsOf(request.source))
        limit.emplace(*threads);

    const core::Table table = tableOf(request.source, progress.part("Reading", 0.0, 0.03));
    const core::ColumnRoles roles = core::guessRoles(table);
    const core::Series series = core::makeSeries(table, roles, {.group = request.source.group},
                                                 progress.part("Reading", 0.03, 0.05));
    for (const auto& note : roles.notes)
        terminal.say(note);
    for (const auto& warning : series.warnings)
        terminal.say(warning);

    progress.part("Loading LibTorch", 0.05, 0.05).advance(0, 1);
    if (loadedModule().usesReferenceBlas())
        terminal.say("LibTorch runs on the reference BLAS, which is several times slower than "
                     "OpenBLAS; installing libopenblas0-pthread makes training faster.");
    const core::Forecast forecast = forecastOf(series, options, progress.part("", 0.05, 1.0));
    progress.throwIfCancelled();
    terminal.clear();

    const DataSource source{
        .file = request.source.name(), .group = request.source.group, .rows = table.rows()};
    results.add("forecast.csv", forecastCsv(forecast));
    results.add("metrics.json", metricsJson(series, forecast, source));
    if (writeChart)
        results.addBy("forecast.png",
                      [&](const std::filesystem::path& png) { writeChart(series, forecast, png); });
    const auto files = results.publish();

    std::cout << summaryOf(forecast) << '\n';
    for (const auto& file : files)
        std::cout << "Wrote " << file.string() << '\n';
    return kDone;
}

} // namespace commands
