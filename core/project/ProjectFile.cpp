#include "core/project/ProjectFile.h"

#include "core/base/Sha256.h"
#include "core/project/BesideProject.h"
#include "core/project/ProjectDatabase.h"
#include "core/project/ProjectItems.h"
#include "core/project/ProjectLock.h"
#include "core/project/ProjectSchema.h"
#include "core/project/TemporaryName.h"

#include <SQLiteCpp/Backup.h>
#include <sqlite3.h>

#include <algorithm>
#include <optional>
#include <system_error>
#include <utility>

namespace core {

namespace {

using Kind = ProjectError::Kind;
using Mode = ProjectDatabase::Mode;

const std::string kTable = "table";
const std::string kSeries = "series";
const char* const kProvenance = "provenance";

/// The right to write `file`, for those who are about to make it.
std::unique_ptr<ProjectLock> lockFor(const std::filesystem::path& file)
{
    auto lock = std::make_unique<ProjectLock>(file);
    if (lock->outcome() == ProjectLock::Outcome::HeldByAnother)
        throw ProjectError(
            Kind::NotStored,
            Message(SENTENCE("core",
                             "%1 is open in another window; close it there, or choose another "
                             "name."),
                    file.string()));
    if (lock->outcome() == ProjectLock::Outcome::InTheWay)
        throw ProjectError(
            Kind::NotStored,
            Message(SENTENCE("core", "%1 lies where the lock of the project would be; take it away, "
                                     "or choose another name."),
                    lock->file().string()));
    if (lock->outcome() == ProjectLock::Outcome::Impossible)
        throw ProjectError(
            Kind::NotStored,
            Message(SENTENCE("core", "Nothing can be written in the folder of %1; choose another "
                                     "folder."),
                    file.string()));
    return lock;
}

/// The journal of a change that a killed program left belongs to the project that is about to be
/// replaced: it is played back there, not into the new one.
void settleJournal(const std::filesystem::path& file)
{
    if (!hasJournalBeside(file))
        return;
    std::error_code error;
    if (std::filesystem::exists(file, error)) {
        lookBeside(file); // throws where SQLite must not act on it
        try {
            ProjectDatabase(file, Mode::Write).with([](SQLite::Database& sqlite) {
                sqlite.execAndGet("SELECT count(*) FROM sqlite_schema");
            });
        } catch (const ProjectError&) { // no project: then the journal has another owner
        }
    }
    if (hasJournalBeside(file))
        throw ProjectError(
            Kind::NotStored,
            Message(SENTENCE("core",
                             "A journal lies beside %1 and would be taken for a change of the new "
                             "project; move the files beside it away, or choose another name."),
                    file.string()));
}

/// Makes a database under another name and, when it is whole, puts it in the place of `file`, whose
/// lock is held.
template <typename Fill>
void replaceFile(const std::filesystem::path& file, Fill&& fill)
{
    settleJournal(file);
    const auto place = linkedProject(file);
    const TemporaryName part(place);
    fill(part.path());
    std::error_code error;
    std::filesystem::rename(part.path(), place, error);
    if (error)
        throw ProjectError(
            Kind::NotStored,
            Message(SENTENCE("core", "%1 cannot be written: save the project in another folder."),
                    file.string()));
}

ProjectItem itemOf(const ProjectRun& run, RunKind kind)
{
    return {.parent = run.data,
            .kind = std::string(nameOf(kind)),
            .number = run.number,
            .name = run.name,
            .created = run.created};
}

void storeParts(const ProjectDatabase& database, std::int64_t of, std::chrono::sys_seconds created,
                const ItemWriter& whole)
{
    for (const ItemParts& parts : whole.parts())
        for (std::size_t place = 0; place < parts.numbers.size(); ++place) {
            ItemWriter part = whole.forPart();
            parts.write(place, part);
            insertItem(database,
                       {.parent = of,
                        .kind = parts.kind,
                        .number = parts.numbers[place],
                        .name = {},
                        .created = created},
                       part.facts(), part.arrays());
        }
}

KnownOfItem knownTo(const ItemWriter& writer)
{
    KnownOfItem known{.names = writer.names(), .partKinds = {}};
    for (const ItemParts& parts : writer.parts())
        known.partKinds.push_back(parts.kind);
    return known;
}

/// None where they are damaged: they are about to be replaced.
Json earlierFacts(const ProjectDatabase& database, std::int64_t item)
{
    try {
        const Json facts = parseJsonIfAny(itemFacts(database, item));
        return facts.is_object() ? facts : Json::object();
    } catch (const ProjectError& error) {
        if (error.kind() != Kind::Damaged)
            throw;
        return Json::object();
    }
}

/// Stores an item unless its parent has one with the same facts; returns its id.
std::int64_t storeOnce(const ProjectDatabase& database, const ProjectItem& item,
                       const ItemWriter& writer)
{
    const std::string facts = writer.facts();
    for (const ProjectItem& other : projectItems(database))
        if (other.kind == item.kind && other.parent == item.parent &&
            itemFacts(database, other.id) == facts)
            return other.id;
    return insertItem(database, item, facts, writer.arrays());
}

/// The table that a series was made of. Throws `ProjectError` (Damaged) where they are not that.
std::int64_t tableOf(const ProjectDatabase& database, std::int64_t id)
{
    const auto series = findProjectItem(database, id);
    const auto table = series ? findProjectItem(database, series->parent) : std::nullopt;
    if (!table || table->kind != kTable || series->kind != kSeries)
        throw damagedProject(database.file());
    return table->id;
}

/// Removes tables and series, other than `kept`, that nothing rests on.
void dropUnused(const ProjectDatabase& database, std::int64_t kept)
{
    for (const auto& kind : {kSeries, kTable}) {
        const auto items = projectItems(database);
        for (const ProjectItem& item : items) {
            const bool isUsed = std::any_of(items.begin(), items.end(), [&](const auto& other) {
                return other.parent == item.id;
            });
            if (item.kind == kind && item.id != kept && !isUsed)
                removeItem(database, item.id);
        }
    }
}

} // namespace

ProjectFile::ProjectFile(std::unique_ptr<ProjectDatabase> database,
                         std::unique_ptr<ProjectLock> lock, ReadOnlyReason reason)
    : m_lock(std::move(lock)), m_database(std::move(database)), m_readOnlyReason(reason)
{
}

ProjectFile::~ProjectFile() = default;
ProjectFile::ProjectFile(ProjectFile&&) noexcept = default;
ProjectFile& ProjectFile::operator=(ProjectFile&&) noexcept = default;

ProjectFile ProjectFile::create(const std::filesystem::path& file,
                                const std::function<void(ProjectFile&)>& fill)
{
    auto lock = lockFor(file);
    replaceFile(file, [&](const std::filesystem::path& part) {
        ProjectFile empty(std::make_unique<ProjectDatabase>(part, Mode::Create, file), nullptr,
                          ReadOnlyReason::None);
        migrateProject(*empty.m_database);
        if (fill)
            fill(empty);
    });
    return {std::make_unique<ProjectDatabase>(file, Mode::Write), std::move(lock),
            ReadOnlyReason::None};
}

ProjectFile ProjectFile::open(const std::filesystem::path& file, Access access)
{
    std::unique_ptr<ProjectLock> lock;
    std::unique_ptr<ProjectDatabase> database;
    auto reason = ReadOnlyReason::AsAsked;
    if (access == Access::Write) {
        lock = std::make_unique<ProjectLock>(file);
        reason = lock->outcome() == ProjectLock::Outcome::HeldByAnother
                     ? ReadOnlyReason::OpenElsewhere
                     : ReadOnlyReason::NotWritable;
        if (lock->outcome() == ProjectLock::Outcome::Held) {
            database = std::make_unique<ProjectDatabase>(file, Mode::Write);
            const bool isWritable = database->with([](SQLite::Database& sqlite) {
                return sqlite3_db_readonly(sqlite.getHandle(), "main") == 0;
            });
            if (isWritable)
                reason = ReadOnlyReason::None;
        }
    }
    if (!database)
        database = std::make_unique<ProjectDatabase>(file, Mode::Read);
    checkProject(*database);
    if (reason == ReadOnlyReason::None)
        migrateProject(*database);
    return {std::move(database), std::move(lock), reason};
}

ProjectFile ProjectFile::openDamaged(const std::filesystem::path& file)
{
    return {std::make_unique<ProjectDatabase>(file, Mode::Rescue), nullptr,
            ReadOnlyReason::AsAsked};
}

const std::filesystem::path& ProjectFile::file() const
{
    return m_database->file();
}

ProjectFile ProjectFile::saveAs(const std::filesystem::path& target,
                                const std::function<void(ProjectFile&)>& change) const
{
    auto lock = lockFor(target);
    replaceFile(target, [&](const std::filesystem::path& part) {
        ProjectFile copy(std::make_unique<ProjectDatabase>(part, Mode::Create, target), nullptr,
                         ReadOnlyReason::None);
        m_database->with([&](SQLite::Database& from) {
            copy.m_database->with([&](SQLite::Database& to) {
                SQLite::Backup backup(to, from);
                if (const int outcome = backup.executeStep(-1); outcome != SQLITE_DONE)
                    throw SQLite::Exception("", outcome);
            });
        });
        if (change)
            change(copy);
    });
    return {std::make_unique<ProjectDatabase>(target, Mode::Write), std::move(lock),
            ReadOnlyReason::None};
}

void ProjectFile::atomically(const std::function<void()>& work)
{
    m_database->with([&](SQLite::Database& sqlite) {
        if (sqlite3_get_autocommit(sqlite.getHandle()) == 0) { // within another one, which decides
            work();
            return;
        }
        SQLite::Transaction transaction(sqlite, SQLite::TransactionBehavior::IMMEDIATE);
        work();
        transaction.commit();
    });
}

ProjectSettings ProjectFile::settings() const
{
    return m_database->with([this](SQLite::Database& sqlite) {
        ProjectSettings settings;
        SQLite::Statement rows(sqlite, "SELECT name, value, sha256 FROM setting ORDER BY name");
        while (rows.executeStep()) {
            auto value = rows.getColumn(1).getString();
            if (sha256Of(value) != rows.getColumn(2).getString())
                throw damagedProject(file());
            settings[rows.getColumn(0).getString()] = std::move(value);
        }
        return settings;
    });
}

void ProjectFile::setSettings(const ProjectSettings& settings)
{
    atomically([&] {
        m_database->with([&](SQLite::Database& sqlite) {
            SQLite::Statement insert(
                sqlite, "INSERT OR REPLACE INTO setting (name, value, sha256) VALUES (?, ?, ?)");
            for (const auto& [name, value] : settings) {
                insert.reset();
                insert.bind(1, name);
                insert.bind(2, value);
                insert.bind(3, sha256Of(value));
                insert.exec();
            }
        });
    });
}

std::int64_t ProjectFile::setData(const ProjectData& data)
{
    m_tables.clear(); // ids may be given again
    std::int64_t id = 0;
    ItemWriter table;
    writeTable(table, *data.table, data.path);
    ItemWriter series;
    writeSeries(series, data);
    atomically([&] {
        const std::int64_t parent =
            storeOnce(*m_database, {.kind = kTable, .name = data.table->source}, table);
        id =
            storeOnce(*m_database, {.parent = parent, .kind = kSeries, .name = data.group}, series);
        dropUnused(*m_database, id);
    });
    return id;
}

ProjectData ProjectFile::data(std::int64_t id) const
{
    ProjectData data;
    readTableOf(data, tableOf(*m_database, id));
    ItemReader seriesReader(*m_database, id);
    readSeries(seriesReader, data);
    return data;
}

void ProjectFile::readTableOf(ProjectData& data, std::int64_t table) const
{
    ReadTable& read = m_tables[table];
    if ((data.table = read.table.lock())) {
        data.path = read.path;
        return;
    }
    ItemReader reader(*m_database, table);
    readTable(reader, data);
    read = {data.table, data.path};
}

std::vector<ProjectRun> ProjectFile::runs() const
{
    std::vector<ProjectRun> runs;
    for (const ProjectItem& item : projectItems(*m_database))
        if (const auto kind = runKindNamed(item.kind))
            runs.push_back({.id = item.id,
                            .data = item.parent,
                            .kind = *kind,
                            .number = item.number,
                            .name = item.name,
                            .created = item.created,
                            .provenance = provenance(item.id)});
    return runs;
}

std::string ProjectFile::provenance(std::int64_t run) const
{
    const std::string facts = itemFacts(*m_database, run);
    const auto text = jsonMember(facts, kProvenance);
    if (text.empty())
        return {};
    const Json provenance = parseJsonIfAny(text);
    if (provenance.is_discarded())
        throw damagedProject(file());
    return provenance.dump();
}

void ProjectFile::writeProvenance(ItemWriter& writer, const ProjectRun& run)
{
    if (run.provenance.empty())
        writer.leaveOut(kProvenance);
    else
        writer.object(kProvenance, run.provenance);
}

std::int64_t ProjectFile::store(const ProjectRun& run, RunKind kind, ItemWriter& writer)
{
    std::int64_t id = run.id;
    atomically([&] {
        if (id == 0) {
            id = insertItem(*m_database, itemOf(run, kind), writer.facts(), writer.arrays());
        } else {
            writer.keepUnknown(earlierFacts(*m_database, id));
            replaceItem(*m_database, id, writer.facts(), writer.arrays(), knownTo(writer));
        }
        storeParts(*m_database, id, run.created, writer);
    });
    return id;
}

RunResult ProjectFile::read(const ProjectRun& run, const Series* series) const
{
    return withResultType(run.kind, [&]<typename Result>(std::type_identity<Result>) -> RunResult {
        return read<Result>(run.id, series);
    });
}

void ProjectFile::rename(std::int64_t run, const std::string& name)
{
    renameItem(*m_database, run, name);
}

void ProjectFile::renumber(std::int64_t run, int number)
{
    renumberItem(*m_database, run, number);
}

void ProjectFile::remove(std::int64_t run)
{
    removeItem(*m_database, run);
}

} // namespace core
