#include "core/base/Wording.h"
#include "core/data/Reading.h"
#include "core/features/TimeSplit.h"
#include "tests/Catch.h"
#include "tests/SharedFolder.h"
#include "tests/core/data/ErrorSentence.h"

#include <algorithm>
#include <cmath>
#include <numeric>

using core::Series;

namespace {

core::Reading pickups(const core::ReadingChoices& asked = {})
{
    return core::readData(*sharedFolder() / "data" / "uber_nyc_enriched.csv", asked);
}

double total(const Series& series)
{
    return std::accumulate(
        series.values.begin(), series.values.end(), 0.0,
        [](double sum, double value) { return sum + (std::isnan(value) ? 0.0 : value); });
}

} // namespace

TEST_CASE("the pickups file is one series of 4,343 hours without a gap", "[shared]")
{
    const core::Reading file = pickups();
    REQUIRE(file.table->rows() == 29101);
    REQUIRE(file.findings.empty());
    const Series series = seriesOf(file).series;
    REQUIRE(series.size() == 4343);
    REQUIRE(core::timeText(series.start) == "2015-01-01 01:00");
    REQUIRE(core::timeText(series.time(4342)) == "2015-06-30 23:00");
    REQUIRE(series.stepSeconds == 3600);
    // The borough called NA stays the nothing it is where it has no row.
    REQUIRE(core::textsOf(series.warnings) ==
            std::vector<std::string>{
                "1,300 steps lack a value of a group, the first at 2015-01-01 06:00 (most often "
                "\"NA\"; less than 0.1 % of the total at most), which counts as 0."});

    const auto highest = std::max_element(series.values.begin(), series.values.end());
    REQUIRE(*highest == 10781.0);
    REQUIRE(core::timeText(series.time(
                static_cast<std::size_t>(highest - series.values.begin()))) == "2015-06-27 22:00");
    REQUIRE(std::count(series.values.begin(), series.values.end(), 0.0) == 8);
    REQUIRE(series.covariates.size() == 9);
    const core::TimeSplit split = splitByTime(series);
    REQUIRE(split.trainEnd == 3240);
    REQUIRE(split.validationEnd == 3600);
}

TEST_CASE("seven days of the pickups file are flagged", "[shared]")
{
    const Series series = seriesOf(pickups()).series;
    std::string days;
    for (const auto& holiday : series.holidays)
        days += core::timeText(holiday.start).substr(5, 5) + " ";
    REQUIRE(days == "01-01 01-19 02-12 02-16 05-10 05-25 06-03 ");
    REQUIRE(std::count(series.holiday.begin(), series.holiday.end(), 1) == 23 + 6 * 24);
}

TEST_CASE("each borough of the pickups file has its total, NA is one of them", "[shared]")
{
    const std::vector<std::pair<std::string, double>> totals{
        {"Bronx", 220047},   {"Brooklyn", 2321035},   {"EWR", 105}, {"Manhattan", 10367841},
        {"Queens", 1343528}, {"Staten Island", 6957}, {"NA", 6260}};
    double sum = 0.0;
    for (const auto& [borough, expected] : totals) {
        core::ReadingChoices asked;
        asked.group = {borough};
        const Series series = seriesOf(pickups(asked)).series;
        REQUIRE(total(series) == expected);
        REQUIRE(series.stepSeconds == 3600);
        sum += expected;
    }
    const core::Reading file = pickups();
    REQUIRE(file.groups.size() == totals.size());
    REQUIRE(total(seriesOf(file).series) == sum);
}

TEST_CASE("the Boston file has no time column and says so", "[shared]")
{
    const core::Reading file = core::readData(*sharedFolder() / "data" / "boston_housing.csv");
    REQUIRE(file.table->rows() == 506);
    REQUIRE(
        file.problem.value().message.text() ==
        "boston_housing.csv has no time column: dates such as 2015-06-27 22:00 were expected in "
        "one of its columns (CRIM, ZN, INDUS, CHAS, NOX, RM, AGE, DIS, RAD, TAX, PTRATIO, B "
        "and others).");
}
