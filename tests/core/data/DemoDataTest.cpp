#include "core/data/DemoData.h"
#include "core/base/Wording.h"
#include "core/data/Reading.h"
#include "core/features/TimeSplit.h"
#include "tests/Catch.h"
#include "tests/core/data/ErrorSentence.h"

#include <algorithm>
#include <cmath>

using core::DemoData;
using core::makeDemoData;
using core::Series;

namespace {

double correlation(const std::vector<double>& x, std::size_t lag)
{
    double mean = 0.0;
    for (const double value : x)
        mean += value / static_cast<double>(x.size());
    double top = 0.0;
    double bottom = 0.0;
    for (std::size_t i = 0; i < x.size(); ++i) {
        bottom += (x[i] - mean) * (x[i] - mean);
        top += i < lag ? 0.0 : (x[i] - mean) * (x[i - lag] - mean);
    }
    return top / bottom;
}

} // namespace

TEST_CASE("the demo has the shape of the pickups file", "[demo]")
{
    const DemoData demo = makeDemoData();
    const Series& series = demo.series;
    REQUIRE(series.size() == 181 * 24);
    REQUIRE(core::timeText(series.start) == "2024-01-01 00:00");
    REQUIRE(series.valueName == "pickups");
    REQUIRE(demo.trueMean.size() == series.size());
    REQUIRE(series.holiday.size() == series.size());
    std::string names;
    for (const auto& covariate : series.covariates) {
        names += covariate.name + " ";
        REQUIRE(covariate.values.size() == series.size());
        REQUIRE_FALSE(covariate.knownAhead);
    }
    REQUIRE(names == "spd vsb temp dewp slp pcp01 pcp06 pcp24 sd ");

    const auto [low, high] = std::minmax_element(series.values.begin(), series.values.end());
    REQUIRE(*low >= 300.0);
    REQUIRE(*high >= 9000.0);
    REQUIRE(*high <= 13000.0);
    REQUIRE(std::all_of(series.values.begin(), series.values.end(),
                        [](double value) { return value == std::round(value); }));
    // The pickups file has 0.93, 0.80 and 0.90.
    REQUIRE(correlation(series.values, 1) > 0.85);
    REQUIRE(correlation(series.values, 24) > 0.7);
    REQUIRE(correlation(series.values, 168) > 0.8);
}

TEST_CASE("the demo's noise is known: 95 % of the values lie in trueMean * exp(+-1.96 noise)",
          "[demo]")
{
    for (std::uint32_t seed = 1; seed <= 5; ++seed) {
        const DemoData demo = makeDemoData({.seed = seed});
        double inside = 0.0;
        double sum = 0.0;
        double squares = 0.0;
        const auto n = static_cast<double>(demo.series.size());
        std::vector<double> noise;
        for (std::size_t i = 0; i < demo.series.size(); ++i) {
            noise.push_back(std::log(demo.series.values[i] / demo.trueMean[i]) / demo.noise);
            inside += std::abs(noise.back()) <= 1.959964 ? 1.0 : 0.0;
            sum += noise.back();
            squares += noise.back() * noise.back();
        }
        // Three standard errors each.
        REQUIRE(std::abs(inside / n - 0.95) < 3.0 * std::sqrt(0.95 * 0.05 / n));
        REQUIRE(std::abs(sum / n) < 3.0 / std::sqrt(n));
        REQUIRE(std::abs(squares / n - 1.0) < 3.0 * std::sqrt(2.0 / n));
        REQUIRE(std::abs(correlation(noise, 1)) < 3.0 / std::sqrt(n));
        REQUIRE(std::abs(correlation(noise, 24)) < 3.0 / std::sqrt(n));
    }
}

TEST_CASE("training, validation and test part of the demo have holidays", "[demo]")
{
    const Series series = makeDemoData().series;
    const core::TimeSplit split = core::splitByTime(series);
    const auto holidaysIn = [&](std::size_t begin, std::size_t end) {
        return std::count_if(series.holidays.begin(), series.holidays.end(), [&](const auto& day) {
            return day.start >= series.time(begin) && day.end <= series.time(end - 1);
        });
    };
    REQUIRE(holidaysIn(split.trainBegin, split.trainEnd) >= 4);
    REQUIRE(holidaysIn(split.trainEnd, split.validationEnd) >= 1);
    REQUIRE(holidaysIn(split.validationEnd, split.testEnd) >= 2);
}

