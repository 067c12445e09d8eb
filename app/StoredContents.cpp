#include "app/StoredContents.h"

#include "core/data/MakeSeries.h"
#include "core/project/ProjectSettingNames.h"

#include <algorithm>
#include <charconv>
#include <chrono>
#include <filesystem>
#include <system_error>
#include <utility>

namespace app {

namespace {

const std::string kData = core::kDataSetting;
const std::string kShownRun = core::kShownRunSetting;

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
    dataset.table = std::move(data.table);
    dataset.choices = std::move(data.choices);
    dataset.fileFindings = std::move(data.fileFindings);
    return keptDataset(std::move(dataset), data.path, data.asked, std::move(data.series));
}

/// Stores a result that is not in the file yet, by `add()`, in the place of the one before.
template <typename Latest, typename Result, typename Add>
void replaceBy(core::ProjectFile& file, Latest& kept, const std::shared_ptr<const Result>& result,
               Add&& add)
{
    if (!result || result == kept.result)
        return;
    const std::int64_t before = std::exchange(kept.id, add());
    kept.result = result;
    if (before != 0)
        file.remove(before);
}

/// Removes what the window does not have any more.
template <typename Latest, typename Result>
void removeGone(core::ProjectFile& file, Latest& kept, const std::shared_ptr<const Result>& result)
{
    if (!kept.result || result)
        return;
    file.remove(kept.id);
    kept = {};
}

} // namespace

ProjectContents StoredContents::read(const core::ProjectFile& file)
{
    *this = {};
    ProjectContents contents;
    contents.settings = file.settings();
    m_data = numberIn(contents.settings, kData);
    contents.shownRun = static_cast<int>(numberIn(contents.settings, kShownRun));
    contents.settings.erase(kData);
    contents.settings.erase(kShownRun);
    if (m_data == 0)
        return contents;

    contents.dataset = datasetOf(file.data(m_data));
    m_table = contents.dataset.table;
    m_choices = contents.dataset.choices;
    for (const core::ProjectRun& run : file.runs())
        if (run.data == m_data)
            readRun(file, run, contents);
    return contents;
}

void StoredContents::readRun(const core::ProjectFile& file, const core::ProjectRun& run,
                             ProjectContents& contents)
{
    if (!contents.dataset.series && run.kind != core::RunKind::Explanation)
        return;
    LatestResults& latest = contents.latest;
    const auto& series = contents.dataset.series;
    switch (run.kind) {
    case core::RunKind::Forecast: {
        int number = run.number; // taken where these data were left and come back to
        while (m_runs.count(number) != 0)
            ++number;
        const auto forecast =
            std::make_shared<const core::Forecast>(file.forecast(run.id, *series));
        contents.runs.push_back({number, run.name, forecast});
        m_runs[number] = {run.id, run.name, forecast};
        m_provenance[number] = run.provenance;
        break;
    }
    case core::RunKind::Explanation: {
        auto explanation = file.explanation(run.id);
        latest.explained = std::make_shared<const core::FeatureTable>(std::move(explanation.table));
        latest.importance =
            std::make_shared<const core::Importance>(std::move(explanation.importance));
        m_importance = {run.id, latest.importance};
        break;
    }
    case core::RunKind::Outlook:
        latest.outlook = std::make_shared<const core::Outlook>(file.outlook(run.id, *series));
        m_outlook = {run.id, latest.outlook};
        break;
    case core::RunKind::Backtest: {
        core::AskedBacktest kept = file.backtest(run.id, *series);
        auto backtest = core::pooledBacktest(std::move(kept.finished), kept.request.events);
        latest.backtest = std::make_shared<const BacktestResult>(
            backtestResult(std::move(kept.request), std::move(backtest)));
        m_backtest = {run.id, latest.backtest};
        break;
    }
    case core::RunKind::Dropout:
        latest.sweep = std::make_shared<const core::DropoutSweep>(file.sweep(run.id));
        m_sweep = {run.id, latest.sweep};
        break;
    }
}

