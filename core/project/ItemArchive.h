#pragma once

#include "core/base/JsonText.h"
#include "core/project/ProjectError.h"
#include "core/project/ProjectItems.h"

#include <Eigen/Core>

#include <array>
#include <chrono>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <initializer_list>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

// How a value becomes an item of a project and comes back. A type is described once, by
//
//     template <typename Archive>
//     void describe(Archive& archive, Kept<Archive, Scores>& scores)
//     {
//         archive("rmse", scores.rmse);
//         ...
//     }
//
// which serves for writing (`ItemWriter`) and for reading (`ItemReader`). Numbers, texts and lists
// of described values go into the item's facts, a JSON object; numeric vectors and matrices into
// arrays named by their path, "comparisons.2.mean".

namespace core {

/// `Value` as a description sees it: constant while it is written.
template <typename Archive, typename Value>
using Kept = std::conditional_t<Archive::isReading, Value, const Value>;

/// How samples are kept.
enum class SampleStorage
{
    Full,    ///< as they are
    Rounded, ///< in 16 bits, see SampleRounding.h
};

/// An array's elements are of `Type`, and of `StoredAs` in memory.
template <ElementType Type, typename StoredAs>
struct Element
{
    static constexpr ElementType kType = Type;
    using Stored = StoredAs;
};

template <typename T>
struct ElementOf; ///< the array type of a vector of T; for other types there is none

// clang-format off
template <> struct ElementOf<std::uint8_t> : Element<ElementType::U8, std::uint8_t> {};
template <> struct ElementOf<std::uint16_t> : Element<ElementType::U16, std::uint16_t> {};
template <> struct ElementOf<float> : Element<ElementType::F32, float> {};
template <> struct ElementOf<double> : Element<ElementType::F64, double> {};
template <> struct ElementOf<std::int64_t> : Element<ElementType::I64, std::int64_t> {};
template <> struct ElementOf<std::size_t> : Element<ElementType::I64, std::int64_t> {};
template <> struct ElementOf<std::chrono::sys_seconds> : Element<ElementType::I64, std::int64_t> {};
// clang-format on

template <typename T>
concept ArrayElement = requires
{
    ElementOf<T>::kType;
};

template <typename T>
struct IsVector : std::false_type
{
};
template <typename T>
struct IsVector<std::vector<T>> : std::true_type
{
};
template <typename T>
struct IsOptional : std::false_type
{
};
template <typename T>
struct IsOptional<std::optional<T>> : std::true_type
{
};

class ItemWriter;

/// Items that rest on another and belong to it, as the folds of a backtest do. Each is written when
/// it is stored, one at a time.
struct ItemParts
{
    std::string kind;
    std::vector<int> numbers;
    std::function<void(std::size_t place, ItemWriter& part)> write; ///< `place` is in `numbers`
};

/// Collects the facts, arrays and parts of an item.
class ItemWriter
{
public:
    static constexpr bool isReading = false;

    explicit ItemWriter(SampleStorage storage = SampleStorage::Full) : m_storage(storage) {}
    ItemWriter(const ItemWriter&) = delete;
    ItemWriter& operator=(const ItemWriter&) = delete;

    template <typename T>
    void operator()(const char* name, const T& value)
    {
        note(name);
        if constexpr (std::is_same_v<T, bool> || std::is_integral_v<T>)
            (*m_here)[name] = value;
        else if constexpr (std::is_floating_point_v<T>)
            (*m_here)[name] = numberFact(value);
        else if constexpr (std::is_same_v<T, std::string>)
            (*m_here)[name] = value;
        else if constexpr (std::is_same_v<T, std::chrono::sys_seconds>)
            (*m_here)[name] = value.time_since_epoch().count();
        else if constexpr (IsOptional<T>::value)
            value ? (*this)(name, *value) : void((*m_here)[name] = nullptr);
        else if constexpr (IsVector<T>::value)
            vector(name, value);
        else
            within(name, [&] { describe(*this, value); });
    }

