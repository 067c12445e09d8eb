#include "core/data/Reading.h"
#include "tests/Catch.h"
#include "tests/core/data/ErrorSentence.h"

#include <string>
#include <vector>

using core::DateOrder;
using core::Reading;
using core::Role;

namespace {

using Names = std::vector<std::string>;

Reading guess(std::string_view text)
{
    return core::readDataText(text, "x.csv");
}

Names namesOfRoles(std::string_view text)
{
    Names names;
    for (const Role role : guess(text).roles.roles)
        names.emplace_back(nameOf(role));
    return names;
}

Names findingsOf(std::string_view text)
{
    Names sentences;
    for (const core::Finding& finding : guess(text).findings)
        sentences.push_back(finding.message.text());
    return sentences;
}

/// The sentence that says why there is no series; empty where there is one.
std::string problemOf(std::string_view text)
{
    const auto problem = core::outcomeOf(guess(text)).problem;
    return problem ? problem->message.text() : "";
}

} // namespace

TEST_CASE("every role has a name that leads back to it", "[roles]")
{
    for (const Role role :
         {Role::Ignored, Role::Time, Role::Date, Role::Hour, Role::Value, Role::Group,
          Role::HolidayFlag, Role::HolidayName, Role::Covariate, Role::KnownAhead, Role::Year,
          Role::Month, Role::Day, Role::Minute, Role::Quarter, Role::HalfYear, Role::Week})
        REQUIRE(core::roleNamed(nameOf(role)) == role);
    REQUIRE(errorSentence([] { core::roleNamed("weather"); }) ==
            "\"weather\" is not a column role; expected one of ignored, time, date, hour, value, "
            "group, holidayFlag, holidayName, covariate, knownAhead, year, month, day, minute, "
            "quarter, halfYear and week.");
}

TEST_CASE("the roles of the pickups file are guessed", "[roles]")
{
    REQUIRE(namesOfRoles("pickup_dt,borough,pickups,spd,vsb,temp,dewp,slp,pcp01,pcp06,pcp24,sd,"
                         "hday\n"
                         "2015-01-01 01:00:00,\"Bronx\",152,5,10,30,7,1023.5,0,0,0,0,\"Y\"\n"
                         "2015-01-01 01:00:00,NA,9,5,10,30,7,1023.5,0,0,0,0,\"Y\"\n"
                         "2015-01-01 02:00:00,\"Bronx\",120,3,10,30,6,1023,0,0,0,0,\"Y\"\n"
                         "2015-01-01 02:00:00,NA,7,3,10,30,6,1023,0,0,0,0,\"Y\"\n") ==
            Names{"time", "group", "value", "covariate", "covariate", "covariate", "covariate",
                  "covariate", "covariate", "covariate", "covariate", "covariate", "holidayFlag"});
}

TEST_CASE("a date column and an hour column are the time together", "[roles]")
{
    REQUIRE(namesOfRoles("instant,dteday,season,hr,holiday,temp,cnt\n"
                         "1,2011-01-01,1,0,0,0.24,16\n"
                         "2,2011-01-01,1,1,0,0.22,40\n"
                         "3,2011-01-01,1,2,0,0.22,32\n") ==
            Names{"ignored", "date", "covariate", "hour", "holidayFlag", "covariate", "value"});
    REQUIRE(namesOfRoles("Date,Time,Load\n1/13/2015,1:00 AM,5\n1/13/2015,2:00 AM,6\n") ==
            Names{"date", "hour", "value"});
}

TEST_CASE("a date alone is a time, and a full time comes before a date", "[roles]")
{
    REQUIRE(namesOfRoles("ds,y\n2015-01-01,5\n2015-01-02,7\n") == Names{"time", "value"});
    REQUIRE(namesOfRoles("date,hour,at,y\n2015-01-01,5,2015-01-01 05:00,1\n"
                         "2015-01-01,6,2015-01-01 06:00,2\n") ==
            Names{"ignored", "covariate", "time", "value"});
    REQUIRE(namesOfRoles("date,y\n20150101,5\n20150102,7\n") == Names{"time", "value"});
    REQUIRE(namesOfRoles("at,part\n2015-01-01,20150101\n2015-01-02,20150109\n") ==
            Names{"time", "value"});
}

