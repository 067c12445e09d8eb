#include "tests/Catch.h"
#include "tests/TemporaryFolder.h"
#include "tests/app/commands/CommandOutput.h"

#include <algorithm>
#include <regex>

using commands::windowRequest;

namespace {

/// Exit code 2, nothing on stdout, and this one sentence on stderr.
void checkUsageError(const std::vector<std::string>& arguments, const std::string& sentence)
{
    const auto result = surgescope(arguments);
    CHECK(result.code == commands::kWrongUsage);
    CHECK(result.err == sentence + '\n');
    CHECK(result.out.empty());
}

} // namespace

TEST_CASE("a name from a file makes no line of its own on a terminal", "[commands]")
{
    const TemporaryFolder folder;
    const std::string settings =
        folder.write("s.json", "{\"preset\": \"x\\nThe numbers match.\\u001b[31m\\u202e\"}");
    const auto refused = surgescope(
        {"forecast", "--demo", "--settings", settings, "--out", (folder.path() / "out").string()});
    CHECK(refused.code == commands::kWrongUsage);
    CHECK(std::count(refused.err.begin(), refused.err.end(), '\n') == 1);
    CHECK(refused.err.find("x The numbers match.\xEF\xBF\xBD[31m\xEF\xBF\xBD") !=
          std::string::npos);
    const std::string data = folder.write("x\nThe numbers match.csv", "a,b\nc,d\n");
    const auto unread =
        surgescope({"forecast", "--data", data, "--out", (folder.path() / "out").string()});
    CHECK(unread.err.find("\nThe numbers match.") == std::string::npos);
}

TEST_CASE("the version is one line", "[commands]")
{
    const auto result = surgescope({"--version"});
    CHECK(result.code == 0);
    CHECK(std::regex_match(result.out, std::regex("surgescope \\d+\\.\\d+\\.\\d+\n")));
    CHECK(result.err.empty());
}

TEST_CASE("the help names the commands and the exit codes", "[commands]")
{
    for (const char* flag : {"--help", "-h"}) {
        const auto result = surgescope({flag});
        CHECK(result.code == 0);
        CHECK(result.err.empty());
        CHECK(result.out.find("forecast") != std::string::npos);
        CHECK(result.out.find("explain") != std::string::npos);
        CHECK(result.out.find(
                  "Exit codes: 0 done, 1 failure inside the program, 2 wrong usage (command line "
                  "or settings),\n3 the input data cannot be used, 4 a verified result differs, "
                  "130 cancelled.") != std::string::npos);
    }
}

TEST_CASE("the help of forecast names each of its options", "[commands]")
{
    const auto result = surgescope({"forecast", "--help"});
    CHECK(result.code == 0);
    for (const char* option : {"--data", "--demo", "--preset", "--settings", "--seed", "--device",
                               "--level", "--group", "--threads", "--out"})
        CHECK(result.out.find(option) != std::string::npos);
}

TEST_CASE("the help of explain names each of its options", "[commands]")
{
    const auto result = surgescope({"explain", "--help"});
    CHECK(result.code == 0);
    for (const char* option : {"--data",
                               "--demo",
                               "--group",
                               "--threads",
                               "--out",
                               "--target",
                               "--features",
                               "--table",
                               "--text",
                               "--groups",
                               "--sample",
                               "--repeats",
                               "--folds",
                               "--seed",
                               "--blocked",
                               "--gap",
                               "--holdout",
                               "--learner",
                               "--n-estimators",
                               "--max-depth",
                               "--min-samples-leaf",
                               "--min-samples-split",
                               "--max-features",
                               "--ccp-alpha",
                               "--learning-rate",
                               "--random-state",
                               "--nested",
                               "--space",
                               "--candidates",
                               "--inner-folds"})
        CHECK(result.out.find(option) != std::string::npos);
    CHECK(result.out.find("Exit codes: 0 done") != std::string::npos);
}

TEST_CASE("each command has the same mistakes", "[commands]")
{
    for (const std::string command : {"forecast", "explain"}) {
        const std::string see = "; \"surgescope " + command + " --help\" lists what there is.";
        checkUsageError({command, "--demo", "--wrong"},
                        "The argument \"--wrong\" is unknown" + see);
        checkUsageError({command, "--demo", "--out"}, "The option --out needs a value" + see);
        checkUsageError({command, "--seed", "--demo"}, "The option --seed needs a value" + see);
        checkUsageError({command, "explain"}, "The argument \"explain\" is unknown" + see);
    }
    checkUsageError({"explain", "--target", "y", "--out", "x"},
                    "There is no data; expected --data FILE or --demo.");
    checkUsageError({"explain", "--demo", "--out", "x", "--threads", "0", "--target", "y"},
                    "--threads is \"0\"; expected a whole number from 1.");
    checkUsageError({"--demo", "explain"}, "The argument \"--demo\" is unknown; \"surgescope "
                                           "--help\" lists what there is.");
}

