#pragma once

#include "core/base/Sha256.h"
#include "core/data/DemoData.h"
#include "core/data/Reading.h"
#include "core/project/ForecastItem.h"
#include "core/project/OutlookItem.h"
#include "core/project/ProjectFile.h"
#include "core/project/Provenance.h"
#include "core/project/SweepItem.h"
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

inline std::string smallProvenance(const std::string& command)
{
    core::Provenance provenance;
    provenance.command = command;
    return core::toJson(provenance);
}

/// A project with a run of each kind, in the order of `RunKind`.
inline void addAllKinds(core::ProjectFile& project)
{
    const auto data = project.setData(smallData());
    const auto run = [&](const std::string& name, const std::string& command) {
        return core::ProjectRun{
            .data = data, .number = 1, .name = name, .provenance = smallProvenance(command)};
    };
    project.addForecast(run("Run 1", "forecast"), trainedForecast());
    project.addExplanation(run("Run 1", "explain"), smallExplanation().table,
                           smallExplanation().importance);
    project.addOutlook(run("", "outlook"), smallOutlook());
    project.addBacktest(run("", "backtest"), smallBacktest().request, smallBacktest().finished);
    project.addSweep(run("", "dropout"), smallSweep());
}

/// What a value is as an item: equal texts and arrays are equal values, to the last bit.
struct Written
{
    std::string facts;
    std::vector<core::KeptArray> arrays;

    explicit Written(const core::ItemWriter& writer)
        : facts(writer.facts()), arrays(writer.arrays())
    {
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
        return a.facts == b.facts &&
               std::equal(a.arrays.begin(), a.arrays.end(), b.arrays.begin(), b.arrays.end(), same);
    }
};

inline Written written(const core::Forecast& forecast)
{
    core::ItemWriter writer;
    core::RunItem<core::Forecast>::write(writer, forecast);
    return Written(writer);
}

inline Written written(const core::Explanation& explanation)
{
    core::ItemWriter writer;
    core::RunItem<core::Explanation>::write(writer, explanation);
    return Written(writer);
}

inline Written written(const core::Outlook& outlook)
{
    core::ItemWriter writer;
    core::RunItem<core::Outlook>::write(writer, outlook);
    return Written(writer);
}

/// The request, then each fold.
inline std::vector<Written> written(const core::AskedBacktest& asked)
{
    core::ItemWriter writer;
    core::writeBacktest(writer, asked.request);
    std::vector<Written> items{Written(writer)};
    for (const core::Forecast& fold : asked.finished.folds)
        items.push_back(written(fold));
    return items;
}

inline Written written(const core::DropoutSweep& sweep)
{
    core::ItemWriter writer;
    core::RunItem<core::DropoutSweep>::write(writer, sweep);
    return Written(writer);
}

inline Written written(const core::ProjectData& data)
{
    core::ItemWriter writer;
    core::writeTable(writer, *data.table, data.path);
    core::writeSeries(writer, data);
    return Written(writer);
}
