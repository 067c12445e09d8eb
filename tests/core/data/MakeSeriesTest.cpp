#include "core/data/MakeSeries.h"
#include "core/base/RandomStream.h"
#include "core/base/Wording.h"
#include "core/data/CsvReader.h"
#include "core/data/Reading.h"
#include "tests/Catch.h"
#include "tests/core/data/ErrorSentence.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <string>
#include <vector>

using core::Role;
using core::Series;

namespace {

using Texts = std::vector<std::string>;

core::MadeSeries madeOf(const std::string& text, const core::ReadingChoices& asked = {})
{
    return core::seriesOf(core::readDataText(text, "x.csv", asked));
}

Series seriesOf(const std::string& text, const core::ReadingChoices& asked = {})
{
    return madeOf(text, asked).series;
}

Texts warningsOf(const Series& series)
{
    return core::textsOf(series.warnings);
}

std::string errorOf(const std::string& text, const core::ReadingChoices& asked = {})
{
    return errorSentence([&] { seriesOf(text, asked); });
}

std::string errorWith(const std::string& text, std::vector<Role> roles)
{
    const core::Table table = core::readCsvText(text, "x.csv");
    return errorSentence([&] { makeSeries(table, {.roles = std::move(roles)}); });
}

/// Equal, NaN being equal to NaN.
bool same(const std::vector<double>& a, const std::vector<double>& b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](double x, double y) {
        return x == y || (std::isnan(x) && std::isnan(y));
    });
}

const double kNaN = std::nan("");

} // namespace

TEST_CASE("rows become one value per hour, whatever their order", "[series]")
{
    const Series series = seriesOf("t,y,temp\n2015-01-01 03:00,3,33\n2015-01-01 01:00,1,31\n"
                                   "2015-01-01 02:00,-2.5,32\n");
    REQUIRE(series.valueName == "y");
    REQUIRE(core::timeText(series.start) == "2015-01-01 01:00");
    REQUIRE(series.stepSeconds == 3600);
    REQUIRE(series.values == std::vector<double>{1, -2.5, 3});
    REQUIRE(series.covariates.size() == 1);
    REQUIRE(series.covariates[0].name == "temp");
    REQUIRE_FALSE(series.covariates[0].knownAhead);
    REQUIRE(series.covariates[0].values == std::vector<double>{31, 32, 33});
    REQUIRE(series.holiday == std::vector<std::uint8_t>{0, 0, 0});
    REQUIRE(series.holidays.empty());
    REQUIRE(series.warnings.empty());
}

TEST_CASE("groups are added up, a sum without one is unknown, NA is a group", "[series]")
{
    const std::string text = "t,borough,y\n2015-01-01 01:00,Bronx,1\n2015-01-01 01:00,NA,10\n"
                             "2015-01-01 02:00,Bronx,2\n2015-01-01 03:00,NA,30\n"
                             "2015-01-01 03:00,Bronx,3\n";
    REQUIRE(same(seriesOf(text).values, {11, kNaN, 33}));
    REQUIRE(warningsOf(seriesOf(text)) ==
            Texts{"1 step lacks a value of a group, at 2015-01-01 02:00 (most often \"NA\"; "
                  "91 % of the total); its value is unknown."});
    REQUIRE(seriesOf(text, {.absentGroups = core::AbsentGroups::Zero}).values ==
            std::vector<double>{11, 2, 33});
    const core::Reading reading = core::readDataText(text, "x.csv");
    REQUIRE(reading.groups == Texts{"Bronx", "NA"});
    REQUIRE(groupsOf(*reading.table, {.roles = {Role::Time, Role::Ignored, Role::Value}}).empty());

    const Series one = seriesOf(text, {.group = {"NA"}});
    REQUIRE(same(one.values, {10, kNaN, 30}) == false); // two rows: their distance is the step
    REQUIRE(one.values == std::vector<double>{10, 30});
    REQUIRE(one.stepSeconds == 7200);
    REQUIRE(seriesOf(text, {.group = {"Bronx"}}).values == std::vector<double>{1, 2, 3});
    REQUIRE(errorOf(text, {.group = {"Queens"}}) ==
            "x.csv: the group \"Queens\" does not occur; expected one of Bronx and NA.");
    REQUIRE(errorOf("t,y\n2015-01-01 01:00,1\n2015-01-01 02:00,2\n", {.group = {"Queens"}}) ==
            "x.csv has no group column in which to find \"Queens\".");
}

