#include "core/base/RandomStream.h"
#include "core/base/Sha256.h"
#include "core/forecast/ModelDifferences.h"
#include "core/project/ArrayCodec.h"
#include "core/project/ProjectSchema.h"
#include "tests/Catch.h"
#include "tests/TemporaryFolder.h"
#include "tests/core/data/ErrorSentence.h"
#include "tests/core/project/SmallProject.h"

#include <SQLiteCpp/Database.h>

#include <algorithm>
#include <fstream>

using core::ProjectError;
using core::ProjectFile;

namespace {

/// A small project with a run of each kind, as bytes.
const std::string& projectBytes()
{
    static const std::string bytes = [] {
        const TemporaryFolder folder;
        const auto file = folder.path() / "p.surgescope";
        {
            auto project = ProjectFile::create(file);
            project.setSettings({{"forecast", "{}"}});
            addAllKinds(project);
        }
        return bytesOf(file);
    }();
    return bytes;
}

bool isOneSentence(const std::string& text)
{
    return text.size() > 20 && text.back() == '.' && text.find('\n') == std::string::npos &&
           text.find("SQL") == std::string::npos && text.find("malformed") == std::string::npos;
}

// A result that was read is used as the window would.

template <typename Result>
void use(const Result&)
{
}

void use(core::Forecast forecast)
{
    core::reband(forecast, {.level = 0.5, .kind = core::BandKind::LearnedRecent});
}

/// Each kind of band, or the sentence that says why there is none.
void use(const core::Outlook& outlook)
{
    try {
        for (const auto kind : {core::BandKind::Paper, core::BandKind::LearnedRecent})
            outlook.forecast({}, {.level = 0.5, .calibrated = true, .kind = kind});
    } catch (const core::InputError& error) {
        REQUIRE(isOneSentence(error.what()));
    }
}

void use(const core::AskedBacktest& asked)
{
    core::differencesFromBayesian(asked.finished.folds.back());
}

/// What could be read of a project.
struct Read
{
    std::size_t runs = 0;
    bool isAsStored = true; ///< to the last bit
};

/// Opens a project, reads all there is and uses it.
Read readAll(const std::filesystem::path& file)
{
    const auto project = ProjectFile::open(file, ProjectFile::Access::ReadOnly);
    project.settings();
    Read read;
    for (const auto& run : project.runs()) {
        const auto data = project.data(run.data);
        core::withResultType(run.kind, [&]<typename Result>(std::type_identity<Result>) {
            const auto result = project.read<Result>(run.id, data.series.get());
            read.isAsStored = read.isAsStored && written(result) == written(smallResult<Result>());
            use(result);
        });
        ++read.runs;
    }
    return read;
}

void execute(const std::filesystem::path& file, const std::string& sql)
{
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
    database.exec(sql);
}

/// A sound project with something done to it by SQL.
std::string errorAfter(const TemporaryFolder& folder, const std::string& sql)
{
    const std::string file = folder.write("p.surgescope", projectBytes());
    execute(file, sql);
    auto sentence = errorSentence([&] { readAll(file); });
    if (sentence.rfind(file, 0) == 0)
        sentence.replace(0, file.size(), "FILE");
    return sentence;
}

const std::string kDamaged =
    "FILE is damaged; what is readable of it can be saved as another project.";

} // namespace

