#include "core/project/ProjectItems.h"

#include "core/base/Sha256.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace core {

namespace {

struct TypeNamed
{
    ElementType type;
    std::string_view name;
    std::size_t size;
};

constexpr std::array<TypeNamed, 5> kTypes{{{ElementType::U8, "u8", 1},
                                           {ElementType::U16, "u16", 2},
                                           {ElementType::I64, "i64", 8},
                                           {ElementType::F32, "f32", 4},
                                           {ElementType::F64, "f64", 8}}};

const TypeNamed& entryOf(ElementType type)
{
    return *std::find_if(kTypes.begin(), kTypes.end(),
                         [&](const TypeNamed& entry) { return entry.type == type; });
}

constexpr std::string_view kSelectItems =
    "SELECT id, coalesce(parent, 0), kind, number, name, created FROM item";

ProjectItem itemOf(SQLite::Statement& row)
{
    return {.id = row.getColumn(0).getInt64(),
            .parent = row.getColumn(1).getInt64(),
            .kind = row.getColumn(2).getString(),
            .number = row.getColumn(3).getInt(),
            .name = row.getColumn(4).getString(),
            .created = std::chrono::sys_seconds(std::chrono::seconds(row.getColumn(5).getInt64()))};
}

std::vector<std::string> arrayNames(SQLite::Database& sqlite, std::int64_t item)
{
    std::vector<std::string> names;
    SQLite::Statement rows(sqlite, "SELECT name FROM array WHERE item = ?");
    rows.bind(1, item);
    while (rows.executeStep())
        names.push_back(rows.getColumn(0).getString());
    return names;
}

constexpr std::size_t kMaxArrayBytes = 999'000'000; ///< below SQLite's own limit

void insertArray(SQLite::Database& sqlite, std::int64_t item, const KeptArray& array)
{
    if (array.data.size() > kMaxArrayBytes)
        throw InputError(Message(
            SENTENCE("core", "This result is too large for a project file: \"%1\" takes more "
                             "than 999 MB; fewer MC samples or repeats need less."),
            array.name));
    SQLite::Statement insert(sqlite, "INSERT INTO array (item, name, type, count, data) "
                                     "VALUES (?, ?, ?, ?, ?)");
    insert.bind(1, item);
    insert.bind(2, array.name);
    insert.bind(3, std::string(entryOf(array.type).name));
    insert.bind(4, static_cast<std::int64_t>(array.count));
    insert.bindNoCopy(5, array.data.data(), static_cast<int>(array.data.size()));
    insert.exec();
}

} // namespace

std::size_t sizeOf(ElementType type)
{
    return entryOf(type).size;
}

std::vector<ProjectItem> itemsOf(const ProjectDatabase& database, std::int64_t parent)
{
    return database.with([&](SQLite::Database& sqlite) {
        std::vector<ProjectItem> items;
        SQLite::Statement rows(sqlite, std::string(kSelectItems) + " WHERE parent = ? ORDER BY id");
        rows.bind(1, parent);
        while (rows.executeStep())
            items.push_back(itemOf(rows));
        return items;
    });
}

std::vector<ProjectItem> projectItems(const ProjectDatabase& database)
{
    return database.with([](SQLite::Database& sqlite) {
        std::vector<ProjectItem> items;
        SQLite::Statement rows(sqlite, std::string(kSelectItems) + " ORDER BY id");
        while (rows.executeStep())
            items.push_back(itemOf(rows));
        return items;
    });
}

std::optional<ProjectItem> findProjectItem(const ProjectDatabase& database, std::int64_t id)
{
    return database.with([&](SQLite::Database& sqlite) -> std::optional<ProjectItem> {
        SQLite::Statement row(sqlite, std::string(kSelectItems) + " WHERE id = ?");
        row.bind(1, id);
        return row.executeStep() ? std::optional(itemOf(row)) : std::nullopt;
    });
}

