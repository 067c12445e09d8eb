#include "app/commands/ExitCodes.h"
#include "tests/Catch.h"
#include "tests/TemporaryFolder.h"
#include "tests/app/commands/CommandOutput.h"

#include <cstdlib>
#include <regex>
#include <set>

namespace {

/// The commands the help lists.
std::vector<std::string> commandNames()
{
    const std::string help = surgescope({"--help"}).out;
    const auto list = help.substr(help.find("Subcommands:"));
    std::vector<std::string> names;
    const std::regex line("\n  ([a-z]+) ");
    for (auto it = std::sregex_iterator(list.begin(), list.end(), line);
         it != std::sregex_iterator(); ++it)
        names.push_back((*it)[1]);
    return names;
}

std::set<std::string> optionsOf(const std::string& command)
{
    const std::string help = surgescope({command, "--help"}).out;
    std::set<std::string> options;
    const std::regex option("\n  [^\n]*?--([a-z-]+)");
    for (auto it = std::sregex_iterator(help.begin(), help.end(), option);
         it != std::sregex_iterator(); ++it)
        options.insert((*it)[1]);
    return options;
}

bool hasProgram(const std::string& name)
{
    return std::system(("command -v " + name + " >/dev/null 2>&1").c_str()) == 0;
}

/// Whether a checker of the system finds nothing in a text; nothing is asked where it is absent.
void checkWith(const std::string& program, const std::string& arguments, const std::string& text)
{
    if (!hasProgram(program)) {
        WARN(program + " is not installed; not checked");
        return;
    }
    const TemporaryFolder folder;
    const std::string file = folder.write("text", text);
    INFO(program << ' ' << arguments);
    CHECK(std::system((program + ' ' + arguments + ' ' + file + " >&2").c_str()) == 0);
}

} // namespace

TEST_CASE("the manual page has every command, option and exit code", "[commands]")
{
    const auto result = surgescope({"--man"});
    REQUIRE(result.code == 0);
    const std::string page = std::regex_replace(result.out, std::regex("\\\\-"), "-");
    CHECK(page.starts_with(".TH SURGESCOPE 1"));
    REQUIRE(commandNames().size() >= 5);
    for (const auto& command : commandNames()) {
        const auto begin = page.find(".SS surgescope " + command + '\n');
        REQUIRE(begin != std::string::npos);
        const std::string section = page.substr(begin, page.find(".SS", begin + 3) - begin);
        for (const auto& option : optionsOf(command)) {
            INFO(command << " --" << option);
            CHECK(section.find("\\fB--" + option + "\\fR") != std::string::npos);
        }
    }
    for (const auto& exit : commands::kExitMeanings)
        CHECK(page.find(".B " + std::to_string(exit.code) + '\n' + std::string(exit.meaning)) !=
              std::string::npos);
    checkWith("mandoc", "-T lint -W error", result.out);
}

TEST_CASE("each shell completes every command and option", "[commands]")
{
    for (const std::string shell : {"bash", "zsh", "fish"}) {
        const auto result = surgescope({"--completion", shell});
        REQUIRE(result.code == 0);
        for (const auto& command : commandNames()) {
            CHECK(result.out.find(command) != std::string::npos);
            for (const auto& option : optionsOf(command)) {
                INFO(shell << ' ' << command << " --" << option);
                CHECK((result.out.find("--" + option) != std::string::npos ||
                       result.out.find("-l " + option) != std::string::npos));
            }
        }
        checkWith(shell, "-n", result.out);
    }
    CHECK(surgescope({"--completion", "tcsh"}).err ==
          "--completion is \"tcsh\"; expected bash, zsh or fish.\n");
}

TEST_CASE("bash completes what was begun", "[commands]")
{
    const TemporaryFolder folder;
    const std::string script = surgescope({"--completion", "bash"}).out + R"(
try() { COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _surgescope; echo "${COMPREPLY[*]}"; }
try surgescope fore
try surgescope explain --max
try surgescope forecast --demo --lev
cd "$1" && try surgescope forecast --data da
)";
    folder.write("data.csv", "");
    const std::string file = folder.write("try.bash", script);
    const std::string out = (folder.path() / "out").string();
    REQUIRE(std::system(("bash " + file + ' ' + folder.path().string() + " > " + out).c_str()) ==
            0);
    CHECK(bytesOf(out) == "forecast\n--max-depth --max-features\n--level\ndata.csv\n");
}