TEST_CASE("the step of a group that is often absent is that of all groups", "[series]")
{
    std::string text = "t,city,y\n";
    for (int hour = 0; hour < 96; ++hour) {
        const std::string time = "2015-01-1" + std::to_string(hour / 24) + " " +
                                 (hour % 24 < 10 ? "0" : "") + std::to_string(hour % 24) + ":07";
        text += time + ",a," + std::to_string(hour % 7) + "\n";
        if (hour > 10 && hour % 3 != 0)
            text += time + ",b," + std::to_string(hour) + "\n";
    }
    const Series series = seriesOf(text, {.group = {"b"}});
    REQUIRE(series.stepSeconds == 3600);
    REQUIRE(core::timeText(series.start) == "2015-01-10 11:07");
    REQUIRE(series.size() == 85);
    REQUIRE(series.values[0] == 11);
    REQUIRE(std::isnan(series.values[1]));
    REQUIRE(series.values[84] == 95);
}

TEST_CASE("rows that repeat a group's step are averaged and counted", "[series]")
{
    const Series series = seriesOf("t,city,y\n2015-01-01 01:00,a,1\n2015-01-01 01:00,b,10\n"
                                   "2015-01-01 01:00,a,3\n2015-01-01 02:00,a,5\n"
                                   "2015-01-01 02:00,b,6\n2015-01-01 02:00,b,NA\n");
    REQUIRE(series.values == std::vector<double>{12, 11});
    REQUIRE(warningsOf(series) ==
            Texts{"1 row repeated a step of the same group; the values were averaged.",
                  "1 missing value was left out of the sum or average of its step."});

    const Series alone = seriesOf("t,y\n2015-01-01 01:00,1\n2015-01-01 02:00,4\n"
                                  "2015-01-01 01:00,2\n");
    REQUIRE(alone.values == std::vector<double>{1.5, 4});
    REQUIRE(warningsOf(alone) == Texts{"1 row repeated a step; the values were averaged."});
}

TEST_CASE("gaps and unknown values are NaN and counted", "[series]")
{
    const Series series = seriesOf("t,y\n2015-01-01 00:00,1\n2015-01-01 01:00,2\n"
                                   "2015-01-01 04:00,\n2015-01-01 05:00,NaN\n"
                                   "2015-01-01 06:00,null\n2015-01-01 08:00,9\n");
    REQUIRE(same(series.values, {1, 2, kNaN, kNaN, kNaN, kNaN, kNaN, kNaN, 9}));
    REQUIRE(warningsOf(series) ==
            Texts{"3 of 9 steps have no row (the first at 2015-01-01 02:00).",
                  "3 of 9 steps have rows but no known value (the first at 2015-01-01 04:00)."});
}

TEST_CASE("a day with any flagged row is a holiday in all its steps", "[series]")
{
    std::string text = "t,y,hday,holiday_name\n";
    const auto row = [&](const char* time, const char* flag, const char* name) {
        text +=
            std::string(time) + "," + std::to_string(text.size()) + "," + flag + "," + name + "\n";
    };
    row("2015-01-01 00:00", "N", "");
    row("2015-01-01 12:00", "Y", "");
    row("2015-01-02 00:00", "Y", "none");
    row("2015-01-02 12:00", "Y", "NA");
    row("2015-01-03 00:00", "N", "");
    row("2015-01-03 12:00", "", "");
    row("2015-01-04 00:00", "N", "Easter");
    row("2015-01-04 12:00", "N", "");
    row("2015-01-05 00:00", "Y", "Easter Monday");
    const Series series = seriesOf(text);
    REQUIRE(series.stepSeconds == 43200);
    REQUIRE(series.holiday == std::vector<std::uint8_t>{1, 1, 1, 1, 0, 0, 1, 1, 1});
    Texts holidays;
    for (const auto& event : series.holidays)
        holidays.push_back(event.name + ": " + core::timeText(event.start) + " to " +
                           core::timeText(event.end));
    REQUIRE(holidays == Texts{"Holiday: 2015-01-01 00:00 to 2015-01-03 00:00",
                              "Easter: 2015-01-04 00:00 to 2015-01-05 00:00",
                              "Easter Monday: 2015-01-05 00:00 to 2015-01-06 00:00"});
}