TEST_CASE("a command line that names no command is a mistake", "[commands]")
{
    checkUsageError({}, "There is no command; \"surgescope --help\" lists what there is.");
    checkUsageError({"forcast"}, "\"forcast\" is neither a command nor a file; \"surgescope "
                                 "--help\" lists what there is.");
    const TemporaryFolder folder;
    const std::string file = folder.write("a.csv", "t,y\n");
    checkUsageError({file, "--value", "y"},
                    "The window opens one file at a time, without options; expected \"" + file +
                        "\" alone or a command before it; \"surgescope --help\" lists what "
                        "there is.");
    checkUsageError({"--wrong"}, "The argument \"--wrong\" is unknown; \"surgescope --help\" lists "
                                 "what there is.");
}

TEST_CASE("an unknown argument of forecast is named", "[commands]")
{
    checkUsageError({"forecast", "--demo", "--out", "x", "--epoch", "3"},
                    "The argument \"--epoch\" is unknown; \"surgescope forecast --help\" lists "
                    "what there is.");
    checkUsageError({"forecast", "data.csv"},
                    "The argument \"data.csv\" is unknown; \"surgescope forecast --help\" lists "
                    "what there is.");
}

TEST_CASE("an option without its value is named", "[commands]")
{
    checkUsageError({"forecast", "--demo", "--out"},
                    "The option --out needs a value; \"surgescope forecast --help\" lists what "
                    "there is.");
    checkUsageError({"forecast", "--seed", "--demo", "--out", "x"},
                    "The option --seed needs a value; \"surgescope forecast --help\" lists what "
                    "there is.");
    checkUsageError({"forecast", "--demo=maybe", "--out", "x"},
                    "The command line could not be understood; \"surgescope forecast --help\" "
                    "lists what there is.");
}

TEST_CASE("forecast says which of its files is missing", "[commands]")
{
    checkUsageError({"forecast", "--out", "x"},
                    "There is no data; expected --data FILE or --demo.");
    checkUsageError({"forecast", "--demo", "--data", "y.csv", "--out", "x"},
                    "--data and --demo cannot be used together; expected one of them.");
    checkUsageError({"forecast", "--demo"},
                    "There is no folder for the results; expected --out DIR.");
    CHECK_FALSE(std::filesystem::exists("x"));
}

TEST_CASE("a folder that cannot be made is told before the work begins", "[commands]")
{
    const TemporaryFolder folder;
    const std::string file = folder.write("taken", "");
    checkUsageError({"forecast", "--demo", "--out", file},
                    "The results cannot be written to " + file +
                        "; expected a folder that can be made or written to.");
    checkUsageError({"forecast", "--demo", "--out", file + "/inside"},
                    "The results cannot be written to " + file +
                        "/inside; expected a folder that can be made or written to.");
}

TEST_CASE("data that cannot be used ends with its own exit code and leaves no folder", "[commands]")
{
    const TemporaryFolder folder;
    const auto out = folder.path() / "results" / "june";
    const auto result = surgescope(
        {"forecast", "--data", (folder.path() / "absent.csv").string(), "--out", out.string()});
    CHECK(result.code == commands::kUnusableData);
    CHECK(result.err.find("absent.csv") != std::string::npos);
    CHECK(result.out.empty());
    CHECK_FALSE(std::filesystem::exists(folder.path() / "results"));
}

TEST_CASE("the window is asked for with nothing, a file or the demo", "[commands]")
{
    const TemporaryFolder folder;
    const std::string file = folder.write("a.csv", "time,value\n");
    const auto request = [](std::vector<const char*> argv) {
        argv.insert(argv.begin(), "surgescope");
        return windowRequest(static_cast<int>(argv.size()), argv.data());
    };
    REQUIRE(request({}));
    CHECK(request({})->file.empty());
    CHECK_FALSE(request({})->demo);
    REQUIRE(request({file.c_str()}));
    CHECK(request({file.c_str()})->file == file);
    REQUIRE(request({"--demo"}));
    CHECK(request({"--demo"})->demo);

    CHECK_FALSE(request({"--help"}));
    CHECK_FALSE(request({"forecast"}));
    CHECK_FALSE(request({"absent.csv"}));
    CHECK_FALSE(request({file.c_str(), "--demo"}));
    CHECK_FALSE(request({folder.path().c_str()}));
}
