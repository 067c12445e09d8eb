#include "app/commands/ForecastCommand.h"

#include "app/commands/ForecastFiles.h"
#include "app/commands/ForecastSummary.h"
#include "app/commands/ResultFolder.h"
#include "app/commands/StopOnSignal.h"
#include "app/commands/TerminalProgress.h"
#include "app/commands/UsageError.h"
#include "core/base/InputError.h"
#include "core/base/ParallelFor.h"
#include "core/data/CsvReader.h"
#include "core/data/DemoData.h"
#include "core/data/MakeSeries.h"
#include "core/forecast/ForecastOptionsJson.h"
#include "core/nn/Network.h"

#include <CLI/CLI.hpp>

#include <charconv>
#include <fstream>
#include <iostream>
#include <limits>
#include <sstream>

namespace commands {

namespace {

template <typename Number>
Number numberOf(const std::string& text, const std::string& option, const std::string& expected,
                Number least)
{
    Number number{};
    const char* end = text.data() + text.size();
    const auto result = std::from_chars(text.data(), end, number);
    if (result.ec != std::errc() || result.ptr != end || !(number >= least))
        throw UsageError(option + " is \"" + text + "\"; expected " + expected + ".");
    return number;
}

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

/// Mistakes are told before the data is read, which may take long.
void checkFiles(const ForecastRequest& request)
{
    if (request.data.empty() && !request.demo)
        throw UsageError("There is no data; expected --data FILE or --demo.");
    if (!request.data.empty() && request.demo)
        throw UsageError("--data and --demo exclude each other; expected one of them.");
    if (request.out.empty())
        throw UsageError("There is no folder for the results; expected --out DIR.");
}

core::Table tableOf(const ForecastRequest& request, const core::Progress& progress)
{
    if (request.demo)
        return core::readCsvText(core::demoCsv(core::makeDemoData()), "demo data", progress);
    return core::readCsv(request.data, progress);
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
    command->add_option("--data", request.data, "CSV file with times and values")
        ->type_name("FILE");
    command->add_flag("--demo", request.demo, "Forecast made-up demo data instead of a file");
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
    command->add_option("--group", request.group, "Forecast this group alone, not their sum")
        ->type_name("NAME");
    command->add_option("--threads", request.threads, "Use at most N processors")->type_name("N");
    command
        ->add_option("--out", request.out, "Folder for forecast.csv, metrics.json and forecast.png")
        ->type_name("DIR");
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
            options.seed = numberOf<std::uint32_t>(*request.seed, "--seed",
                                                   "a whole number from 0 to 4294967295", 0);
        if (request.device)
            options.device = core::deviceNamed(*request.device);
        if (request.level)
            options.level = numberOf<double>(*request.level, "--level", "a share like 0.95", 0);
        core::validate(options);
        return options;
    } catch (const core::InputError& error) {
        throw UsageError(error.what());
    }
}

int runForecastCommand(const ForecastRequest& request, const ChartWriter& writeChart)
{
    checkFiles(request);
    const core::ForecastOptions options = optionsOf(request);
    const int threads =
        request.threads ? numberOf<int>(*request.threads, "--threads", "a whole number from 1", 1)
                        : std::numeric_limits<int>::max();
    ResultFolder results(request.out);

    const StopOnSignal stop;
    TerminalProgress terminal(std::cerr, TerminalProgress::isTerminal());
    const core::Progress progress = terminal.progress(stop.token());
    std::optional<core::ThreadLimit> limit;
    if (request.threads)
        limit.emplace(threads);

    const core::Table table = tableOf(request, progress.part("Reading", 0.0, 0.03));
    const core::ColumnRoles roles = core::guessRoles(table);
    const core::Series series = core::makeSeries(table, roles, {.group = request.group},
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

    const DataSource source{.file = request.demo ? "demo data"
                                                 : std::filesystem::path(request.data).filename(),
                            .group = request.group,
                            .rows = table.rows()};
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
