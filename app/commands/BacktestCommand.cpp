#include "app/commands/BacktestCommand.h"

#include "app/commands/BacktestFiles.h"
#include "app/commands/CommandLine.h"
#include "app/commands/CommandRun.h"
#include "app/commands/EventOptions.h"
#include "app/commands/OptionValues.h"
#include "app/commands/QuantileOption.h"
#include "app/commands/SeriesInput.h"
#include "core/base/InputError.h"

#include <CLI/CLI.hpp>

namespace commands {

namespace {

constexpr int kFolds = 5;
constexpr double kShare = 0.5;

core::FoldRange foldOf(const std::string& text, const core::Series& series)
{
    const auto parts = partsOf(text, ',', "--fold");
    if (parts.size() != 2)
        throw UsageError("--fold is \"" + text + "\"; expected FROM,STEPS like 2015-05-01,480.");
    const auto from = timeOf(parts[0], "--fold").time;
    const std::ptrdiff_t at = series.stepAt(from);
    const auto step = static_cast<std::size_t>(at);
    if (at <= 0 || step >= series.size() || series.time(step) != from)
        throw UsageError("--fold begins at \"" + parts[0] + "\"; expected a step of the series.");
    return {step, static_cast<std::size_t>(wholeNumber(parts[1], "--fold", 1))};
}

} // namespace

CLI::App* addBacktestCommand(CLI::App& app, BacktestRequest& request)
{
    CLI::App* command = app.add_subcommand(
        "backtest", "Forecast several parts of a series, each trained on what lies before it");
    command->allow_extras();
    command->footer("Ctrl-C writes the folds that are finished and ends with 130.\n\n" +
                    command->get_parent()->get_footer());
    addDataOptions(*command, request.source, "backtest.json and backtest.csv");
    addSettingsOptions(*command, request.settings);
    addQuantileOption(*command, request.quantiles);
    command->add_option("--folds", request.folds, "Test parts of equal length: 5")->type_name("N");
    command->add_option("--share", request.share, "Share of the series they cover, its last: 0.5")
        ->type_name("SHARE");
    const auto addEach = [&](const std::string& option, auto& values, const std::string& kind,
                             const std::string& meaning) {
        command->add_option(option, values, meaning)
            ->type_name(kind)
            ->expected(1)
            ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll);
    };
    addEach("--fold", request.testParts, "FROM,STEPS", "A test part instead; may be repeated");
    addEventOption(*command, request.events, "Score these steps too");
    return command;
}

std::vector<core::FoldRange> foldsOf(const BacktestRequest& request, const core::Series& series)
{
    if (!request.testParts.empty()) {
        if (request.folds || request.share)
            throw UsageError("--fold names the test parts; expected it without --folds and "
                             "--share.");
        std::vector<core::FoldRange> folds;
        for (const auto& text : request.testParts)
            folds.push_back(foldOf(text, series));
        return folds;
    }
    const int count = request.folds ? wholeNumber(*request.folds, "--folds", 1) : kFolds;
    const double share =
        request.share ? realNumber(*request.share, "--share", "a share like 0.5") : kShare;
    return core::equalFolds(series, static_cast<std::size_t>(count), share);
}

int runBacktestCommand(const BacktestRequest& request)
{
    check(request.source);
    const core::ForecastOptions options = optionsOf(request.settings);
    const std::vector<double> quantiles = quantilesOf(request.quantiles);
    const auto events = eventsOf(request.events);
    CommandRun run(request.source);
    TerminalProgress& terminal = run.terminal();
    const core::Progress& progress = run.progress();

    LoadedSeries loaded =
        loadSeries(request.source, terminal, progress.part(SENTENCE("core", "Reading"), 0.0, 0.03));
    const auto splits = core::splitsOf(loaded.series, foldsOf(request, loaded.series));
    loadNetworks(terminal, progress.part(SENTENCE("core", "Loading LibTorch"), 0.03, 0.03));
    core::describeForecast(loaded.source.provenance, options);
    run.describe(loaded.source.provenance);
    const core::Backtest backtest = core::runBacktest(
        loaded.series, splits, options, {progress.part({}, 0.03, 1.0), {}},
        core::occurrences(events, loaded.series.start, loaded.series.time(loaded.series.size())));
    if (backtest.folds.empty())
        throw core::Cancelled();
    if (backtest.cancelled)
        run.keepFinished();

    run.results().add(
        "backtest.csv",
        backtestCsv(loaded.series, backtest, styleOf(loaded.source, loaded.series, quantiles)));
    run.results().add("backtest.json", backtestJson(backtest, loaded.source));
    run.finish(summaryOf(backtest), "backtest.csv");
    return backtest.cancelled ? kCancelled : kDone;
}

} // namespace commands
