#include "app/RunStorage.h"

#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

namespace app {

namespace {

template <typename Result>
RunResult shared(Result result)
{
    return std::make_shared<const Result>(std::move(result));
}

RunResult readBacktest(const core::ProjectFile& file, std::int64_t run, const core::Series& series)
{
    core::AskedBacktest kept = file.backtest(run, series);
    auto backtest = core::pooledBacktest(std::move(kept.finished), kept.request.events);
    return shared(backtestResult(std::move(kept.request), std::move(backtest)));
}

RunResult readExplanation(const core::ProjectFile& file, std::int64_t run)
{
    core::Explanation kept = file.explanation(run);
    return shared(
        Explanation{std::make_shared<const core::FeatureTable>(std::move(kept.table)),
                    std::make_shared<const core::Importance>(std::move(kept.importance))});
}

/// Stores a result of each kind.
struct Store
{
    core::ProjectFile& file;
    const core::ProjectRun& head;
    core::SampleStorage samples;

    std::int64_t operator()(const std::shared_ptr<const core::Forecast>& forecast) const
    {
        return file.addForecast(head, *forecast, samples);
    }
    std::int64_t operator()(const std::shared_ptr<const Explanation>& explanation) const
    {
        return file.addExplanation(head, *explanation->table, *explanation->importance);
    }
    std::int64_t operator()(const std::shared_ptr<const TrainedOutlook>& outlook) const
    {
        return file.addOutlook(head, *outlook->fitted);
    }
    std::int64_t operator()(const std::shared_ptr<const BacktestResult>& result) const
    {
        return file.addBacktest(head, result->request, result->backtest, samples);
    }
    std::int64_t operator()(const std::shared_ptr<const core::DropoutSweep>& sweep) const
    {
        return file.addSweep(head, *sweep);
    }
};

/// The settings that networks were trained with.
struct NetworkOptions
{
    const core::ForecastOptions* operator()(const std::shared_ptr<const core::Forecast>& f) const
    {
        return &f->options;
    }
    const core::ForecastOptions* operator()(const std::shared_ptr<const Explanation>&) const
    {
        return nullptr;
    }
    const core::ForecastOptions* operator()(const std::shared_ptr<const TrainedOutlook>& o) const
    {
        return &o->fitted->options();
    }
    const core::ForecastOptions* operator()(const std::shared_ptr<const BacktestResult>& b) const
    {
        return &b->request.options;
    }
    const core::ForecastOptions*
    operator()(const std::shared_ptr<const core::DropoutSweep>& s) const
    {
        return &s->options;
    }
};

} // namespace

Dataset storedData(core::ProjectData data)
{
    Dataset dataset;
    dataset.file = data.path;
    dataset.table = std::move(data.table);
    dataset.asked = std::move(data.asked);
    dataset.choices = std::move(data.choices);
    dataset.roles.roles = std::move(data.roles);
    dataset.roles.onlyGroup = std::move(data.group);
    dataset.fileFindings = std::move(data.fileFindings);
    dataset.series = std::move(data.series);
    return dataset;
}

core::ProjectData dataToStore(const Dataset& dataset)
{
    std::error_code ignored;
    const auto path =
        dataset.file.empty() ? dataset.file : std::filesystem::absolute(dataset.file, ignored);
    return {.path = path.string(),
            .table = dataset.table,
            .asked = dataset.asked,
            .choices = dataset.choices,
            .roles = dataset.roles.roles,
            .fileFindings = dataset.fileFindings,
            .group = dataset.group(),
            .series = dataset.series};
}

RunResult readResult(const core::ProjectFile& file, const core::ProjectRun& run,
                     const Dataset& data)
{
    switch (run.kind) {
    case core::RunKind::Forecast:
        return shared(file.forecast(run.id, *data.series));
    case core::RunKind::Explanation:
        return readExplanation(file, run.id);
    case core::RunKind::Outlook:
        return shared(trainedOutlook(
            std::make_shared<const core::Outlook>(file.outlook(run.id, *data.series))));
    case core::RunKind::Backtest:
        return readBacktest(file, run.id, *data.series);
    case core::RunKind::Dropout:
        break;
    }
    return shared(file.sweep(run.id));
}

std::int64_t storeResult(core::ProjectFile& file, const core::ProjectRun& head,
                         const RunResult& result, core::SampleStorage samples)
{
    return std::visit(Store{file, head, samples}, result);
}

std::string provenanceOf(const Run& run, const StoreOptions& options)
{
    if (const auto explanation = run.as<Explanation>())
        return options.explanationProvenance
                   ? options.explanationProvenance(*run.data, *explanation->importance)
                   : std::string();
    const core::ForecastOptions* settings = std::visit(NetworkOptions{}, run.result);
    return options.networkProvenance
               ? options.networkProvenance(*run.data, std::string(core::nameOf(run.id.kind)),
                                           *settings)
               : std::string();
}

} // namespace app
