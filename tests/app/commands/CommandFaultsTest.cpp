#include "tests/Catch.h"
#include "tests/DiskFaults.h"
#include "tests/TemporaryFolder.h"
#include "tests/app/commands/CommandOutput.h"
#include "tests/core/project/SmallProject.h"

#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <sstream>

namespace fs = std::filesystem;

namespace {

/// A folder with data, small settings, a project, and what each command wrote into "out".
class Commands
{
public:
    Commands()
    {
        fs::permissions(m_folder.path(), static_cast<fs::perms>(0755)); // for those who are not us
        {
            auto project = core::ProjectFile::create(m_project);
            const auto data = project.setData(smallData());
            project.add<core::Forecast>({.data = data, .number = 1, .name = "Run 1"},
                                        trainedForecast());
        }
        const std::string csv =
            m_folder.write("city.csv", core::demoCsv(core::makeDemoData({.days = 35})));
        const std::string settings = m_folder.write("s.json", R"({"encoderHidden": [4],
            "denseHidden": [4], "epochs": 1, "batchSize": 256, "mcSamples": 3, "lookback": 3})");
        m_lines = {{"forecast", {"--data", csv, "--settings", settings}},
                   {"outlook", {"--data", csv, "--settings", settings}},
                   {"backtest", {"--data", csv, "--settings", settings, "--folds", "1"}},
                   {"explain",
                    {"--data", csv, "--table", "series", "--repeats", "2", "--n-estimators", "3"}},
                   {"report", {"--data", csv, "--settings", settings, "--repeats", "1"}},
                   {"export", {m_project}}};
    }
    CommandOutput run(const std::string& command) const
    {
        std::vector<std::string> arguments{command};
        const auto& more = m_lines.at(command);
        arguments.insert(arguments.end(), more.begin(), more.end());
        arguments.insert(arguments.end(), {"--out", out().string()});
        return surgescope(arguments);
    }
    std::vector<std::string> names() const
    {
        std::vector<std::string> names;
        for (const auto& line : m_lines)
            names.push_back(line.first);
        return names;
    }
    fs::path out() const { return m_folder.path() / "out"; }
    /// The files of "out" with what is in them.
    std::map<std::string, std::string> written() const
    {
        std::map<std::string, std::string> files;
        for (const auto& entry : fs::directory_iterator(out()))
            files[entry.path().filename().string()] = bytesOf(entry.path());
        return files;
    }

private:
    TemporaryFolder m_folder;
    std::string m_project = (m_folder.path() / "city.surgescope").string();
    std::map<std::string, std::vector<std::string>> m_lines;
};

/// The last line of what a command said.
std::string lastLine(const std::string& text)
{
    const auto end = text.find_last_not_of('\n');
    const auto begin = text.find_last_of('\n', end);
    return text.substr(begin == std::string::npos ? 0 : begin + 1, end - begin);
}

} // namespace

TEST_CASE("a full disk costs a command one sentence, and earlier results are as they were",
          "[commands][libtorch]")
{
    const Commands commands;
    for (const std::string& command : commands.names()) {
        const auto sound = commands.run(command);
        INFO(command << ": " << sound.err);
        REQUIRE(sound.code == 0);
        const auto before = commands.written();
        REQUIRE(before.size() > 0);
        for (const rlim_t room : {rlim_t{0}, rlim_t{300}}) {
            CommandOutput refused;
            {
                const FullDisk disk(room);
                refused = commands.run(command);
            }
            INFO(refused.err);
            CHECK(refused.code == commands::kFailed);
            CHECK(lastLine(refused.err).starts_with("The command failed: the file "));
            CHECK(refused.err.ends_with(" could not be written; the disk may be full.\n"));
            CHECK(refused.out.empty());
            CHECK(commands.written() == before);
        }
        fs::remove_all(commands.out());
    }
}

TEST_CASE("a folder without leave costs a command one sentence before it begins",
          "[commands][libtorch]")
{
    const Commands commands;
    fs::create_directory(commands.out());
    std::ofstream(commands.out() / "forecast.csv") << "earlier";
    for (const std::string& command : commands.names()) {
        const ReadOnlyFolder closed(commands.out());
        const auto refused = commands.run(command);
        INFO(command);
        CHECK(refused.code == commands::kWrongUsage);
        CHECK(refused.err == "The results cannot be written to " + commands.out().string() +
                                 "; expected a folder that can be made or written to.\n");
        CHECK(commands.written().size() == 1);
    }
}

TEST_CASE("a standard output that takes no more is said", "[commands]")
{
    const TemporaryFolder folder;
    const std::string csv = folder.write("t.csv", "a,y\n1,2\n2,4\n3,5\n4,8\n5,10\n6,11\n");
    std::ofstream full("/dev/full");
    std::ostringstream err;
    auto* const realErr = std::cerr.rdbuf(err.rdbuf());
    auto* const realOut = std::cout.rdbuf(full.rdbuf());
    const char* const line[] = {"surgescope", "explain", "--data", csv.c_str(),  "--target",
                                "y",          "--out",   "-",      "--progress", "off"};
    const int code = commands::runCommandLine(int(std::size(line)), line, {});
    std::cout.rdbuf(realOut);
    std::cerr.rdbuf(realErr);
    CHECK(code == commands::kFailed);
    CHECK(err.str() == "The command failed: standard output took no more; the disk may be full.\n");
}
