#include "app/commands/CommandLine.h"

#include "app/commands/BacktestCommand.h"
#include "app/commands/ExplainCommand.h"
#include "app/commands/ForecastCommand.h"
#include "app/commands/OutlookCommand.h"
#include "app/commands/UsageError.h"
#include "core/base/InputError.h"
#include "core/base/Progress.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <functional>
#include <iostream>
#include <new>
#include <vector>

namespace commands {

namespace {

constexpr const char* kExitCodes =
    "Exit codes: 0 done, 1 failure inside the program, 2 wrong usage (command line or settings),\n"
    "3 the input data cannot be used, 130 cancelled.";

constexpr const char* kWindow =
    "Without a command the window opens: surgescope, surgescope FILE.csv or surgescope --demo.\n";

std::string see(const std::string& command)
{
    return "; \"" + command + " --help\" lists what there is.";
}

std::string needsValue(const std::string& option, const std::string& command)
{
    return "The option " + option + " needs a value" + see(command);
}

std::string unknownArgument(const std::string& argument, const std::string& command)
{
    return "The argument \"" + argument + "\" is unknown" + see(command);
}

/// CLI11's sentences are for programmers; this says the same for users.
std::string sentenceFor(const CLI::ParseError& error, const std::string& command)
{
    const std::string text = error.what();
    const auto colon = text.find(':');
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error) != nullptr && text.starts_with("--") &&
        colon != std::string::npos)
        return needsValue(text.substr(0, colon), command);
    return "The command line could not be understood" + see(command);
}

/// An option that swallowed the next one, since its own value was left out.
void refuseSwallowedOptions(const CLI::App& app, const std::string& command)
{
    for (const CLI::Option* option : app.get_options())
        for (const auto& value : option->results())
            if (value.starts_with("--"))
                throw UsageError(needsValue(option->get_name(), command));
}

/// The first argument that no option and no command took.
std::string firstExtra(const CLI::App& app)
{
    const auto extras = app.remaining();
    return extras.empty() ? std::string() : extras.front();
}

/// A command with its options and what it does once they are read.
struct Command
{
    CLI::App* app;
    std::function<int()> run;
};

int parseAndRun(int argc, const char* const* argv, const ChartWriter& writeChart,
                const ImportanceChartWriter& writeImportance)
{
    CLI::App app("Surgescope forecasts demand with honest bands and says what drives it.\n" +
                     std::string(kWindow),
                 "surgescope");
    app.footer(kExitCodes);
    app.set_help_flag("-h,--help", "Say what there is and stop");
    app.set_version_flag("--version", "surgescope " SURGESCOPE_VERSION, "Say the version and stop");
    app.allow_extras();
    app.require_subcommand(0, 1); // the name of a second command is an argument like any other
    app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);

    ForecastRequest forecast;
    ExplainRequest explain;
    BacktestRequest backtest;
    OutlookRequest outlook;
    const std::vector<Command> commands{
        {addForecastCommand(app, forecast),
         [&] { return runForecastCommand(forecast, writeChart); }},
        {addExplainCommand(app, explain),
         [&] { return runExplainCommand(explain, writeImportance); }},
        {addBacktestCommand(app, backtest), [&] { return runBacktestCommand(backtest); }},
        {addOutlookCommand(app, outlook), [&] { return runOutlookCommand(outlook); }}};

    const auto chosen = std::find_if(commands.begin(), commands.end(), [&](const Command& command) {
        return argc > 1 && command.app->get_name() == argv[1];
    });
    const bool isChosen = chosen != commands.end();
    const std::string name = isChosen ? "surgescope " + chosen->app->get_name() : "surgescope";
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& wanted) { // --help and --version
        return app.exit(wanted, std::cout, std::cerr);
    } catch (const CLI::ParseError& error) {
        throw UsageError(sentenceFor(error, name));
    }
    if (!isChosen) {
        const std::string extra = firstExtra(app);
        if (extra.starts_with("-"))
            throw UsageError(unknownArgument(extra, name));
        throw UsageError((extra.empty() ? "There is no command"
                                        : "\"" + extra + "\" is neither a command nor a file") +
                         see(name));
    }
    refuseSwallowedOptions(*chosen->app, name);
    if (const std::string extra = firstExtra(*chosen->app); !extra.empty())
        throw UsageError(unknownArgument(extra, name));
    return chosen->run();
}

} // namespace

std::optional<WindowRequest> windowRequest(int argc, const char* const* argv)
{
    if (argc <= 1)
        return WindowRequest{};
    const std::string argument = argv[1];
    if (argc > 2)
        return std::nullopt;
    if (argument == "--demo")
        return WindowRequest{.demo = true};
    std::error_code ignored;
    if (!argument.starts_with("-") && std::filesystem::exists(argument, ignored) &&
        !std::filesystem::is_directory(argument, ignored))
        return WindowRequest{.file = argument};
    return std::nullopt;
}

int runCommandLine(int argc, const char* const* argv, const ChartWriter& writeChart,
                   const ImportanceChartWriter& writeImportance)
{
    try {
        return parseAndRun(argc, argv, writeChart, writeImportance);
    } catch (const core::Cancelled&) {
        std::cerr << "Cancelled; nothing was written.\n";
        return kCancelled;
    } catch (const UsageError& error) {
        std::cerr << error.what() << '\n';
        return kWrongUsage;
    } catch (const core::InputError& error) {
        std::cerr << error.what() << '\n';
        return error.setting().empty() ? kUnusableData : kWrongUsage;
    } catch (const std::bad_alloc&) {
        std::cerr << "There is not enough memory for this analysis.\n";
    } catch (const std::exception& error) {
        const std::string reason = error.what();
        std::cerr << "The command failed: " << reason.substr(0, reason.find('\n')) << '\n';
    }
    return kFailed;
}

} // namespace commands
