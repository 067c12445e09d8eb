#pragma once

#include "core/project/ArrayCodec.h"
#include "core/project/ProjectDatabase.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace core {

/// Type of the elements of a kept array: "u8", "u16", "i64", "f32", "f64".
enum class ElementType
{
    U8,
    U16,
    I64,
    F32,
    F64
};

std::size_t sizeOf(ElementType type);

/// An array as it stands in the file.
struct KeptArray
{
    std::string name; ///< "bayesian.mean"
    ElementType type = ElementType::F64;
    std::size_t count = 0; ///< elements
    Bytes data;            ///< see `packArray`
};

/// One of the things a project holds: a table, a series made of it, a run on that.
struct ProjectItem
{
    std::int64_t id = 0;
    std::int64_t parent = 0; ///< 0: none
    std::string kind;        ///< "table", "series", a kind of run (see `RunKind`), "fold"
    int number = 0;          ///< of a run or fold, from 1
    std::string name;        ///< for people
    std::chrono::sys_seconds created;
};

/// The rows of the tables `item` and `array`. Throw `ProjectError`; what they change is in the file
/// when they return, or when the transaction around them is committed.
std::vector<ProjectItem> projectItems(const ProjectDatabase& database);
/// Those that rest on one.
std::vector<ProjectItem> itemsOf(const ProjectDatabase& database, std::int64_t parent);
std::optional<ProjectItem> findProjectItem(const ProjectDatabase& database, std::int64_t id);
/// Returns the id of the new item.
std::int64_t insertItem(const ProjectDatabase& database, const ProjectItem& item,
                        const std::string& facts, const std::vector<KeptArray>& arrays);
/// What of an item this program knows.
struct KnownOfItem
{
    std::set<std::string> names;        ///< of facts and arrays, each without what stands within it
    std::vector<std::string> partKinds; ///< of the items that rest on it and belong to it
};
/// Gives an item other facts and arrays: its place, number, name and date stay. The parts that are
/// known are removed; arrays and items of other names and kinds, as a later program may have added,
/// stay.
void replaceItem(const ProjectDatabase& database, std::int64_t id, const std::string& facts,
                 const std::vector<KeptArray>& arrays, const KnownOfItem& known);
/// The item's facts, a JSON object. Throws `ProjectError` (Damaged) where they are not what was
/// written, or there is no such item.
std::string itemFacts(const ProjectDatabase& database, std::int64_t item);
/// The named array. Throws `ProjectError` (Damaged) where there is none of this type.
KeptArray itemArray(const ProjectDatabase& database, std::int64_t item, const std::string& name,
                    ElementType type);
void renameItem(const ProjectDatabase& database, std::int64_t item, const std::string& name);
void renumberItem(const ProjectDatabase& database, std::int64_t item, int number);
/// With all that rests on it.
void removeItem(const ProjectDatabase& database, std::int64_t item);

} // namespace core
