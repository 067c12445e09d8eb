#include "app/commands/ShellCompletion.h"

#include "app/commands/UsageError.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <vector>

namespace commands {

namespace {

std::vector<const CLI::Option*> longOptions(const CLI::App& app)
{
    std::vector<const CLI::Option*> options;
    for (const CLI::Option* option : app.get_options())
        if (!option->get_lnames().empty())
            options.push_back(option);
    return options;
}

std::string flagOf(const CLI::Option& option)
{
    return "--" + option.get_lnames().front();
}

bool takesValue(const CLI::Option& option)
{
    return option.get_items_expected_max() > 0;
}

std::string optionList(const CLI::App& app)
{
    std::string list;
    for (const CLI::Option* option : longOptions(app))
        list += (list.empty() ? "" : " ") + flagOf(*option);
    return list;
}

std::vector<const CLI::App*> commandsOf(const CLI::App& app)
{
    return app.get_subcommands([](const CLI::App*) { return true; });
}

std::string commandList(const CLI::App& app)
{
    std::string list;
    for (const CLI::App* command : commandsOf(app))
        list += (list.empty() ? "" : " ") + command->get_name();
    return list;
}

/// Every option, of any command, whose value is of this kind: "--data | --settings".
std::string optionsOfKind(const CLI::App& app, const std::string& kind)
{
    std::vector<std::string> names;
    for (const CLI::App* command : commandsOf(app))
        for (const CLI::Option* option : longOptions(*command))
            if (option->get_type_name() == kind &&
                std::find(names.begin(), names.end(), flagOf(*option)) == names.end())
                names.push_back(flagOf(*option));
    std::string list;
    for (const auto& name : names)
        list += (list.empty() ? "" : " | ") + name;
    return list;
}

std::string bashCompletion(const CLI::App& app)
{
    std::string text = "# Completion of surgescope for bash.\n"
                       "_surgescope()\n{\n"
                       "    local word=${COMP_WORDS[COMP_CWORD]} words=\n"
                       "    COMPREPLY=()\n"
                       "    case ${COMP_WORDS[COMP_CWORD - 1]} in\n"
                       "    " +
                       optionsOfKind(app, "FILE") +
                       ")\n        mapfile -t COMPREPLY < <(compgen -f -- \"$word\")\n"
                       "        return\n        ;;\n"
                       "    " +
                       optionsOfKind(app, "DIR") +
                       ")\n        mapfile -t COMPREPLY < <(compgen -d -- \"$word\")\n"
                       "        return\n        ;;\n"
                       "    esac\n"
                       "    if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
                       "        words=\"" +
                       commandList(app) + ' ' + optionList(app) +
                       " --demo\"\n    fi\n"
                       "    case ${COMP_WORDS[1]} in\n";
    for (const CLI::App* command : commandsOf(app))
        text += "    " + command->get_name() + ") words=\"" + optionList(*command) + "\" ;;\n";
    return text + "    esac\n"
                  "    mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\")\n"
                  "}\n"
                  "complete -o default -F _surgescope surgescope\n";
}

/// For single quotes: what zsh's `_arguments` and fish take as it is.
std::string withoutMarks(std::string text)
{
    for (const char mark : {'\'', '[', ']', '\\'})
        text.erase(std::remove(text.begin(), text.end(), mark), text.end());
    return text;
}

std::string zshArgument(const CLI::Option& option)
{
    std::string text = "'" + flagOf(option) + "[" + withoutMarks(option.get_description()) + "]";
    const std::string kind = option.get_type_name();
    if (takesValue(option))
        text += kind == "FILE" ? ":file:_files" : kind == "DIR" ? ":folder:_files -/" : ":value: ";
    return text + "'";
}

std::string zshCompletion(const CLI::App& app)
{
    std::string text = "#compdef surgescope\n"
                       "# Completion of surgescope for zsh.\n"
                       "_surgescope()\n{\n"
                       "    if ((CURRENT == 2)); then\n"
                       "        local -a commands=(";
    for (const CLI::App* command : commandsOf(app)) {
        std::string description = withoutMarks(command->get_description());
        std::replace(description.begin(), description.end(), ':', ',');
        text += "\n            '" + command->get_name() + ':' + description + "'";
    }
    text += ")\n"
            "        _describe command commands\n"
            "        _files\n"
            "        return\n"
            "    fi\n"
            "    case $words[2] in\n";
    for (const CLI::App* command : commandsOf(app)) {
        text += "    " + command->get_name() + ")\n        _arguments";
        for (const CLI::Option* option : longOptions(*command))
            text += " \\\n            " + zshArgument(*option);
        text += " \\\n            '*:file:_files'\n        ;;\n";
    }
    return text + "    esac\n}\n_surgescope \"$@\"\n";
}

std::string fishCompletion(const CLI::App& app)
{
    std::string text = "# Completion of surgescope for fish.\n";
    for (const CLI::App* command : commandsOf(app)) {
        text += "complete -c surgescope -n __fish_use_subcommand -a " + command->get_name() +
                " -d '" + withoutMarks(command->get_description()) + "'\n";
        for (const CLI::Option* option : longOptions(*command)) {
            const std::string kind = option->get_type_name();
            text += "complete -c surgescope -n '__fish_seen_subcommand_from " +
                    command->get_name() + "' -l " + option->get_lnames().front() +
                    (!takesValue(*option)              ? ""
                     : kind == "FILE" || kind == "DIR" ? " -r"
                                                       : " -x") +
                    " -d '" + withoutMarks(option->get_description()) + "'\n";
        }
    }
    return text;
}

} // namespace

std::string shellCompletion(const CLI::App& app, const std::string& shell)
{
    if (shell == "bash")
        return bashCompletion(app);
    if (shell == "zsh")
        return zshCompletion(app);
    if (shell == "fish")
        return fishCompletion(app);
    throw UsageError("--completion is \"" + shell + "\"; expected bash, zsh or fish.");
}

} // namespace commands