    /// A fact that files of earlier versions lack; left out where `isUsual`, which its absence
    /// says.
    template <typename T>
    void since(const char* name, const T& value, bool isUsual)
    {
        note(name);
        if (!isUsual)
            (*this)(name, value);
    }
    /// Such a fact that is known to be left out.
    void leaveOut(const std::string& name) { note(name); }

    /// A number that is one of the named: `value` is its place among them.
    template <typename Enum>
    void oneOf(const char* name, const Enum& value, std::initializer_list<const char*> names)
    {
        note(name);
        (*m_here)[name] = names.begin()[static_cast<std::size_t>(value)];
    }

    template <int Columns>
    void matrix(const char* name, const Eigen::Matrix<double, Eigen::Dynamic, Columns>& values)
    {
        (*this)((std::string(name) + "Rows").c_str(), values.rows());
        note(name);
        array(name,
              std::span<const double>(values.data(), static_cast<std::size_t>(values.size())));
    }

    /// (passes, points) floats, rounded where that was chosen.
    void samples(const char* name, const std::vector<float>& values, std::size_t points);

    /// A JSON object that is text elsewhere.
    void object(const char* name, const std::string& json)
    {
        note(name);
        (*m_here)[name] = parseJson(json);
    }

    /// Parts of one kind; what `write` takes outlives this.
    void parts(std::string kind, std::vector<int> numbers,
               std::function<void(std::size_t place, ItemWriter& part)> write)
    {
        m_parts.push_back({std::move(kind), std::move(numbers), std::move(write)});
    }

    /// Takes over the facts that the item had under names this does not know, as a later program
    /// may have given it.
    void keepUnknown(const Json& earlier);

    std::string facts() const;
    const std::vector<KeptArray>& arrays() const { return m_arrays; }
    /// Of the facts and arrays, each without what stands within it, and of those left out.
    const std::set<std::string>& names() const { return m_names; }
    const std::vector<ItemParts>& parts() const { return m_parts; }
    /// Of a part: its samples are kept alike.
    ItemWriter forPart() const { return ItemWriter(m_storage); }

private:
    /// JSON has no NaN and no infinity: these are texts.
    static Json numberFact(double value);

    template <typename T>
    void vector(const char* name, const std::vector<T>& values)
    {
        if constexpr (ArrayElement<T>) {
            array(name, std::span<const T>(values));
        } else if constexpr (std::is_same_v<T, int> || std::is_same_v<T, std::string>) {
            (*m_here)[name] = values;
        } else {
            Json list = Json::array();
            for (std::size_t i = 0; i < values.size(); ++i) {
                list.push_back(Json::object());
                inElement(name, i, list.back(), [&] { describe(*this, values[i]); });
            }
            (*m_here)[name] = std::move(list);
        }
    }

    template <typename T>
    void array(const char* name, std::span<const T> values)
    {
        using Stored = typename ElementOf<T>::Stored;
        if constexpr (std::is_same_v<T, Stored>) {
            keep(m_path + name, ElementOf<T>::kType, std::as_bytes(values));
        } else {
            std::vector<Stored> stored;
            stored.reserve(values.size());
            for (const T& value : values) {
                if constexpr (std::is_same_v<T, std::size_t>)
                    stored.push_back(static_cast<Stored>(value));
                else
                    stored.push_back(value.time_since_epoch().count());
            }
            keep(m_path + name, ElementOf<T>::kType, std::as_bytes(std::span(stored)));
        }
    }

    template <typename Work>
    void within(const std::string& name, Work&& work)
    {
        Json inner = Json::object();
        Json* const outer = std::exchange(m_here, &inner);
        const std::string path = std::exchange(m_path, m_path + name + ".");
        work();
        m_path = path;
        m_here = outer;
        (*m_here)[name] = std::move(inner);
    }

    template <typename Work>
    void inElement(const std::string& name, std::size_t place, Json& element, Work&& work)
    {
        Json* const outer = std::exchange(m_here, &element);
        const std::string path =
            std::exchange(m_path, m_path + name + "." + std::to_string(place) + ".");
        work();
        m_path = path;
        m_here = outer;
    }

