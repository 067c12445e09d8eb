#include "app/commands/CommandLine.h"

#include "app/commands/BacktestCommand.h"
#include "app/commands/ExitCodes.h"
#include "app/commands/ExplainCommand.h"
#include "app/commands/ExportCommand.h"
#include "app/commands/ForecastCommand.h"
#include "app/commands/InfoCommand.h"
#include "app/commands/ManPage.h"
#include "app/commands/OutlookCommand.h"
#include "app/commands/ProcessStart.h"
#include "app/commands/ReportCommand.h"
#include "app/commands/SeriesInput.h"
#include "app/commands/SettingsFile.h"
#include "app/commands/ShellCompletion.h"
#include "app/commands/StopOnSignal.h"
#include "app/commands/TextTable.h"
#include "app/commands/UsageError.h"
#include "app/commands/VerifyCommand.h"
#include "core/base/ErrorSentence.h"
#include "core/base/InputError.h"
#include "core/base/JsonText.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <functional>
#include <iostream>
#include <unistd.h>
#include <vector>

namespace commands {

namespace {

constexpr std::size_t kWidth = 100; ///< of a line

/// "Exit codes: 0 done, 1 ...", cut between two of them.
std::string exitCodes()
{
    std::string text = "Exit codes:";
    std::size_t lineBegin = 0;
    for (const ExitMeaning& exit : kExitMeanings) {
        const std::string item = std::to_string(exit.code) + ' ' + std::string(exit.meaning) +
                                 (exit.code == kExitMeanings.back().code ? "." : ",");
        const bool isFull = text.size() - lineBegin + 1 + item.size() > kWidth;
        text += isFull ? '\n' : ' ';
        if (isFull)
            lineBegin = text.size();
        text += item;
    }
    return text;
}

constexpr const char* kWindow =
    "Without a command the window opens: surgescope, surgescope FILE.csv or surgescope --demo.\n";

bool isFile(const std::string& path)
{
    std::error_code ignored;
    return std::filesystem::exists(path, ignored) && !std::filesystem::is_directory(path, ignored);
}

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
    DataRequest* source;    ///< of an analysis
    SettingsRequest* model; ///< of an analysis with networks
    std::function<int()> run;
};

/// The mistake of a setting that was left at its default is one of the data: too few rows for five
/// folds.
core::InputError blamed(const core::InputError& error, const DataRequest& request)
{
    const auto given = core::parseJson(request.given);
    return given.contains(error.setting()) ? error : core::InputError(error.message());
}

/// Runs a command whose command line has been read.
int runCommand(const Command& command)
{
    if (command.source != nullptr) {
        if (command.source->wantsSchema) {
            std::cout << settingsSchema(*command.app, command.model);
            return kDone;
        }
        try {
            applySettings(*command.app, *command.source, command.model);
        } catch (const core::InputError& error) {
            throw UsageError(error.what());
        }
        command.source->given = givenSettings(*command.app, command.model);
    }
    if (command.source == nullptr || command.model != nullptr)
        return command.run();
    try {
        return command.run();
    } catch (const UnreadSeries& error) {
        const core::InputError told = blamed(error, *command.source);
        throw UnreadSeries(told.message(), error.ways(), told.setting());
    } catch (const core::InputError& error) {
        throw blamed(error, *command.source);
    }
}

int parseAndRun(int argc, const char* const* argv, const ChartWriter& writeChart,
                const ImportanceChartWriter& writeImportance, const ReportWriter& writeReport,
                const LanguageLoader& loadLanguage)
{
    CLI::App app("Surgescope forecasts demand with honest bands and says what drives it.\n" +
                     std::string(kWindow),
                 "surgescope");
    app.footer(exitCodes());
    app.set_help_flag("-h,--help", "Say what there is and stop");
    app.set_version_flag("--version", "surgescope " SURGESCOPE_VERSION, "Say the version and stop");
    std::string shell;
    bool wantsManual = false;
    app.add_option("--completion", shell, "Print the completion for bash, zsh or fish and stop")
        ->type_name("SHELL");
    app.add_flag("--man", wantsManual, "Print the manual page and stop");
    app.allow_extras();
    app.require_subcommand(0, 1); // the name of a second command is an argument like any other
    app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);

