// Steps of a week and of calendar months, with known truth, through every analysis.
#include "core/base/InputError.h"
#include "core/base/RandomStream.h"
#include "core/data/HolidayDays.h"
#include "core/explain/FeatureTable.h"
#include "core/forecast/Backtest.h"
#include "core/forecast/EventLens.h"
#include "core/forecast/Forecast.h"
#include "core/forecast/Outlook.h"
#include "tests/Catch.h"
#include "tests/core/data/ErrorSentence.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <set>

using namespace std::chrono;

namespace {

core::ForecastOptions longStepOptions()
{
    core::ForecastOptions options;
    options.encoderHidden.assign(1, 12);
    options.denseHidden.assign(1, 24);
    options.epochs = 12;
    options.mcSamples = 20;
    return options;
}

/// A year's course between 60 and 140 that grows by 3 % a year, with noise of 2 %.
core::Series seasonal(std::size_t steps, std::int64_t seconds, int months)
{
    core::Series series;
    series.valueName = "orders";
    series.start = sys_days{year{2012} / 1 / 2};
    series.stepSeconds = seconds;
    series.stepMonths = months;
    core::RandomStream random(5);
    for (std::size_t t = 0; t < steps; ++t) {
        const double years = static_cast<double>(t) / static_cast<double>(series.longSeason());
        series.values.push_back((100.0 + 40.0 * std::sin(2.0 * std::numbers::pi * years)) *
                                std::pow(1.03, years) * (1.0 + 0.02 * random.normal()));
    }
    core::HolidayDays days;
    for (int y = 2012; y < 2030; ++y)
        days[sys_days{year{y} / 12 / 25}] = "Christmas";
    std::erase_if(days, [&](const auto& day) { return day.first >= series.time(steps); });
    core::setHolidays(series, days);
    return series;
}

core::Series tenYearsOfMonths()
{
    return seasonal(120, core::kMonthSeconds, 1);
}

core::Series fiveYearsOfWeeks()
{
    return seasonal(260, core::kWeekSeconds, 0);
}

std::set<std::string> namesOf(const core::Forecast& forecast)
{
    std::set<std::string> names;
    for (const auto& model : forecast.comparisons)
        names.insert(model.name);
    return names;
}

} // namespace

TEST_CASE("months and weeks are forecast with the season of their year", "[long]")
{
    for (const core::Series& series : {tenYearsOfMonths(), fiveYearsOfWeeks()}) {
        const core::Forecast forecast = core::runForecast(series, longStepOptions());
        REQUIRE(forecast.options.target == core::Target::SeasonalAnchor);
        REQUIRE(forecast.times.size() == std::max(series.size() / 6, series.longSeason()));
        REQUIRE(forecast.times.front() == series.time(forecast.split.validationEnd));
        const auto names = namesOf(forecast);
        REQUIRE(names.contains("Last year"));
        REQUIRE_FALSE(names.contains("Last week"));
        REQUIRE_FALSE(names.contains("Yesterday"));
        REQUIRE(forecast.bayesian.metrics.n == forecast.times.size());
        REQUIRE(forecast.bayesian.metrics.rmse < 8.0); // two noises of 2 % of 130, and some
        REQUIRE(forecast.bayesian.metrics.coverage >= 0.8);
    }
}

TEST_CASE("two years of months are enough, with a lookback that fits them", "[long]")
{
    const core::Series series = seasonal(24, core::kMonthSeconds, 1);
    const core::Forecast forecast = core::runForecast(series, longStepOptions());
    REQUIRE(forecast.options.lookback == 1);
    REQUIRE(forecast.bayesian.metrics.n == 4);
    REQUIRE(forecast.notes.front().text() ==
            "The training part of 17 steps is short for a lookback of 24 "
            "after its first year; 1 was taken.");

    const core::Series brief = seasonal(23, core::kMonthSeconds, 1);
    const std::string sentence = "The series has 23 steps of 1 month; a forecast of such steps "
                                 "needs two years (24 steps).";
    REQUIRE(errorSentence([&] { core::runForecast(brief, longStepOptions()); }) == sentence);
    REQUIRE(errorSentence([&] { core::Outlook::fit(brief, 1, longStepOptions()); }) == sentence);
}

TEST_CASE("an outlook of a year follows months and weeks", "[long]")
{
    for (const core::Series& series : {tenYearsOfMonths(), fiveYearsOfWeeks()}) {
        const std::size_t year = series.longSeason();
        const auto outlook =
            core::Outlook::fit(series, static_cast<int>(year), longStepOptions()).forecast();
        double squares = 0.0;
        for (std::size_t k = 0; k < year; ++k) {
            REQUIRE(outlook.times[k] == series.time(series.size() + k));
            const double years = static_cast<double>(series.size() + k) / static_cast<double>(year);
            const double truth =
                (100.0 + 40.0 * std::sin(2.0 * std::numbers::pi * years)) * std::pow(1.03, years);
            squares += std::pow(outlook.band.mean[k] - truth, 2);
        }
        REQUIRE(std::sqrt(squares / static_cast<double>(year)) < 12.0);
    }
}

TEST_CASE("folds of months train on all that lies before them", "[long]")
{
    const core::Series series = tenYearsOfMonths();
    const auto splits = core::splitsOf(series, core::equalFolds(series, 2, 0.4));
    REQUIRE(splits[0].trainBegin == 0);
    REQUIRE(splits[0].validationEnd == 72);
    REQUIRE(splits[0].trainEnd == 60);
    const core::Backtest backtest = core::runBacktest(series, splits, longStepOptions());
    REQUIRE(backtest.folds.size() == 2);
    for (const auto& group : backtest.models.front().groups) {
        REQUIRE(group.kind != core::GroupKind::Weekday);
        REQUIRE(group.kind != core::GroupKind::WeekAfterHoliday);
    }
    REQUIRE(errorSentence([&] { core::splitsOf(series, core::equalFolds(series, 2, 0.9)); }) ==
            "The series has 12 steps of 1 month; a forecast of such steps needs two years (24 "
            "steps).");
}

TEST_CASE("what drives months and weeks is told in their own units", "[long]")
{
    const auto months = core::featureTable(tenYearsOfMonths());
    REQUIRE(months.names == std::vector<std::string>{
                                "orders 1 month before", "orders 1 year before", "month of year",
                                "holiday", "holiday the month before", "holiday the month after"});
    REQUIRE(months.lagRows == 12);
    REQUIRE(months.x.rows() == 108);
    REQUIRE(months.x(0, 2) == 1.0);  // January
    REQUIRE(months.x(11, 3) == 1.0); // Christmas
    const auto weeks = core::featureTable(fiveYearsOfWeeks());
    REQUIRE(weeks.names[0] == "orders 1 week before");
    REQUIRE(weeks.names[1] == "orders 1 year before");
    REQUIRE(weeks.lagRows == 52);
}

TEST_CASE("an unusual month is one, from its first day to its last", "[long]")
{
    core::Series series = tenYearsOfMonths();
    series.values[65] *= 2.0;
    const auto found = core::unexplainedDays(series, {}, 1);
    REQUIRE(found.size() == 1);
    REQUIRE(found[0].day.start == series.time(65));
    REQUIRE(found[0].day.end == series.time(66));
}
