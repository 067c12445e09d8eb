#include "core/base/JsonText.h"
#include "core/base/Sha256.h"
#include "tests/Catch.h"
#include "tests/TemporaryFolder.h"
#include "tests/core/project/SmallProject.h"

#include <algorithm>

using core::ProjectDatabase;
using core::ProjectFile;

namespace {

/// Changes the facts of an item, with their checksum.
void changeFacts(const ProjectDatabase& database, std::int64_t item,
                 const std::function<void(core::Json&)>& change)
{
    auto facts = core::parseJson(core::itemFacts(database, item));
    change(facts);
    const std::string text = facts.dump();
    database.with([&](SQLite::Database& sqlite) {
        SQLite::Statement update(sqlite, "UPDATE item SET facts = ?, sha256 = ? WHERE id = ?");
        update.bind(1, text);
        update.bind(2, core::sha256Of(text));
        update.bind(3, item);
        update.exec();
    });
}

/// What a later program may add to a run: a fact, an array, and an item that rests on it.
void growRun(const std::filesystem::path& file, std::int64_t run)
{
    const ProjectDatabase database(file, ProjectDatabase::Mode::Write);
    changeFacts(database, run, [](core::Json& facts) {
        facts["remark"] = {{"text", "the best so far"}};
    });
    database.with([&](SQLite::Database& sqlite) {
        SQLite::Statement insert(sqlite, "INSERT INTO array (item, name, type, count, data) "
                                         "VALUES (?, 'remark.marks', 'u8', 0, x'')");
        insert.bind(1, run);
        insert.exec();
    });
    core::insertItem(database, {.parent = run, .kind = "picture", .name = {}}, "{}", {});
}

void requireGrown(const std::filesystem::path& file, std::int64_t run)
{
    const ProjectDatabase database(file, ProjectDatabase::Mode::Read);
    const auto facts = core::parseJson(core::itemFacts(database, run));
    REQUIRE(facts["remark"]["text"] == "the best so far");
    REQUIRE_NOTHROW(core::itemArray(database, run, "remark.marks", core::ElementType::U8));
    const auto items = core::projectItems(database);
    REQUIRE(std::count_if(items.begin(), items.end(), [&](const auto& item) {
                return item.parent == run && item.kind == "picture";
            }) == 1);
}

} // namespace

TEST_CASE("what a later program added to a run stays where the run is given another result",
          "[project]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "city.surgescope";
    {
        auto project = ProjectFile::create(file);
        addAllKinds(project);
    }
    const auto runs = ProjectFile::open(file).runs();
    for (const auto& run : runs)
        growRun(file, run.id);
    {
        auto project = ProjectFile::open(file);
        for (const auto& run : runs)
            core::withResultType(run.kind, [&]<typename Result>(std::type_identity<Result>) {
                project.add<Result>(run, smallResult<Result>());
            });
    }
    for (const auto& run : runs)
        requireGrown(file, run.id);
    const auto project = ProjectFile::open(file);
    for (const auto& run : runs) {
        const auto data = project.data(run.data);
        core::withResultType(run.kind, [&]<typename Result>(std::type_identity<Result>) {
            const auto result = project.read<Result>(run.id, data.series.get());
            REQUIRE(written(result) == written(smallResult<Result>()));
        });
        REQUIRE(project.runs().size() == runs.size());
    }
}

TEST_CASE("a fact that another result leaves out is not taken for a later program's", "[project]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "city.surgescope";
    auto project = ProjectFile::create(file);
    core::ProjectRun run{.data = project.setData(smallData()), .number = 1};
    run.provenance = smallProvenance("outlook");
    run.id = project.add<core::Outlook>(run, smallOutlook());
    changeFacts(ProjectDatabase(file, ProjectDatabase::Mode::Write), run.id, [](core::Json& facts) {
        facts["decisions"] = {"Decided otherwise."};
        facts["decisionsMessages"] = core::Json::array();
    });
    run.provenance.clear();
    project.add<core::Outlook>(run, smallOutlook());
    const auto facts = core::parseJson(
        core::itemFacts(ProjectDatabase(file, ProjectDatabase::Mode::Read), run.id));
    REQUIRE(facts.contains("decisions") == !smallOutlook().fitted().decisions.empty());
    REQUIRE_FALSE(facts.contains("provenance"));
}

TEST_CASE("facts, settings and items of a later program go with a project that is saved as another",
          "[project]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "city.surgescope";
    {
        auto project = ProjectFile::create(file);
        addAllKinds(project);
        project.setSettings({{"later", "3"}, {"forecast", "{}"}});
    }
    const auto run = ProjectFile::open(file).runs().front();
    growRun(file, run.id);
    const auto target = folder.path() / "other.surgescope";
    ProjectFile::open(file).saveAs(target, [](ProjectFile& copy) {
        copy.setSettings({{"forecast", "{\"epochs\": 3}"}});
        copy.setData(smallData());
    });
    requireGrown(target, run.id);
    REQUIRE(ProjectFile::open(target).settings() ==
            core::ProjectSettings{{"later", "3"}, {"forecast", "{\"epochs\": 3}"}});
}

TEST_CASE("facts that this program does not know are no damage, wherever they stand", "[project]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "city.surgescope";
    {
        auto project = ProjectFile::create(file);
        addAllKinds(project);
    }
    {
        const ProjectDatabase database(file, ProjectDatabase::Mode::Write);
        for (const auto& item : core::projectItems(database))
            changeFacts(database, item.id, [](core::Json& facts) {
                for (auto& [name, value] : facts.items())
                    if (value.is_object() && name != "options" && name != "provenance" &&
                        name != "choices" && name != "asked")
                        value["later"] = "fact";
                facts["later"] = {1, 2, 3};
            });
    }
    const auto project = ProjectFile::open(file);
    REQUIRE(project.runs().size() == core::kRunKinds);
    for (const auto& run : project.runs()) {
        const auto data = project.data(run.data);
        REQUIRE(written(data) == written(smallData()));
        core::withResultType(run.kind, [&]<typename Result>(std::type_identity<Result>) {
            const auto result = project.read<Result>(run.id, data.series.get());
            REQUIRE(written(result) == written(smallResult<Result>()));
        });
    }
}

TEST_CASE("facts that earlier files lack take their defaults", "[project]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "city.surgescope";
    {
        auto project = ProjectFile::create(file);
        addAllKinds(project);
    }
    {
        const ProjectDatabase database(file, ProjectDatabase::Mode::Write);
        for (const auto& item : core::projectItems(database)) {
            changeFacts(database, item.id, [](core::Json& facts) {
                for (const char* name : {"decisions", "decisionsMessages", "headerRows"})
                    facts.erase(name);
                for (const char* part : {"forecast", "series"})
                    if (facts.contains(part) && facts[part].is_object())
                        for (const char* name :
                             {"decisions", "decisionsMessages", "notesMessages", "warningsMessages",
                              "clock", "stepMonths", "future"})
                            facts[part].erase(name);
            });
        }
    }
    const auto project = ProjectFile::open(file);
    for (const auto& run : project.runs()) {
        const auto data = project.data(run.data);
        REQUIRE(data.series->values.size() == smallData().series->values.size());
        REQUIRE(data.series->clock == core::LocalClock{});
        REQUIRE(data.series->stepMonths == 0);
        REQUIRE(data.table->headerRows == 1);
        project.read(run, data.series.get());
    }
}
