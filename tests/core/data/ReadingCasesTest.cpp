#include "TestDataFolder.h"
#include "core/base/Wording.h"
#include "core/data/NoSeries.h"
#include "core/data/Reading.h"
#include "tests/Catch.h"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <string>
#include <vector>

// Small made-up files of the kinds that people have, each of which was once read wrongly or not at
// all, with what is right.

namespace {

core::Reading reading(const std::string& name, const core::ReadingChoices& asked = {})
{
    return core::readData(std::filesystem::path(kTestDataFolder) / "cases" / "forecast" / name,
                          asked);
}

core::MadeSeries madeOf(const std::string& name, const core::ReadingChoices& asked = {})
{
    return core::seriesOf(reading(name, asked));
}

core::Series seriesOf(const std::string& name, const core::ReadingChoices& asked = {})
{
    return madeOf(name, asked).series;
}

/// "432 steps of 1 hour from 2024-03-04 00:00"
std::string spanOf(const core::Series& series)
{
    return std::to_string(series.size()) + " steps of " + stepMessage(series.step()).text() +
           " from " + core::timeText(series.start);
}

std::size_t missingIn(const core::Series& series)
{
    return static_cast<std::size_t>(std::count_if(series.values.begin(), series.values.end(),
                                                  [](double value) { return std::isnan(value); }));
}

double valueAt(const core::Series& series, std::chrono::sys_days day, int hour)
{
    return series.values.at(
        static_cast<std::size_t>(series.stepAt(day + std::chrono::hours(hour))));
}

bool says(const core::Findings& findings, const std::string& words)
{
    return std::any_of(findings.begin(), findings.end(), [&](const core::Finding& finding) {
        return finding.message.text().find(words) != std::string::npos;
    });
}

using namespace std::chrono_literals;

} // namespace

TEST_CASE("a text that says no is no holiday, whatever it is called", "[cases]")
{
    const core::Series series = seriesOf("01-no-holiday-text.csv");
    REQUIRE(series.holidays.size() == 1);
    REQUIRE(series.holidays[0].name == "Founders Day");
    REQUIRE(series.holidays[0].start == std::chrono::sys_days(2024y / 3 / 14));
}

TEST_CASE("a column of clocks is the time of day beside the dates, whatever its name", "[cases]")
{
    REQUIRE(spanOf(seriesOf("02-dotted-ampm-clock.csv")) ==
            "432 steps of 1 hour from 2024-03-04 00:00");
    REQUIRE(spanOf(seriesOf("03-clock-column-other-name.csv")) ==
            "432 steps of 1 hour from 2024-03-04 00:00");
}

TEST_CASE("dots between thousands are told from decimal points by the whole column", "[cases]")
{
    const core::MadeSeries made = madeOf("04-dot-thousands.csv");
    REQUIRE(valueAt(made.series, 2024y / 3 / 21, 10) == 978.0);
    REQUIRE(valueAt(made.series, 2024y / 3 / 21, 11) == 1066.0);
    REQUIRE(valueAt(made.series, 2024y / 3 / 21, 12) == 1179.0);
    REQUIRE(says(reading("04-dot-thousands.csv").findings, "was read as"));
}

TEST_CASE("decimal commas and thousands separators are read in every column", "[cases]")
{
    const core::Series comma = seriesOf("05-decimal-comma.csv");
    REQUIRE(spanOf(comma) == "240 steps of 1 hour from 2024-03-04 00:00");
    REQUIRE(comma.values.front() == 377.4);
    REQUIRE(missingIn(comma) == 0);
    REQUIRE(seriesOf("06-decimal-comma-other-column.csv").valueName == "Last [MW]");
    const core::Series total = seriesOf("07-comma-thousands.csv");
    REQUIRE(total.valueName == "TOTAL");
    REQUIRE(total.values.front() == 6672.98);
    core::ReadingChoices east;
    core::choose(east, "value", {"EAST"});
    REQUIRE(seriesOf("07-comma-thousands.csv", east).values.front() == 6479.49);
}

