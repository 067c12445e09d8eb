#include "core/project/ProjectFile.h"
#include "tests/Catch.h"
#include "tests/TemporaryFolder.h"
#include "tests/core/data/ErrorSentence.h"
#include "tests/core/project/HostileJournal.h"

#include <SQLiteCpp/Database.h>

#include <map>
#include <sys/stat.h>
#include <unistd.h>

namespace fs = std::filesystem;
using core::ProjectFile;
using Access = core::ProjectFile::Access;

namespace {

/// A project of one setting.
std::string writeProject(const fs::path& file)
{
    ProjectFile::create(file).setSettings({{"forecast", std::string(2000, 'a')}});
    return file.string();
}

/// The names in a folder with the bytes of the files.
std::map<std::string, std::string> contents(const fs::path& folder)
{
    std::map<std::string, std::string> all;
    for (const auto& entry : fs::directory_iterator(folder))
        all[entry.path().filename().string()] =
            entry.is_regular_file() ? bytesOf(entry.path()) : "no file";
    return all;
}

/// Leaves the project as a crash amid a change does: some pages are new, the journal has the old.
void crashMidway(const std::string& file)
{
    const std::string work = file + ".work";
    fs::copy_file(file, work);
    {
        SQLite::Database database(work, SQLite::OPEN_READWRITE);
        database.exec("PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE setting SET value = 'new'");
        for (int i = 0; i < 200; ++i)
            database.exec("INSERT INTO setting VALUES ('s" + std::to_string(i) +
                          "', hex(randomblob(500)), '')");
        fs::copy_file(work, file, fs::copy_options::overwrite_existing);
        fs::copy_file(work + "-journal", file + "-journal");
    }
    fs::remove(work);
}

} // namespace

TEST_CASE("a journal that names another file is refused, and nothing is deleted", "[project]")
{
    const TemporaryFolder folder;
    const std::string file = writeProject(folder.path() / "p.surgescope");
    const std::string victim = folder.write("victim.txt", "precious notes\n");
    writeHostileJournal(file, victim);
    const auto before = contents(folder.path());
    const std::string sentence = file +
                                 "-journal tells to delete another file, which no journal of "
                                 "Surgescope does; p.surgescope is not opened until it is "
                                 "moved away.";
    for (const auto access : {Access::ReadOnly, Access::Write})
        CHECK(errorSentence([&] { ProjectFile::open(file, access); }) == sentence);
    CHECK(errorSentence([&] { core::rescueProject(file, folder.path() / "q.surgescope"); }) ==
          sentence);
    CHECK(contents(folder.path()) == before);
}

TEST_CASE("after a crash a reader reads the project as it was, and opens nothing for writing",
          "[project]")
{
    const TemporaryFolder folder;
    const std::string file = writeProject(folder.path() / "p.surgescope");
    crashMidway(file);
    const auto before = contents(folder.path());
    REQUIRE(before.size() == 2);
    {
        const auto project = ProjectFile::open(file, Access::ReadOnly);
        CHECK(project.settings().at("forecast") == std::string(2000, 'a'));
        CHECK(contents(folder.path()) == before);
    }
    CHECK(contents(folder.path()) == before);
    CHECK(ProjectFile::open(file).settings().at("forecast") == std::string(2000, 'a'));
    CHECK(contents(folder.path()).size() == 1); // taken back for good by who may write
}

TEST_CASE("a project in WAL mode is read without a file beside it, and written without one",
          "[project]")
{
    const TemporaryFolder folder;
    const std::string file = writeProject(folder.path() / "p.surgescope");
    SQLite::Database(file, SQLite::OPEN_READWRITE).execAndGet("PRAGMA journal_mode = WAL");
    const auto before = contents(folder.path());
    REQUIRE(before.size() == 1);
    {
        const auto project = ProjectFile::open(file, Access::ReadOnly);
        CHECK(project.settings().size() == 1);
        CHECK(contents(folder.path()) == before);
    }
    CHECK(contents(folder.path()) == before);
    ProjectFile::open(file).setSettings({{"events", "[]"}});
    CHECK(contents(folder.path()).size() == 1);
    CHECK(ProjectFile::open(file, Access::ReadOnly).settings().size() == 2);
}

TEST_CASE("links and pipes beside a project, or in its place, are not followed", "[project]")
{
    const TemporaryFolder folder;
    const std::string file = writeProject(folder.path() / "p.surgescope");
    const std::string victim = folder.write("victim.txt", "");
    for (const char* ending : {"-journal", "-wal", "-shm"}) {
        const fs::path beside = file + ending;
        const std::string sentence = beside.string() + " is a link or no file; p.surgescope is not "
                                                       "opened until it is moved away.";
        fs::create_symlink(victim, beside);
        CHECK(errorSentence([&] { ProjectFile::open(file); }) == sentence);
        fs::remove(beside);
        fs::create_hard_link(victim, beside);
        CHECK(errorSentence([&] { ProjectFile::open(file, Access::ReadOnly); }) == sentence);
        fs::remove(beside);
        REQUIRE(mkfifo(beside.c_str(), 0600) == 0);
        CHECK(errorSentence([&] { ProjectFile::open(file); }) == sentence);
        fs::remove(beside);
    }
    CHECK(bytesOf(victim).empty());
    const fs::path pipe = folder.path() / "pipe.surgescope";
    REQUIRE(mkfifo(pipe.c_str(), 0600) == 0);
    CHECK(errorSentence([&] { ProjectFile::open(pipe); }) ==
          pipe.string() + " is a pipe or a device; a project is a file.");
}

TEST_CASE("a file by the name of the lock that is not ours stays", "[project]")
{
    const TemporaryFolder folder;
    const std::string file = writeProject(folder.path() / "p.surgescope");
    const std::string lock = folder.write(".p.surgescope.lock", "my own");
    CHECK(ProjectFile::open(file).isReadOnly());
    CHECK(bytesOf(lock) == "my own");
}
