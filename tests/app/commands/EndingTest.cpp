#include "core/project/ProjectFile.h"
#include "tests/Catch.h"
#include "tests/Sanitizers.h"
#include "tests/TemporaryFolder.h"

#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <iterator>
#include <string>
#include <thread>
#include <vector>

namespace fs = std::filesystem;

namespace {

using Clock = std::chrono::steady_clock;

/// The program, running, with its temporary files and messages in a folder of the test's.
class Program
{
public:
    Program(const TemporaryFolder& folder, const std::vector<std::string>& arguments,
            int errors = -1, rlim_t addressSpace = RLIM_INFINITY)
        : m_temporary(folder.path() / "tmp"), m_messages(folder.path() / "messages")
    {
        fs::create_directories(m_temporary);
        std::vector<char*> argv{const_cast<char*>(SURGESCOPE_PROGRAM)};
        for (const auto& argument : arguments)
            argv.push_back(const_cast<char*>(argument.c_str()));
        argv.push_back(nullptr);
        m_id = fork();
        if (m_id != 0)
            return;
        setenv("TMPDIR", m_temporary.c_str(), 1);
        setenv("QT_QPA_PLATFORM", "offscreen", 1);
        setenv("XDG_CONFIG_HOME", (folder.path() / "config").c_str(), 1);
        const int messages = open(m_messages.c_str(), O_CREAT | O_WRONLY | O_TRUNC, 0600);
        dup2(messages, STDOUT_FILENO);
        dup2(errors >= 0 ? errors : messages, STDERR_FILENO);
        const rlimit limit{addressSpace, addressSpace};
        setrlimit(RLIMIT_AS, &limit);
        execv(SURGESCOPE_PROGRAM, argv.data());
        _exit(127);
    }
    ~Program()
    {
        if (m_id > 0) {
            ::kill(m_id, SIGKILL);
            waitpid(m_id, nullptr, 0);
        }
    }
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    void signal(int number) const { REQUIRE(::kill(m_id, number) == 0); }

