#include "core/data/Unpivot.h"
#include "core/data/CsvReader.h"
#include "core/data/Reading.h"
#include "tests/Catch.h"

#include <algorithm>
#include <string>
#include <vector>

using core::Role;
using core::ValueColumns;
using Texts = std::vector<std::string>;

namespace {

std::string day(int number)
{
    return "2024-06-" + std::string(number < 10 ? "0" : "") + std::to_string(number);
}

core::Series seriesOf(const std::string& text, const core::ReadingChoices& asked = {})
{
    return core::seriesOf(core::readDataText(text, "x.csv", asked)).series;
}

void requireSame(const core::Series& wide, const core::Series& tall)
{
    REQUIRE(wide.start == tall.start);
    REQUIRE(wide.step() == tall.step());
    REQUIRE(wide.values == tall.values);
}

std::optional<ValueColumns> kindOf(const std::string& header)
{
    std::string row = "x";
    for (auto commas = std::count(header.begin(), header.end(), ','); commas > 0; --commas)
        row += ",1.5";
    const auto wide = core::wideColumns(core::readCsvText(header + "\n" + row + "\n", "x.csv"));
    return wide ? std::optional(wide->kind) : std::nullopt;
}

} // namespace

TEST_CASE("hours and dates as names of columns are known", "[unpivot]")
{
    REQUIRE(kindOf("d,0,1,2,3,4,5,6,7,8,9,10,11") == ValueColumns::Hours);
    REQUIRE(kindOf("d,H1,H2,H3,H4,H5,H6,H7,H8,H9,H10,H11,H12") == ValueColumns::Hours);
    REQUIRE(kindOf("d,00:00,01:00,02:00,03:00,04:00,05:00,06:00,07:00,08:00,09:00,10:00,11:00") ==
            ValueColumns::Hours);
    REQUIRE(kindOf("s,2024-06-01,2024-06-02,2024-06-03,2024-06-04,2024-06-05") ==
            ValueColumns::Dates);
    REQUIRE(kindOf("s,10-Aug-15,11-Aug-15,12-Aug-15,13-Aug-15,14-Aug-15") == ValueColumns::Dates);
    REQUIRE_FALSE(kindOf("d,0,1,2,3,4,5,6,7,8,9,10")); // too few hours
    REQUIRE_FALSE(kindOf("t,y,temp"));
}

TEST_CASE("a row of a wide table becomes a row for each value", "[unpivot]")
{
    const core::Table table = core::readCsvText("t,a,z,b\n1,2,x,3\n4,5,y,6\n", "x.csv");
    const core::LongTable longer = core::longTable(table, core::WideColumns{{1, 3}});
    Texts cells;
    for (std::size_t row = 0; row < longer.table.rows(); ++row)
        for (const auto& column : longer.table.columns)
            cells.emplace_back(column[row]);
    REQUIRE(cells ==
            Texts{"1", "x", "a", "2", "1", "x", "b", "3", "4", "y", "a", "5", "4", "y", "b", "6"});
    REQUIRE(longer.table.columns[longer.key].name() == "series");
    for (std::size_t row = 0; row < 4; ++row)
        REQUIRE(longer.table.sheetRow(row) == table.sheetRow(row / 2));
}

TEST_CASE("hours as columns are the series of the long file", "[unpivot]")
{
    std::string wide = "date";
    std::string tall = "t,y\n";
    for (int hour = 0; hour < 24; ++hour)
        wide += "," + std::to_string(hour);
    for (int d = 1; d <= 14; ++d) {
        wide += "\n" + day(d);
        for (int hour = 0; hour < 24; ++hour) {
            const std::string value = std::to_string(d * 37 % 11 + hour);
            wide += "," + value;
            tall += day(d) + " " + (hour < 10 ? "0" : "") + std::to_string(hour) + ":00," + value +
                    "\n";
        }
    }
    requireSame(seriesOf(wide + "\n"), seriesOf(tall));
}