TEST_CASE("a covariate is the mean of the known numbers of its step", "[series]")
{
    const Series series = seriesOf("t,city,y,temp\n2015-01-01 01:00,a,1,NA\n"
                                   "2015-01-01 01:00,b,2,20\n2015-01-01 01:00,c,3,21\n"
                                   "2015-01-01 02:00,a,1,NA\n2015-01-01 02:00,b,1,\n"
                                   "2015-01-01 02:00,c,1,\n2015-01-01 03:00,a,1,7\n"
                                   "2015-01-01 03:00,b,1,7\n2015-01-01 03:00,c,1,\n");
    REQUIRE(same(series.covariates.at(0).values, {20.5, kNaN, 7}));
    REQUIRE(warningsOf(series) == Texts{"Column \"temp\" differs between the rows of 1 step, as in "
                                        "row 4; their mean was used."});
}

TEST_CASE("date and hour columns make the time", "[series]")
{
    const Series series =
        seriesOf("date,hour,y\n27/06/2015,22,1\n27/06/2015,23,2\n28/06/2015,0,3\n");
    REQUIRE(core::timeText(series.start) == "2015-06-27 22:00");
    REQUIRE(series.values == std::vector<double>{1, 2, 3});
    const Series clock = seriesOf("date,time,y\n6/27/15,10:30 PM,1\n6/27/15,11:00 PM,2\n");
    REQUIRE(core::timeText(clock.start) == "2015-06-27 22:30");
    REQUIRE(clock.stepSeconds == 1800);
}

TEST_CASE("steps other than an hour work when they divide a day", "[series]")
{
    const Series quarter = seriesOf("t,y\n2015-01-01 00:07,1\n2015-01-01 00:22,2\n"
                                    "2015-01-01 00:37,3\n");
    REQUIRE(quarter.stepSeconds == 900);
    REQUIRE(core::timeText(quarter.start) ==
            "2015-01-01 00:07"); // the grid need not be on the hour
    REQUIRE(quarter.shortSeason() == 96);
    REQUIRE(quarter.warnings.empty());

    const Series daily = seriesOf("t,y\n2015-01-01,1\n2015-01-02,2\n2015-01-03,3\n");
    REQUIRE(daily.stepSeconds == 86400);
    REQUIRE(daily.shortSeason() == 1);
}

TEST_CASE("a few times off the grid count to the step before", "[series]")
{
    const Series series = seriesOf("t,y\n2015-01-01 09:10,1\n2015-01-01 10:07,3\n"
                                   "2015-01-01 10:00,5\n2015-01-01 11:00,7\n"
                                   "2015-01-01 12:00,8\n2015-01-01 13:00,9\n");
    REQUIRE(core::timeText(series.start) == "2015-01-01 09:00");
    REQUIRE(series.values == std::vector<double>{1, 4, 7, 8, 9});
    REQUIRE(warningsOf(series) ==
            Texts{"2 rows fall between the steps of 1 hour and were assigned to the earlier one.",
                  "1 row repeated a step; the values were averaged."});
}

TEST_CASE("dates before 1970 have steps too", "[series]")
{
    const Series series = seriesOf("t,y\n1969-12-31 22:30,1\n1969-12-31 23:30,2\n"
                                   "1970-01-01 00:30,3\n");
    REQUIRE(core::timeText(series.start) == "1969-12-31 22:30");
    REQUIRE(series.values == std::vector<double>{1, 2, 3});
}

TEST_CASE("the hour that a change to summer time skips is a gap like any other", "[series]")
{
    const Series series = seriesOf("t,y\n2015-03-08 00:00,1\n2015-03-08 01:00,2\n"
                                   "2015-03-08 03:00,3\n2015-03-08 04:00,4\n");
    REQUIRE(same(series.values, {1, 2, kNaN, 3, 4}));
}