    /// Its exit code; -1 where it has not ended by then.
    int wait(std::chrono::milliseconds patience)
    {
        const auto end = Clock::now() + patience;
        int status = 0;
        while (waitpid(m_id, &status, WNOHANG) == 0) {
            if (Clock::now() > end)
                return -1;
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        }
        m_id = -1;
        return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
    std::string messages() const { return bytesOf(m_messages); }
    bool hasTemporary() const { return !fs::is_empty(m_temporary); }

private:
    fs::path m_temporary;
    fs::path m_messages;
    pid_t m_id = -1;
};

std::string tableIn(const TemporaryFolder& folder)
{
    std::string csv = "a,b,y\n";
    for (int i = 0; i < 400; ++i)
        csv += std::to_string(i % 7) + ',' + std::to_string(i * i % 11) + ',' +
               std::to_string(3 * (i % 7) + i % 5) + '\n';
    return folder.write("table.csv", csv);
}

constexpr std::chrono::seconds kLong{60};

/// Waits until the explanation has finished two repeats and works on.
void awaitRepeats(const fs::path& out)
{
    const auto end = Clock::now() + kLong;
    while (Clock::now() < end) {
        for (const auto& entry : fs::recursive_directory_iterator(out))
            if (entry.path().filename() == "shap_values.csv" && entry.file_size() > 100'000)
                return;
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    FAIL("no repeat was finished");
}

std::vector<std::string> endless(const std::string& table, const fs::path& out)
{
    return {"explain",        "--data", table,        "--target", "y",     "--repeats", "100000",
            "--n-estimators", "5",      "--progress", "json",     "--out", out.string()};
}

} // namespace

TEST_CASE("whatever signal ends an explanation, its finished repeats are written and nothing else "
          "stays",
          "[program]")
{
    for (const int number : {SIGHUP, SIGTERM, SIGINT, SIGQUIT, SIGUSR1, SIGALRM}) {
        const TemporaryFolder folder;
        const fs::path out = folder.path() / "out";
        fs::create_directory(out);
        Program program(folder, endless(tableIn(folder), out));
        awaitRepeats(out);
        program.signal(number);
        INFO("signal " << number << program.messages());
        CHECK(program.wait(std::chrono::seconds(20)) == 130);
        CHECK(bytesOf(out / "explain.json").find("\"provenance\"") != std::string::npos);
        for (const auto& entry : fs::directory_iterator(out))
            CHECK(entry.path().filename().string()[0] != '.');
        CHECK_FALSE(program.hasTemporary());
    }
}

TEST_CASE("Ctrl-C ends a training and leaves nothing behind", "[program]")
{
    const TemporaryFolder folder;
    const fs::path out = folder.path() / "out";
    Program program(folder, {"forecast", "--demo", "--out", out.string()});
    std::this_thread::sleep_for(std::chrono::seconds(1));
    program.signal(SIGINT);
    CHECK(program.wait(std::chrono::seconds(20)) == 130);
    CHECK_FALSE(fs::exists(out));
    CHECK_FALSE(program.hasTemporary());
}

TEST_CASE("a closed standard error ends the work as a signal does", "[program]")
{
    const TemporaryFolder folder;
    const fs::path out = folder.path() / "out";
    fs::create_directory(out);
    int ends[2];
    REQUIRE(pipe2(ends, O_CLOEXEC) == 0); // the program must not hold the end that reads
    Program program(folder, endless(tableIn(folder), out), ends[1]);
    close(ends[1]);
    awaitRepeats(out);
    close(ends[0]); // nobody reads any more
    CHECK(program.wait(std::chrono::seconds(20)) == 130);
    CHECK(fs::exists(out / "explain.json"));
}

TEST_CASE("a full disk behind standard error costs no results", "[program]")
{
    const TemporaryFolder folder;
    const fs::path out = folder.path() / "out";
    const int full = open("/dev/full", O_WRONLY | O_CLOEXEC);
    REQUIRE(full >= 0);
    Program program(folder,
                    {"explain", "--data", tableIn(folder), "--target", "y", "--repeats", "2",
                     "--n-estimators", "3", "--out", out.string()},
                    full);
    close(full);
    CHECK(program.wait(kLong) == 0);
    CHECK(fs::exists(out / "explain.json"));
}

TEST_CASE("no more processors are used than there are", "[program]")
{
    if (kIsSanitized) {
        WARN("a sanitizer needs terabytes of address space; not checked");
        return;
    }
    const TemporaryFolder folder;
    const fs::path out = folder.path() / "out";
    Program program(folder,
                    {"explain", "--data", tableIn(folder), "--target", "y", "--repeats", "1",
                     "--n-estimators", "3", "--threads", "1000000000", "--out", out.string()},
                    -1, rlim_t{1} << 30);
    CHECK(program.wait(kLong) == 0);
    CHECK(fs::exists(out / "explain.json"));
}

TEST_CASE("an explanation's numbers are written although memory is too short for pictures",
          "[program]")
{
    if (kIsSanitized) {
        WARN("a sanitizer needs terabytes of address space; not checked");
        return;
    }
    const TemporaryFolder folder;
    const fs::path out = folder.path() / "out";
    Program program(folder,
                    {"explain", "--data", tableIn(folder), "--target", "y", "--repeats", "2",
                     "--n-estimators", "3", "--threads", "1", "--out", out.string()},
                    -1, rlim_t{300} << 20);
    const int code = program.wait(kLong);
    INFO(program.messages());
    CHECK(code == 0);
    CHECK(fs::exists(out / "explain.json"));
#ifdef SURGESCOPE_HAS_GUI
    CHECK_FALSE(fs::exists(out / "importance.png"));
    CHECK(program.messages().find("There is too little memory to draw pictures; the numbers are "
                                  "written without them.\n") != std::string::npos);
#endif
}

TEST_CASE("a program that waits for its data ends at the first request", "[program]")
{
    const TemporaryFolder folder;
    const fs::path pipe = folder.path() / "pipe";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    const fs::path out = folder.path() / "new" / "out";
    const std::string data = pipe.string();
    for (const std::vector<std::string>& line :
         {std::vector<std::string>{"explain", "--data", data, "--target", "y", "--out",
                                   out.string()},
          {"forecast", "--data", data, "--out", out.string()},
          {"info", data}}) {
        Program program(folder, line);
        CHECK(program.wait(kSlowness * std::chrono::milliseconds(700)) == -1);
        program.signal(SIGTERM);
        CHECK(program.wait(kSlowness * std::chrono::seconds(3)) == 130);
        CHECK_FALSE(fs::exists(folder.path() / "new"));
        CHECK_FALSE(program.hasTemporary());
    }
}

TEST_CASE("what never ends and is no table is refused at once", "[program]")
{
    const TemporaryFolder folder;
    Program zeros(folder, {"info", "/dev/zero"});
    CHECK(zeros.wait(std::chrono::seconds(10)) == 3);
    CHECK(zeros.messages().find("holds zero bytes") != std::string::npos);
    const std::string line = folder.write("line.csv", std::string(32 << 20, 'a'));
    Program endlessLine(folder, {"info", line});
    CHECK(endlessLine.wait(std::chrono::seconds(10)) == 3);
    CHECK(endlessLine.messages().find("has no line end in its first 16,777,216 bytes") !=
          std::string::npos);
}

TEST_CASE("what is left of a killed run is cleared by the next", "[program]")
{
    const TemporaryFolder folder;
    const fs::path out = folder.path() / "out";
    fs::create_directory(out);
    const std::string table = tableIn(folder);
    {
        Program program(folder, endless(table, out));
        awaitRepeats(out);
        program.signal(SIGKILL);
        CHECK(program.wait(kLong) == 137);
        CHECK_FALSE(fs::is_empty(out));
    }
    Program next(folder, {"explain", "--data", table, "--target", "y", "--repeats", "2",
                          "--n-estimators", "3", "--out", out.string()});
    CHECK(next.wait(kLong) == 0);
    for (const auto& entry : fs::directory_iterator(out))
        CHECK(entry.path().filename().string()[0] != '.');
}

TEST_CASE("too little memory costs a sentence", "[program][libtorch]")
{
    if (kIsSanitized) {
        WARN("a sanitizer needs terabytes of address space; not checked");
        return;
    }
    const TemporaryFolder folder;
    const std::string settings = folder.write(
        "s.json", R"({"epochs": 1, "mcSamples": 16, "testSteps": 24, "pretrainEpochs": 0})");
    for (const rlim_t megabytes : {300, 500, 700, 750, 800, 900}) {
        Program program(folder,
                        {"forecast", "--demo", "--settings", settings, "--out",
                         (folder.path() / "out").string()},
                        -1, megabytes << 20);
        const int code = program.wait(kLong);
        INFO(megabytes << " MB: " << program.messages());
        CHECK((code == 1 || code == 0));
        CHECK((code == 0 || program.messages().find("memory") != std::string::npos));
        CHECK((code == 0 || !fs::exists(folder.path() / "out")));
        fs::remove_all(folder.path() / "out");
    }
}

#ifdef SURGESCOPE_HAS_GUI

TEST_CASE("a window that a signal ends leaves no lock beside its project", "[program]")
{
    const TemporaryFolder folder;
    const fs::path project = folder.path() / "city.surgescope";
    const fs::path lock = folder.path() / ".city.surgescope.lock";
    core::ProjectFile::create(project);
    for (const int signal : {SIGTERM, SIGHUP}) {
        Program window(folder, {project.string()});
        const auto end = Clock::now() + std::chrono::seconds(60);
        while (!fs::exists(lock) && Clock::now() < end)
            std::this_thread::sleep_for(std::chrono::milliseconds(20));
        REQUIRE(fs::exists(lock));
        window.signal(signal);
        REQUIRE(window.wait(std::chrono::seconds(3)) == 128 + signal);
        REQUIRE_FALSE(fs::exists(lock));
    }
}

#endif
