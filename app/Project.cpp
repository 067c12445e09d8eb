#include "app/Project.h"

#include "app/DataAnalysis.h"
#include "app/MessageText.h"
#include "core/project/BesideProject.h"
#include "core/project/ProjectLock.h"

#include <algorithm>
#include <system_error>
#include <utility>
#include <variant>

namespace app {

namespace {

constexpr int kRestMilliseconds = 300;

} // namespace

Project::Project(DataAnalysis& data, Runs& runs, std::filesystem::path recoveryFolder,
                 QObject* parent)
    : QObject(parent), m_data(data), m_runs(runs), m_recoveryFolder(std::move(recoveryFolder)),
      m_settings([] { return core::ProjectSettings(); }),
      m_store(std::make_shared<ProjectStore>(m_recoveryFolder))
{
    connect(&m_data, &DataAnalysis::changed, this, &Project::noteData);
    connect(&m_runs, &Runs::changed, this, &Project::noteFinished);
    connect(&m_queue, &TaskQueue::failed, this, &Project::failed);
    connect(&m_queue, &TaskQueue::idle, this, &Project::idle);
    m_rest.setSingleShot(true);
    m_rest.setInterval(kRestMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &Project::refreshRecovery);
}

void Project::setSettingsSource(std::function<core::ProjectSettings()> source)
{
    m_settings = std::move(source);
    m_saved = markOf(contents());
}

ProjectContents Project::contents() const
{
    ProjectContents contents;
    if (m_data.dataset())
        contents.dataset = *m_data.dataset();
    for (const Run& run : m_runs.all())
        if (!run.isGrowing)
            contents.runs.push_back(run);
    contents.shown = m_runs.shownNumbers();
    contents.lastNumbers = m_runs.lastNumbers();
    contents.settings = m_settings();
    return contents;
}

Project::Mark Project::markOf(const ProjectContents& contents)
{
    Mark mark{.settings = contents.settings, .runs = {}, .asked = contents.dataset.asked};
    for (const char* name : {"window", "view"}) // how the window stands is no change of the project
        mark.settings.erase(name);
    for (const Run& run : contents.runs)
        mark.runs[run.id] = {run.name, run.result};
    return mark;
}

bool Project::isModified() const
{
    if (m_file.empty()) {
        const bool isReadOtherwise = m_data.dataset() && m_data.dataset()->asked != m_saved.asked;
        return !m_runs.all().empty() || isReadOtherwise;
    }
    return !(markOf(contents()) == m_saved);
}

void Project::open(const std::filesystem::path& file)
{
    read(file, [file](ProjectStore& store) { return store.open(file); });
}

void Project::recover(const std::filesystem::path& file)
{
    read(file, [file](ProjectStore& store) { return store.recover(file); });
}

void Project::read(const std::filesystem::path& file,
                   std::function<OpenedProject(ProjectStore&)> how)
{
    using Outcome = std::variant<OpenedProject, core::ProjectError>;
    ++m_reads;
    m_queue.add(
        [store = m_store, how = std::move(how)](const core::Progress&) -> Outcome {
            try {
                return how(*store);
            } catch (const core::ProjectError& error) {
                return error;
            }
        },
        [this, file](const Outcome& outcome) {
            --m_reads;
            if (const auto* project = std::get_if<OpenedProject>(&outcome)) {
                take(*project);
                return;
            }
            const auto& error = std::get<core::ProjectError>(outcome);
            const QString sentence = messageText(error.message());
            if (error.kind() == core::ProjectError::Kind::Damaged)
                emit damaged(file, sentence);
            else
                emit failed(sentence);
        });
}

void Project::take(const OpenedProject& project)
{
    const ProjectContents& kept = project.contents;
    m_isTaking = true;
    m_rest.stop();
    m_file = project.file;
    m_isReadOnly = project.readOnlyReason != core::ProjectFile::ReadOnlyReason::None;
    m_runs.clear();
    if (kept.dataset.table)
        m_data.restore(kept.dataset);
    else
        m_data.clear();
    emit settingsRead(kept.settings); // the outlook is shown with its events and assumptions
    m_handedOver.clear();
    for (const Run& run : kept.runs)
        m_handedOver[run.id] = run.result;
    m_runs.restore(kept.runs, kept.shown, kept.lastNumbers);
    emit opened(project);
    m_isTaking = false;
    m_saved = markOf(contents());
    emit changed();
}

void Project::save()
{
    const ProjectContents now = contents();
    m_queue.add(
        [store = m_store, now, options = m_options](const core::Progress&) {
            store->save(now, options);
            return true;
        },
        [this, now](bool) {
            m_saved = markOf(now);
            emit saved();
            emit changed();
        });
}

void Project::saveAs(const std::filesystem::path& file)
{
    const ProjectContents now = contents();
    m_queue.add(
        [store = m_store, now, file, options = m_options](const core::Progress&) {
            store->saveAs(file, now, options);
            return true;
        },
        [this, now, file](bool) {
            m_file = file;
            m_isReadOnly = false;
            m_saved = markOf(now);
            emit saved();
            emit changed();
        });
}

void Project::rescue(const std::filesystem::path& damagedFile, const std::filesystem::path& target)
{
    read(target, [this, damagedFile, target](ProjectStore& store) {
        const core::Rescued outcome = core::rescueProject(damagedFile, target);
        QMetaObject::invokeMethod(
            this, [this, outcome] { emit rescued(outcome.runs, outcome.lost); },
            Qt::QueuedConnection);
        return store.open(target);
    });
}

void Project::startOver()
{
    m_store = std::make_shared<ProjectStore>(m_recoveryFolder);
    m_rest.stop();
    m_file.clear();
    m_isReadOnly = false;
    m_handedOver.clear();
    m_runs.clear();
}

void Project::noteData()
{
    const auto& dataset = m_data.dataset();
    const bool isOther = std::exchange(m_opening, m_data.opening()) != m_data.opening();
    if (isOther && !m_isTaking)
        startOver();
    m_runs.setData(dataset ? std::make_shared<const Dataset>(*dataset) : nullptr);
    if (m_isTaking)
        return;
    if (isOther)
        m_saved = markOf(contents());
    else
        m_rest.start(); // others have yet to hear of it: what they show now is half of it
    emit changed();
}

void Project::noteSettings()
{
    if (m_isTaking)
        return;
    m_rest.start();
    emit changed();
}

void Project::noteFinished()
{
    if (m_isTaking)
        return;
    bool isNew = false;
    for (const Run& run : m_runs.all()) {
        if (run.isGrowing)
            continue;
        const auto [place, isAdded] = m_handedOver.try_emplace(run.id, run.result);
        isNew = isNew || isAdded || isFinishedWork(run.result, place->second);
        place->second = run.result;
    }
    if (isNew)
        storeFinished();
    else
        m_rest.start(); // a name, a band, what is on show
    emit changed();
}

void Project::storeFinished()
{
    const ProjectContents now = contents();
    m_queue.add(
        [store = m_store, now, options = m_options](const core::Progress&) {
            store->addFinished(now, options);
            return true;
        },
        [this, now, isNamed = !m_isReadOnly](bool) {
            if (!isNamed) // a copy was made, which waits for a name
                return;
            for (const auto& [id, run] : markOf(now).runs) {
                const auto [saved, isAdded] = m_saved.runs.try_emplace(id, run);
                if (isFinishedWork(run.second, saved->second.second))
                    saved->second.second = run.second;
            }
            emit changed();
        });
}

void Project::refreshRecovery()
{
    const bool hasFile = !m_file.empty() && !m_isReadOnly; // which is saved by hand
    if (hasFile || m_reads > 0) // what is told of now is not what will be in the file
        return;
    m_queue.add(
        [store = m_store, now = contents(), options = m_options](const core::Progress&) {
            store->refreshRecovery(now, options);
            return true;
        },
        [](bool) {});
}

std::vector<std::filesystem::path> Project::leftFiles() const
{
    return leftRecoveryFiles(m_recoveryFolder);
}

void Project::dropLeftFile(const std::filesystem::path& file)
{
    const core::ProjectLock lock(file);
    if (lock.outcome() == core::ProjectLock::Outcome::HeldByAnother)
        emit failed(messageText(openElsewhere()));
    else
        core::removeWithJournals(file);
}

} // namespace app
