#include "core/data/MakeSeries.h"
#include "core/base/RandomStream.h"
#include "core/base/Wording.h"
#include "core/data/CsvReader.h"
#include "core/data/ParseTime.h"
#include "tests/Catch.h"
#include "tests/core/data/ErrorSentence.h"

#include <cmath>
#include <string>
#include <vector>

using core::Role;
using core::Series;

namespace {

using Texts = std::vector<std::string>;

Series seriesOf(const std::string& text, const core::SeriesOptions& options = {})
{
    const core::Table table = core::readCsvText(text, "x.csv");
    return makeSeries(table, guessRoles(table), options);
}

std::string errorOf(const std::string& text, const core::SeriesOptions& options = {})
{
    return errorSentence([&] { seriesOf(text, options); });
}

std::string errorWith(const std::string& text, std::vector<Role> roles)
{
    const core::Table table = core::readCsvText(text, "x.csv");
    return errorSentence([&] { makeSeries(table, {std::move(roles), {}, {}}); });
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

TEST_CASE("groups are added up, an absent group counts as zero, NA is a group", "[series]")
{
    const std::string text = "t,borough,y\n2015-01-01 01:00,Bronx,1\n2015-01-01 01:00,NA,10\n"
                             "2015-01-01 02:00,Bronx,2\n2015-01-01 03:00,NA,30\n"
                             "2015-01-01 03:00,Bronx,3\n";
    REQUIRE(seriesOf(text).values == std::vector<double>{11, 2, 33});
    REQUIRE(seriesOf(text).warnings.empty());
    const core::Table table = core::readCsvText(text, "x.csv");
    REQUIRE(groupsOf(table, guessRoles(table)) == Texts{"Bronx", "NA"});
    REQUIRE(groupsOf(table, {{Role::Time, Role::Ignored, Role::Value}, {}, {}}).empty());

    const Series one = seriesOf(text, {.group = "NA"});
    REQUIRE(same(one.values, {10, kNaN, 30}) == false); // two rows: their distance is the step
    REQUIRE(one.values == std::vector<double>{10, 30});
    REQUIRE(one.stepSeconds == 7200);
    REQUIRE(seriesOf(text, {.group = "Bronx"}).values == std::vector<double>{1, 2, 3});
    REQUIRE(errorOf(text, {.group = "Queens"}) ==
            "x.csv: the group \"Queens\" does not occur in column \"borough\".");
    REQUIRE(errorOf("t,y\n2015-01-01 01:00,1\n", {.group = "Queens"}) ==
            "x.csv has no group column to take \"Queens\" from.");
}

TEST_CASE("rows that repeat a group's step are averaged and counted", "[series]")
{
    const Series series = seriesOf("t,city,y\n2015-01-01 01:00,a,1\n2015-01-01 01:00,b,10\n"
                                   "2015-01-01 01:00,a,3\n2015-01-01 02:00,a,5\n"
                                   "2015-01-01 02:00,b,6\n2015-01-01 02:00,b,NA\n");
    REQUIRE(series.values == std::vector<double>{12, 11});
    REQUIRE(series.warnings ==
            Texts{"2 rows repeated a step of the same group; the values were averaged.",
                  "1 missing value left out of the sum or average of its step."});

    const Series alone = seriesOf("t,y\n2015-01-01 01:00,1\n2015-01-01 02:00,4\n"
                                  "2015-01-01 01:00,2\n");
    REQUIRE(alone.values == std::vector<double>{1.5, 4});
    REQUIRE(alone.warnings == Texts{"1 row repeated a step; the values were averaged."});
}

TEST_CASE("gaps and unknown values are NaN and counted", "[series]")
{
    const Series series = seriesOf("t,y\n2015-01-01 00:00,1\n2015-01-01 01:00,2\n"
                                   "2015-01-01 04:00,\n2015-01-01 05:00,NaN\n"
                                   "2015-01-01 06:00,null\n2015-01-01 08:00,9\n");
    REQUIRE(same(series.values, {1, 2, kNaN, kNaN, kNaN, kNaN, kNaN, kNaN, 9}));
    REQUIRE(series.warnings ==
            Texts{"3 of 9 steps have no row (the first at 2015-01-01 02:00).",
                  "3 of 9 steps have rows but no known value (the first at 2015-01-01 04:00)."});
}

TEST_CASE("a day with any flagged row is a holiday in all its steps", "[series]")
{
    std::string text = "t,y,hday,holiday_name\n";
    const auto row = [&](const char* time, const char* flag, const char* name) {
        text += std::string(time) + ",1," + flag + "," + name + "\n";
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

TEST_CASE("a covariate is the first known number of its step", "[series]")
{
    const Series series = seriesOf("t,city,y,temp\n2015-01-01 01:00,a,1,NA\n"
                                   "2015-01-01 01:00,b,1,20\n2015-01-01 01:00,c,1,21\n"
                                   "2015-01-01 02:00,a,1,NA\n2015-01-01 02:00,b,1,\n"
                                   "2015-01-01 03:00,a,1,7\n2015-01-01 03:00,b,1,7\n");
    REQUIRE(same(series.covariates.at(0).values, {20, kNaN, 7}));
    REQUIRE(series.warnings == Texts{"Column \"temp\" differs between the rows of 1 step; the "
                                     "first known number was taken."});
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
    REQUIRE(series.warnings ==
            Texts{"2 rows between the steps of 1 hour counted to the step before.",
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

TEST_CASE("each fault of the cells has its sentence", "[series]")
{
    const std::string head = "t,y,temp,hday\n2015-01-01 01:00,1,20,Y\n2015-01-01 02:00,2,20,N\n"
                             "2015-01-01 03:00,2,20,N\n2015-01-01 04:00,2,20,N\n";
    REQUIRE(errorOf(head + "2015-01-01 05:00,abc,20,Y\n") ==
            "x.csv, row 6, column \"y\": \"abc\" is not a number.");
    REQUIRE(errorOf(head + "\n2015-01-01 05:00,1,1O,Y\n") ==
            "x.csv, row 7, column \"temp\": \"1O\" is not a number.");
    REQUIRE(errorOf(head + "2015-01-01 05:00,1e999,20,Y\n") ==
            "x.csv, row 6, column \"y\": \"1e999\" is infinite; a finite number was expected.");
    REQUIRE(errorOf(head + "2015-01-01 05:00,1,-inf,Y\n") ==
            "x.csv, row 6, column \"temp\": \"-inf\" is infinite; a finite number was expected.");
    REQUIRE(errorOf(head + "2015-01-01 05:00,1,20,maybe\n") ==
            "x.csv, row 6, column \"hday\": \"maybe\" is not a holiday flag (Y/N, yes/no, "
            "true/false, 1/0).");
    REQUIRE(errorOf(head + "2015-02-30 05:00,1,20,Y\n") ==
            "x.csv, row 6, column \"t\": \"2015-02-30 05:00\" is not a date and time such as "
            "2015-06-27 22:00.");
    REQUIRE(errorOf(head + ",1,20,Y\n") ==
            "x.csv, row 6, column \"t\": \"\" is not a date and time "
            "such as 2015-06-27 22:00.");
    REQUIRE(errorOf(head + "2015-01-01 05:00," + std::string(50, 'x') + ",20,Y\n") ==
            "x.csv, row 6, column \"y\": \"" + std::string(40, 'x') + "...\" is not a number.");
    REQUIRE(errorOf("t,y\n1/13/2015,1\n1/14/2015,1\n1/15/2015,1\n1/32/2015,1\n1/16/2015,2\n") ==
            "x.csv, row 5, column \"t\": \"1/32/2015\" is not a date and time such as 06/27/2015 "
            "22:00 (month first).");
    REQUIRE(errorOf("t,y\n13/1/2015,1\n14/1/2015,1\n15/1/2015,1\n32/1/2015,1\n16/1/2015,2\n") ==
            "x.csv, row 5, column \"t\": \"32/1/2015\" is not a date and time such as 27/06/2015 "
            "22:00 (day first).");
    REQUIRE(errorOf("date,hour,y\n2015-01-01,1,1\n2015-01-01,2,2\n2015-01-01,3,2\n2015-01-01,4,2\n"
                    "2015-01-01,24,2\n") ==
            "x.csv, row 6, column \"hour\": \"24\" is not an hour from 0 to 23.");
}

TEST_CASE("each fault of the times has its sentence", "[series]")
{
    REQUIRE(errorOf("t,y\n2015-01-01,1\n2015-01-01,2\n") ==
            "x.csv: all rows have the time 2015-01-01 00:00; at least two different times were "
            "expected.");
    REQUIRE(errorOf("t,y\n2015-01-01,1\n2015-01-08,2\n2015-01-15,2\n") ==
            "x.csv: the times are 1 week apart; a step that divides a day was expected "
            "(15 minutes, 1 hour, 1 day).");
    REQUIRE(errorOf("t,y\n2015-01-01 00:00,1\n2015-01-01 00:07,1\n2015-01-01 00:14,1\n") ==
            "x.csv: the times are 7 minutes apart; a step that divides a day was expected "
            "(15 minutes, 1 hour, 1 day).");
    REQUIRE(errorOf("t,y\n2015-01-01 00:00,1\n2015-01-01 01:00,1\n2015-01-01 02:10,1\n"
                    "2015-01-01 03:10,1\n2015-01-01 04:20,1\n2015-01-01 05:20,1\n") ==
            "x.csv: 4 of 6 times lie between the steps of 1 hour; times at equal distances were "
            "expected.");
    REQUIRE(errorOf("t,y\n2015-01-01 00:00:00,1\n2015-01-01 00:00:01,1\n2016-01-01 00:00:00,1\n") ==
            "x.csv: from 2015-01-01 00:00 to 2016-01-01 00:00 there are 31,536,001 steps of "
            "1 second; at most 20,000,000 were expected.");
    REQUIRE(errorOf("t,y\n2015-01-01 00:00,1\n2015-01-01 01:00,1\n2051-01-01 02:00,1\n") ==
            "x.csv: no row lies between 2015-01-01 01:00 and 2051-01-01 02:00, which leaves "
            "315,576 of 315,579 steps empty; is a date mistyped?");
}

TEST_CASE("a series of years may have few rows", "[series]")
{
    const Series series =
        seriesOf("t,y\n2005-01-01 00:00,1\n2005-01-01 01:00,1\n2015-01-01 02:00,1\n");
    REQUIRE(series.size() == 87651);
}

TEST_CASE("each fault of the chosen roles has its sentence", "[series]")
{
    const std::string text = "t,a,b\n2015-01-01,1,2\n2015-01-02,,3\n";
    REQUIRE(errorWith(text, {Role::Time, Role::Value, Role::Value}) ==
            "x.csv: columns \"a\" and \"b\" both have the role value; one was expected.");
    REQUIRE(errorWith(text, {Role::Time, Role::Covariate, Role::Covariate}) ==
            "x.csv: no column has the role value.");
    REQUIRE(errorWith(text, {Role::Date, Role::Value, Role::Covariate}) ==
            "x.csv: no column has the role time, nor are there one of the role date and one of the "
            "role hour.");
    REQUIRE(errorWith(text, {Role::Time, Role::Value, Role::Hour}) ==
            "x.csv: a column of the role time was expected, or one of the role date and one of the "
            "role hour, not both.");
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
        const Series sorted = seriesOf(join());
        random.shuffle(std::span(rows));
        const Series shuffled = seriesOf(join());
        REQUIRE(same(sorted.values, shuffled.values));
        REQUIRE(same(sorted.covariates.at(0).values, shuffled.covariates.at(0).values));
        REQUIRE(sorted.holiday == shuffled.holiday);
        REQUIRE(sorted.warnings == shuffled.warnings);
    }
}

TEST_CASE("thousands of groups are added up", "[series]")
{
    std::string text = "t,shop,y\n";
    for (int hour = 0; hour < 10; ++hour) {
        for (int shop = 0; shop < 5000; ++shop)
            text += "2015-01-01 0" + std::to_string(hour) + ":00,s" + std::to_string(shop) + ",2\n";
    }
    REQUIRE(seriesOf(text).values == std::vector<double>(10, 10000.0));
}

TEST_CASE("making a series reports its progress and stops when asked to", "[series]")
{
    const core::Table table =
        core::readCsvText("t,y,temp\n2015-01-01,1,2\n2015-01-02,2,3\n", "x.csv");
    double last = 0.0;
    bool isAscending = true;
    makeSeries(table, guessRoles(table), {}, core::Progress([&](std::string_view, double fraction) {
                   isAscending = isAscending && fraction >= last;
                   last = fraction;
               }));
    REQUIRE(isAscending);
    REQUIRE(last == 1.0);

    std::stop_source stop;
    stop.request_stop();
    REQUIRE_THROWS_AS(
        makeSeries(table, guessRoles(table), {}, core::Progress({}, stop.get_token())),
        core::Cancelled);
}
