#include "core/forecast/EventLens.h"
#include "tests/Catch.h"

#include <cmath>

using namespace core;
using namespace std::chrono;
using Catch::Matchers::WithinAbs;

namespace {

constexpr sys_days kMonday = sys_days(year(2015) / June / 1);

/// Six weeks of days, 100 each.
Series sixWeeks()
{
    Series series;
    series.valueName = "rides";
    series.start = kMonday;
    series.stepSeconds = 86400;
    series.values.assign(42, 100.0);
    series.holiday.assign(42, 0);
    return series;
}

CalendarEvent dayEvent(int day, const char* name = "fair")
{
    return {name, kMonday + days(day), kMonday + days(day + 1)};
}

} // namespace

TEST_CASE("an event is held against the same weekday of two weeks before and after", "[events]")
{
    Series series = sixWeeks();
    series.values[20] = 150.0; // a Sunday; around it 6, 13, 27 and 34
    series.values[6] = 80.0;
    series.values[13] = 110.0;
    series.values[27] = 120.0;
    series.values[34] = 500.0; // an odd one counts little: median of 80, 110, 120, 500 is 115
    const Deviation deviation = deviationOf(series, dayEvent(20), {});
    REQUIRE(deviation.n == 1);
    REQUIRE_THAT(deviation.difference, WithinAbs(35.0, 1e-12));
    REQUIRE_THAT(deviation.share, WithinAbs(35.0 / 115.0, 1e-12));
}

TEST_CASE("flagged days, other events and gaps are no measure of what is usual", "[events]")
{
    Series series = sixWeeks();
    series.values[20] = 150.0;
    series.holiday[6] = 1;
    series.values[6] = 1.0;
    series.values[13] = NAN;
    series.values[27] = 300.0;
    const std::vector<CalendarEvent> events{dayEvent(27)};
    REQUIRE_THAT(deviationOf(series, dayEvent(20), events).difference, WithinAbs(50.0, 1e-12));
    series.values[34] = NAN;
    const Deviation none = deviationOf(series, dayEvent(20), events);
    REQUIRE(none.n == 0);
    REQUIRE(std::isnan(none.share));
}

TEST_CASE("a report names the peak and each model's error there, in the test part alone",
          "[events]")
{
    Series series = sixWeeks();
    series.values[30] = 170.0;
    Forecast forecast;
    forecast.split = {0, 20, 28, 42};
    for (std::size_t i = 28; i < 42; ++i) {
        forecast.times.push_back(series.time(i));
        forecast.actual.push_back(series.values[i]);
    }
    const auto model = [](double mean) {
        ModelForecast result;
        result.mean.assign(14, mean);
        result.lower.assign(14, mean - 30.0);
        result.upper.assign(14, mean + 30.0);
        result.distribution = PredictiveDistribution(result.mean, {-30.0, 0.0, 30.0}, 0.0);
        return result;
    };
    forecast.bayesian = model(110.0);
    forecast.comparisons = {model(90.0)};
    const std::vector<CalendarEvent> events{{"fair", kMonday + days(29), kMonday + days(32)},
                                            dayEvent(3, "early")};
    const auto reports = reportEvents(series, &forecast, events);
    REQUIRE(reports.size() == 2);
    REQUIRE(reports[0].peakStep == 30);
    REQUIRE(reports[0].peakValue == 170.0);
    REQUIRE(reports[0].peakErrors == std::vector<double>{-60.0, -80.0});
    REQUIRE(reports[0].metrics.n == 3);
    REQUIRE_THAT(reports[0].metrics.coverage, WithinAbs(2.0 / 3.0, 1e-12));
    REQUIRE(reports[1].peakStep == 3);
    REQUIRE(std::isnan(reports[1].peakErrors[0]));
    REQUIRE(reports[1].metrics.n == 0);
    REQUIRE(reportEvents(series, nullptr, events)[0].peakErrors.empty());
}

TEST_CASE("the largest days without an explanation come first, up or down", "[events]")
{
    Series series = sixWeeks();
    series.values[17] = 30.0;
    series.values[20] = 150.0;
    series.values[23] = 400.0;
    series.values[25] = 900.0;
    series.holiday[25] = 1;
    const std::vector<CalendarEvent> events{dayEvent(23)};
    const auto unusual = unexplainedDays(series, events, 2);
    REQUIRE(unusual.size() == 2);
    REQUIRE(unusual[0].day.start == kMonday + days(17));
    REQUIRE_THAT(unusual[0].deviation.difference, WithinAbs(-70.0, 1e-12));
    REQUIRE(unusual[1].day.start == kMonday + days(20));
}

TEST_CASE("an event comes back every week, every year, or not", "[events]")
{
    const CalendarEvent first{"market", sys_days(year(2012) / February / 29) + hours(18),
                              sys_days(year(2012) / March / 1) + hours(2)};
    const sys_seconds begin = sys_days(year(2012) / January / 1);
    const sys_seconds end = sys_days(year(2016) / June / 1);
    REQUIRE(occurrences({first, Recurrence::None}, begin, end).size() == 1);
    const auto yearly = occurrences({first, Recurrence::Yearly}, begin, end);
    REQUIRE(yearly.size() == 2); // the 29th of February
    REQUIRE(yearly[1].start == sys_days(year(2016) / February / 29) + hours(18));
    REQUIRE(yearly[1].end - yearly[1].start == hours(8));
    const auto weekly = occurrences({first, Recurrence::Weekly},
                                    sys_days(year(2012) / March / 7), // it begins on that day
                                    sys_days(year(2012) / March / 21));
    REQUIRE(weekly.size() == 2);
    REQUIRE(weekly[0].start == sys_days(year(2012) / March / 7) + hours(18));
}
