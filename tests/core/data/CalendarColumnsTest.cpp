#include "core/base/InputError.h"
#include "tests/core/data/ReadTwice.h"

#include <array>
#include <vector>

using core::Role;
using core::ValueColumns;
using Names = std::vector<std::string>;
using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::sys_days;

namespace {

/// Years 2018 to 2023 with a value for each month, month after month: 101, 102, ..., 112, 201, ...
std::string years(const Names& months, const std::string& first = "Year",
                  const std::string& behind = {})
{
    std::string text = first;
    for (const std::string& month : months)
        text += "," + month;
    text += behind.empty() ? "\n" : "," + behind + "\n";
    for (int year = 0; year < 6; ++year) {
        text += std::to_string(2018 + year);
        for (int month = 1; month <= 12; ++month)
            text += "," + std::to_string(100 * (year + 1) + month);
        text += behind.empty() ? "\n" : ",9999\n";
    }
    return text;
}

const Names kEnglish{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                     "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string twoDigits(int number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

} // namespace

TEST_CASE("months as columns beside a year are a monthly series", "[calendarcolumns]")
{
    Names numbers;
    Names letters;
    for (int month = 1; month <= 12; ++month) {
        numbers.push_back(std::to_string(month));
        letters.push_back("M" + twoDigits(month));
    }
    for (const Names& months :
         {kEnglish, numbers, letters,
          Names{"Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September",
                "Oktober", "November", "Dezember"},
          Names{"janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.",
                "nov.", "déc."},
          Names{"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
                "septiembre", "octubre", "noviembre", "diciembre"}}) {
        CAPTURE(months[2]);
        const ReadTwice read = readTwice(years(months));
        REQUIRE(read.span() == "72 steps of 1 month from 2018-01-01 00:00");
        REQUIRE(read.series.values[0] == 101);
        REQUIRE(read.series.values[71] == 612);
        REQUIRE(read.reading.roles.valueColumns == ValueColumns::Months);
        REQUIRE(read.reading.roles.roles[0] == Role::Year);
        REQUIRE(read.says("were read as the months of a year"));
    }
    REQUIRE(readTwice(years(kEnglish, "")).span() == "72 steps of 1 month from 2018-01-01 00:00");
}

TEST_CASE("the sum of the year beside its months is ignored", "[calendarcolumns]")
{
    for (const char* sum : {"Annual", "Total", "Jahr", "Mean"}) {
        CAPTURE(sum);
        const ReadTwice read = readTwice(years(kEnglish, "Year", sum));
        REQUIRE(read.series.covariates.empty());
        REQUIRE(read.series.values[71] == 612);
    }
}

TEST_CASE("months of groups are added up, one group can be taken", "[calendarcolumns]")
{
    std::string text = "Region,Year";
    for (const std::string& month : kEnglish)
        text += "," + month;
    text += "\n";
    for (const char* region : {"North", "South"})
        for (int year = 2019; year < 2023; ++year) {
            text += std::string(region) + "," + std::to_string(year);
            for (int month = 1; month <= 12; ++month)
                text += "," + std::to_string(month + (region[0] == 'S' ? 1000 : 0));
            text += "\n";
        }
    const ReadTwice all = readTwice(text);
    REQUIRE(all.span() == "48 steps of 1 month from 2019-01-01 00:00");
    REQUIRE(all.series.values[1] == 1004);
    REQUIRE(readTwice(text, {.group = {"North"}}).series.values[1] == 2);
}

TEST_CASE("flags of months and weekdays beside dates are no values", "[calendarcolumns]")
{
    std::string text = "date,year,week,load";
    for (const std::string& month : kEnglish)
        text += "," + month;
    text += ",Mon,Tue,Wed,Thu,Fri,Sat,Sun\n";
    for (int i = 0; i < 400; ++i) {
        const sys_days day = sys_days(2023y / 1 / 2) + days(i);
        const auto month = static_cast<unsigned>(std::chrono::year_month_day(day).month());
        text += core::timeText(day).substr(0, 10) + ",2023," + std::to_string(i / 7 % 52 + 1) +
                "," + std::to_string(500 + i % 7);
        for (unsigned k = 1; k <= 12; ++k)
            text += k == month ? ",1" : ",0";
        for (int k = 0; k < 7; ++k)
            text += i % 7 == k ? ",1" : ",0";
        text += "\n";
    }
    const ReadTwice read = readTwice(text);
    REQUIRE(read.span() == "400 steps of 1 day from 2023-01-02 00:00");
    REQUIRE(read.series.valueName == "load");
}

TEST_CASE("weekdays as columns beside weeks are a daily series", "[calendarcolumns]")
{
    const auto file = [](const std::string& header, const auto& week, int columns) {
        std::string text = header + "\n";
        for (int i = 0; i < 20; ++i) {
            text += week(i);
            for (int day = 0; day < columns; ++day)
                text += "," + std::to_string(100 * (i + 1) + day);
            text += "\n";
        }
        return text;
    };
    const sys_days monday = 2024y / 1 / 1;
    const auto dated = [](sys_days first) {
        return [=](int i) { return core::timeText(first + days(7 * i)).substr(0, 10); };
    };
    const std::string week = "140 steps of 1 day from 2024-01-01 00:00";
    const std::string english = "Mon,Tue,Wed,Thu,Fri,Sat,Sun";
    const ReadTwice parts = readTwice(file(
        "Year,Week," + english, [](int i) { return "2024," + std::to_string(i + 1); }, 7));
    REQUIRE(parts.span() == week);
    REQUIRE(parts.at(sys_days(2024y / 1 / 10)) == 202);
    REQUIRE(readTwice(file(
                          "Jahr,KW,Mo,Di,Mi,Do,Fr,Sa,So",
                          [](int i) { return "2024,KW " + std::to_string(i + 1); }, 7))
                .series.values == parts.series.values);
    const auto iso = [](int i) { return "2024-W" + twoDigits(i + 1); };
    REQUIRE(readTwice(file("Week," + english, iso, 7)).series.values == parts.series.values);
    REQUIRE(readTwice(file("Week of," + english, dated(monday), 7)).series.values ==
            parts.series.values);
    const ReadTwice ending = readTwice(file("Week ending," + english, dated(monday + days(6)), 7));
    REQUIRE(ending.series.values == parts.series.values);
    REQUIRE(ending.series.start == monday);
    const ReadTwice sunday =
        readTwice(file("Week of,Sun,Mon,Tue,Wed,Thu,Fri,Sat", dated(monday - days(1)), 7));
    REQUIRE(sunday.span() == "140 steps of 1 day from 2023-12-31 00:00");
    REQUIRE(sunday.series.values == parts.series.values);
}

TEST_CASE("year and week, month or quarter in two columns are a time", "[calendarcolumns]")
{
    const auto file = [](const std::string& header, int from, int to, const auto& text) {
        std::string all = header + "\n";
        for (int year = 2020; year < 2024; ++year)
            for (int i = from; i <= to; ++i)
                all += std::to_string(year) + "," + text(i) + "," + std::to_string(year + i) + "\n";
        return all;
    };
    const auto plain = [](int i) { return std::to_string(i); };
    const ReadTwice weeks = readTwice(file("year,week,sales", 1, 52, plain));
    REQUIRE(weeks.series.start == sys_days(2019y / 12 / 30)); // the Monday of 2020-W01
    REQUIRE(weeks.series.step() == core::TimeStep::ofSeconds(core::kWeekSeconds));
    REQUIRE(weeks.says("1 of 209 steps has no row")); // 2020 has a week 53
    REQUIRE(readTwice(file("Jahr,KW,Absatz", 1, 52, [](int i) {
                return "KW" + twoDigits(i);
            })).series.values.size() == 209);
    REQUIRE(readTwice(file("Year,Month,Sales", 1, 12, plain)).span() ==
            "48 steps of 1 month from 2020-01-01 00:00");
    for (const char* header : {"Year,Quarter,Sales", "Année,Trimestre,Ventes"}) {
        const ReadTwice quarters =
            readTwice(file(header, 1, 4, [](int i) { return "Q" + std::to_string(i); }));
        REQUIRE(quarters.span() == "16 steps of 3 months from 2020-01-01 00:00");
        REQUIRE(readTwice(file(header, 1, 4, plain)).series.values == quarters.series.values);
    }
}

TEST_CASE("months and quarters in one cell are times", "[calendarcolumns]")
{
    const auto file = [](const std::string& name, int perYear, const auto& text) {
        std::string all = name + ",sales\n";
        for (int year = 2012; year < 2018; ++year)
            for (int i = 1; i <= perYear; ++i)
                all +=
                    text(std::to_string(year), i) + "," + std::to_string(50 + year % 7 + i) + "\n";
        return all;
    };
    using Text = std::string;
    const std::vector<std::string (*)(const Text&, int)> months{
        [](const Text& y, int i) { return y + "." + twoDigits(i); },
        [](const Text& y, int i) { return twoDigits(i) + "." + y; },
        [](const Text& y, int i) { return y + "M" + twoDigits(i); },
        [](const Text& y, int i) { return std::to_string(i) + "/" + y; },
        [](const Text& y, int i) { return y + "-" + twoDigits(i); },
        [](const Text& y, int i) { return kEnglish[static_cast<std::size_t>(i - 1)] + " " + y; },
        [](const Text& y, int i) {
            return kEnglish[static_cast<std::size_t>(i - 1)] + "-" + y.substr(2);
        }};
    for (const auto& text : months) {
        CAPTURE(text("2012", 3));
        REQUIRE(readTwice(file("Month", 12, text)).span() ==
                "72 steps of 1 month from 2012-01-01 00:00");
        REQUIRE(readTwice(file("TIME_PERIOD", 12, text)).span() ==
                "72 steps of 1 month from 2012-01-01 00:00");
    }
    const std::vector<std::string (*)(const Text&, int)> quarters{
        [](const Text& y, int i) { return y + "-Q" + std::to_string(i); },
        [](const Text& y, int i) { return y + "Q" + std::to_string(i); },
        [](const Text& y, int i) { return "Q" + std::to_string(i) + " " + y; },
        [](const Text& y, int i) { return std::to_string(i) + "T" + y; }};
    for (const auto& text : quarters) {
        CAPTURE(text("2012", 3));
        REQUIRE(readTwice(file("Quarter", 4, text)).span() ==
                "24 steps of 3 months from 2012-01-01 00:00");
    }
}

TEST_CASE("chosen columns are parts of a time by their place and their numbers",
          "[calendarcolumns]")
{
    const auto file = [](const std::string& header, const std::array<int, 4>& order) {
        std::string all = header + ",v\n";
        for (int i = 0; i < 24 * 60; ++i) {
            const auto date = std::chrono::year_month_day(sys_days(2024y / 1 / 20) + days(i / 24));
            const std::array<std::string, 4> parts{
                std::to_string(static_cast<int>(date.year())),
                std::to_string(static_cast<unsigned>(date.month())),
                std::to_string(static_cast<unsigned>(date.day())), std::to_string(i % 24)};
            for (const int part : order)
                all += parts[static_cast<std::size_t>(part)] + ",";
            all += std::to_string(500 + i % 24) + "\n";
        }
        return all;
    };
    const std::string span = "1440 steps of 1 hour from 2024-01-20 00:00";
    REQUIRE(readTwice(file("a,b,c,d", {0, 1, 2, 3}), {.time = {"a", "b", "c", "d"}}).span() ==
            span);
    REQUIRE(readTwice(file("a,b,c,d", {3, 2, 1, 0}), {.time = {"d", "c", "b", "a"}}).span() ==
            span);
    REQUIRE(readTwice(file("a,b,c,d", {3, 2, 1, 0}), {.time = {"b", "c", "d", "a"}}).span() ==
            span);
    // Names that say something else do not matter.
    REQUIRE(readTwice(file("x1,month_no,x2,hour of delivery", {0, 1, 2, 3}),
                      {.time = {"x1", "month_no", "x2", "hour of delivery"}})
                .span() == span);

    std::string weeks = "a,b,v,c\n";
    for (int week = 1; week <= 52; ++week)
        weeks += "2023," + std::to_string(week) + "," + std::to_string(week * 3) + ",x\n";
    REQUIRE(readTwice(weeks, {.time = {"a", "b"}}).span() ==
            "52 steps of 1 week from 2023-01-02 00:00");
    REQUIRE_THROWS_AS(core::readDataText(weeks, "x.csv", {.time = {"a", "c"}}), core::InputError);
}
