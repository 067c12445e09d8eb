#include "app/commands/ResultFolder.h"

#include "app/commands/EarlierResult.h"
#include "app/commands/StopOnSignal.h"
#include "app/commands/TableDigests.h"
#include "app/commands/UsageError.h"
#include "core/base/ErrorSentence.h"
#include "core/base/Failure.h"
#include "core/base/FileBytes.h"
#include "core/base/InputError.h"
#include "core/data/Utf8.h"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cassert>
#include <fstream>
#include <system_error>

namespace commands {

namespace fs = std::filesystem;

namespace {

constexpr std::string_view kStaging = ".surgescope.writing-";
constexpr std::size_t kMostHeld = 32; ///< of an analysis all, not of an export, which is quick

fs::path pathOf(int file)
{
    return fs::path("/proc/self/fd") / std::to_string(file);
}

void removeFolders(const std::vector<fs::path>& folders)
{
    for (auto folder = folders.rbegin(); folder != folders.rend(); ++folder)
        rmdir(folder->c_str()); // not when something is in it, nor what is no folder
}

/// Throws `core::InputError` when the disk refuses.
void writeFile(const fs::path& path, std::string_view begin, std::string_view text)
{
    std::ofstream file(path, std::ios::binary);
    file << begin << text;
    file.close();
    if (!file)
        throw core::InputError("not written");
}

/// Moves files to their names; what was moved goes back unless `keep` is called.
class MovedFiles
{
public:
    explicit MovedFiles(fs::path before) : m_before(std::move(before))
    {
        fs::create_directory(m_before);
    }
    ~MovedFiles()
    {
        std::error_code ignored;
        for (auto moved = m_moved.rbegin(); moved != m_moved.rend(); ++moved) {
            if (moved->before.empty())
                fs::remove(moved->target, ignored);
            else
                fs::rename(moved->before, moved->target, ignored);
        }
    }
    MovedFiles(const MovedFiles&) = delete;
    MovedFiles& operator=(const MovedFiles&) = delete;

