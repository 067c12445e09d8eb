// Series unlike the pickups file, with known truth, from their text to the band.
#include "core/base/RandomStream.h"
#include "core/data/CsvReader.h"
#include "core/data/Interpretation.h"
#include "core/data/MakeSeries.h"
#include "core/data/NoSeries.h"
#include "core/forecast/Forecast.h"
#include "tests/Catch.h"
#include "tests/core/data/TestSeries.h"

#include <cmath>
#include <functional>
#include <numbers>
#include <sstream>

using Catch::Matchers::WithinRel;
using namespace std::chrono;

namespace {

core::ForecastOptions shortOptions()
{
    core::ForecastOptions options;
    options.encoderHidden.assign(1, 12);
    options.denseHidden.assign(1, 24);
    options.lookback = 8;
    options.epochs = 12;
    options.mcSamples = 20;
    return options;
}

/// A day and a week of demand around 1.
double demand(double hour)
{
    const double turn = 2.0 * std::numbers::pi;
    return std::exp(0.6 * std::sin(turn * hour / 24.0) + 0.3 * std::sin(turn * hour / 168.0));
}

std::string isoText(sys_seconds time)
{
    const auto day = floor<days>(time);
    const year_month_day date(day);
    const auto minutes = floor<std::chrono::minutes>(time - day).count();
    char text[40];
    std::snprintf(text, sizeof text, "%04d-%02u-%02u %02d:%02d", int(date.year()),
                  unsigned(date.month()), unsigned(date.day()), int(minutes / 60),
                  int(minutes % 60));
    return text;
}

core::Series seriesOf(const std::string& text, const core::ReadingChoices& asked = {})
{
    const core::Table table = core::readCsvText(text, "made.csv");
    return core::makeSeries(table, core::interpret(table, asked).roles).series;
}

constexpr sys_seconds kStart = sys_days{year{2023} / 3 / 6}; // a Monday

/// Coverage within binomial error, at three standard deviations.
void requireCoverage(double hits, double n, double level = 0.95)
{
    INFO("covered " << hits << " of " << n);
    REQUIRE(std::abs(hits / n - level) <= 3.0 * std::sqrt(level * (1.0 - level) / n));
}

struct Covered
{
    double hits = 0.0;
    double n = 0.0;
};

Covered coveredWhere(const core::Forecast& f, const std::function<bool(std::size_t)>& belongs)
{
    Covered covered;
    for (std::size_t i = 0; i < f.actual.size(); ++i) {
        if (!belongs(i) || std::isnan(f.actual[i]) || std::isnan(f.bayesian.mean[i]))
            continue;
        covered.n += 1.0;
        covered.hits +=
            f.bayesian.lower[i] <= f.actual[i] && f.actual[i] <= f.bayesian.upper[i] ? 1.0 : 0.0;
    }
    return covered;
}

} // namespace

TEST_CASE("noise that changes by hour and after shocks is covered in every group", "[other]")
{
    // Innovations of 4 % in the night, 12 % by day, three times that for 24 hours after a shock.
    core::RandomStream random(11);
    std::vector<int> shocked;
    int left = 0;
    double drift = 0.0;
    const auto series = hourlySeries(120 * 24, [&](std::size_t t) {
        const bool isNight = t % 24 < 8;
        if (left == 0 && random.uniform() < 1.0 / 60.0)
            left = 24;
        shocked.push_back(left > 0 ? 25 - left : 0);
        const double deviation = (isNight ? 0.04 : 0.12) * (left > 0 ? 3.0 : 1.0);
        left = std::max(0, left - 1);
        drift = 0.5 * drift + deviation * random.normal();
        return 1000.0 * demand(double(t)) * std::exp(drift);
    });
    auto options = shortOptions();
    options.epochs = 20;
    auto f = core::runForecast(series, options);
    const std::size_t first = f.split.validationEnd;
    const auto isNight = [&](std::size_t i) { return (first + i) % 24 < 8; };
    const auto hoursInto = [&](std::size_t i) { return shocked[first + i]; };
    const auto night = coveredWhere(f, [&](auto i) { return isNight(i) && hoursInto(i) == 0; });
    const auto day = coveredWhere(f, [&](auto i) { return !isNight(i) && hoursInto(i) == 0; });
    // A shock can be known from its third hour on.
    const auto shock = coveredWhere(f, [&](auto i) { return hoursInto(i) > 2; });
    REQUIRE(shock.n > 40);
    requireCoverage(night.hits, night.n);
    requireCoverage(day.hits, day.n);
    requireCoverage(shock.hits, shock.n);

    // The paper's band has one width for all hours: it is far too wide at night.
    core::reband(f, {.level = 0.95, .calibrated = true, .kind = core::BandKind::Paper});
    const auto paper = coveredWhere(f, [&](auto i) { return hoursInto(i) > 2; });
    REQUIRE(paper.hits / paper.n < shock.hits / shock.n);
}

TEST_CASE("the forecast does not depend on the level of the series", "[other]")
{
    const auto run = [](double level) {
        core::RandomStream random(4);
        const auto series = hourlySeries(42 * 24, [&](std::size_t t) {
            return level * demand(double(t)) * std::exp(0.1 * random.normal());
        });
        return core::runForecast(series, shortOptions()).bayesian.metrics;
    };
    const auto small = run(1.0);
    const auto large = run(1e6);
    REQUIRE_THAT(large.rmse / 1e6, WithinRel(small.rmse, 0.02));
    REQUIRE_THAT(large.meanWidth / 1e6, WithinRel(small.meanWidth, 0.02));
    REQUIRE(std::abs(large.coverage - small.coverage) < 0.02);
}