    ForecastRequest forecast;
    ExplainRequest explain;
    BacktestRequest backtest;
    OutlookRequest outlook;
    ReportRequest report;
    VerifyRequest verify;
    InfoRequest looked;
    ExportRequest exported;
    const std::vector<Command> commands{
        {addForecastCommand(app, forecast), &forecast.source, &forecast.settings,
         [&] { return runForecastCommand(forecast, writeChart); }},
        {addExplainCommand(app, explain), &explain.source, nullptr,
         [&] { return runExplainCommand(explain, writeImportance); }},
        {addBacktestCommand(app, backtest), &backtest.source, &backtest.settings,
         [&] { return runBacktestCommand(backtest); }},
        {addOutlookCommand(app, outlook), &outlook.source, &outlook.settings,
         [&] { return runOutlookCommand(outlook); }},
        {addReportCommand(app, report), &report.source, &report.settings,
         [&] { return runReportCommand(report, writeReport, loadLanguage); }},
        {addExportCommand(app, exported), nullptr, nullptr,
         [&] {
             return runExportCommand(exported, {writeChart, writeImportance});
         }},
        {addInfoCommand(app, looked), nullptr, nullptr, [&] { return runInfoCommand(looked); }},
        {addVerifyCommand(app, verify), nullptr, nullptr, [&] {
             return runVerifyCommand(verify, [](const std::vector<std::string>& arguments) {
                 std::vector<const char*> again{"surgescope"};
                 for (const auto& argument : arguments)
                     again.push_back(argument.c_str());
                 return parseAndRun(static_cast<int>(again.size()), again.data(), {}, {}, {}, {});
             });
         }}};

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
        refuseSwallowedOptions(app, name);
        if (wantsManual || !shell.empty()) {
            std::cout << (wantsManual ? manPage(app) : shellCompletion(app, shell));
            return kDone;
        }
        const std::string extra = firstExtra(app);
        if (extra.starts_with("-"))
            throw UsageError(unknownArgument(extra, name));
        if (extra.empty())
            throw UsageError("There is no command" + see(name));
        if (isFile(extra))
            throw UsageError("The window opens one file at a time, without options; expected "
                             "\"" +
                             extra + "\" alone or a command before it" + see(name));
        throw UsageError("\"" + extra + "\" is neither a command nor a file" + see(name));
    }
    refuseSwallowedOptions(*chosen->app, name);
    if (const std::string extra = firstExtra(*chosen->app); !extra.empty())
        throw UsageError(unknownArgument(extra, name));
    return runCommand(*chosen);
}

/// A reader that has what it wanted (head) is no failure to talk about.
int standardOutputFailed()
{
    if (!isUnread(STDOUT_FILENO))
        std::cerr << "The command failed: standard output took no more; the disk may be full.\n";
    return kFailed;
}

/// Says what went wrong; the exit code for it.
int told(const core::CurrentError& error)
{
    const std::string sentence = lineText(error.sentence.text());
    switch (error.kind) {
    case core::CurrentError::Kind::Cancelled:
        std::cerr << "Cancelled; nothing was written.\n";
        return kCancelled;
    case core::CurrentError::Kind::Data:
        std::cerr << sentence << '\n';
        return kUnusableData;
    case core::CurrentError::Kind::Setting:
        std::cerr << sentence << '\n';
        return kWrongUsage;
    case core::CurrentError::Kind::Memory:
        std::cerr << sentence << '\n';
        return kFailed;
    case core::CurrentError::Kind::Machine:
    case core::CurrentError::Kind::Program:
        break;
    }
    std::cerr << "The command failed: " << sentence << '\n';
    return kFailed;
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
    if (!argument.starts_with("-") && isFile(argument))
        return WindowRequest{.file = argument};
    return std::nullopt;
}

int runCommandLine(int argc, const char* const* argv, const ChartWriter& writeChart,
                   const ImportanceChartWriter& writeImportance, const ReportWriter& writeReport,
                   const LanguageLoader& loadLanguage)
{
    try {
        const StopOnSignal stop;
        const int code =
            parseAndRun(argc, argv, writeChart, writeImportance, writeReport, loadLanguage);
        if (!std::cout.flush())
            return standardOutputFailed();
        return code;
    } catch (const UsageError& error) {
        std::cerr << lineText(error.what()) << '\n';
        return kWrongUsage;
    } catch (const UnreadSeries& error) {
        const int code = told(core::currentError());
        std::cerr << error.ways() << '\n';
        return code;
    } catch (...) {
        return told(core::currentError());
    }
}

} // namespace commands
