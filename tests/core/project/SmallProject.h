#pragma once

#include "core/data/CsvReader.h"
#include "core/data/DemoData.h"
#include "core/data/MakeSeries.h"
#include "core/project/ForecastItem.h"
#include "core/project/ProjectFile.h"
#include "tests/core/forecast/SmallForecast.h"

#include <memory>
#include <string>

/// Data of a demo city as a window would have them.
inline core::ProjectData smallData(int days = 35)
{
    core::ProjectData data;
    data.path = "/data/city.csv";
    auto table = core::readCsvText(core::demoCsv(core::makeDemoData({.days = days})), "city.csv");
    data.roles = core::guessRoles(table);
    data.series = std::make_shared<const core::Series>(core::makeSeries(table, data.roles));
    data.table = std::make_shared<const core::Table>(std::move(table));
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

/// What a value is as an item: equal texts and arrays are equal values, to the last bit.
struct Written
{
    std::string facts;
    std::vector<core::KeptArray> arrays;

    explicit Written(const core::ItemWriter& writer)
        : facts(writer.facts()), arrays(writer.arrays())
    {
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
    core::writeForecast(writer, forecast);
    return Written(writer);
}

inline Written written(const core::Explanation& explanation)
{
    core::ItemWriter writer;
    core::writeExplanation(writer, explanation.table, explanation.importance);
    return Written(writer);
}

inline Written written(const core::ProjectData& data)
{
    core::ItemWriter writer;
    core::writeTable(writer, *data.table, data.path);
    core::writeSeries(writer, data);
    return Written(writer);
}