TEST_CASE("a series with a gap of months is forecast after it", "[other]")
{
    core::RandomStream random(5);
    std::ostringstream csv;
    csv << "time,demand\n";
    for (int t = 0; t < 150 * 24; ++t) {
        const double value = 300.0 * demand(t) * std::exp(0.08 * random.normal());
        if (t < 20 * 24 || t >= 80 * 24)
            csv << isoText(kStart + hours(t)) << ',' << value << '\n';
    }
    const auto series = seriesOf(csv.str());
    REQUIRE(series.size() == 150 * 24);
    const auto f = core::runForecast(series, shortOptions());
    REQUIRE(f.bayesian.metrics.n == f.times.size());
    const auto all = coveredWhere(f, [](std::size_t) { return true; });
    requireCoverage(all.hits, all.n);
}

TEST_CASE("a gap inside the test part leaves out what has no inputs", "[other]")
{
    core::RandomStream random(6);
    std::ostringstream csv;
    csv << "time,demand\n";
    for (int t = 0; t < 150 * 24; ++t) {
        const double value = 300.0 * demand(t) * std::exp(0.08 * random.normal());
        if (t < 128 * 24 || t >= 138 * 24)
            csv << isoText(kStart + hours(t)) << ',' << value << '\n';
    }
    const auto f = core::runForecast(seriesOf(csv.str()), shortOptions());
    REQUIRE(f.times.size() == 25 * 24);
    // After the gap a step needs the level a day before each step of its lookback.
    REQUIRE(f.bayesian.metrics.n == 3 * 24 + 12 * 24 - 24 - 7);
    const auto all = coveredWhere(f, [](std::size_t) { return true; });
    requireCoverage(all.hits, all.n);
}

TEST_CASE("a part of the split that lies in a gap is said", "[other]")
{
    core::RandomStream random(10);
    auto series = hourlySeries(60 * 24, [&](std::size_t t) {
        return 300.0 * demand(double(t)) * std::exp(0.1 * random.normal());
    });
    const auto split = core::splitByTime(series);
    for (std::size_t t = split.trainEnd; t < split.validationEnd; ++t)
        series.values[t] = std::nan("");
    REQUIRE_THROWS_WITH(core::runForecast(series, shortOptions()),
                        "The validation part of 120 steps lies in a gap of the data; expected "
                        "another split.");
}

TEST_CASE("several rows per hour, a date and an hour column, a holiday in its first hour alone",
          "[other]")
{
    core::RandomStream random(7);
    std::ostringstream csv;
    csv << "date,hour,trips,holiday\n";
    for (int t = 0; t < 60 * 24; ++t) {
        const auto time = kStart + hours(t);
        const double value = 200.0 * demand(t) * std::exp(0.1 * random.normal());
        const bool begins = t % (15 * 24) == 0;
        for (int row = 0; row < 2; ++row)
            csv << isoText(time).substr(0, 10) << ',' << t % 24 << ','
                << value + (row == 0 ? -1 : 1) << ',' << (begins ? "Founders' Day" : "") << '\n';
    }
    REQUIRE_THROWS_AS(seriesOf(csv.str()), core::NoSeries); // whether to average or to add up
    const auto series = seriesOf(csv.str(), {.combine = core::Combine::Mean});
    REQUIRE(series.size() == 60 * 24);
    REQUIRE(series.stepSeconds == 3600);
    REQUIRE(series.holidays.size() == 4);
    for (int h = 0; h < 24; ++h)
        REQUIRE(series.holiday[static_cast<std::size_t>(15 * 24 + h)] == 1);
    REQUIRE(series.holiday[16 * 24] == 0);
    REQUIRE_FALSE(series.warnings.empty()); // the repeated rows
    const auto f = core::runForecast(series, shortOptions());
    const auto all = coveredWhere(f, [](std::size_t) { return true; });
    requireCoverage(all.hits, all.n);
}

TEST_CASE("daily steps and steps of 15 minutes are forecast as hours are", "[other]")
{
    SECTION("daily")
    {
        core::RandomStream random(8);
        std::ostringstream csv;
        csv << "day,visitors\n";
        for (int d = 0; d < 500; ++d)
            csv << isoText(kStart + days(d)).substr(0, 10) << ','
                << 1000.0 * demand(24.0 * d) * std::exp(0.1 * random.normal()) << '\n';
        const auto series = seriesOf(csv.str());
        REQUIRE(series.stepSeconds == 86400);
        auto options = shortOptions();
        options.split.validationSteps = 60;
        options.split.testSteps = 100;
        const auto f = core::runForecast(series, options);
        const auto all = coveredWhere(f, [](std::size_t) { return true; });
        REQUIRE(all.n == 100);
        requireCoverage(all.hits, all.n);
    }
    SECTION("quarters of an hour")
    {
        core::RandomStream random(9);
        std::ostringstream csv;
        csv << "time,load\n";
        for (int t = 0; t < 40 * 96; ++t)
            csv << isoText(kStart + minutes(15 * t)) << ','
                << 50.0 * demand(t / 4.0) * std::exp(0.05 * random.normal()) << '\n';
        const auto series = seriesOf(csv.str());
        REQUIRE(series.stepSeconds == 900);
        const auto f = core::runForecast(series, shortOptions());
        const auto all = coveredWhere(f, [](std::size_t) { return true; });
        requireCoverage(all.hits, all.n);
    }
}
