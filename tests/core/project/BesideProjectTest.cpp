#include "core/project/BesideProject.h"
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

TEST_CASE("what lies beside the end of a link is looked at, not what lies beside the link",
          "[project]")
{
    const TemporaryFolder folder;
    const fs::path inner = folder.path() / "inner";
    fs::create_directory(inner);
    const std::string file = writeProject(inner / "p.surgescope");
    const fs::path link = folder.path() / "link.surgescope";
    fs::create_symlink(file, link);
    const std::string victim = folder.write("victim.txt", "precious notes\n");
    writeHostileJournal(file, victim);
    const auto before = contents(inner);
    for (const auto access : {Access::ReadOnly, Access::Write})
        CHECK(errorSentence([&] { ProjectFile::open(link, access); })
                  .find("tells to delete another file") != std::string::npos);
    CHECK(bytesOf(victim) == "precious notes\n");
    CHECK(contents(inner) == before);

    fs::remove(file + "-journal");
    crashMidway(file);
    const auto crashed = contents(inner);
    {
        const auto project = ProjectFile::open(link, Access::ReadOnly);
        CHECK(project.settings().at("forecast") == std::string(2000, 'a'));
    }
    CHECK(contents(inner) == crashed);
}

TEST_CASE("a project and a link to it have one writer, and saving to the link leaves it one",
          "[project]")
{
    const TemporaryFolder folder;
    const fs::path inner = folder.path() / "inner";
    fs::create_directory(inner);
    const std::string file = writeProject(inner / "p.surgescope");
    const fs::path link = folder.path() / "link.surgescope";
    fs::create_symlink(file, link);
    {
        const auto writer = ProjectFile::open(file);
        CHECK(ProjectFile::open(link).readOnlyReason() ==
              ProjectFile::ReadOnlyReason::OpenElsewhere);
    }
    ProjectFile::create(link).setSettings({{"events", "[]"}});
    CHECK(fs::is_symlink(link));
    CHECK(ProjectFile::open(file).settings().contains("events"));
    CHECK(contents(inner).size() == 1);
}

TEST_CASE("a change that a crash left is not played back into the project saved in its place",
          "[project]")
{
    const TemporaryFolder folder;
    const std::string file = writeProject(folder.path() / "p.surgescope");
    crashMidway(file);
    ProjectFile::create(file).setSettings({{"events", "[]"}});
    CHECK(contents(folder.path()).size() == 1);
    const auto settings = ProjectFile::open(file).settings();
    CHECK(settings.contains("events"));
    CHECK_FALSE(settings.contains("forecast"));

    // Of a project that is gone: whoever it belongs to, it is not ours to take away.
    crashMidway(file);
    fs::remove(file);
    const auto before = contents(folder.path());
    CHECK(errorSentence([&] { ProjectFile::create(file); }) ==
          "A journal lies beside " + file +
              " and would be taken for a change of the new project; move the files beside it "
              "away, or choose another name.");
    CHECK(contents(folder.path()) == before);
}

TEST_CASE("saving takes no file of another name away, but what a killed program left of it",
          "[project]")
{
    const TemporaryFolder folder;
    const std::string own = folder.write("p.surgescope.part", "my own");
    const std::string other = folder.write(".p.surgescope.lock-journal", "my own");
    folder.write(".p.surgescope.12ab3f.part", "half a project");
    const std::string file = writeProject(folder.path() / "p.surgescope");
    CHECK(bytesOf(own) == "my own");
    CHECK(bytesOf(other) == "my own");
    CHECK(contents(folder.path()).size() == 3);
    CHECK_FALSE(ProjectFile::open(file).isReadOnly());
    CHECK(bytesOf(other) == "my own");
}

TEST_CASE("a project that is taken away leaves no journal for the next one of its name",
          "[project]")
{
    const TemporaryFolder folder;
    const std::string file = writeProject(folder.path() / "p.surgescope");
    crashMidway(file);
    core::removeWithJournals(file);
    CHECK(contents(folder.path()).empty());
    CHECK_NOTHROW(ProjectFile::create(file));
}
