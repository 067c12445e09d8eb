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

// What the window makes of a kept result, and what it keeps of its own; most are the same.

template <typename Kept>
RunResult taken(Kept kept)
{
    return shared(std::move(kept));
}

RunResult taken(core::Explanation kept)
{
    return shared(
        Explanation{std::make_shared<const core::FeatureTable>(std::move(kept.table)),
                    std::make_shared<const core::Importance>(std::move(kept.importance))});
}

RunResult taken(core::Outlook kept)
{
    return shared(trainedOutlook(std::make_shared<const core::Outlook>(std::move(kept))));
}

RunResult taken(core::AskedBacktest kept)
{
    auto backtest = core::pooledBacktest(std::move(kept.finished), kept.request.events);
    return shared(backtestResult(std::move(kept.request), std::move(backtest)));
}

template <typename Result>
const Result& keptOf(const Result& result)
{
    return result;
}

core::ExplanationView keptOf(const Explanation& explanation)
{
    return {*explanation.table, *explanation.importance};
}

const core::Outlook& keptOf(const TrainedOutlook& outlook)
{
    return *outlook.fitted;
}

core::AskedBacktestView keptOf(const BacktestResult& result)
{
    return {result.request, result.backtest};
}

/// The settings that a result's networks were trained with.
template <typename Result>
const core::ForecastOptions& optionsOf(const Result& result)
{
    return result.options;
}

const core::ForecastOptions& optionsOf(const TrainedOutlook& outlook)
{
    return outlook.fitted->options();
}

const core::ForecastOptions& optionsOf(const BacktestResult& result)
{
    return result.request.options;
}

template <typename Result>
std::string provenanceOf(const Run& run, const Result& result, const StoreOptions& options)
{
    return options.networkProvenance
               ? options.networkProvenance(*run.data, std::string(core::nameOf(run.id.kind)),
                                           optionsOf(result))
               : std::string();
}

std::string provenanceOf(const Run& run, const Explanation& explanation,
                         const StoreOptions& options)
{
    return options.explanationProvenance
               ? options.explanationProvenance(*run.data, *explanation.importance)
               : std::string();
}

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
    return std::visit([](auto&& kept) { return taken(std::move(kept)); },
                      file.read(run, data.series.get()));
}

std::int64_t storeResult(core::ProjectFile& file, const core::ProjectRun& head,
                         const RunResult& result, core::SampleStorage samples)
{
    return core::withResultType(kindOf(result), [&]<typename Kept>(std::type_identity<Kept>) {
        const auto& held = std::get<static_cast<std::size_t>(core::runKindOf<Kept>())>(result);
        return file.add<Kept>(head, keptOf(*held), samples);
    });
}

std::string provenanceOf(const Run& run, const StoreOptions& options)
{
    return std::visit([&](const auto& result) { return provenanceOf(run, *result, options); },
                      run.result);
}

} // namespace app
