#include "core/base/Sha256.h"
#include "core/project/ProjectFile.h"
#include "core/project/ProjectSettingNames.h"
#include "tests/Catch.h"
#include "tests/TemporaryFolder.h"
#include "tests/app/commands/CommandOutput.h"
#include "tests/core/project/HostileJournal.h"
#include "tests/core/project/SmallProject.h"

#include <SQLiteCpp/Database.h>
#include <SQLiteCpp/Statement.h>
#include <sys/stat.h>

#include <algorithm>
#include <cstddef>
#include <map>

namespace fs = std::filesystem;

namespace {

std::string nested(std::size_t depth)
{
    return std::string(depth, '[') + std::string(depth, ']');
}

/// A project with an explanation, and what SQL does to it.
class HostileProject
{
public:
    HostileProject()
    {
        auto project = core::ProjectFile::create(file());
        const auto data = project.setData(smallData(20));
        const core::Explanation& made = smallExplanation();
        for (int i = 0; i < 2; ++i)
            project.add<core::Explanation>({.data = data, .number = i + 1, .name = "Why"}, made);
        project.setSettings({{core::kDataSetting, std::to_string(data)}});
    }
    const TemporaryFolder& folder() const { return m_folder; }
    std::string file() const { return (m_folder.path() / "city.surgescope").string(); }
    std::string out() const { return (m_folder.path() / "out").string(); }

    void execute(const std::string& sql) const
    {
        SQLite::Database(file(), SQLite::OPEN_READWRITE).exec(sql);
    }
    /// Gives every explanation these facts, changed by `change(json text)`.
    template <typename Change>
    void changeFacts(Change&& change) const
    {
        SQLite::Database database(file(), SQLite::OPEN_READWRITE);
        std::string facts =
            database.execAndGet("SELECT facts FROM item WHERE kind = 'explanation'").getString();
        facts = change(std::move(facts));
        SQLite::Statement update(database, "UPDATE item SET facts = ?, sha256 = ? "
                                           "WHERE kind = 'explanation'");
        update.bind(1, facts);
        update.bind(2, core::sha256Of(facts));
        update.exec();
    }

private:
    TemporaryFolder m_folder;
};

/// The files of a folder with what is in them.
std::map<std::string, std::string> contents(const fs::path& folder)
{
    std::map<std::string, std::string> files;
    for (const auto& entry : fs::recursive_directory_iterator(folder))
        files[entry.path().string()] = entry.is_regular_file() ? bytesOf(entry.path()) : "folder";
    return files;
}

} // namespace

TEST_CASE("no command acts on a journal that names another file", "[commands][project]")
{
    const HostileProject project;
    const std::string victim = project.folder().write("victim.txt", "precious notes\n");
    writeHostileJournal(project.file(), victim);
    const auto before = contents(project.folder().path());
    for (const std::vector<std::string>& line : {std::vector<std::string>{"info", project.file()},
                                                 {"export", project.file(), "--out", project.out()},
                                                 {"report", project.file(), "--out", project.out()},
                                                 {"verify", project.file()}}) {
        const auto refused = surgescope(line);
        INFO(line.front());
        CHECK(refused.code == commands::kUnusableData);
        CHECK(refused.err.starts_with(project.file() + "-journal tells to delete another file"));
        CHECK(contents(project.folder().path()) == before);
    }
}

