#include "app/ProjectStore.h"

#include "core/base/InputError.h"
#include "core/base/Sha256.h"
#include "core/project/BesideProject.h"
#include "core/project/ProjectLock.h"

#include <algorithm>
#include <array>
#include <fstream>
#include <system_error>
#include <utility>

namespace app {

namespace {

const std::string kExtension = ".surgescope";

} // namespace

SourceState sourceState(const Dataset& dataset)
{
    if (dataset.file.empty() || !dataset.table)
        return SourceState::Unchanged;
    std::error_code error;
    if (!std::filesystem::is_regular_file(dataset.file, error)) // nor a pipe, which has no end
        return SourceState::Missing;
    if (std::filesystem::file_size(dataset.file, error) != dataset.table->bytes || error)
        return SourceState::Changed;
    std::ifstream stream(dataset.file, std::ios::binary);
    if (!stream)
        return SourceState::Missing;
    core::Sha256 hash;
    std::array<char, 1 << 16> piece{};
    while (stream.read(piece.data(), piece.size()), stream.gcount() > 0)
        hash.feed({piece.data(), static_cast<std::size_t>(stream.gcount())});
    return hash.finish() == dataset.table->sha256 ? SourceState::Unchanged : SourceState::Changed;
}

core::Message openElsewhere()
{
    return SENTENCE("core", "These runs are open in another window of Surgescope already.");
}

std::vector<std::filesystem::path> leftRecoveryFiles(const std::filesystem::path& recoveryFolder)
{
    std::vector<std::filesystem::path> files;
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator(recoveryFolder, error))
        if (entry.path().extension() == kExtension &&
            core::ProjectLock(entry.path()).outcome() == core::ProjectLock::Outcome::Held)
            files.push_back(entry.path());
    std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) {
        std::error_code ignored;
        return std::filesystem::last_write_time(a, ignored) >
               std::filesystem::last_write_time(b, ignored);
    });
    return files;
}

ProjectStore::ProjectStore(std::filesystem::path recoveryFolder)
    : m_recoveryFolder(std::move(recoveryFolder))
{
}

ProjectStore::~ProjectStore()
{
    forget();
}

void ProjectStore::forget()
{
    const bool isOwn = m_file && m_isRecovery && !m_file->isReadOnly();
    const auto file = isOwn ? m_file->file() : std::filesystem::path();
    m_file.reset();
    if (!file.empty())
        core::removeWithJournals(file);
    m_isRecovery = false;
    m_stored = {};
}

std::filesystem::path ProjectStore::newRecoveryFile() const
{
    std::error_code error;
    std::filesystem::create_directories(m_recoveryFolder, error);
    auto file = m_recoveryFolder / ("unsaved-1" + kExtension);
    for (int number = 2; std::filesystem::exists(file, error) || core::hasJournalBeside(file);
         ++number)
        file = m_recoveryFolder / ("unsaved-" + std::to_string(number) + kExtension);
    return file;
}

core::ProjectFile& ProjectStore::workingFile()
{
    if (!m_file) {
        m_file.emplace(core::ProjectFile::create(newRecoveryFile()));
        m_isRecovery = true;
    }
    return *m_file;
}

OpenedProject ProjectStore::open(const std::filesystem::path& file)
{
    std::error_code ignored;
    if (m_file && !m_isRecovery && std::filesystem::equivalent(file, m_file->file(), ignored)) {
        StoredContents stored; // as it was saved: its lock is this one's
        OpenedProject opened = readAll(*m_file, stored);
        m_stored = std::move(stored);
        return opened;
    }
    return take(core::ProjectFile::open(file), false);
}

OpenedProject ProjectStore::recover(const std::filesystem::path& file)
{
    auto left = core::ProjectFile::open(file);
    if (left.readOnlyReason() == core::ProjectFile::ReadOnlyReason::OpenElsewhere)
        throw core::ProjectError(core::ProjectError::Kind::Busy, openElsewhere());
    return take(std::move(left), true);
}

OpenedProject ProjectStore::take(core::ProjectFile file, bool isRecovery)
{
    StoredContents stored;
    OpenedProject opened = readAll(file, stored);
    if (isRecovery)
        opened.file.clear();
    forget();
    m_file.emplace(std::move(file));
    m_isRecovery = isRecovery;
    m_stored = std::move(stored);
    return opened;
}

OpenedProject ProjectStore::readAll(const core::ProjectFile& file, StoredContents& stored)
{
    OpenedProject opened;
    opened.contents = stored.read(file);
    opened.file = file.file();
    opened.readOnlyReason = file.readOnlyReason();
    opened.source = sourceState(opened.contents.dataset);
    return opened;
}

void ProjectStore::addFinished(const ProjectContents& contents, const StoreOptions& options)
{
    if (m_file && m_file->isReadOnly()) {
        m_file.emplace(m_file->saveAs(newRecoveryFile()));
        m_isRecovery = true;
    }
    core::ProjectFile& file = workingFile();
    StoredContents stored = m_stored;
    file.atomically([&] {
        if (m_isRecovery) // there is no later moment for names, bands and what was deleted
            stored.storeAll(file, contents, options);
        else
            stored.storeFinished(file, contents, options);
    });
    m_stored = std::move(stored);
}

void ProjectStore::refreshRecovery(const ProjectContents& contents, const StoreOptions& options)
{
    if (m_file && m_isRecovery)
        addFinished(contents, options);
}

void ProjectStore::save(const ProjectContents& contents, const StoreOptions& options)
{
    core::ProjectFile& file = workingFile();
    StoredContents stored = m_stored;
    file.atomically([&] { stored.storeAll(file, contents, options); });
    m_stored = std::move(stored);
}

void ProjectStore::saveAs(const std::filesystem::path& file, const ProjectContents& contents,
                          const StoreOptions& options)
{
    StoredContents stored = m_stored;
    auto saved = workingFile().saveAs(file, [&](core::ProjectFile& copy) {
        copy.atomically([&] { stored.storeAll(copy, contents, options); });
    });
    forget();
    m_file.emplace(std::move(saved));
    m_stored = std::move(stored);
}

} // namespace app