/// Where the file has the last result of a kind, if it has one alone.
std::int64_t* StoredContents::latestId(core::RunKind kind)
{
    switch (kind) {
    case core::RunKind::Explanation:
        return &m_importance.id;
    case core::RunKind::Outlook:
        return &m_outlook.id;
    case core::RunKind::Backtest:
        return &m_backtest.id;
    case core::RunKind::Dropout:
        return &m_sweep.id;
    case core::RunKind::Forecast:
        break;
    }
    return nullptr;
}

void StoredContents::storeData(core::ProjectFile& file, const Dataset& dataset)
{
    if (!dataset.table || (m_data != 0 && m_table == dataset.table && m_choices == dataset.choices))
        return;
    *this = {};
    m_table = dataset.table;
    m_choices = dataset.choices;
    std::error_code ignored;
    const auto path =
        dataset.file.empty() ? dataset.file : std::filesystem::absolute(dataset.file, ignored);
    m_data = file.setData({.path = path.string(),
                           .table = dataset.table,
                           .asked = dataset.asked,
                           .choices = dataset.choices,
                           .roles = dataset.roles.roles,
                           .fileFindings = dataset.fileFindings,
                           .group = dataset.group(),
                           .series = dataset.series});
    file.setSettings({{kData, std::to_string(m_data)}});
    // What was made of these data at another time stays until there is something newer.
    for (const core::ProjectRun& run : file.runs())
        if (std::int64_t* id = latestId(run.kind); id != nullptr && run.data == m_data)
            *id = run.id;
}

void StoredContents::storeFinished(core::ProjectFile& file, const ProjectContents& contents,
                                   const StoreOptions& options)
{
    storeData(file, contents.dataset);
    for (const ForecastRun& run : contents.runs) {
        if (m_runs.count(run.number) != 0)
            continue;
        std::string& provenance = m_provenance[run.number];
        if (provenance.empty() && options.networkProvenance)
            provenance =
                options.networkProvenance(contents.dataset, "forecast", run.forecast->options);
        const auto id = file.addForecast({.data = m_data,
                                          .number = run.number,
                                          .name = run.name,
                                          .created = now(),
                                          .provenance = provenance},
                                         *run.forecast, options.samples);
        m_runs[run.number] = {id, run.name, run.forecast};
    }
    storeLatest(file, contents, options);
    file.setSettings({{kShownRun, std::to_string(contents.shownRun)}});
}

void StoredContents::storeLatest(core::ProjectFile& file, const ProjectContents& contents,
                                 const StoreOptions& options)
{
    const LatestResults& latest = contents.latest;
    const core::ProjectRun run{.data = m_data, .number = 1, .created = now()};
    const auto byNetworks = [&](const std::string& analysis,
                                const core::ForecastOptions& settings) {
        core::ProjectRun made = run;
        if (options.networkProvenance)
            made.provenance = options.networkProvenance(contents.dataset, analysis, settings);
        return made;
    };
    replaceBy(file, m_importance, latest.importance, [&] {
        core::ProjectRun made = run;
        if (options.explanationProvenance)
            made.provenance = options.explanationProvenance(contents.dataset, *latest.importance);
        return file.addExplanation(made, *latest.explained, *latest.importance);
    });
    replaceBy(file, m_outlook, latest.outlook, [&] {
        return file.addOutlook(byNetworks("outlook", latest.outlook->options()), *latest.outlook);
    });
    replaceBy(file, m_backtest, latest.backtest, [&] {
        const BacktestRequest& request = latest.backtest->request;
        return file.addBacktest(byNetworks("backtest", request.options), request,
                                latest.backtest->backtest, options.samples);
    });
    replaceBy(file, m_sweep, latest.sweep, [&] {
        return file.addSweep(byNetworks("dropout", latest.sweep->options), *latest.sweep);
    });
}

void StoredContents::storeAll(core::ProjectFile& file, const ProjectContents& contents,
                              const StoreOptions& options)
{
    storeData(file, contents.dataset);
    for (auto kept = m_runs.begin(); kept != m_runs.end();) {
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
        kept = isSame ? std::next(kept) : m_runs.erase(kept);
    }
    removeGone(file, m_importance, contents.latest.importance);
    removeGone(file, m_outlook, contents.latest.outlook);
    removeGone(file, m_backtest, contents.latest.backtest);
    removeGone(file, m_sweep, contents.latest.sweep);
    storeFinished(file, contents, options);
    file.setSettings(contents.settings);
}

} // namespace app