    /// Takes an older file away. Throws `fs::filesystem_error`.
    void remove(const fs::path& target)
    {
        const fs::path before = m_before / target.filename();
        fs::rename(target, before);
        m_moved.push_back({.target = target, .before = before});
    }
    /// Throws `fs::filesystem_error`.
    void move(const fs::path& from, const fs::path& target)
    {
        Moved moved{.target = target, .before = {}};
        if (fs::exists(fs::symlink_status(target))) {
            moved.before = m_before / target.filename();
            std::error_code error; // linked, the older file is in its place until it is replaced
            fs::create_hard_link(target, moved.before, error);
            if (error)
                fs::rename(target, moved.before);
        }
        m_moved.push_back(std::move(moved));
        fs::rename(from, target);
    }
    void keep() { m_moved.clear(); }

private:
    struct Moved
    {
        fs::path target;
        fs::path before; ///< where the older file is; empty where there was none
    };
    fs::path m_before;
    std::vector<Moved> m_moved;
};

} // namespace

ResultFolder::ResultFolder(fs::path folder, ExpectedResults expected)
    : m_folder(std::move(folder)), m_expected(std::move(expected))
{
    std::error_code error;
    for (fs::path missing = fs::absolute(m_folder, error).lexically_normal();
         !fs::exists(fs::symlink_status(missing, error)) && missing.has_relative_path();
         missing = missing.parent_path())
        if (missing.has_filename())
            m_made.insert(m_made.begin(), missing);
    m_leftover = std::make_unique<core::Leftover>([made = m_made] { removeFolders(made); });
    fs::create_directories(m_folder, error);
    if (!fs::is_directory(m_folder, error) || access(m_folder.c_str(), W_OK | X_OK) != 0) {
        removeFolders(m_made);
        throw UsageError("The results cannot be written to " + m_folder.string() +
                         "; expected a folder that can be made or written to.");
    }
    std::vector<std::string> names = m_expected.names;
    std::erase_if(names, [&](const std::string& name) {
        const auto& leftOut = m_expected.leftOut;
        return std::find(leftOut.begin(), leftOut.end(), name) != leftOut.end();
    });
    // Of an earlier run this one takes away what it does not write: that is no input either.
    std::string obstacle = inputAmong(m_folder, m_expected.names, m_expected.inputs);
    if (obstacle.empty())
        obstacle = obstacleTo(m_folder, names, m_expected.inputs,
                              [](const std::string&) { return std::string(); });
    if (!obstacle.empty())
        throw UsageError(obstacle);
}

ResultFolder::~ResultFolder()
{
    m_staging.reset();
    if (m_stagingFile >= 0)
        close(m_stagingFile);
    for (const auto& held : m_held)
        close(held.second);
    removeFolders(m_made);
}

void ResultFolder::add(std::string_view name, std::string_view text)
{
    addBy(name, [&](const fs::path& path) {
        writeFile(path, name.ends_with(".csv") ? m_csvBegin : std::string_view(), text);
    });
}

void ResultFolder::addBy(std::string_view name, const std::function<void(const fs::path&)>& write)
{
    try {
        write(placeFor(name));
        hold(name);
    } catch (const core::InputError&) {
        throw notWritten(name);
    }
}

bool ResultFolder::addPictures(const std::function<void()>& draw)
{
    const std::size_t before = m_names.size();
    try {
        draw();
        return true;
    } catch (...) {
        if (core::currentError().kind != core::CurrentError::Kind::Memory)
            throw;
    }
    for (; m_names.size() > before; m_names.pop_back())
        fs::remove(m_staging->path() / m_names.back());
    return false;
}

core::Failure ResultFolder::notWritten(std::string_view name) const
{
    return core::Failure("the file " + (m_folder / name).string() +
                         " could not be written; the disk may be full.");
}

void ResultFolder::requireStaging()
{
    std::error_code error;
    if (m_staging && fs::is_directory(m_staging->path(), error))
        return;
    fs::create_directories(m_folder, error);
    if (!fs::is_directory(m_folder, error))
        throw core::Failure("the folder " + m_folder.string() +
                            " was removed while the results were made, and cannot be made again; "
                            "choose another folder with --out.");
    auto staging = std::make_unique<core::TemporaryFolder>(m_folder, kStaging);
    if (m_stagingFile >= 0) {
        takeFromMoved(staging->path());
        close(m_stagingFile);
    }
    m_staging = std::move(staging);
    m_stagingFile = open(m_staging->path().c_str(), O_PATH | O_DIRECTORY | O_CLOEXEC);
}

/// Where the folder has another name now, its files come from there and nothing of ours stays.
void ResultFolder::takeFromMoved(const fs::path& staging)
{
    std::error_code error;
    const fs::path moved = pathOf(m_stagingFile);
    for (const auto& name : m_names)
        fs::rename(moved / name, staging / name, error);
    const fs::path outer = fs::read_symlink(moved, error).parent_path();
    if (outer.filename().string().starts_with(kStaging))
        fs::remove_all(outer, error);
}

void ResultFolder::hold(std::string_view name)
{
    if (m_held.size() >= kMostHeld)
        return;
    const int file = open((m_staging->path() / name).c_str(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (file >= 0)
        m_held.emplace_back(name, file);
}

void ResultFolder::restore()
{
    for (const auto& name : m_names) {
        const fs::path place = m_staging->path() / name;
        std::error_code error;
        if (fs::exists(place, error))
            continue;
        const auto held = std::find_if(m_held.rbegin(), m_held.rend(),
                                       [&](const auto& entry) { return entry.first == name; });
        if (held == m_held.rend() || !fs::copy_file(pathOf(held->second), place, error))
            throw notWritten(name);
    }
}

fs::path ResultFolder::placeFor(std::string_view name)
{
    requireStaging();
    assert(std::find(m_names.begin(), m_names.end(), name) == m_names.end());
    m_names.emplace_back(name);
    const fs::path& folder = m_staging->path();
    // Libraries that write pictures take names for UTF-8; this one names the same folder.
    return (core::isUtf8(folder.native()) ? folder : pathOf(m_stagingFile)) / name;
}

void ResultFolder::sayTables()
{
    TableDigests tables;
    for (const auto& name : m_names)
        if (name.ends_with(".csv"))
            tables[name] = digestOf(m_staging->path() / name);
    for (const auto& name : m_names) {
        if (!name.ends_with(".json"))
            continue;
        const fs::path json = m_staging->path() / name;
        const std::string prefix = name.substr(0, name.rfind('-') + 1); // of a run in an export
        TableDigests own;
        for (const auto& table : tables)
            if (table.first.starts_with(prefix))
                own.insert(table);
        try {
            writeFile(json, {}, withTables(core::wholeFile(json), own));
        } catch (const core::InputError&) {
            throw notWritten(name);
        }
    }
}

void ResultFolder::moveAll()
{
    const std::string obstacle =
        obstacleTo(m_folder, m_names, m_expected.inputs,
                   [&](const std::string& name) { return firstLineOf(m_staging->path() / name); });
    if (!obstacle.empty())
        throw UsageError(obstacle);
    sayTables();
    try {
        MovedFiles moved(m_staging->path() / ".before");
        const auto stale = staleResults(m_folder, m_expected.names, m_names);
        for (const auto& name : m_names)
            moved.move(m_staging->path() / name, m_folder / name);
        for (const auto& name : stale)
            moved.remove(m_folder / name);
        moved.keep();
    } catch (const fs::filesystem_error&) {
        throw core::Failure("the results could not be moved to " + m_folder.string() +
                            "; what was there is unchanged.");
    }
}

std::vector<fs::path> ResultFolder::publish()
{
    Publishing publishing;
    if (!m_names.empty()) {
        requireStaging();
        restore();
        moveAll();
    }
    std::vector<fs::path> files;
    for (const auto& name : m_names)
        files.push_back(m_folder / name);
    m_names.clear();
    m_leftover.reset();
    m_made.clear();
    publishing.finish();
    return files;
}

} // namespace commands
