#include "app/commands/CommandLine.h"

#include "app/commands/ForecastCommand.h"
#include "app/commands/UsageError.h"
#include "core/base/InputError.h"
#include "core/base/Progress.h"

#include <CLI/CLI.hpp>

#include <iostream>
#include <new>
#include <string_view>

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

int parseAndRun(int argc, const char* const* argv, const ChartWriter& writeChart)
{
    CLI::App app("Surgescope forecasts demand with honest bands and says what drives it.\n" +
                     std::string(kWindow),
                 "surgescope");
    app.footer(kExitCodes);
    app.set_help_flag("-h,--help", "Say what there is and stop");
    app.set_version_flag("--version", "surgescope " SURGESCOPE_VERSION, "Say the version and stop");
    app.allow_extras();
    app.option_defaults()->multi_option_policy(CLI::MultiOptionPolicy::TakeLast);

    ForecastRequest request;
    CLI::App* forecast = addForecastCommand(app, request);

    const bool forecasting = argc > 1 && std::string_view(argv[1]) == forecast->get_name();
    const std::string command = forecasting ? "surgescope forecast" : "surgescope";
    try {
        app.parse(argc, argv);
    } catch (const CLI::Success& wanted) { // --help and --version
        return app.exit(wanted, std::cout, std::cerr);
    } catch (const CLI::ParseError& error) {
        throw UsageError(sentenceFor(error, command));
    }

    refuseSwallowedOptions(*forecast, command);

    const std::string extra = firstExtra(forecasting ? *forecast : app);
    if (!extra.empty() && (forecasting || extra.starts_with("-")))
        throw UsageError("The argument \"" + extra + "\" is unknown" + see(command));
    if (!forecasting)
        throw UsageError((extra.empty() ? "There is no command"
                                        : "\"" + extra + "\" is neither a command nor a file") +
                         see(command));
    return runForecastCommand(request, writeChart);
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

int runCommandLine(int argc, const char* const* argv, const ChartWriter& writeChart)
{
    try {
        return parseAndRun(argc, argv, writeChart);
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
