#include "app/report/Figures.h"
#include "tests/Catch.h"
#include "tests/app/report/EvilFindings.h"

namespace {

std::size_t countOf(const std::string& text, const std::string& part)
{
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

core::Forecast day()
{
    core::Forecast forecast = smallForecast();
    forecast.times.clear();
    forecast.actual.clear();
    for (auto* values :
         {&forecast.bayesian.mean, &forecast.bayesian.lower, &forecast.bayesian.upper})
        values->clear();
    for (int i = 0; i < 24; ++i) {
        forecast.times.push_back(smallSeries().start + std::chrono::hours(i));
        forecast.actual.push_back(i == 5 ? 900.0 : 100.0); // one hour far outside
        forecast.bayesian.mean.push_back(110.0);
        forecast.bayesian.lower.push_back(i == 12 ? std::nan("") : 50.0);
        forecast.bayesian.upper.push_back(150.0);
    }
    return forecast;
}

} // namespace

TEST_CASE("a forecast is drawn with its band in pieces and its misses ringed", "[report]")
{
    const core::Forecast forecast = day();
    const std::string svg = report::forecastFigure(forecast, 0, 24, {}, {}).finish();
    CHECK(countOf(svg, "<polygon") == 2);  // a gap in the band
    CHECK(countOf(svg, "r=\"3.2\"") == 1); // the hour outside
    CHECK(svg.find(">95 % interval<") != std::string::npos);
    CHECK(svg.find(">pickups<") != std::string::npos);
}

TEST_CASE("holidays and events that touch the picture are shaded, others are not", "[report]")
{
    const core::Forecast forecast = day();
    const auto time = [&](int hour) { return forecast.times[0] + std::chrono::hours(hour); };
    const std::string svg =
        report::forecastFigure(forecast, 0, 24, {{"Holiday", time(2), time(4)}},
                               {{"Past", time(-9), time(-3)}, {"Parade", time(20), time(30)}})
            .finish();
    CHECK(svg.find(">Holiday<") != std::string::npos);
    CHECK(svg.find("Past") == std::string::npos);
    CHECK(countOf(svg, "fill=\"#009E73\"") == 2); // the parade and the legend
}

TEST_CASE("importance has a bar and a whisker per feature, the largest first", "[report]")
{
    const EvilFindings evil;
    const std::string svg = report::importanceFigure(evil.importance, 3).finish();
    CHECK(countOf(svg, "<rect") == 3);
    CHECK(countOf(svg, "stroke-width=\"1.6\"") == 9);
    CHECK(svg.find("<script") == std::string::npos);
}