TEST_CASE("the value is known by its name, else the first number that is no weather", "[roles]")
{
    const std::string rows = "\n2015-01-01,1,2,3\n2015-01-02,2,5,1\n2015-01-03,2,8,4\n";
    REQUIRE(namesOfRoles("t,price,temp,Sales" + rows) ==
            Names{"time", "covariate", "covariate", "value"});
    REQUIRE(namesOfRoles("t,temp,wind_speed,watts" + rows) ==
            Names{"time", "covariate", "covariate", "value"});
    REQUIRE(namesOfRoles("t,weekday,trip_count,count" + rows) ==
            Names{"time", "covariate", "covariate", "value"});
    REQUIRE(namesOfRoles("t,temp,humidity,rain" + rows) ==
            Names{"time", "value", "covariate", "covariate"});
}

TEST_CASE("ids and columns that count the rows are ignored, unless nothing else is there",
          "[roles]")
{
    REQUIRE(
        namesOfRoles(",t,station_id,a\n0,2015-01-01,7,5\n1,2015-01-02,7,6\n2,2015-01-03,7,5\n") ==
        Names{"ignored", "time", "ignored", "value"});
    REQUIRE(namesOfRoles("t,a\n2015-01-01,1\n2015-01-02,2\n2015-01-03,3\n") ==
            Names{"time", "value"});
}

TEST_CASE("holiday columns are flags or names by what they hold", "[roles]")
{
    REQUIRE(namesOfRoles("t,y,is_holiday,HolidayName\n2015-01-01,1,true,New Year\n"
                         "2015-01-02,2,false,\n2015-01-03,2,False,NA\n") ==
            Names{"time", "value", "holidayFlag", "holidayName"});
    REQUIRE(namesOfRoles("t,y,Public Holiday\n2015-01-01,1,1.0\n2015-01-02,2,0.0\n") ==
            Names{"time", "value", "holidayFlag"});
}

TEST_CASE("the group is a text column with few distinct texts, the best named one", "[roles]")
{
    const std::string text = "t,remark,kind,city,y,weather_main\n2015-01-01,a,x,Rome,1,Rain\n"
                             "2015-01-01,b,x,Oslo,2,Rain\n2015-01-02,c,x,Rome,1,Rain\n"
                             "2015-01-02,d,x,Oslo,2,Snow\n";
    REQUIRE(namesOfRoles(text) == Names{"time", "ignored", "ignored", "group", "value", "ignored"});
    REQUIRE(findingsOf(text).empty());
}

TEST_CASE("one row anywhere in the column settles the order of day and month", "[roles]")
{
    std::string text = "t,y\n";
    for (int i = 0; i < 5000; ++i)
        text += "1/2/2015 " + std::to_string(1 + i % 2) + ":00," + std::to_string(i) + "\n";
    REQUIRE(guess(text).roles.time.order == DateOrder::MonthDayYear);
    REQUIRE(guess(text).roles.isOrderAssumed);
    REQUIRE(findingsOf(text) == Names{"The dates in column \"t\" can be read month first or day "
                                      "first; they were read month first."});

    const std::string dayFirst = text + "13/2/2015 1:00,5\n";
    REQUIRE(guess(dayFirst).roles.time.order == DateOrder::DayMonthYear);
    REQUIRE(findingsOf(dayFirst).empty());
    const std::string monthFirst = text + "2/13/2015 1:00,5\n";
    REQUIRE(guess(monthFirst).roles.time.order == DateOrder::MonthDayYear);
    REQUIRE(findingsOf(monthFirst).empty());
    REQUIRE(guess("t,y\n2015-01-02,5\n").roles.time.order == DateOrder::YearMonthDay);
}

TEST_CASE("the hours of one day, or of parts of two, are beside their dates", "[roles]")
{
    REQUIRE(namesOfRoles("Date,Hour,Load\n2015-01-13,1,5\n2015-01-13,2,6\n2015-01-13,3,6\n") ==
            Names{"date", "hour", "value"});
    REQUIRE(namesOfRoles("Date,Hour,Load\n27/06/2015,22,5\n27/06/2015,23,6\n28/06/2015,0,9\n") ==
            Names{"date", "hour", "value"});
    REQUIRE(problemOf("made,at,y\n2015-01-01,1/13/2015,1\n2015-01-01,1/14/2015,2\n").empty());
    REQUIRE(problemOf("t,y\n2015-01-01,1\n2015-01-01,2\n") ==
            "x.csv: all rows have the time 2015-01-01 00:00; at least two different times were "
            "expected.");
}