TEST_CASE("dates as columns are the series of the long file", "[unpivot]")
{
    std::string header = "city";
    std::string rome = "\nRome";
    std::string oslo = "\nOslo";
    std::string tall = "t,city,y\n";
    for (int d = 1; d <= 20; ++d) {
        header += "," + day(d);
        rome += "," + std::to_string(d * d % 13);
        oslo += "," + std::to_string(d + 100);
        tall += day(d) + ",Rome," + std::to_string(d * d % 13) + "\n" + day(d) + ",Oslo," +
                std::to_string(d + 100) + "\n";
    }
    requireSame(seriesOf(header + rome + oslo + "\n"), seriesOf(tall));
    requireSame(seriesOf(header + rome + oslo + "\n", {.group = {"Oslo"}}),
                seriesOf(tall, {.group = {"Oslo"}}));
}

TEST_CASE("several values are the series of the long file", "[unpivot]")
{
    std::string wide = "t,north,south\n";
    std::string tall = "t,series,y\n";
    for (int d = 1; d <= 20; ++d) {
        const std::string north = std::to_string(d * d % 13);
        const std::string south = std::to_string(100 + d);
        wide += day(d) + "," + north + "," + south + "\n";
        tall += day(d) + ",north," + north + "\n" + day(d) + ",south," + south + "\n";
    }
    const core::ReadingChoices both{.value = {"north", "south"}};
    requireSame(seriesOf(wide, both), seriesOf(tall));
    REQUIRE(core::readDataText(wide, "x.csv", both).groups == Texts{"north", "south"});
    const core::ReadingChoices south{.value = {"north", "south"}, .group = {"south"}};
    requireSame(seriesOf(wide, south), seriesOf(tall, {.group = {"south"}}));
}

TEST_CASE("parts of the year as rows beside years as columns are the series of the long file",
          "[unpivot]")
{
    const auto check = [](const Texts& parts, const std::string& name, const std::string& part,
                          int years, const std::string& behind = {},
                          const std::string& before = {}) {
        CAPTURE(name, parts.front(), years);
        std::string wide = name;
        std::string tall = "Year," + part + ",value\n";
        for (int year = 0; year < years; ++year)
            wide += "," + before + std::to_string(2018 + year);
        wide += (behind.empty() ? "" : "," + behind) + "\n";
        for (std::size_t i = 0; i < parts.size(); ++i) {
            wide += parts[i];
            for (int year = 0; year < years; ++year)
                wide += "," + std::to_string(100 * (year + 1) + static_cast<int>(i));
            wide += (behind.empty() ? "" : ",9999") + std::string("\n");
        }
        for (int year = 0; year < years; ++year)
            for (std::size_t i = 0; i < parts.size(); ++i)
                tall += std::to_string(2018 + year) + "," + std::to_string(i + 1) + "," +
                        std::to_string(100 * (year + 1) + static_cast<int>(i)) + "\n";
        requireSame(seriesOf(wide), seriesOf(tall));
        const auto reading = core::readDataText(wide, "x.csv");
        requireSame(seriesOf(wide, reading.choices), seriesOf(tall));
    };
    const Texts months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                       "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const Texts numbers{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"};
    for (const int years : {2, 3, 6}) {
        check(months, "Month", "Month", years);
        check(months, "", "Month", years);
        check(numbers, "Month", "Month", years);
        check(months, "Month", "Month", years, "Average");
        check(months, "Month", "Month", years, "", "FY");
        check(numbers, "", "Month", years);
        check({"Q1", "Q2", "Q3", "Q4"}, "", "Quarter", years);
    }
    check({"H1", "H2"}, "Half", "Half", 6);
}

