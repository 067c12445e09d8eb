#include "app/Project.h"

#include "app/DataAnalysis.h"
#include "app/DropoutAnalysis.h"
#include "app/ForecastAnalysis.h"
#include "app/ImportanceAnalysis.h"
#include "app/OutlookAnalysis.h"

#include <algorithm>
#include <system_error>
#include <utility>
#include <variant>

namespace app {

Project::Project(const Analyses& analyses, std::filesystem::path recoveryFolder, QObject* parent)
    : QObject(parent), m_analyses(analyses), m_recoveryFolder(std::move(recoveryFolder)),
      m_settings([] { return core::ProjectSettings(); }),
      m_store(std::make_shared<ProjectStore>(m_recoveryFolder))
{
    connect(&m_analyses.data, &DataAnalysis::changed, this, &Project::noteData);
    connect(&m_analyses.forecast, &ForecastAnalysis::runsChanged, this, &Project::noteFinished);
    connect(&m_analyses.importance, &ImportanceAnalysis::changed, this, &Project::noteFinished);
    connect(&m_analyses.outlook, &OutlookAnalysis::changed, this, &Project::noteFinished);
    connect(&m_analyses.backtest, &BacktestAnalysis::changed, this, &Project::noteFinished);
    connect(&m_analyses.dropout, &DropoutAnalysis::changed, this, &Project::noteFinished);
    connect(&m_queue, &TaskQueue::failed, this, &Project::failed);
    connect(&m_queue, &TaskQueue::idle, this, &Project::idle);
}

void Project::setSettingsSource(std::function<core::ProjectSettings()> source)
{
    m_settings = std::move(source);
    m_saved = markOf(contents());
}

ProjectContents Project::contents() const
{
    ProjectContents contents;
    if (m_analyses.data.dataset())
        contents.dataset = *m_analyses.data.dataset();
    for (const ForecastRun& run : m_analyses.forecast.runs().all())
        if (run.number != m_analyses.forecast.settlingRun())
            contents.runs.push_back(run);
    contents.latest = latest();
    contents.settings = m_settings();
    if (const ForecastRun* shown = m_analyses.forecast.runs().shown())
        contents.shownRun = shown->number;
    return contents;
}

LatestResults Project::latest() const
{
    LatestResults latest;
    latest.importance = m_analyses.importance.importance();
    if (latest.importance)
        latest.explained = m_analyses.importance.table();
    if (m_analyses.outlook.outlook())
        latest.outlook = m_analyses.outlook.outlook()->fitted;
    latest.backtest = m_analyses.backtest.result();
    latest.sweep = m_analyses.dropout.result();
    return latest;
}

Project::Mark Project::markOf(const ProjectContents& contents)
{
    Mark mark{.settings = contents.settings,
              .runs = {},
              .latest = contents.latest,
              .choices = contents.dataset.choices};
    mark.settings.erase("window"); // how the window stands is no change of the project
    for (const ForecastRun& run : contents.runs)
        mark.runs.emplace_back(run.number, run.name, run.forecast);
    return mark;
}

bool Project::isModified() const
{
    if (m_file.empty())
        return !m_analyses.forecast.runs().all().empty() || latest().hasOtherThan({});
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
    m_queue.add(
        [store = m_store, how = std::move(how)](const core::Progress&) -> Outcome {
            try {
                return how(*store);
            } catch (const core::ProjectError& error) {
                return error;
            }
        },
        [this, file](const Outcome& outcome) {
            if (const auto* project = std::get_if<OpenedProject>(&outcome)) {
                take(*project);
                return;
            }
            const auto& error = std::get<core::ProjectError>(outcome);
            const QString sentence = QString::fromUtf8(error.what());
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
    m_file = project.file;
    m_isReadOnly = project.readOnlyReason != core::ProjectFile::ReadOnlyReason::None;
    m_table = kept.dataset.table;
    if (kept.dataset.table) {
        m_analyses.data.restore(kept.dataset);
        m_analyses.forecast.restoreRuns(kept.runs, kept.shownRun);
        m_analyses.importance.restore(kept.latest.explained, kept.latest.importance);
    }
    m_handedOver.clear();
    for (const ForecastRun& run : kept.runs)
        m_handedOver.insert(run.number);
    m_handedOverLatest = kept.latest;
    emit opened(project);
    restoreLatest(kept.latest); // the outlook is shown with the events that came just now
    m_isTaking = false;
    m_saved = markOf(contents());
    emit changed();
}

void Project::restoreLatest(const LatestResults& latest)
{
    if (latest.outlook)
        m_analyses.outlook.restore(latest.outlook);
    if (latest.backtest)
        m_analyses.backtest.restore(latest.backtest);
    if (latest.sweep)
        m_analyses.dropout.restore(latest.sweep);
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

void Project::clear()
{
    m_store = std::make_shared<ProjectStore>(m_recoveryFolder);
    m_file.clear();
    m_isReadOnly = false;
    m_handedOver.clear();
    m_handedOverLatest = latest(); // of the data before: they are about to go
    m_table = m_analyses.data.dataset() ? m_analyses.data.dataset()->table : nullptr;
    m_saved = markOf(contents());
    emit changed();
}

void Project::noteData()
{
    if (m_isTaking)
        return;
    if (!m_analyses.data.dataset() || m_analyses.data.dataset()->table != m_table) {
        clear();
        return;
    }
    m_handedOver.clear(); // the runs on the data before stay in the file
    m_saved.runs.clear();
    m_saved.latest = {};
    m_queue.add(
        [store = m_store](const core::Progress&) {
            store->leaveData();
            return true;
        },
        [](bool) {});
    emit changed();
}

void Project::noteFinished()
{
    if (m_isTaking)
        return;
    bool isNew = false;
    for (const ForecastRun& run : m_analyses.forecast.runs().all())
        if (run.number != m_analyses.forecast.settlingRun())
            isNew = m_handedOver.insert(run.number).second || isNew;
    const LatestResults now = latest();
    isNew = now.hasOtherThan(m_handedOverLatest) || isNew;
    m_handedOverLatest = now;
    if (isNew)
        storeFinished();
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
            const Mark mark = markOf(now);
            for (const auto& run : mark.runs)
                if (std::none_of(m_saved.runs.begin(), m_saved.runs.end(), [&](const auto& other) {
                        return std::get<0>(other) == std::get<0>(run);
                    }))
                    m_saved.runs.push_back(run);
            m_saved.latest.update(mark.latest);
            emit changed();
        });
}

std::vector<std::filesystem::path> Project::leftFiles() const
{
    return leftRecoveryFiles(m_recoveryFolder);
}

void Project::dropLeftFile(const std::filesystem::path& file)
{
    std::error_code ignored;
    std::filesystem::remove(file, ignored);
}

} // namespace app
