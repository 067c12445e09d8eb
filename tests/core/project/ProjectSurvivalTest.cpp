#include "core/base/RandomStream.h"
#include "core/project/ProjectFile.h"
#include "tests/Catch.h"
#include "tests/DiskFaults.h"
#include "tests/TemporaryFolder.h"
#include "tests/core/data/ErrorSentence.h"

#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdio>
#include <sstream>
#include <string>
#include <thread>

using core::ProjectFile;

namespace {

/// A running project_writer and what it prints.
class Writer
{
public:
    Writer(const std::string& what, const std::filesystem::path& where)
    {
        int ends[2];
        REQUIRE(pipe(ends) == 0);
        m_id = fork();
        if (m_id == 0) {
            dup2(ends[1], STDOUT_FILENO);
            close(ends[0]);
            close(ends[1]);
            execl(SURGESCOPE_PROJECT_WRITER, SURGESCOPE_PROJECT_WRITER, what.c_str(), where.c_str(),
                  nullptr);
            _exit(127);
        }
        close(ends[1]);
        m_output = ends[0];
    }
    ~Writer() { close(m_output); }

    void kill() const { ::kill(m_id, SIGKILL); }

    /// Waits until it has printed something.
    void awaitBegin() { REQUIRE(readOn()); }

    /// All it printed, when it has ended.
    std::string wait()
    {
        while (readOn())
            ;
        waitpid(m_id, nullptr, 0);
        return m_text;
    }

private:
    bool readOn()
    {
        char piece[4096];
        const ssize_t n = read(m_output, piece, sizeof piece);
        if (n > 0)
            m_text.append(piece, static_cast<std::size_t>(n));
        return n > 0;
    }

    std::string m_text;
    pid_t m_id = -1;
    int m_output = -1;
};

int lastNumber(const std::string& lines)
{
    int number = 0;
    std::istringstream in(lines);
    for (int next = 0; in >> next;)
        number = next;
    return number;
}

void requireWhole(const ProjectFile& project, const core::ProjectRun& run)
{
    const core::Series series = *project.data(run.data).series;
    if (run.kind == core::RunKind::Explanation)
        REQUIRE(project.read<core::Explanation>(run.id).importance.shap.repeats.size() == 4);
    else if (run.kind == core::RunKind::Outlook)
        REQUIRE(project.read<core::Outlook>(run.id, &series).times().size() == 24);
    else
        REQUIRE(project.read<core::AskedBacktest>(run.id, &series).finished.folds.size() == 2);
}

} // namespace

TEST_CASE("killed 50 times while it stores runs, a project has every run that was stored",
          "[project][slow]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "p.surgescope";
    core::RandomStream random(11, 0);
    int stored = 0;
    int midway = 0; // kills that hit a transaction
    for (int i = 0; i < 50; ++i) {
        {
            Writer writer("endless", file);
            if (i % 10 != 0) // else killed while it begins or opens the file, as may be
                writer.awaitBegin();
            std::this_thread::sleep_for(std::chrono::milliseconds(random.below(250)));
            writer.kill();
            stored = std::max(stored, lastNumber(writer.wait()));
        }
        if (!std::filesystem::exists(file))
            continue; // killed before the file was there
        midway += std::filesystem::exists(file.string() + "-journal") ? 1 : 0;
        auto project = ProjectFile::open(file);
        REQUIRE_FALSE(project.isReadOnly()); // the lock went with its holder
        const auto runs = project.runs();
        REQUIRE(static_cast<int>(runs.size()) >= stored); // the last may not have been told of
        REQUIRE(static_cast<int>(runs.size()) <= stored + 1);
        for (const auto& run : runs)
            requireWhole(project, run);
        while (project.runs().size() > 20) // so that the test stays short
            project.remove(project.runs().back().id);
        stored = static_cast<int>(project.runs().size());
    }
    INFO(midway << " of the kills hit a transaction");
    REQUIRE(midway > 0);
}

TEST_CASE("a full disk costs a sentence and nothing that was stored", "[project]")
{
    const TemporaryFolder folder;
    const std::string output = Writer("full", folder.path()).wait();
    INFO(output);
    const std::string intact = "what was saved before is intact";
    REQUIRE(output.find("unexpected") == std::string::npos);
    REQUIRE(output.find(intact) != std::string::npos);
    const auto end = output.find(" stored, ");
    REQUIRE(end != std::string::npos);
    const auto begin = output.rfind('\n', end) + 1;
    const std::string stored = output.substr(begin, end - begin);
    REQUIRE(output.substr(begin).starts_with(stored + " stored, " + stored + " readable\n"));
    REQUIRE(std::stoi(stored) > 2);
    // What fits a limit of file sizes once fits it twice; a small disk is full.
    const bool isSaved = output.find("saved as another") != std::string::npos;
    REQUIRE((!isSaved || output.starts_with("a limit of file sizes")));
    REQUIRE(output.find("the other has " + (isSaved ? stored : "0") + " runs") !=
            std::string::npos);
    REQUIRE(output.find(".part") == std::string::npos);
}

TEST_CASE("a project in a folder that cannot be written is read", "[project]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "p.surgescope";
    ProjectFile::create(file).setSettings({{"forecast", "{}"}});
    const std::string before = bytesOf(file);
    {
        const ReadOnlyFolder closed(folder.path());
        const auto project = ProjectFile::open(file);
        REQUIRE(project.readOnlyReason() == ProjectFile::ReadOnlyReason::NotWritable);
        REQUIRE(project.settings().size() == 1);
        const auto other = folder.path() / "q.surgescope";
        const std::string sentence = "Nothing can be written in the folder of " + other.string() +
                                     "; choose another folder.";
        REQUIRE(errorSentence([&] { ProjectFile::create(other); }) == sentence);
        REQUIRE(errorSentence([&] { project.saveAs(other); }) == sentence);
        REQUIRE(errorSentence([&] { ProjectFile::create(file); }) != "no error");
    }
    REQUIRE(bytesOf(file) == before);
    REQUIRE(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 1);
}