TEST_CASE("holiday codes are holidays but 0", "[cases]")
{
    const core::Series series = seriesOf("08-holiday-codes.csv");
    REQUIRE(series.size() == 365);
    REQUIRE(series.holidays.size() == 2);
    REQUIRE(series.holidays[0].start == std::chrono::sys_days(2023y / 4 / 11));
    REQUIRE(series.holidays[1].start == std::chrono::sys_days(2023y / 9 / 8));
}

TEST_CASE("a series ends at its last known value, what follows is its future", "[cases]")
{
    const core::MadeSeries made = madeOf("09-future-rows.csv");
    REQUIRE(made.series.time(made.series.size() - 1) == std::chrono::sys_days(2023y / 11 / 26));
    REQUIRE(says(made.findings, "The series ends at its last known value, 2023-11-26 00:00"));
}

TEST_CASE("the two hours of a clock change are averaged, a zone is no group", "[cases]")
{
    const core::Reading read = reading("12-zone-column-dst.csv");
    REQUIRE(read.groups.empty());
    const core::MadeSeries made = core::seriesOf(read);
    REQUIRE(valueAt(made.series, 2024y / 10 / 27, 2) == 192.5);
    REQUIRE(says(made.findings, "1 hour occurs twice because the clocks went back"));
}

TEST_CASE("a sum without one of its groups is unknown, by choice as it stands", "[cases]")
{
    const core::MadeSeries made = madeOf("13-missing-group-rows.csv");
    REQUIRE(std::isnan(valueAt(made.series, 2024y / 4 / 10, 15)));
    REQUIRE(std::isnan(valueAt(made.series, 2024y / 4 / 11, 18)));
    REQUIRE(says(made.findings, "3 steps lack a value of a group"));
    // The third is the last one of the file, where the series ends before it.
    REQUIRE(says(made.findings, "The series ends at its last known value, 2024-04-12 18:00"));
    REQUIRE(missingIn(made.series) == 2);
    core::ReadingChoices zero;
    core::choose(zero, "absent-groups", {"zero"});
    REQUIRE(valueAt(seriesOf("13-missing-group-rows.csv", zero), 2024y / 4 / 10, 15) == 460.0);
}

TEST_CASE("a list of events is no series until its rows are counted", "[cases]")
{
    const core::SeriesOutcome outcome = core::outcomeOf(reading("14-event-log.csv"));
    REQUIRE_FALSE(outcome.made);
    const auto& ways = outcome.problem.value().waysOut;
    REQUIRE(std::any_of(ways.begin(), ways.end(), [](const core::WayOut& way) {
        return way.option == "count-rows" && way.value == "1h";
    }));
    core::ReadingChoices count;
    core::choose(count, "count-rows", {"1h"});
    const core::Series series = seriesOf("14-event-log.csv", count);
    REQUIRE(spanOf(series) == "7 steps of 1 hour from 2024-03-14 00:00"); // two events at 06:00:00
    double sum = 0.0;
    for (const double value : series.values)
        sum += value;
    REQUIRE(sum == 400.0);
}

TEST_CASE("hour 24 is the midnight that ends the day", "[cases]")
{
    const core::Series series = seriesOf("15-hour-1-to-24.csv");
    REQUIRE(spanOf(series) == "240 steps of 1 hour from 2024-03-04 01:00");
    REQUIRE(missingIn(series) == 0);
}

TEST_CASE("lines before the header are left out and said", "[cases]")
{
    const core::Reading read = reading("16-lines-before-header.csv");
    REQUIRE(read.choices.header.value().first == 4);
    REQUIRE(says(read.findings, "3 lines before the header are left out."));
    REQUIRE(core::seriesOf(read).series.size() == 240);
}

TEST_CASE("the start of a range of times is the time", "[cases]")
{
    REQUIRE(spanOf(seriesOf("17-time-range.csv")) == "240 steps of 1 hour from 2024-03-04 00:00");
}