TEST_CASE("a cell that is no number is missing and told with its row", "[series]")
{
    std::string text = "t,y,temp\n";
    for (int hour = 10; hour < 22; ++hour)
        text += "2015-01-01 " + std::to_string(hour) + ":00," + std::to_string(hour) + ",20.5\n";
    const auto with = [&](const std::string& cell) {
        return seriesOf(text + "2015-01-01 22:00," + cell + "\n2015-01-01 23:00,7,20\n");
    };
    const Series value = with("abc,20");
    REQUIRE(value.size() == 14);
    REQUIRE(std::isnan(value.values[12]));
    REQUIRE(
        warningsOf(value) ==
        Texts{"1 cell of column \"y\" is not a number and counts as missing: \"abc\" in row 14.",
              "1 of 14 steps has rows but no known value (the first at 2015-01-01 22:00)."});
    REQUIRE(
        warningsOf(with("1,1O")) ==
        Texts{
            "1 cell of column \"temp\" is not a number and counts as missing: \"1O\" in row 14."});
    REQUIRE(warningsOf(with("1e999,20")).front() ==
            "1 number of column \"y\" is infinite and counts as missing: \"1e999\" in row 14.");
    REQUIRE(std::isnan(with("1e999,20").values[12]));
    REQUIRE(warningsOf(with("1,-inf")) ==
            Texts{"1 number of column \"temp\" is infinite and counts as missing: \"-inf\" in row "
                  "14."});
    REQUIRE(warningsOf(with(std::string(50, 'x') + ",20")).front() ==
            "1 cell of column \"y\" is not a number and counts as missing: \"" +
                std::string(40, 'x') + "...\" in row 14.");
}

TEST_CASE("a column with more other texts than a tenth is text", "[series]")
{
    std::string text = "t,y,z\n";
    for (int hour = 10; hour < 22; ++hour)
        text += "2015-01-01 " + std::to_string(hour) + ":00," +
                (hour % 6 == 0 ? "abc" : std::to_string(hour)) + "," + std::to_string(hour % 5) +
                "\n";
    const core::Reading reading = core::readDataText(text, "x.csv");
    REQUIRE(core::seriesOf(reading).series.valueName == "z");
    REQUIRE(reading.findings.at(0).message.text() ==
            "Column \"y\" was read as text: 2 of its 12 cells are not numbers; the first is "
            "\"abc\" in row 4.");
}

TEST_CASE("rows without a time are left out and counted", "[series]")
{
    const Series series = seriesOf("t,y\n2015-01-01 01:00,1\n,5\n2015-01-01 02:00,2\nNA,6\n"
                                   "2015-01-01 03:00,3\n");
    REQUIRE(series.values == std::vector<double>{1, 2, 3});
    REQUIRE(warningsOf(series) ==
            Texts{"2 rows have no time and are left out; the first is row 3."});
}

TEST_CASE("times that cannot be read are listed, five at once", "[series]")
{
    std::string head = "t,y\n";
    for (int day = 1; day <= 28; ++day)
        head += "2015-01-" + std::string(day < 10 ? "0" : "") + std::to_string(day) + "," +
                std::to_string(day) + "\n";
    REQUIRE(errorOf(head + "2015-02-30,1\n") ==
            "x.csv, row 30, column \"t\": \"2015-02-30\" is not a date and time such as "
            "2015-06-27 22:00.");
    REQUIRE(errorOf(head + "2015-02-30,1\n2015-02-31,1\n") ==
            "x.csv, row 30, column \"t\": \"2015-02-30\" is not a date and time such as "
            "2015-06-27 22:00; nor is it in row 31 (\"2015-02-31\").");
    REQUIRE(errorOf("t,y\n1/13/2015,1\n1/14/2015,1\n1/15/2015,1\n1/32/2015,1\n1/16/2015,2\n") ==
            "x.csv, row 5, column \"t\": \"1/32/2015\" is not a date and time such as 06/27/2015 "
            "22:00 (month first).");
    REQUIRE(errorOf("t,y\n13/1/2015,1\n14/1/2015,1\n15/1/2015,1\n32/1/2015,1\n16/1/2015,2\n") ==
            "x.csv, row 5, column \"t\": \"32/1/2015\" is not a date and time such as 27/06/2015 "
            "22:00 (day first).");
}

TEST_CASE("a file of one day of hours 1 to 24 ends with the next midnight", "[series]")
{
    std::string text = "date,hour,y\n";
    for (int hour = 1; hour <= 24; ++hour)
        text += "2015-01-01," + std::to_string(hour) + "," + std::to_string(hour) + "\n";
    const Series series = seriesOf(text);
    REQUIRE(core::timeText(series.start) == "2015-01-01 01:00");
    REQUIRE(series.size() == 24);
    REQUIRE(series.values.back() == 24);
}