    void keep(std::string name, ElementType type, std::span<const std::byte> bytes);
    void note(const std::string& name)
    {
        if (m_path.empty())
            m_names.insert(name);
    }

    SampleStorage m_storage;
    Json m_facts = Json::object();
    Json* m_here = &m_facts;
    std::string m_path; ///< "comparisons.2."
    std::vector<KeptArray> m_arrays;
    std::vector<ItemParts> m_parts;
    std::set<std::string> m_names;
};

/// Reads an item. Throws `ProjectError` (Damaged) where something is missing or of another type;
/// takes memory for no more than the file can hold.
class ItemReader
{
public:
    static constexpr bool isReading = true;

    /// With the items `readable` of a damaged project, which outlive it, parts that cannot be read
    /// are left out.
    ItemReader(const ProjectDatabase& database, std::int64_t item,
               const std::vector<ProjectItem>* readable = nullptr);
    ItemReader(const ItemReader&) = delete;
    ItemReader& operator=(const ItemReader&) = delete;

    /// Calls `read(number, part)` for the parts of a kind in the order of their numbers; all
    /// together take no more memory.
    template <typename Read>
    void parts(std::string_view kind, Read&& read)
    {
        for (const auto& [number, item] : partsOf(kind)) {
            const double memory = *m_memory;
            try {
                ItemReader part(m_database, item, m_memory);
                read(number, part);
            } catch (const ProjectError& error) {
                if (m_readable == nullptr || error.kind() != ProjectError::Kind::Damaged)
                    throw;
                *m_memory = memory;
            }
        }
    }

    template <typename T>
    void operator()(const char* name, T& value)
    {
        if constexpr (IsVector<T>::value) {
            vector(name, value);
        } else if constexpr (IsOptional<T>::value) {
            if (fact(name).is_null())
                value.reset();
            else
                (*this)(name, value.emplace());
        } else {
            const Json& found = fact(name);
            if constexpr (std::is_same_v<T, bool>)
                value = found.is_boolean() ? found.get<bool>() : fail<bool>();
            else if constexpr (std::is_integral_v<T>)
                value = integer<T>(found);
            else if constexpr (std::is_floating_point_v<T>)
                value = static_cast<T>(number(found));
            else if constexpr (std::is_same_v<T, std::string>)
                value = found.is_string() ? found.get<std::string>() : fail<std::string>();
            else if constexpr (std::is_same_v<T, std::chrono::sys_seconds>)
                value = T(std::chrono::seconds(integer<std::int64_t>(found)));
            else
                within(std::string(name), found, [&] { describe(*this, value); });
        }
    }

    /// Where the fact is absent `value` stays: it is the usual one when it is made.
    template <typename T>
    void since(const char* name, T& value, bool)
    {
        if constexpr (IsVector<T>::value)
            static_assert(!ArrayElement<typename T::value_type>,
                          "a number array leaves no trace in the facts");
        if (m_here->contains(name))
            (*this)(name, value);
    }

    template <typename Enum>
    void oneOf(const char* name, Enum& value, std::initializer_list<const char*> names)
    {
        std::string text;
        (*this)(name, text);
        std::size_t place = 0;
        while (place < names.size() && text != names.begin()[place])
            ++place;
        check(place < names.size());
        value = static_cast<Enum>(place);
    }

    template <int Columns>
    void matrix(const char* name, Eigen::Matrix<double, Eigen::Dynamic, Columns>& values)
    {
        const auto rows = integer<std::size_t>(fact((std::string(name) + "Rows").c_str()));
        const auto flat = array<double>(name);
        check(rows == 0 ? flat.empty() : flat.size() % rows == 0);
        const std::size_t columns = rows == 0 ? 0 : flat.size() / rows;
        if constexpr (Columns == 1) {
            check(rows == 0 || columns == 1);
            values.resize(static_cast<Eigen::Index>(rows));
        } else {
            values.resize(static_cast<Eigen::Index>(rows), static_cast<Eigen::Index>(columns));
        }
        std::copy(flat.begin(), flat.end(), values.data());
    }

