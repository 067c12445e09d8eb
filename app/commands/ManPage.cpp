#include "app/commands/ManPage.h"

#include "app/commands/ExitCodes.h"

#include <CLI/CLI.hpp>

namespace commands {

namespace {

/// Text of a page: backslashes and hyphens as they stand, no line that begins with a macro's dot.
std::string roff(const std::string& text)
{
    std::string result;
    for (const char c : text) {
        if (c == '\\')
            result += "\\e";
        else if (c == '-')
            result += "\\-";
        else if ((c == '.' || c == '\'') && (result.empty() || result.back() == '\n'))
            result += std::string("\\&") + c;
        else
            result += c;
    }
    return result;
}

std::string optionEntry(const CLI::Option& option)
{
    std::string text = ".TP\n";
    std::string names;
    for (const auto& name : option.get_lnames())
        names += (names.empty() ? "" : ", ") + std::string("\\fB") + roff("--" + name) + "\\fR";
    if (names.empty()) // a place on the command line
        names = "\\fI" + roff(option.get_name()) + "\\fR";
    else if (option.get_items_expected_max() > 0)
        names += " \\fI" + roff(option.get_type_name()) + "\\fR";
    return text + names + '\n' + roff(option.get_description()) + ".\n";
}

std::string commandSection(const CLI::App& command)
{
    std::string text = ".SS surgescope " + roff(command.get_name()) + '\n' +
                       roff(command.get_description()) + ".\n";
    for (const CLI::Option* option : command.get_options())
        text += optionEntry(*option);
    return text;
}

} // namespace

std::string manPage(const CLI::App& app)
{
    std::string text =
        ".TH SURGESCOPE 1 \"\" \"surgescope " SURGESCOPE_VERSION "\" \"User Commands\"\n"
        ".SH NAME\n"
        "surgescope \\- forecast holiday peaks with honest bands, and say what "
        "drives them\n"
        ".SH SYNOPSIS\n"
        ".B surgescope\n[\\fIFILE\\fR | \\fB\\-\\-demo\\fR]\n.br\n";
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
        text += ".B surgescope " + roff(command->get_name()) + "\n[\\fIOPTION\\fR]...\n.br\n";
    text += ".SH DESCRIPTION\n"
            "Without a command the window opens, on a CSV file or project where one is named.\n"
            "With a command the same analyses run without a window.\n"
            "Results go to a folder, a summary to standard output; progress, warnings and "
            "mistakes, each one sentence, to standard error.\n"
            "The same data, settings, seed and device give the same numbers.\n"
            ".SH OPTIONS\n";
    for (const CLI::Option* option : app.get_options())
        text += optionEntry(*option);
    text += ".SH COMMANDS\n";
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; }))
        text += commandSection(*command);
    text += ".SH EXIT STATUS\n";
    for (const ExitMeaning& exit : kExitMeanings)
        text +=
            ".TP\n.B " + std::to_string(exit.code) + '\n' + roff(std::string(exit.meaning)) + ".\n";
    return text +
           ".SH ENVIRONMENT\n"
           ".TP\n.B SURGESCOPE_KERNEL\n"
           "The instruction set of the kernels: plain, v2, v3 or v4; the fastest by default.\n"
           ".TP\n.B SURGESCOPE_NN_MODULE\n"
           "Another network module, a CUDA build for instance.\n"
           ".SH EXAMPLES\n"
           ".nf\n"
           "surgescope forecast \\-\\-data pickups.csv \\-\\-out june\n"
           "surgescope explain \\-\\-data pickups.csv \\-\\-table series \\-\\-blocked "
           "\\-\\-out drivers\n"
           "surgescope verify june/metrics.json\n"
           ".fi\n";
}

} // namespace commands
