#include "app/Runs.h"
#include "core/base/RandomStream.h"
#include "tests/Catch.h"
#include "tests/app/SeriesAlone.h"

#include <QSignalSpy>

#include <map>
#include <string>

using app::RunId;
using app::Runs;
using core::RunKind;

namespace {

app::RunResult forecast(std::uint32_t seed = 1)
{
    core::Forecast forecast;
    forecast.options.seed = seed;
    return std::make_shared<const core::Forecast>(forecast);
}

app::RunResult sweep()
{
    return std::make_shared<const core::DropoutSweep>();
}

int shownNumber(const Runs& runs, RunKind kind = RunKind::Forecast)
{
    const app::Run* run = runs.shown(kind);
    return run == nullptr ? 0 : run->id.number;
}

} // namespace

TEST_CASE("runs of all kinds are one list in their order, each kind numbered from 1", "[runs]")
{
    Runs runs;
    setSeries(runs, someSeries());
    runs.add(runs.data(), forecast());
    runs.add(runs.data(), sweep());
    runs.add(runs.data(), forecast());
    REQUIRE(runs.all().size() == 3);
    REQUIRE(runs.all()[1].id == RunId{RunKind::Dropout, 1});
    REQUIRE(runs.all()[2].id == RunId{RunKind::Forecast, 2});
    REQUIRE(runs.all()[2].name == "Run 2");
    REQUIRE(runs.all()[1].name == "Comparison 1");
    REQUIRE(runs.of(RunKind::Forecast).size() == 2);
    REQUIRE(shownNumber(runs) == 2);
    REQUIRE(shownNumber(runs, RunKind::Dropout) == 1);
    REQUIRE(shownNumber(runs, RunKind::Explanation) == 0);
    REQUIRE(runs.shownAs<core::Forecast>() == runs.all()[2].as<core::Forecast>());
    REQUIRE(runs.all()[1].as<core::Forecast>() == nullptr);
}

TEST_CASE("another band changes neither number nor name nor date nor place", "[runs]")
{
    Runs runs;
    setSeries(runs, someSeries());
    const RunId first = runs.add(runs.data(), forecast());
    runs.add(runs.data(), forecast());
    runs.rename(first, "first");
    runs.show(first);
    const auto created = runs.find(first)->created;
    QSignalSpy replaced(&runs, &Runs::shownReplaced);
    QSignalSpy shown(&runs, &Runs::shownChanged);
    runs.replace(first, forecast(7));
    REQUIRE(replaced.count() == 1);
    REQUIRE(shown.count() == 0);
    REQUIRE(runs.all()[0].id == first);
    REQUIRE(runs.all()[0].name == "first");
    REQUIRE(runs.all()[0].created == created);
    REQUIRE(runs.shownAs<core::Forecast>()->options.seed == 7);
}

TEST_CASE(
    "the run before the one deleted is shown, else the one after it, and no number comes back",
    "[runs]")
{
    Runs runs;
    setSeries(runs, someSeries());
    for (int i = 0; i < 3; ++i)
        runs.add(runs.data(), forecast());
    runs.show({RunKind::Forecast, 2});
    runs.remove({RunKind::Forecast, 2});
    REQUIRE(shownNumber(runs) == 1);
    runs.remove({RunKind::Forecast, 1});
    REQUIRE(shownNumber(runs) == 3);
    runs.remove({RunKind::Forecast, 3});
    REQUIRE(shownNumber(runs) == 0);
    REQUIRE(runs.add(runs.data(), forecast()).number == 4);
}

TEST_CASE("runs of data that are read in another way stay, and are shown when they match again",
          "[runs]")
{
    Runs runs;
    setSeries(runs, someSeries());
    runs.add(runs.data(), forecast());
    runs.add(runs.data(), forecast());
    runs.show({RunKind::Forecast, 1});
    setSeries(runs, someSeries(7.0));
    REQUIRE(runs.all().size() == 2);
    REQUIRE_FALSE(runs.isOfData(runs.all()[0]));
    REQUIRE(shownNumber(runs) == 0);
    runs.show({RunKind::Forecast, 1}); // cannot be
    REQUIRE(shownNumber(runs) == 0);
    REQUIRE(runs.add(runs.data(), forecast()).number == 3);
    REQUIRE(shownNumber(runs) == 3);
    setSeries(runs, someSeries());
    REQUIRE(runs.isOfData(runs.all()[0]));
    REQUIRE(shownNumber(runs) == 2); // the last that is of them
    setSeries(runs, nullptr);
    REQUIRE(shownNumber(runs) == 0);
    REQUIRE(runs.all().size() == 3);
}

TEST_CASE("a series with a missing value is the same reading as its copy", "[runs]")
{
    core::Series series;
    series.values = {1.0, std::numeric_limits<double>::quiet_NaN()};
    app::Dataset data;
    data.series = std::make_shared<const core::Series>(series);
    app::Dataset copy = data;
    copy.series = std::make_shared<const core::Series>(series);
    REQUIRE(app::isSameReading(data, copy));
    series.holiday = {1, 0};
    copy.series = std::make_shared<const core::Series>(series);
    REQUIRE_FALSE(app::isSameReading(data, copy));
}

TEST_CASE("kept runs are numbered on from the highest that was ever given", "[runs]")
{
    Runs runs;
    setSeries(runs, someSeries());
    std::vector<app::Run> kept;
    for (const int number : {3, 1}) // in no order
        kept.push_back({.id = {RunKind::Forecast, number},
                        .name = "x",
                        .created = {},
                        .data = runs.data(),
                        .result = forecast(),
                        .provenance = {}});
    runs.restore(kept, {{RunKind::Forecast, 3}}, {});
    REQUIRE(shownNumber(runs) == 3);
    REQUIRE(runs.next(RunKind::Forecast).number == 4);
    runs.restore(kept, {}, {{RunKind::Forecast, 8}});
    REQUIRE(shownNumber(runs) == 1); // the last of the list
    REQUIRE(runs.next(RunKind::Forecast).number == 9);
    runs.clear();
    REQUIRE(runs.all().empty());
    REQUIRE(runs.next(RunKind::Forecast).number == 1);
}
