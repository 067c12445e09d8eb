#include "core/project/ItemArchive.h"

#include "core/project/SampleRounding.h"

#include <utility>

namespace core {

namespace {

constexpr const char* kNaN = "nan";
constexpr const char* kInfinity = "inf";
constexpr const char* kMinusInfinity = "-inf";

// What is taken for one item with those that belong to it: a multiple of the file's size, since
// samples compress, and what even a file of nothing but zeros may ask for.
constexpr double kMemoryPerByte = 64.0;
constexpr double kMemory = 1e9;

Json parsed(const ProjectDatabase& database, std::int64_t item)
{
    Json facts = parseJsonIfAny(itemFacts(database, item));
    if (!facts.is_object())
        throw damagedProject(database.file());
    return facts;
}

double fileSize(const std::filesystem::path& file)
{
    std::error_code error;
    const auto size = std::filesystem::file_size(file, error);
    return error ? 0.0 : static_cast<double>(size);
}

} // namespace

Json ItemWriter::numberFact(double value)
{
    if (std::isnan(value))
        return kNaN;
    if (std::isinf(value))
        return value > 0.0 ? kInfinity : kMinusInfinity;
    return value;
}

void ItemWriter::keepUnknown(const Json& earlier)
{
    for (const auto& [name, value] : earlier.items())
        if (m_names.count(name) == 0)
            m_facts[name] = value;
}

std::string ItemWriter::facts() const
{
    // Text of the data that is no UTF-8 must not keep a run from being saved.
    return m_facts.dump(-1, ' ', false, Json::error_handler_t::replace);
}

void ItemWriter::keep(std::string name, ElementType type, std::span<const std::byte> bytes)
{
    m_arrays.push_back({.name = std::move(name),
                        .type = type,
                        .count = bytes.size() / sizeOf(type),
                        .data = packArray(bytes, sizeOf(type))});
}

void ItemWriter::samples(const char* name, const std::vector<float>& values, std::size_t points)
{
    if (m_storage == SampleStorage::Rounded) {
        if (const auto rounded = roundSamples(values, points)) {
            note(name);
            within(name, [&] {
                (*this)("least", rounded->least);
                (*this)("step", rounded->step);
                (*this)("steps", rounded->steps);
            });
            return;
        }
    }
    (*this)(name, values);
}

ItemReader::ItemReader(const ProjectDatabase& database, std::int64_t item,
                       const std::vector<ProjectItem>* readable)
    : ItemReader(database, item,
                 std::make_shared<double>(kMemory + kMemoryPerByte * fileSize(database.file())))
{
    m_readable = readable;
}

ItemReader::ItemReader(const ProjectDatabase& database, std::int64_t item,
                       std::shared_ptr<double> memory)
    : m_database(database), m_item(item), m_facts(parsed(database, item)),
      m_memory(std::move(memory))
{
}

std::map<int, std::int64_t> ItemReader::partsOf(std::string_view kind) const
{
    std::map<int, std::int64_t> parts;
    for (const ProjectItem& item : m_readable ? *m_readable : itemsOf(m_database, m_item))
        if (item.parent == m_item && item.kind == kind)
            check(parts.emplace(item.number, item.id).second || m_readable != nullptr);
    return parts;
}

const Json& ItemReader::fact(const char* name) const
{
    const auto found = m_here->find(name);
    if (found == m_here->end())
        throw damagedProject(m_database.file());
    return *found;
}

double ItemReader::number(const Json& value) const
{
    if (value.is_number())
        return value.get<double>();
    check(value.is_string());
    const auto& text = value.get_ref<const std::string&>();
    if (text == kNaN)
        return std::numeric_limits<double>::quiet_NaN();
    check(text == kInfinity || text == kMinusInfinity);
    return text == kInfinity ? std::numeric_limits<double>::infinity()
                             : -std::numeric_limits<double>::infinity();
}

void ItemReader::samples(const char* name, std::vector<float>& values, std::size_t points)
{
    if (m_here->find(name) == m_here->end()) { // a number array leaves no trace in the facts
        (*this)(name, values);
        return;
    }
    RoundedSamples rounded;
    within(name, fact(name), [&] {
        (*this)("least", rounded.least);
        (*this)("step", rounded.step);
        (*this)("steps", rounded.steps);
    });
    check(points > 0 && rounded.least.size() == points && rounded.step.size() == points &&
          rounded.steps.size() % points == 0);
    values = samplesOf(rounded);
}

void ItemReader::takeMemory(std::size_t count, std::size_t elementSize)
{
    *m_memory -= static_cast<double>(count) * static_cast<double>(elementSize);
    check(*m_memory >= 0.0);
}

} // namespace core
