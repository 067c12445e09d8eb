#include "app/commands/ResultFolder.h"

#include "app/commands/UsageError.h"
#include "core/base/InputError.h"

#include <fstream>
#include <stdexcept>
#include <system_error>
#include <unistd.h>

namespace commands {

namespace fs = std::filesystem;

ResultFolder::ResultFolder(fs::path folder) : m_folder(std::move(folder))
{
    std::error_code error;
    for (fs::path missing = fs::absolute(m_folder).lexically_normal();
         !fs::exists(missing, error) && missing.has_relative_path();
         missing = missing.parent_path())
        if (missing.has_filename())
            m_made.insert(m_made.begin(), missing);
    fs::create_directories(m_folder, error);
    if (!fs::is_directory(m_folder) || access(m_folder.c_str(), W_OK | X_OK) != 0)
        throw UsageError("The results cannot be written to " + m_folder.string() +
                         "; expected a folder that exists or can be made.");
}

ResultFolder::~ResultFolder()
{
    std::error_code ignored;
    if (!m_staging.empty())
        fs::remove_all(m_staging, ignored);
    for (; !m_made.empty(); m_made.pop_back())
        fs::remove(m_made.back(), ignored); // not when something is in it
}

void ResultFolder::add(std::string_view name, std::string_view text)
{
    addBy(name, [&](const fs::path& path) {
        std::ofstream file(path, std::ios::binary);
        if (name.ends_with(".csv"))
            file << m_csvBegin;
        file << text;
        file.close();
        if (!file)
            throw core::InputError("not written");
    });
}

void ResultFolder::addBy(std::string_view name, const std::function<void(const fs::path&)>& write)
{
    try {
        write(placeFor(name));
    } catch (const core::InputError&) {
        throw std::runtime_error("the file " + (m_folder / name).string() +
                                 " could not be written; the disk may be full.");
    }
}

fs::path ResultFolder::placeFor(std::string_view name)
{
    if (m_staging.empty()) {
        std::string staging = (m_folder / ".writing-XXXXXX").string();
        if (mkdtemp(staging.data()) == nullptr)
            throw std::runtime_error("nothing can be written to " + m_folder.string() + ".");
        m_staging = staging;
    }
    m_names.emplace_back(name);
    return m_staging / name;
}

std::vector<fs::path> ResultFolder::publish()
{
    std::vector<fs::path> files;
    for (const auto& name : m_names) {
        files.push_back(m_folder / name);
        fs::rename(m_staging / name, files.back());
    }
    m_names.clear();
    m_made.clear();
    return files;
}

} // namespace commands