TEST_CASE("stamps that are some seconds off are put on their steps, with the largest shift",
          "[cases]")
{
    const core::MadeSeries made = madeOf("18-jitter.csv");
    REQUIRE(spanOf(made.series) == "240 steps of 1 hour from 2024-03-04 01:00");
    REQUIRE(missingIn(made.series) == 0);
    REQUIRE(says(made.findings, "are up to 20 seconds off the steps of 1 hour"));
}

TEST_CASE("two-digit years in front are told by the number that does not change", "[cases]")
{
    REQUIRE(spanOf(seriesOf("19-two-digit-year-first.csv")) ==
            "240 steps of 1 hour from 2024-03-04 00:00");
}

TEST_CASE("the usual texts for a missing value are missing", "[cases]")
{
    for (const char* name : {"20-missing-dash.csv", "20-missing-excel.csv", "20-missing-python.csv",
                             "20-missing-question.csv"}) {
        const core::Series series = seriesOf(name);
        CAPTURE(name);
        REQUIRE(series.size() == 240);
        REQUIRE(missingIn(series) == 5);
    }
}

TEST_CASE("a coordinate is never the value, a forecast beside an actual neither", "[cases]")
{
    REQUIRE(seriesOf("21-latitude-y.csv").valueName == "Bikes");
    REQUIRE(seriesOf("24-two-values.csv").valueName == "Actual load [MW]");
    REQUIRE(
        says(reading("24-two-values.csv").findings,
             "\"Actual load [MW]\" was chosen as the value; other candidates: \"Forecast load"));
    core::ReadingChoices forecast;
    core::choose(forecast, "value", {"Forecast load [MW]"});
    REQUIRE(seriesOf("24-two-values.csv", forecast).values.front() == 363.0);
}

TEST_CASE("epoch seconds and serial dates of spreadsheets are times", "[cases]")
{
    REQUIRE(spanOf(seriesOf("22-epoch-seconds.csv")) ==
            "240 steps of 1 hour from 2024-03-04 00:00");
    const core::Series serial = seriesOf("23-excel-serial-date.csv");
    REQUIRE(spanOf(serial) == "240 steps of 1 hour from 2024-03-04 00:00");
    REQUIRE(serial.values.front() == 363.0);
}

TEST_CASE("a value that seems to stand for a missing one is pointed out, a choice makes it so",
          "[cases]")
{
    const core::Reading read = reading("25-sentinel.csv");
    REQUIRE(says(read.findings, "-200 appears in 39 of 504 rows"));
    REQUIRE(missingIn(core::seriesOf(read).series) == 0);
    core::ReadingChoices asked;
    core::choose(asked, "missing", {"-200"});
    REQUIRE(missingIn(seriesOf("25-sentinel.csv", asked)) == 39);
}

TEST_CASE("percent signs and zones behind a time are understood", "[cases]")
{
    REQUIRE(seriesOf("26-percent.csv").values.front() == 24.1);
    REQUIRE(spanOf(seriesOf("27-zone-word-behind.csv")) ==
            "240 steps of 1 hour from 2024-03-04 00:00");
}

TEST_CASE("what was decided reads each case to the same series again", "[cases]")
{
    const auto folder = std::filesystem::path(kTestDataFolder) / "cases" / "forecast";
    for (const auto& file : std::filesystem::directory_iterator(folder)) {
        const core::Reading read = core::readData(file.path());
        const core::SeriesOutcome first = core::outcomeOf(read);
        if (!first.made)
            continue;
        CAPTURE(file.path().filename().string(), core::toJson(read.choices));
        const auto choices = core::readingChoicesFromJson(core::toJson(read.choices), "x");
        REQUIRE(choices == read.choices);
        const core::Reading again = core::readData(file.path(), choices);
        REQUIRE(again.choices == read.choices);
        const core::Series one = first.made->series;
        const core::Series two = core::seriesOf(again).series;
        REQUIRE(one.start == two.start);
        REQUIRE(std::equal(
            one.values.begin(), one.values.end(), two.values.begin(), two.values.end(),
            [](double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }));
        REQUIRE(one.holiday == two.holiday);
    }
}
