#include "app/commands/TablesBeside.h"

#include "core/base/InputError.h"

#include <algorithm>
#include <system_error>

namespace commands {

namespace fs = std::filesystem;

TablesBeside::TablesBeside(const fs::path& result, const std::string& usual)
    : m_result(result), m_digests(tablesOf(result))
{
    std::erase_if(m_digests, [](const auto& entry) { // a stranger's result may list any file
        return fs::path(entry.first).filename() != entry.first;
    });
    const std::string name = result.filename().string();
    if (name.ends_with(usual))
        m_prefix = name.substr(0, name.size() - usual.size());
}

std::string TablesBeside::listed(const std::string& table) const
{
    for (const std::string& name : {m_prefix + table, table})
        if (m_digests.contains(name))
            return name;
    const auto found = std::find_if(m_digests.begin(), m_digests.end(), [&](const auto& entry) {
        return entry.first.ends_with('-' + table);
    });
    return found == m_digests.end() ? std::string() : found->first;
}

fs::path TablesBeside::placeOf(const std::string& table) const
{
    const fs::path folder = m_result.parent_path();
    const std::string said = listed(table);
    std::error_code ignored;
    if (!said.empty())
        for (const std::string& name : {m_prefix + table, said, table})
            if (fs::exists(folder / name, ignored))
                return folder / name;
    return folder / (m_prefix + table);
}

bool TablesBeside::isThere(const std::string& table) const
{
    std::error_code ignored;
    return fs::exists(placeOf(table), ignored);
}

bool TablesBeside::isChanged(const std::string& table) const
{
    return isListed(table) && isThere(table) &&
           m_digests.at(listed(table)) != digestOf(placeOf(table));
}

std::vector<std::string> TablesBeside::names() const
{
    std::vector<std::string> names;
    for (const auto& entry : m_digests) {
        const std::string& name = entry.first;
        const std::string usual =
            name.starts_with(m_prefix) ? name.substr(m_prefix.size()) : std::string();
        if (!usual.empty() && usual.find('-') == std::string::npos) // else of another run
            names.push_back(usual);
    }
    return names;
}

void TablesBeside::requireFiles(const std::vector<std::string>& tables) const
{
    auto all = names();
    all.insert(all.end(), tables.begin(), tables.end());
    for (const std::string& table : all) {
        const fs::path place = placeOf(table);
        std::error_code ignored;
        if (fs::exists(place, ignored) && !fs::is_regular_file(place, ignored))
            throw core::InputError(place.string() + " is no regular file; expected a table of " +
                                   m_result.filename().string() + " or none.");
    }
}

} // namespace commands