TEST_CASE("steps of weeks and of months are a series", "[series]")
{
    const Series weeks = seriesOf("t,y\n2015-01-01,1\n2015-01-08,2\n2015-01-15,2\n");
    REQUIRE(weeks.step() == core::TimeStep::ofSeconds(core::kWeekSeconds));
    REQUIRE(weeks.values == std::vector<double>{1, 2, 2});
    const Series months = seriesOf("t,y\n2015-01-31,1\n2015-02-28,2\n2015-03-31,2\n2015-04-30,5\n");
    REQUIRE(months.step() == core::TimeStep::ofMonths(1));
    REQUIRE(months.values == std::vector<double>{1, 2, 2, 5});
}

TEST_CASE("more gaps or repeats than a tenth are asked about, not taken", "[series]")
{
    // Of trips some are an hour apart, most at no distance in particular.
    std::string trips = "t,y\n";
    for (int i = 0; i < 40; ++i)
        trips += "2015-01-" + std::to_string(10 + i / 2) + " " + (i % 2 == 0 ? "07" : "08") +
                 ":00," + std::to_string(i) + "\n";
    const auto gaps = core::outcomeOf(core::readDataText(trips, "x.csv"));
    REQUIRE(gaps.problem);
    REQUIRE(
        gaps.problem->message.text() ==
        "x.csv: with steps of 1 hour, the most likely step, 418 of 458 steps would have no row.");
    REQUIRE(gaps.problem->waysOut.front().option == "step");
    REQUIRE(seriesOf(trips, {.step = core::TimeStep::ofSeconds(3600)}).size() == 458);

    std::string repeats = "t,y\n";
    for (int day = 10; day < 30; ++day)
        for (int part = 0; part < 2; ++part)
            repeats += "2015-01-" + std::to_string(day) + "," + std::to_string(day + part) + "\n";
    REQUIRE(errorOf(repeats) == "x.csv: 20 of 40 rows repeat the time of another row, first in row "
                                "3; expected one value per time.");
    REQUIRE(seriesOf(repeats, {.combine = core::Combine::Sum}).values.front() == 21);
    REQUIRE(seriesOf(repeats, {.combine = core::Combine::Mean}).values.front() == 10.5);
    const Series counted = seriesOf(repeats, {.combine = core::Combine::Count});
    REQUIRE(counted.values.front() == 2);
    REQUIRE(counted.valueName == "rows");
}

TEST_CASE("times that become closer together than the steps are told as such", "[series]")
{
    std::string text = "t,y\n";
    for (int hour = 0; hour < 200; ++hour)
        text += core::timeText(std::chrono::sys_days(std::chrono::year(2024) / 1 / 1) +
                               std::chrono::hours(hour)) +
                ',' + std::to_string(hour % 9) + '\n';
    for (int quarter = 0; quarter < 40; ++quarter)
        text += core::timeText(std::chrono::sys_days(std::chrono::year(2024) / 1 / 1) +
                               std::chrono::hours(200) + std::chrono::minutes(15 * quarter)) +
                ',' + std::to_string(quarter % 9) + '\n';
    REQUIRE(errorOf(text) ==
            "x.csv: 30 of 240 rows fall into the step of another row, first in row "
            "203, where the times are closer together than the steps of 1 hour.");
    REQUIRE(seriesOf(text, {.combine = core::Combine::Mean}).size() == 210);
}