TEST_CASE("rain raises the demo's demand and the storm lowers it without ending it", "[demo]")
{
    const DemoData demo = makeDemoData();
    const auto& rain = demo.series.covariates[5].values;
    const double wetHours = static_cast<double>(
        std::count_if(rain.begin(), rain.end(), [](double inches) { return inches > 0.0; }));
    REQUIRE(wetHours / static_cast<double>(rain.size()) > 0.03);
    REQUIRE(wetHours / static_cast<double>(rain.size()) < 0.15);
    // Two hours of the same clock, one week apart, before and in the storm.
    const std::size_t inStorm = 41 * 24 + 2;
    REQUIRE(demo.trueMean[inStorm] < 0.5 * demo.trueMean[inStorm - 168]);
    REQUIRE(demo.series.values[inStorm] > 0.0);
}

TEST_CASE("the demo read from its own CSV is the same to the last bit", "[demo]")
{
    for (const int days : {181, 400}) {
        const DemoData demo = makeDemoData({.days = days, .seed = 3});
        const core::Reading reading = core::readDataText(demoCsv(demo), "demo.csv");
        REQUIRE(reading.findings.empty());
        const core::Table& table = *reading.table;
        const auto& groups = reading.groups;
        REQUIRE(std::count(groups.begin(), groups.end(), "NA") == 1);
        REQUIRE(groups.size() == 7);
        REQUIRE(table.rows() < demo.series.size() * 7); // NA is absent in some hours

        const Series series = seriesOf(reading).series;
        REQUIRE(series.valueName == demo.series.valueName);
        REQUIRE(series.start == demo.series.start);
        REQUIRE(series.stepSeconds == demo.series.stepSeconds);
        REQUIRE(series.values == demo.series.values);
        REQUIRE(series.holiday == demo.series.holiday);
        REQUIRE(series.holidays.size() == demo.series.holidays.size());
        for (std::size_t i = 0; i < series.holidays.size(); ++i) {
            REQUIRE(series.holidays[i].name == demo.series.holidays[i].name);
            REQUIRE(series.holidays[i].start == demo.series.holidays[i].start);
            REQUIRE(series.holidays[i].end == demo.series.holidays[i].end);
        }
        REQUIRE(series.covariates.size() == demo.series.covariates.size());
        for (std::size_t i = 0; i < series.covariates.size(); ++i) {
            REQUIRE(series.covariates[i].name == demo.series.covariates[i].name);
            REQUIRE(series.covariates[i].values == demo.series.covariates[i].values);
        }
        REQUIRE(series.warnings.size() == 1);
        REQUIRE(series.warnings[0].text().find("most often \"NA\"") != std::string::npos);
    }
}

TEST_CASE("the demo is the same for the same seed and another for another", "[demo]")
{
    const Series one = makeDemoData({.days = 30}).series;
    REQUIRE(one.values == makeDemoData({.days = 30}).series.values);
    const Series other = makeDemoData({.days = 30, .seed = 2}).series;
    REQUIRE(one.values != other.values);
    REQUIRE(one.covariates[2].values != other.covariates[2].values);
    // A longer demo begins like a shorter one.
    const Series longer = makeDemoData({.days = 60}).series;
    REQUIRE(std::equal(one.values.begin(), one.values.end(), longer.values.begin()));
}

TEST_CASE("a demo without noise is its true mean, rounded", "[demo]")
{
    const DemoData demo = makeDemoData({.days = 10, .noise = 0.0});
    for (std::size_t i = 0; i < demo.series.size(); ++i)
        REQUIRE(demo.series.values[i] == std::round(demo.trueMean[i]));
}

TEST_CASE("each demo option out of range has its sentence", "[demo]")
{
    REQUIRE(errorSentence([] { makeDemoData({.days = 1}); }) ==
            "The demo's days must be from 2 to 20,000.");
    REQUIRE(errorSentence([] { makeDemoData({.noise = -0.1}); }) ==
            "The demo's noise must be from 0 to 1.");
    REQUIRE(errorSentence([] { makeDemoData({.noise = std::nan("")}); }) ==
            "The demo's noise must be from 0 to 1.");
}