TEST_CASE("a constant is forecast only where it is chosen", "[roles]")
{
    const std::string text = "t,y\n2015-01-01,5\n2015-01-02,5\n2015-01-03,5\n";
    REQUIRE(problemOf(text) == "x.csv has no column of numbers to forecast: constants, coordinates "
                               "and identifiers are forecast only if they are chosen (t and y).");
    REQUIRE(guess(text).problem->waysOut.back().option == "value");
    REQUIRE(guess(text).problem->waysOut.back().value == "y");
    const Reading chosen = core::readDataText(text, "x.csv", {.value = {"y"}});
    REQUIRE(core::seriesOf(chosen).series.values == std::vector<double>{5, 5, 5});
}

TEST_CASE("a header that looks like data is told", "[roles]")
{
    REQUIRE(findingsOf("2015-01-01,7\n2015-01-02,5\n") ==
            Names{"Row 1 was used as the column names, but 2 of its 2 cells look like data. Does "
                  "the file have no header?"});
}

TEST_CASE("each table without roles has its sentence", "[roles]")
{
    REQUIRE(problemOf("a,b\n1,x\n2,y\n") ==
            "x.csv has no time column: dates such as 2015-06-27 22:00 were expected in one of its "
            "columns (a and b).");
    REQUIRE(problemOf("t,b\n2015-01-01,x\n2015-01-02,y\n") ==
            "x.csv has no column of numbers to forecast (t and b).");
    REQUIRE(
        problemOf("t,y\n27/06/2015,1\n1/1/2015,1\n06/27/2015,2\n") ==
        "x.csv: column \"t\" mixes two orders of dates: row 4 (\"06/27/2015\") can only be read "
        "month first, row 2 (\"27/06/2015\") only day first.");
}

TEST_CASE("two orders of dates in one column name rows and texts of both", "[roles]")
{
    std::string text = "t,y\n";
    for (int i = 0; i < 9; ++i)
        text += "06/" + std::to_string(20 + i) + "/2015,1\n";
    text += "27/07/2015,1\n28/07/2015,1\n";
    REQUIRE(
        problemOf(text) ==
        "x.csv: column \"t\" mixes two orders of dates: row 2 (\"06/20/2015\") can only be read "
        "month first, row 11 (\"27/07/2015\") and row 12 (\"28/07/2015\") only day first.");
}

TEST_CASE("many columns of other names than in the file are one finding", "[roles]")
{
    const std::string rows = "\n2015-01-01,1,2,3,4,5,6\n2015-01-02,2,1,2,3,4,5\n";
    REQUIRE(findingsOf("t,a,a,a,a,a,a" + rows).front() ==
            "5 columns were renamed because their names occur more than once: \"a (2)\", \"a "
            "(3)\", \"a (4)\" and others.");
    const std::string longName(50'000, 'n');
    const Names sentences = findingsOf("t,a,b,c,d,e," + longName + rows);
    REQUIRE(sentences.front() == "The name of column 7 has 50,000 bytes; it was cut to \"" +
                                     std::string(100, 'n') + "...\".");
    for (const std::string& sentence : sentences)
        REQUIRE(sentence.size() < 1000);
    REQUIRE(problemOf(longName + "," + longName + "\n1,2\n2,3\n").size() < 1000);
}

TEST_CASE("flags are read in the usual words", "[roles]")
{
    for (const char* text : {"Y", "yes", "TRUE", "t", "1", " 1.0 "})
        REQUIRE(core::parseFlag(text) == true);
    for (const char* text : {"N", "No", "false", "F", "0", "0.0"})
        REQUIRE(core::parseFlag(text) == false);
    for (const char* text : {"", "NA", "2", "maybe", ".0"})
        REQUIRE_FALSE(core::parseFlag(text));
}
