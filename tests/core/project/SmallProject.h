#pragma once

#include "core/base/Sha256.h"
#include "core/data/DemoData.h"
#include "core/data/Reading.h"
#include "core/project/ProjectFile.h"
#include "core/project/Provenance.h"
#include "tests/core/forecast/SmallForecast.h"
#include "tests/core/project/ReadProjectData.h"

#include <memory>
#include <string>

/// Data of a demo city as a window would have them.
inline core::ProjectData smallData(int days = 35)
{
    auto data = readProjectData(core::demoCsv(core::makeDemoData({.days = days})), "city.csv");
    data.path = "/data/city.csv";
    return data;
}

/// A forecast that took a second to train, the same one for all that ask.
inline const core::Forecast& trainedForecast()
{
    static const core::Forecast forecast = core::runForecast(*smallData().series, smallOptions());
    return forecast;
}

/// An explanation with everything there can be: a search, groups, a hold-out, missing values.
inline const core::Explanation& smallExplanation()
{
    static const core::Explanation explanation = [] {
        core::Explanation made;
        made.table = core::featureTable(*smallData(20).series, {.weather = false});
        core::ImportanceOptions options;
        options.forest.nEstimators = 4;
        options.repeats = 3;
        options.folds = 2;
        options.holdOutShare = 0.25;
        options.once = true;
        options.gap = 3;
        options.search = core::SearchOptions{
            .space = core::ParameterSpace({{"max_depth", {2, 4}}, {"n_estimators", {2, 3}}}),
            .candidates = 2,
            .folds = 2};
        made.importance = core::runImportance(made.table, options);
        return made;
    }();
    return explanation;
}

inline core::ForecastOptions quickOptions()
{
    core::ForecastOptions options = smallOptions();
    options.epochs = 1;
    return options;
}

/// An outlook with weather, a learned scale and an event: all that one can have.
inline const core::Outlook& smallOutlook()
{
    static const core::Outlook outlook = [] {
        const core::Series series = *smallData().series;
        core::ForecastOptions options = quickOptions();
        options.weather = true;
        return core::Outlook::fit(series, 24, options,
                                  {{"Concert", series.time(400), series.time(405)}});
    }();
    return outlook;
}

/// The second and third of three folds: one was left out by a cancel.
inline const core::AskedBacktest& smallBacktest()
{
    static const core::AskedBacktest asked = [] {
        const core::Series series = *smallData().series;
        core::AskedBacktest made;
        made.request = {.folds = 3,
                        .share = 0.1,
                        .options = quickOptions(),
                        .events = {{"Concert", series.time(800), series.time(805)}}};
        const auto splits = core::splitsOf(
            series, core::equalFolds(series, made.request.folds, made.request.share));
        made.finished = {.folds = {}, .which = {1, 2}, .asked = made.request.folds};
        for (const std::size_t place : made.finished.which)
            made.finished.folds.push_back(
                core::runForecast(series, splits[place], made.request.options));
        return made;
    }();
    return asked;
}

inline const core::DropoutSweep& smallSweep()
{
    static const core::DropoutSweep sweep = [] {
        const core::Series series = *smallData().series;
        const core::ForecastOptions options = quickOptions();
        return core::sweepDropout(series, core::splitByTime(series, options.split), options,
                                  {0.0, 0.1});
    }();
    return sweep;
}

/// The small result of each kind.
template <typename Result>
const Result& smallResult();

// clang-format off
template <> inline const core::Forecast& smallResult() { return trainedForecast(); }
template <> inline const core::Explanation& smallResult() { return smallExplanation(); }
template <> inline const core::Outlook& smallResult() { return smallOutlook(); }
template <> inline const core::AskedBacktest& smallResult() { return smallBacktest(); }
template <> inline const core::DropoutSweep& smallResult() { return smallSweep(); }
// clang-format on

inline std::string smallProvenance(const std::string& command)
{
    core::Provenance provenance;
    provenance.command = command;
    return core::toJson(provenance);
}

inline std::string commandOf(core::RunKind kind)
{
    return kind == core::RunKind::Explanation ? "explain" : std::string(core::nameOf(kind));
}

/// A project with a run of each kind, in the order of `RunKind`; forecast and explanation have a
/// name.
inline void addAllKinds(core::ProjectFile& project)
{
    const auto data = project.setData(smallData());
    for (const core::RunKind kind : core::allRunKinds()) {
        const core::ProjectRun run{.data = data,
                                   .number = 1,
                                   .name = kind <= core::RunKind::Explanation ? "Run 1" : "",
                                   .provenance = smallProvenance(commandOf(kind))};
        core::withResultType(kind, [&]<typename Result>(std::type_identity<Result>) {
            project.add<Result>(run, smallResult<Result>());
        });
    }
}

/// What a value is as an item: equal texts and arrays are equal values, to the last bit.
struct Written
{
    std::string facts;
    std::vector<core::KeptArray> arrays;
    std::vector<Written> parts;

    explicit Written(const core::ItemWriter& writer)
        : facts(writer.facts()), arrays(writer.arrays())
    {
        for (const core::ItemParts& kind : writer.parts())
            for (std::size_t place = 0; place < kind.numbers.size(); ++place) {
                core::ItemWriter part = writer.forPart();
                kind.write(place, part);
                parts.emplace_back(part);
            }
    }
    /// The same for equal values, another one else.
    std::string digest() const
    {
        core::Sha256 hash;
        hash.feed(facts);
        for (const core::KeptArray& array : arrays)
            hash.feed({reinterpret_cast<const char*>(array.data.data()), array.data.size()});
        return hash.finish();
    }
    friend bool operator==(const Written& a, const Written& b)
    {
        const auto same = [](const core::KeptArray& x, const core::KeptArray& y) {
            return x.name == y.name && x.type == y.type && x.count == y.count && x.data == y.data;
        };
        return a.facts == b.facts && a.parts == b.parts &&
               std::equal(a.arrays.begin(), a.arrays.end(), b.arrays.begin(), b.arrays.end(), same);
    }
};

template <typename Result>
Written written(const Result& result)
{
    core::ItemWriter writer;
    core::RunItem<Result>::write(writer, result);
    return Written(writer);
}

inline Written written(const core::ProjectData& data)
{
    core::ItemWriter writer;
    core::writeTable(writer, *data.table, data.path);
    core::writeSeries(writer, data);
    return Written(writer);
}
