#include "app/ProjectStore.h"

#include "core/base/InputError.h"
#include "core/base/Sha256.h"
#include "core/data/MakeSeries.h"
#include "core/project/ProjectLock.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <fstream>
#include <system_error>
#include <utility>

namespace app {

namespace {

const std::string kExtension = ".surgescope";
const std::string kData = "data"; // settings of the store's own
const std::string kShownRun = "shownRun";

std::int64_t numberIn(const core::ProjectSettings& settings, const std::string& name)
{
    std::int64_t number = 0;
    if (const auto found = settings.find(name); found != settings.end())
        std::from_chars(found->second.data(), found->second.data() + found->second.size(), number);
    return number;
}

std::chrono::sys_seconds now()
{
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

Dataset datasetOf(core::ProjectData data)
{
    Dataset dataset;
    dataset.file = data.path;
    dataset.table = std::move(data.table);
    if (!data.series) // for the reason why there is none
        return withRoles(std::move(dataset), std::move(data.roles), std::move(data.group));
    dataset.roles = std::move(data.roles);
    dataset.groups = core::groupsOf(*dataset.table, dataset.roles);
    dataset.group = std::move(data.group);
    dataset.series = std::move(data.series);
    return dataset;
}

} // namespace

SourceState sourceState(const Dataset& dataset)
{
    if (dataset.file.empty() || !dataset.table)
        return SourceState::Unchanged;
    std::ifstream stream(dataset.file, std::ios::binary);
    if (!stream)
        return SourceState::Missing;
    std::error_code error;
    if (std::filesystem::file_size(dataset.file, error) != dataset.table->bytes || error)
        return SourceState::Changed;
    core::Sha256 hash;
    std::array<char, 1 << 16> piece{};
    while (stream.read(piece.data(), piece.size()), stream.gcount() > 0)
        hash.feed({piece.data(), static_cast<std::size_t>(stream.gcount())});
    return hash.finish() == dataset.table->sha256 ? SourceState::Unchanged : SourceState::Changed;
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
    const auto file = m_file && m_isRecovery ? m_file->file() : std::filesystem::path();
    m_file.reset();
    if (!file.empty()) {
        std::error_code ignored;
        std::filesystem::remove(file, ignored);
    }
    m_isRecovery = false;
    m_stored = {};
}

core::ProjectFile& ProjectStore::workingFile()
{
    if (m_file)
        return *m_file;
    std::error_code error;
    std::filesystem::create_directories(m_recoveryFolder, error);
    auto file = m_recoveryFolder / ("unsaved-1" + kExtension);
    for (int number = 2; std::filesystem::exists(file, error); ++number)
        file = m_recoveryFolder / ("unsaved-" + std::to_string(number) + kExtension);
    m_file.emplace(core::ProjectFile::create(file));
    m_isRecovery = true;
    return *m_file;
}

OpenedProject ProjectStore::open(const std::filesystem::path& file)
{
    std::error_code ignored;
    if (m_file && !m_isRecovery && std::filesystem::equivalent(file, m_file->file(), ignored)) {
        Stored stored; // as it was saved: its lock is this one's
        OpenedProject opened = readAll(*m_file, stored);
        m_stored = std::move(stored);
        return opened;
    }
    return take(core::ProjectFile::open(file), false);
}

OpenedProject ProjectStore::recover(const std::filesystem::path& file)
{
    return take(core::ProjectFile::open(file), true);
}

OpenedProject ProjectStore::take(core::ProjectFile file, bool isRecovery)
{
    Stored stored;
    OpenedProject opened = readAll(file, stored);
    if (isRecovery)
        opened.file.clear();
    forget();
    m_file.emplace(std::move(file));
    m_isRecovery = isRecovery;
    m_stored = std::move(stored);
    return opened;
}

OpenedProject ProjectStore::readAll(const core::ProjectFile& file, Stored& stored)
{
    OpenedProject opened;
    opened.file = file.file();
    opened.readOnlyReason = file.readOnlyReason();
    ProjectContents& contents = opened.contents;
    contents.settings = file.settings();
    stored.data = numberIn(contents.settings, kData);
    contents.shownRun = static_cast<int>(numberIn(contents.settings, kShownRun));
    contents.settings.erase(kData);
    contents.settings.erase(kShownRun);
    if (stored.data == 0)
        return opened;

    contents.dataset = datasetOf(file.data(stored.data));
    stored.table = contents.dataset.table;
    stored.roles = contents.dataset.roles;
    stored.group = contents.dataset.group;
    opened.source = sourceState(contents.dataset);
    for (const core::ProjectRun& run : file.runs()) {
        if (run.data != stored.data)
            continue;
        if (run.kind == core::RunKind::Explanation) {
            auto explanation = file.explanation(run.id);
            contents.explained =
                std::make_shared<const core::FeatureTable>(std::move(explanation.table));
            contents.importance =
                std::make_shared<const core::Importance>(std::move(explanation.importance));
            stored.importance = contents.importance;
            stored.explanation = run.id;
        } else if (contents.dataset.series && stored.runs.count(run.number) == 0) {
            const auto forecast = std::make_shared<const core::Forecast>(
                file.forecast(run.id, *contents.dataset.series));
            contents.runs.push_back({run.number, run.name, forecast});
            stored.runs[run.number] = {run.id, run.name, forecast};
            stored.provenance[run.number] = run.provenance;
        }
    }
    return opened;
}

void ProjectStore::storeData(core::ProjectFile& file, Stored& stored, const Dataset& dataset)
{
    if (!dataset.table ||
        (stored.data != 0 && stored.table == dataset.table && stored.group == dataset.group &&
         stored.roles.roles == dataset.roles.roles &&
         stored.roles.dateOrder == dataset.roles.dateOrder))
        return;
    std::error_code ignored;
    const auto path =
        dataset.file.empty() ? dataset.file : std::filesystem::absolute(dataset.file, ignored);
    stored = {.table = dataset.table, .roles = dataset.roles, .group = dataset.group};
    stored.data = file.setData({.path = path.string(),
                                .table = dataset.table,
                                .roles = dataset.roles,
                                .group = dataset.group,
                                .series = dataset.series});
    file.setSettings({{kData, std::to_string(stored.data)}});
}

void ProjectStore::storeFinished(core::ProjectFile& file, Stored& stored,
                                 const ProjectContents& contents, const StoreOptions& options)
{
    storeData(file, stored, contents.dataset);
    for (const ForecastRun& run : contents.runs) {
        if (stored.runs.count(run.number) != 0)
            continue;
        std::string& provenance = stored.provenance[run.number];
        if (provenance.empty() && options.forecastProvenance)
            provenance = options.forecastProvenance(contents.dataset, *run.forecast);
        const auto id = file.addForecast({.data = stored.data,
                                          .number = run.number,
                                          .name = run.name,
                                          .created = now(),
                                          .provenance = provenance},
                                         *run.forecast, options.samples);
        stored.runs[run.number] = {id, run.name, run.forecast};
    }
    if (contents.importance && contents.importance != stored.importance) {
        // In the place of the last one: the window keeps one too.
        core::ProjectRun run{.data = stored.data, .number = 1, .created = now()};
        if (options.explanationProvenance)
            run.provenance = options.explanationProvenance(contents.dataset, *contents.importance);
        const auto id = file.addExplanation(run, *contents.explained, *contents.importance);
        if (stored.explanation != 0)
            file.remove(stored.explanation);
        stored.explanation = id;
        stored.importance = contents.importance;
    }
    file.setSettings({{kShownRun, std::to_string(contents.shownRun)}});
}

void ProjectStore::storeAll(core::ProjectFile& file, Stored& stored,
                            const ProjectContents& contents, const StoreOptions& options)
{
    storeData(file, stored, contents.dataset);
    for (auto kept = stored.runs.begin(); kept != stored.runs.end();) {
        const auto run =
            std::find_if(contents.runs.begin(), contents.runs.end(),
                         [&](const ForecastRun& other) { return other.number == kept->first; });
        const bool isSame = run != contents.runs.end() && run->forecast == kept->second.forecast;
        if (isSame && run->name != kept->second.name) {
            file.rename(kept->second.id, run->name);
            kept->second.name = run->name;
        } else if (!isSame) { // removed, or banded otherwise: that is added again below
            file.remove(kept->second.id);
        }
        kept = isSame ? std::next(kept) : stored.runs.erase(kept);
    }
    if (stored.explanation != 0 && !contents.importance) {
        file.remove(stored.explanation);
        stored.explanation = 0;
        stored.importance.reset();
    }
    storeFinished(file, stored, contents, options);
    file.setSettings(contents.settings);
}

void ProjectStore::addFinished(const ProjectContents& contents, const StoreOptions& options)
{
    core::ProjectFile& file = workingFile();
    if (file.isReadOnly())
        return;
    Stored stored = m_stored;
    file.atomically([&] {
        storeFinished(file, stored, contents, options);
        if (m_isRecovery) // there is no later moment for these
            file.setSettings(contents.settings);
    });
    m_stored = std::move(stored);
}

void ProjectStore::save(const ProjectContents& contents, const StoreOptions& options)
{
    core::ProjectFile& file = workingFile();
    Stored stored = m_stored;
    file.atomically([&] { storeAll(file, stored, contents, options); });
    m_stored = std::move(stored);
}

void ProjectStore::saveAs(const std::filesystem::path& file, const ProjectContents& contents,
                          const StoreOptions& options)
{
    Stored stored = m_stored;
    auto saved = workingFile().saveAs(file, [&](core::ProjectFile& copy) {
        copy.atomically([&] { storeAll(copy, stored, contents, options); });
    });
    forget();
    m_file.emplace(std::move(saved));
    m_stored = std::move(stored);
}

} // namespace app