std::int64_t insertItem(const ProjectDatabase& database, const ProjectItem& item,
                        const std::string& facts, const std::vector<KeptArray>& arrays)
{
    return database.with([&](SQLite::Database& sqlite) {
        SQLite::Savepoint whole(sqlite, "item");
        SQLite::Statement insert(sqlite, "INSERT INTO item (parent, kind, number, name, created, "
                                         "facts, sha256) VALUES (?, ?, ?, ?, ?, ?, ?)");
        if (item.parent != 0)
            insert.bind(1, item.parent);
        insert.bind(2, item.kind);
        insert.bind(3, item.number);
        insert.bind(4, item.name);
        insert.bind(5, static_cast<std::int64_t>(item.created.time_since_epoch().count()));
        insert.bind(6, facts);
        insert.bind(7, sha256Of(facts));
        insert.exec();
        const std::int64_t id = sqlite.getLastInsertRowid();
        for (const KeptArray& array : arrays)
            insertArray(sqlite, id, array);
        whole.release();
        return id;
    });
}

void replaceItem(const ProjectDatabase& database, std::int64_t id, const std::string& facts,
                 const std::vector<KeptArray>& arrays, const KnownOfItem& known)
{
    database.with([&](SQLite::Database& sqlite) {
        SQLite::Savepoint whole(sqlite, "item");
        const auto remove = [&](const char* what, const std::string& named) {
            SQLite::Statement statement(sqlite, what);
            statement.bind(1, id);
            statement.bind(2, named);
            statement.exec();
        };
        for (const std::string& kind : known.partKinds)
            remove("DELETE FROM item WHERE parent = ? AND kind = ?", kind);
        for (const std::string& name : arrayNames(sqlite, id))
            if (known.names.count(name.substr(0, name.find('.'))) != 0)
                remove("DELETE FROM array WHERE item = ? AND name = ?", name);
        SQLite::Statement update(sqlite, "UPDATE item SET facts = ?, sha256 = ? WHERE id = ?");
        update.bind(1, facts);
        update.bind(2, sha256Of(facts));
        update.bind(3, id);
        if (update.exec() == 0)
            throw damagedProject(database.file());
        for (const KeptArray& array : arrays)
            insertArray(sqlite, id, array);
        whole.release();
    });
}

std::string itemFacts(const ProjectDatabase& database, std::int64_t item)
{
    return database.with([&](SQLite::Database& sqlite) {
        SQLite::Statement row(sqlite, "SELECT facts, sha256 FROM item WHERE id = ?");
        row.bind(1, item);
        if (!row.executeStep())
            throw damagedProject(database.file());
        auto facts = row.getColumn(0).getString();
        if (sha256Of(facts) != row.getColumn(1).getString())
            throw damagedProject(database.file());
        return facts;
    });
}

KeptArray itemArray(const ProjectDatabase& database, std::int64_t item, const std::string& name,
                    ElementType type)
{
    return database.with([&](SQLite::Database& sqlite) {
        SQLite::Statement row(sqlite,
                              "SELECT type, count, data FROM array WHERE item = ? AND name = ?");
        row.bind(1, item);
        row.bind(2, name);
        if (!row.executeStep() || row.getColumn(0).getString() != entryOf(type).name ||
            row.getColumn(1).getInt64() < 0)
            throw damagedProject(database.file());
        const SQLite::Column data = row.getColumn(2);
        const auto* begin = static_cast<const std::uint8_t*>(data.getBlob());
        return KeptArray{.name = name,
                         .type = type,
                         .count = static_cast<std::size_t>(row.getColumn(1).getInt64()),
                         .data = Bytes(begin, begin + data.getBytes())};
    });
}

void renameItem(const ProjectDatabase& database, std::int64_t item, const std::string& name)
{
    database.with([&](SQLite::Database& sqlite) {
        SQLite::Statement update(sqlite, "UPDATE item SET name = ? WHERE id = ?");
        update.bind(1, name);
        update.bind(2, item);
        update.exec();
    });
}

void renumberItem(const ProjectDatabase& database, std::int64_t item, int number)
{
    database.with([&](SQLite::Database& sqlite) {
        SQLite::Statement update(sqlite, "UPDATE item SET number = ? WHERE id = ?");
        update.bind(1, number);
        update.bind(2, item);
        update.exec();
    });
}

void removeItem(const ProjectDatabase& database, std::int64_t item)
{
    database.with([&](SQLite::Database& sqlite) {
        SQLite::Statement remove(sqlite, "DELETE FROM item WHERE id = ?");
        remove.bind(1, item);
        remove.exec();
    });
}

} // namespace core