TEST_CASE("lists within lists without end cost a sentence", "[commands][project]")
{
    const HostileProject project;
    const std::string deep = nested(100'000);
    project.changeFacts([&](std::string facts) {
        facts.pop_back();
        return facts + ",\"provenance\":{\"x\":" + deep + "}}";
    });
    const std::string damaged =
        project.file() + " is damaged; what is readable of it can be saved as another project.\n";
    for (const std::vector<std::string>& line : {std::vector<std::string>{"info", project.file()},
                                                 {"export", project.file(), "--out", project.out()},
                                                 {"report", project.file(), "--out", project.out()},
                                                 {"verify", project.file()}}) {
        const auto refused = surgescope(line);
        INFO(line.front());
        CHECK(refused.code == commands::kUnusableData);
        CHECK(refused.err == damaged);
    }
    const auto& folder = project.folder();
    const std::string settings = folder.write("s.json", "{\"lookback\":" + deep + '}');
    const auto forecast =
        surgescope({"forecast", "--demo", "--settings", settings, "--out", project.out()});
    CHECK(forecast.code == commands::kWrongUsage);
    CHECK(forecast.err == settings + " nests lists more than 64 deep; expected settings like "
                                     "{\"epochs\": 25}.\n");
    const std::string result =
        folder.write("metrics.json", "{\"provenance\":{\"settings\":" + deep + "}}");
    for (const char* command : {"verify", "info"}) {
        const auto refused = surgescope({command, result});
        CHECK(refused.code == commands::kUnusableData);
        CHECK(refused.err == result + " cannot be read: it is cut off, nested too deep, or holds a "
                                      "number beyond all bounds.\n");
    }
}

TEST_CASE("a provenance with values of other types is no fault of the program",
          "[commands][project]")
{
    const HostileProject project;
    project.changeFacts([](std::string facts) {
        facts.pop_back();
        return facts + R"(,"provenance":{"program":"surgescope 0","command":"explain",
            "data":{"name":"a","sha256":"b","bytes":1},"settings":{"table":5,"demo":[]},"seed":1,
            "device":"CPU","kernel":"v3","libraries":{}}})";
    });
    const auto exported = surgescope({"export", project.file(), "--out", project.out()});
    INFO(exported.err);
    CHECK(exported.code == 0);
    const auto result = fs::path(project.out()) / "explain-1-explain.json";
    const auto verified = surgescope({"verify", result.string()});
    CHECK(verified.code == commands::kUnusableData);
    CHECK(verified.err.starts_with("The data city.csv cannot be found"));
}

TEST_CASE("names of a project reach the terminal on their line, without control characters",
          "[commands][project]")
{
    const HostileProject project;
    project.execute("UPDATE item SET name = char(27) || '[31mred' || char(7) || char(10) || "
                    "'Wrote /etc/passwd' || char(13) || char(9) || 'x' WHERE kind = 'explanation'");
    for (const std::vector<std::string>& line :
         {std::vector<std::string>{"info", project.file()}, {"verify", project.file()}}) {
        const auto told = surgescope(line);
        const std::string all = told.out + told.err;
        INFO(all);
        CHECK(all.find("red") != std::string::npos);
        CHECK(all.find("\nWrote") == std::string::npos);
        for (const char control : {'\x1b', '\x07', '\r', '\t'})
            CHECK(all.find(control) == std::string::npos);
    }
}

TEST_CASE("runs of one kind and number are exported beside one another", "[commands][project]")
{
    const HostileProject project;
    project.execute("UPDATE item SET number = 1 WHERE kind = 'explanation'");
    const auto done = surgescope({"export", project.file(), "--out", project.out()});
    INFO(done.err);
    REQUIRE(done.code == 0);
    const auto runs =
        core::ProjectFile::open(project.file(), core::ProjectFile::Access::ReadOnly).runs();
    const std::string second = "explain-1-run-" + std::to_string(runs[1].id) + "-summary.csv";
    CHECK(fs::exists(fs::path(project.out()) / "explain-1-summary.csv"));
    CHECK(fs::exists(fs::path(project.out()) / second));
    const auto before = contents(project.out());
    // Over itself, all of it; and nothing of it where one file cannot be.
    CHECK(surgescope({"export", project.file(), "--out", project.out()}).code == 0);
    CHECK(contents(project.out()) == before);
    fs::remove(fs::path(project.out()) / second);
    fs::create_directory(fs::path(project.out()) / second);
    fs::remove(fs::path(project.out()) / "explain-1-explain.json");
    const auto blocked = contents(project.out());
    const auto refused = surgescope({"export", project.file(), "--out", project.out()});
    CHECK(refused.code == commands::kWrongUsage);
    CHECK(refused.err == (fs::path(project.out()) / second).string() +
                             " is a folder, in the place of a result; expected another folder for "
                             "--out.\n");
    CHECK(contents(project.out()) == blocked);
}

TEST_CASE("a project with very many items is listed and read at once", "[commands][project]")
{
    const HostileProject project;
    // As many again as take minutes where each looks at all the others.
    project.execute(
        "WITH RECURSIVE n(i) AS (SELECT 3 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) "
        "INSERT INTO item (parent, kind, number, name, created, facts, sha256) "
        "SELECT parent, 'dropout', i, 'n', 0, '{}', "
        "'44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a' "
        "FROM item, n WHERE kind = 'explanation' AND number = 1");
    const auto listed = surgescope({"info", project.file()});
    CHECK(listed.code == 0);
    CHECK(std::count(listed.out.begin(), listed.out.end(), '\n') > 20'000);
}