namespace {

/// Hours from `day` on of which `isThere(hour)` says whether they have a row.
template <typename IsThere>
std::string hoursWhere(int hours, const IsThere& isThere)
{
    std::string text = "t,y\n";
    for (int hour = 0; hour < hours; ++hour)
        if (isThere(hour))
            text += core::timeText(std::chrono::sys_seconds(std::chrono::hours(394'000 + hour))) +
                    "," + std::to_string(hour % 17) + "\n";
    return text;
}

} // namespace

TEST_CASE("scattered gaps of more than a tenth are asked about, a few long holes are told",
          "[series]")
{
    // An hour after every 20 is missing three times: 91 % of the times are one step apart.
    const std::string scattered = hoursWhere(1000, [](int hour) { return hour % 23 < 20; });
    const auto asked = core::outcomeOf(core::readDataText(scattered, "x.csv"));
    REQUIRE(asked.problem);
    CHECK(
        asked.problem->message.text() ==
        "x.csv: with steps of 1 hour, the most likely step, 129 of 1,000 steps would have no row.");
    CHECK(asked.problem->waysOut.front().option == "step");
    CHECK(asked.problem->waysOut.front().value == "1h");
    CHECK(seriesOf(scattered, {.step = core::TimeStep::ofSeconds(3600)}).size() == 1000);

    // A sensor out of order twice, and a few single hours: told, not asked.
    const auto made = madeOf(hoursWhere(1000, [](int hour) {
        return !(hour > 200 && hour < 350) && !(hour > 600 && hour < 800) && hour % 97 != 5;
    }));
    const auto told = std::find_if(made.findings.begin(), made.findings.end(), [](const auto& f) {
        return f.message.text().find("steps have no row") != std::string::npos;
    });
    REQUIRE(told != made.findings.end());
    CHECK(told->isSuspicious);

    // As many holes as a fault has at most, and one more than that.
    const auto holes = [](int count) {
        return hoursWhere(1000, [count](int hour) {
            return hour % 100 < 70 || hour / 100 >= count || hour > 990;
        });
    };
    CHECK(core::outcomeOf(core::readDataText(holes(5), "x.csv")).made);
    CHECK(core::outcomeOf(core::readDataText(holes(7), "x.csv")).made);
    CHECK(core::outcomeOf(core::readDataText(holes(9), "x.csv")).problem);
}

TEST_CASE("a group with scattered gaps has the steps of all groups", "[series]")
{
    std::string text = "t,g,y\n";
    for (int hour = 0; hour < 600; ++hour) {
        const std::string time =
            core::timeText(std::chrono::sys_seconds(std::chrono::hours(394'000 + hour)));
        text += time + ",a," + std::to_string(hour % 5) + "\n";
        if (hour % 23 < 20)
            text += time + ",b," + std::to_string(hour % 7) + "\n";
    }
    CHECK(seriesOf(text, {.group = {"b"}}).stepSeconds == 3600);
}

TEST_CASE("sums that no number can hold are refused", "[series]")
{
    CHECK(errorOf("t,g,y\n2015-01-01,a,1e308\n2015-01-01,b,1e308\n2015-01-02,a,1\n"
                  "2015-01-02,b,2\n2015-01-03,a,1\n2015-01-03,b,3\n") ==
          "x.csv: the values of column \"y\" at 2015-01-01 00:00 add up to more than can be "
          "computed with; are they numbers to forecast?");
    const Series means = seriesOf("t,g,y,x\n2015-01-01,a,1,1.5e308\n2015-01-01,b,1,1e308\n"
                                  "2015-01-02,a,1,1\n2015-01-02,b,2,1\n2015-01-03,a,1,1\n"
                                  "2015-01-03,b,3,1\n");
    CHECK(means.covariates.at(0).values.front() == 1.25e308);
}

TEST_CASE("each fault of the times has its sentence", "[series]")
{
    REQUIRE(errorOf("t,y\n2015-01-01,1\n2015-01-01,2\n") ==
            "x.csv: all rows have the time 2015-01-01 00:00; at least two different times were "
            "expected.");
    REQUIRE(errorOf("t,y\n2015-01-01 00:00,1\n2015-01-01 00:07,2\n2015-01-01 00:14,1\n") ==
            "x.csv: the times are 7 minutes apart; expected a step of at least a minute that "
            "divides a day, or one of a week or a month.");
    REQUIRE(
        errorOf("t,y\n2015-01-01 00:00,1\n2015-01-01 01:00,2\n2015-01-01 02:10,1\n"
                "2015-01-01 03:10,1\n2015-01-01 04:20,1\n2015-01-01 05:20,1\n") ==
        "x.csv: most times fall between the steps of 1 hour; evenly spaced times were expected.");
    REQUIRE(errorOf("t,y\n2015-01-01 00:00:00,1\n2015-01-01 00:00:01,2\n2016-01-01 00:00:00,1\n") ==
            "x.csv: from 2015-01-01 00:00 to 2016-01-01 00:00 there are 31,536,001 steps of "
            "1 second; at most 20,000,000 were expected.");
    REQUIRE(errorOf("t,y\n2015-01-01 00:00,1\n2015-01-01 01:00,2\n2051-01-01 02:00,1\n") ==
            "x.csv: there is no row between 2015-01-01 01:00 and 2051-01-01 02:00, which leaves "
            "315,576 of 315,579 steps empty. Is a date mistyped?");
}

TEST_CASE("a series of years may have few rows", "[series]")
{
    const Series series =
        seriesOf("t,y\n2005-01-01 00:00,1\n2005-01-01 01:00,2\n2015-01-01 02:00,1\n",
                 {.step = core::TimeStep::ofSeconds(3600)});
    REQUIRE(series.size() == 87651);
}

TEST_CASE("each fault of the chosen roles has its sentence", "[series]")
{
    const std::string text = "t,a,b\n2015-01-01,1,2\n2015-01-02,,3\n";
    REQUIRE(errorWith(text, {Role::HolidayName, Role::HolidayName, Role::Value}) ==
            "x.csv: columns \"t\" and \"a\" both have the role holidayName; expected one.");
    REQUIRE(errorWith(text, {Role::Time, Role::Covariate, Role::Covariate}) ==
            "x.csv: no column has the role value.");
    REQUIRE(errorWith(text, {Role::Ignored, Role::Value, Role::Covariate}) ==
            "x.csv: no column has the role time; expected one, or one with the role date and one "
            "with the role hour.");
    REQUIRE(errorWith(text, {Role::Time, Role::Value, Role::Hour}) ==
            "x.csv: expected either a column with the role time, or one with the role date and one "
            "with the role hour, not both.");
    REQUIRE(errorWith("t,a\n2015-01-01,\n2015-01-02,NA\n", {Role::Time, Role::Value}) ==
            "x.csv: column \"a\" has no known value.");
}

TEST_CASE("the order of the rows changes nothing", "[series]")
{
    core::RandomStream random(5);
    for (int round = 0; round < 30; ++round) {
        Texts rows;
        for (std::size_t hour = 0; hour < 100; ++hour) {
            for (const char* city : {"a", "b", "c"}) {
                if (random.below(4) == 0)
                    continue;
                char time[32];
                std::snprintf(time, sizeof time, "2015-01-%02zu %02zu:00", 1 + hour / 24,
                              hour % 24);
                rows.push_back(std::string(time) + "," + city + "," +
                               std::to_string(random.below(100)) + "," + std::to_string(hour) +
                               (hour / 24 == 2 ? ",Y\n" : ",N\n"));
            }
        }
        const auto join = [&] {
            std::string text = "t,city,y,temp,hday\n";
            for (const std::string& row : rows)
                text += row;
            return text;
        };
        // A quarter of the rows is missing, which has to be chosen to be taken.
        const std::string ordered = join();
        random.shuffle(std::span(rows));
        for (const auto absent : {core::AbsentGroups::Zero, core::AbsentGroups::Unknown}) {
            const Series sorted = seriesOf(ordered, {.absentGroups = absent});
            const Series shuffled = seriesOf(join(), {.absentGroups = absent});
            REQUIRE(same(sorted.values, shuffled.values));
            REQUIRE(same(sorted.covariates.at(0).values, shuffled.covariates.at(0).values));
            REQUIRE(sorted.holiday == shuffled.holiday);
            REQUIRE(sorted.warnings == shuffled.warnings);
        }
    }
}

TEST_CASE("thousands of groups are added up", "[series]")
{
    std::string text = "t,shop,y\n";
    for (int hour = 0; hour < 10; ++hour) {
        for (int shop = 0; shop < 5000; ++shop)
            text += "2015-01-01 0" + std::to_string(hour) + ":00,s" + std::to_string(shop) + "," +
                    std::to_string(hour) + "\n";
    }
    REQUIRE(seriesOf(text).values ==
            std::vector<double>{0, 5000, 10000, 15000, 20000, 25000, 30000, 35000, 40000, 45000});
}

TEST_CASE("making a series reports its progress and stops when asked to", "[series]")
{
    const core::Reading reading =
        core::readDataText("t,y,temp\n2015-01-01,1,2\n2015-01-02,2,3\n", "x.csv");
    double last = 0.0;
    bool isAscending = true;
    core::seriesOf(reading, core::Progress([&](const core::Message&, double fraction) {
                       isAscending = isAscending && fraction >= last;
                       last = fraction;
                   }));
    REQUIRE(isAscending);
    REQUIRE(last == 1.0);

    std::stop_source stop;
    stop.request_stop();
    REQUIRE_THROWS_AS(core::seriesOf(reading, core::Progress({}, stop.get_token())),
                      core::Cancelled);
}