TEST_CASE("times of day as rows beside dates as columns are the series of the long file",
          "[unpivot]")
{
    std::string wide = "Zeit";
    std::string tall = "t,value\n";
    for (int i = 1; i <= 6; ++i)
        wide += "," + day(i);
    wide += "\n";
    const auto clock = [](int hour) {
        return std::string(hour < 10 ? "0" : "") + std::to_string(hour) + ":00";
    };
    for (int hour = 0; hour < 24; ++hour) {
        wide += clock(hour);
        for (int i = 1; i <= 6; ++i)
            wide += "," + std::to_string(100 * i + hour);
        wide += "\n";
    }
    for (int i = 1; i <= 6; ++i)
        for (int hour = 0; hour < 24; ++hour)
            tall += day(i) + " " + clock(hour) + "," + std::to_string(100 * i + hour) + "\n";
    requireSame(seriesOf(wide), seriesOf(tall));
    requireSame(seriesOf(wide, core::readDataText(wide, "x.csv").choices), seriesOf(tall));
}

TEST_CASE("days of a month as columns are no hours", "[unpivot]")
{
    std::string header = "Month";
    for (int i = 1; i <= 31; ++i)
        header += "," + std::to_string(i);
    REQUIRE_FALSE(kindOf(header));
}

TEST_CASE("numbers of a wide table are read as those of the long one", "[unpivot]")
{
    std::string wide = "Jahr;Jan;Feb;Mär;Apr;Mai;Jun;Jul;Aug;Sep;Okt;Nov;Dez\n";
    for (int year = 0; year < 4; ++year) {
        wide += std::to_string(2018 + year);
        for (int i = 0; i < 12; ++i)
            wide += ";5," + std::to_string(100 + 10 * year + i);
        wide += "\n";
    }
    const auto reading = core::readDataText(wide, "x.csv");
    REQUIRE(core::seriesOf(reading).series.values.front() == 5.1);
    const auto points = core::readDataText(wide, "x.csv", {.decimal = '.'});
    REQUIRE(core::seriesOf(points).series.values.front() == 5100.0);
    REQUIRE(core::seriesOf(core::readDataText(wide, "x.csv", {.decimal = ','})).series.values ==
            core::seriesOf(reading).series.values);
}

TEST_CASE("groups that are numbered like parts of a year stay groups beside years", "[unpivot]")
{
    const auto file = [](const std::string& name, const Texts& groups) {
        std::string text = name;
        for (int year = 2012; year < 2020; ++year)
            text += "," + std::to_string(year);
        text += "\n";
        for (std::size_t i = 0; i < groups.size(); ++i) {
            text += groups[i];
            for (int year = 0; year < 8; ++year)
                text += "," + std::to_string(100 * (static_cast<int>(i) + 1) + year);
            text += "\n";
        }
        return text;
    };
    const Texts numbers{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12"};
    for (const auto& [name, groups] :
         std::vector<std::pair<std::string, Texts>>{{"Store", {"1", "2", "3", "4"}},
                                                    {"Shop", numbers},
                                                    {"Plant", {"Q1", "Q2", "Q3", "Q4"}},
                                                    {"Substation", {"S1", "S2"}},
                                                    {"House", {"H1", "H2"}},
                                                    {"Machine", {"M1", "M2", "M3", "M4"}}}) {
        CAPTURE(name);
        const auto series = seriesOf(file(name, groups));
        CHECK(series.size() == 8);
        CHECK(series.stepMonths == 12);
        const auto n = static_cast<double>(groups.size());
        CHECK(series.values.front() == 100.0 * n * (n + 1.0) / 2.0);
    }
}

TEST_CASE("months of fiscal years that begin in April are asked about", "[unpivot]")
{
    for (const char* header :
         {"Month,2012/13,2013/14,2014/15,2015/16,2016/17\n", "Month,FY13,FY14,FY15,FY16,FY17\n"}) {
        std::string text = header;
        for (const char* month :
             {"Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Jan", "Feb", "Mar"})
            text += std::string(month) + ",530,545,551,560,566\n";
        REQUIRE(core::outcomeOf(core::readDataText(text, "x.csv")).problem);
    }
}