    void samples(const char* name, std::vector<float>& values, std::size_t points);
    void object(const char* name, std::string& json) { json = fact(name).dump(); }

    /// What a name stands for, by a function that throws `InputError` for one it does not know.
    template <typename Find>
    auto named(const std::string& name, Find&& find) const
    {
        try {
            return find(name);
        } catch (const InputError&) {
            throw damagedProject(m_database.file());
        }
    }

    /// Whether there is a fact of this name, as there may not be in files of earlier versions.
    bool has(const char* name) const { return m_here->contains(name); }

    /// Throws `ProjectError` (Damaged) unless `holds`.
    void check(bool holds) const
    {
        if (!holds)
            fail<bool>();
    }

    const ProjectDatabase& database() const { return m_database; }

private:
    ItemReader(const ProjectDatabase& database, std::int64_t item, std::shared_ptr<double> memory);

    /// By their numbers, each of which is given once.
    std::map<int, std::int64_t> partsOf(std::string_view kind) const;
    const Json& fact(const char* name) const;
    double number(const Json& value) const;

    template <typename T>
    T fail() const
    {
        throw damagedProject(m_database.file());
    }

    template <typename T>
    T integer(const Json& value) const
    {
        // In the order of the tests: a number from the parser is unsigned unless it is negative.
        if (value.is_number_unsigned()) {
            const auto read = value.get<std::uint64_t>();
            check(std::in_range<T>(read));
            return static_cast<T>(read);
        }
        check(value.is_number_integer() && std::in_range<T>(value.get<std::int64_t>()));
        return static_cast<T>(value.get<std::int64_t>());
    }

    template <typename T>
    void vector(const char* name, std::vector<T>& values)
    {
        if constexpr (ArrayElement<T>) {
            values = array<T>(name);
        } else {
            const Json& list = fact(name);
            check(list.is_array());
            values.clear();
            for (std::size_t i = 0; i < list.size(); ++i) {
                if constexpr (std::is_same_v<T, int>) {
                    values.push_back(integer<int>(list[i]));
                } else if constexpr (std::is_same_v<T, std::string>) {
                    check(list[i].is_string());
                    values.push_back(list[i].get<std::string>());
                } else {
                    T value{};
                    within(std::string(name) + "." + std::to_string(i), list[i],
                           [&] { describe(*this, value); });
                    values.push_back(std::move(value));
                }
            }
        }
    }

    template <typename T>
    std::vector<T> array(const char* name)
    {
        using Stored = typename ElementOf<T>::Stored;
        const KeptArray kept = itemArray(m_database, m_item, m_path + name, ElementOf<T>::kType);
        takeMemory(kept.count, sizeof(Stored));
        std::vector<Stored> stored(kept.count);
        check(unpackArray(kept.data, sizeof(Stored), std::as_writable_bytes(std::span(stored))));
        if constexpr (std::is_same_v<T, Stored>) {
            return stored;
        } else {
            std::vector<T> values;
            values.reserve(stored.size());
            for (const Stored value : stored) {
                if constexpr (std::is_same_v<T, std::size_t>)
                    values.push_back(static_cast<T>(value));
                else
                    values.push_back(T(std::chrono::seconds(value)));
            }
            return values;
        }
    }

    template <typename Work>
    void within(const std::string& name, const Json& inner, Work&& work)
    {
        check(inner.is_object());
        const Json* const outer = std::exchange(m_here, &inner);
        const std::string path = std::exchange(m_path, m_path + name + ".");
        work();
        m_path = path;
        m_here = outer;
    }

    /// Counts what is about to be taken against what a file of this size can hold.
    void takeMemory(std::size_t count, std::size_t elementSize);

    const ProjectDatabase& m_database;
    std::int64_t m_item;
    Json m_facts;
    const Json* m_here = &m_facts;
    std::string m_path;
    std::shared_ptr<double> m_memory; ///< bytes that may still be taken
    const std::vector<ProjectItem>* m_readable = nullptr;
};

} // namespace core