TEST_CASE("what is no project is said to be none", "[project]")
{
    const TemporaryFolder folder;
    const auto say = [&](const std::string& file) {
        return errorSentence([&] { ProjectFile::open(file); });
    };
    const std::string text = folder.write("a.csv", std::string(5000, 'x'));
    REQUIRE(say(text) == text + " is not a project of Surgescope.");
    const std::string empty = folder.write("empty.surgescope", "");
    REQUIRE(say(empty) == empty + " is not a project of Surgescope.");
    const std::string other = (folder.path() / "other.db").string();
    SQLite::Database(other, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE t(x)");
    REQUIRE(say(other) == other + " is not a project of Surgescope.");
    REQUIRE(say(folder.path().string()) ==
            folder.path().string() + " is a folder; a project is a file.");
    const std::string none = (folder.path() / "none.surgescope").string();
    REQUIRE(say(none) == "There is no file " + none + ".");
    REQUIRE(bytesOf(text) == std::string(5000, 'x'));
    REQUIRE(std::distance(std::filesystem::directory_iterator(folder.path()), {}) == 3);
}

TEST_CASE("a project of a newer version is said to be one", "[project]")
{
    const TemporaryFolder folder;
    REQUIRE(errorAfter(folder, "PRAGMA user_version = 7") ==
            "FILE was saved by a newer version of Surgescope (its format is version 7, this "
            "program reads up to 2); open it with that one.");
}

TEST_CASE("a project of an older version is brought up to date, whole or not at all", "[project]")
{
    const TemporaryFolder folder;
    const std::string file = folder.write("p.surgescope", projectBytes());
    const core::ProjectDatabase database(file, core::ProjectDatabase::Mode::Write);
    const char* const first = core::projectMigrations()[0];
    const char* const second = core::projectMigrations()[1];
    const auto version = [&] {
        return database.with([](SQLite::Database& sqlite) {
            return sqlite.execAndGet("PRAGMA user_version").getInt();
        });
    };
    const char* const broken[] = {first, second,
                                  "CREATE TABLE more (x TEXT) STRICT; CREATE nonsense;"};
    REQUIRE_THROWS_AS(core::migrateProject(database, broken), ProjectError);
    REQUIRE(version() == 2);
    const char* const sound[] = {first, second, "CREATE TABLE more (x TEXT) STRICT;",
                                 "UPDATE item SET name = 'migrated';"};
    core::migrateProject(database, sound);
    REQUIRE(version() == 4);
    core::checkProject(database, sound);
    REQUIRE(core::projectItems(database).back().name == "migrated");
}

TEST_CASE("a schema with anything else in it is refused before it is used", "[project]")
{
    const TemporaryFolder folder;
    for (const std::string sql :
         {"CREATE TRIGGER t AFTER INSERT ON setting BEGIN DELETE FROM item; END",
          "CREATE VIEW v AS SELECT load_extension('evil')", "CREATE TABLE more (x)",
          "DROP TABLE setting; CREATE VIEW setting AS SELECT 'a' name, 'b' value, 'c' sha256",
          "ALTER TABLE item ADD COLUMN evil TEXT", "DROP TABLE array"})
        REQUIRE(errorAfter(folder, sql) == kDamaged);
}

TEST_CASE("contents that do not fit are refused, however well they are made", "[project]")
{
    const TemporaryFolder folder;
    for (const std::string sql :
         {"UPDATE item SET facts = replace(facts, 'passes', 'posses')",
          "UPDATE setting SET value = 'other'", "DELETE FROM array WHERE name = 'forecast.actual'",
          "UPDATE array SET type = 'u8' WHERE name = 'forecast.actual'",
          "UPDATE array SET count = 1000000000000000 WHERE name = 'forecast.actual'",
          "UPDATE array SET count = -1 WHERE name = 'forecast.actual'",
          "UPDATE array SET data = x'28B52FFD' WHERE name = 'forecast.actual'",
          "PRAGMA foreign_keys = OFF; DELETE FROM item WHERE kind = 'table'",
          "UPDATE item SET kind = 'series' WHERE kind = 'table'",
          // Whole arrays, each in itself sound, that do not belong together.
          "UPDATE array SET (count, data) = (SELECT count, data FROM array WHERE name = "
          "'forecast.times') WHERE name = 'forecast.bandPoints'",
          "UPDATE array SET (count, data) = (SELECT count, data FROM array WHERE name = "
          "'table.y') WHERE name = 'forecast.bayesian.mean'",
          "UPDATE array SET (count, data) = (SELECT count, data FROM array WHERE name = "
          "'table.y') WHERE name = 'table.x'",
          "UPDATE item SET number = 1 WHERE kind = 'fold'",
          "UPDATE item SET number = 4 WHERE kind = 'fold' AND number = 3",
          "DELETE FROM item WHERE kind = 'fold'",
          "UPDATE item SET number = 5 - number WHERE kind = 'fold'"}) {
        INFO(sql);
        REQUIRE(errorAfter(folder, sql) == kDamaged);
    }
}

TEST_CASE("the facts of an outlook, a backtest and a comparison must fit", "[project]")
{
    // Facts that somebody changed who knows how to make their checksum.
    const auto errorWith = [](core::RunKind kind, const std::string& from, const std::string& to) {
        const TemporaryFolder folder;
        const std::string file = folder.write("p.surgescope", projectBytes());
        {
            const core::ProjectDatabase database(file, core::ProjectDatabase::Mode::Write);
            for (const auto& item : core::projectItems(database))
                if (item.kind == core::nameOf(kind)) {
                    std::string facts = core::itemFacts(database, item.id);
                    const auto at = facts.find(from);
                    REQUIRE(at != std::string::npos);
                    facts.replace(at, from.size(), to);
                    database.with([&](SQLite::Database& sqlite) {
                        SQLite::Statement update(
                            sqlite, "UPDATE item SET facts = ?, sha256 = ? WHERE id = ?");
                        update.bind(1, facts);
                        update.bind(2, core::sha256Of(facts));
                        update.bind(3, item.id);
                        update.exec();
                    });
                }
        }
        return errorSentence([&] { readAll(file); });
    };
    using Kind = core::RunKind;
    struct Change
    {
        Kind kind;
        const char* from;
        const char* to;
    };
    for (const Change& change : {
             Change{Kind::Outlook, "\"horizon\":24", "\"horizon\":48"},
             Change{Kind::Outlook, "\"horizon\":24", "\"horizon\":100000"},
             Change{Kind::Outlook, "\"head\":\"studentT\"", "\"head\":\"mean\""},
             Change{Kind::Outlook, "\"passes\":{", "\"passes\":null,\"p\":{"},
             Change{Kind::Backtest, "\"folds\":3", "\"folds\":2"},
             Change{Kind::Backtest, "\"epochs\":1", "\"epochs\":-1"},
             Change{Kind::Dropout, "\"chosen\":", "\"chosen\":7"},
             Change{Kind::Dropout, "\"dropout\":0.1", "\"dropout\":1.5"},
             Change{Kind::Dropout, "\"n\":", "\"n\":-"},
         }) {
        INFO(change.to);
        REQUIRE(errorWith(change.kind, change.from, change.to)
                    .ends_with(" is damaged; what is "
                               "readable of it can be "
                               "saved as another "
                               "project."));
    }
    // What only the network can tell is said when it is asked.
    REQUIRE(errorWith(Kind::Outlook, "\"denseHidden\":[16]", "\"denseHidden\":[17]") == "no error");
}

TEST_CASE("an array that claims more than its frame holds takes no memory", "[project]")
{
    const std::vector<double> values(100, 1.0);
    auto packed = core::packArray(std::as_bytes(std::span(values)), 8);
    std::vector<double> back(100);
    REQUIRE(core::unpackArray(packed, 8, std::as_writable_bytes(std::span(back))));
    REQUIRE(back == values);
    std::vector<double> more(101);
    REQUIRE_FALSE(core::unpackArray(packed, 8, std::as_writable_bytes(std::span(more))));
    packed.back() ^= 1;
    REQUIRE_FALSE(core::unpackArray(packed, 8, std::as_writable_bytes(std::span(back))));
    REQUIRE_FALSE(core::unpackArray({}, 8, std::as_writable_bytes(std::span(back))));
}

TEST_CASE("1,000 damaged projects give a sentence each, or all that was in them", "[project][slow]")
{
    const TemporaryFolder folder;
    core::RandomStream random(7, 0);
    std::size_t refused = 0;
    for (int i = 0; i < 1000; ++i) {
        std::string bytes = projectBytes();
        if (i % 2 == 0) {
            bytes.resize(random.below(bytes.size()));
        } else {
            // Flips in the first pages tell on the structure, later ones on the arrays.
            const std::size_t end =
                i % 4 == 1 ? std::min<std::size_t>(bytes.size(), 16384) : bytes.size();
            for (int flip = 0; flip < 1 + i % 5; ++flip) {
                char& byte = bytes[random.below(end)];
                byte = static_cast<char>(byte ^ (1 << random.below(8)));
            }
        }
        const std::string file = folder.write("p.surgescope", bytes);
        Read read;
        const std::string sentence = errorSentence([&] { read = readAll(file); });
        if (sentence == "no error") {
            REQUIRE(read.runs <= core::kRunKinds);
            REQUIRE(read.isAsStored);
            continue;
        }
        ++refused;
        INFO(i << ": " << sentence);
        REQUIRE(isOneSentence(sentence));
        if (i % 10 != 1)
            continue;
        const std::string rescue =
            errorSentence([&] { core::rescueProject(file, folder.path() / "rescued.surgescope"); });
        INFO(rescue);
        REQUIRE((rescue == "no error" || isOneSentence(rescue)));
    }
    // The others were flipped in parts of pages that are not used, or in a name.
    REQUIRE(refused > 700);
}

TEST_CASE("what is readable of a damaged project is saved as another", "[project]")
{
    const TemporaryFolder folder;
    const std::string file = folder.write("p.surgescope", projectBytes());
    execute(file, "UPDATE array SET data = x'00' WHERE name = 'forecast.actual' AND item = "
                  "(SELECT id FROM item WHERE kind = 'forecast')");
    REQUIRE(errorSentence([&] { readAll(file); }) != "no error");
    const auto target = folder.path() / "rescued.surgescope";
    const auto rescued = core::rescueProject(file, target);
    REQUIRE(rescued.runs == core::kRunKinds - 1);
    REQUIRE(rescued.lost == 1);
    {
        const auto project = ProjectFile::open(target);
        REQUIRE(project.settings().at("forecast") == "{}");
        REQUIRE(project.settings().at("data") == std::to_string(project.runs()[0].data));
        REQUIRE(project.runs().size() == core::kRunKinds - 1);
        REQUIRE(readAll(target).isAsStored);
    }

    // The data in use have another place than before: a run was deleted before they were stored.
    const std::string two = folder.write("two.surgescope", projectBytes());
    std::int64_t inUse = 0;
    {
        auto project = ProjectFile::open(two);
        auto data = project.data(project.runs()[0].data);
        data.group = "another";
        project.remove(project.runs()[0].id);
        inUse = project.setData(data);
        project.setSettings({{"data", std::to_string(inUse)}});
    }
    const auto carried = folder.path() / "carried.surgescope";
    core::rescueProject(two, carried);
    {
        const auto project = ProjectFile::open(carried);
        const auto data = std::stoll(project.settings().at("data"));
        REQUIRE(data != inUse);
        REQUIRE(project.data(data).group == "another");
    }

    // A backtest lives on without the fold that cannot be read.
    const std::string fold = folder.write("fold.surgescope", projectBytes());
    execute(fold, "UPDATE array SET data = x'00' WHERE name = 'forecast.actual' AND item = "
                  "(SELECT id FROM item WHERE kind = 'fold' AND number = 2)");
    REQUIRE(core::rescueProject(fold, folder.path() / "folds.surgescope").runs == core::kRunKinds);
    {
        const auto project = ProjectFile::open(folder.path() / "folds.surgescope");
        const auto run = project.runs()[3];
        const auto kept =
            project.read<core::AskedBacktest>(run.id, project.data(run.data).series.get());
        REQUIRE(kept.finished.which == std::vector<std::size_t>{2});
        REQUIRE(kept.finished.asked == 3);
        REQUIRE(written(kept.finished.folds[0]) == written(smallBacktest().finished.folds[1]));
    }

    // Cut short behind the first pages: what lies in them is still there. SQLite puts rows where
    // there is room; VACUUM puts those of the items in front of the arrays.
    const std::string whole = folder.write("whole.surgescope", projectBytes());
    execute(whole, "VACUUM");
    const std::string cut =
        folder.write("cut.surgescope", bytesOf(whole).substr(0, bytesOf(whole).size() - 8192));
    REQUIRE(errorSentence([&] { ProjectFile::open(cut); }) ==
            cut + " is damaged; what is readable of it can be saved as another project.");
    REQUIRE(core::rescueProject(cut, target).runs >= 1);

    // Where nothing is left to be carried, what is there under the new name stays.
    const std::string empty = folder.write("empty.surgescope", projectBytes());
    execute(empty, "UPDATE item SET facts = '{}' WHERE kind = 'series'");
    const std::string before = bytesOf(target.string());
    REQUIRE(errorSentence([&] { core::rescueProject(empty, target); }) ==
            "Nothing of " + empty + " can be read.");
    REQUIRE(bytesOf(target.string()) == before);
    REQUIRE(errorSentence([&] { core::rescueProject(file, file); }) ==
            file + " is the damaged project itself; expected another name, so that nothing of it "
                   "is lost.");

    const std::string noise = folder.write("noise.surgescope", std::string(8192, 'x'));
    REQUIRE(errorSentence([&] { core::rescueProject(noise, target); }) ==
            noise + " is not a project of Surgescope.");
}

TEST_CASE("a file that has the name of a project's lock is told, and left alone", "[project]")
{
    const TemporaryFolder folder;
    const auto project = folder.path() / "p.surgescope";
    const auto lock = folder.path() / ".p.surgescope.lock";
    const std::string sentence = lock.string() + " lies where the lock of the project would be; "
                                                 "take it away, or choose another name.";
    folder.write(".p.surgescope.lock", "mine");
    REQUIRE(errorSentence([&] { ProjectFile::create(project); }) == sentence);
    REQUIRE(bytesOf(lock.string()) == "mine");
    std::filesystem::remove(lock);
    std::filesystem::create_symlink("elsewhere", lock);
    REQUIRE(errorSentence([&] { ProjectFile::create(project); }) == sentence);
    std::filesystem::remove(lock);
    std::filesystem::create_directory(lock);
    REQUIRE(errorSentence([&] { ProjectFile::create(project); }) == sentence);
}

TEST_CASE("a project whose file was removed can still be saved under another name", "[project]")
{
    const TemporaryFolder folder;
    const std::string file = folder.write("p.surgescope", projectBytes());
    auto project = ProjectFile::open(file);
    std::filesystem::remove(file);
    REQUIRE(errorSentence([&] { project.rename(project.runs()[0].id, "x"); }) ==
            file + " has been moved or deleted since it was opened; save the project under another "
                   "name.");
    const auto other = project.saveAs(folder.path() / "other.surgescope");
    REQUIRE(readAll(other.file()).runs == core::kRunKinds);
}
