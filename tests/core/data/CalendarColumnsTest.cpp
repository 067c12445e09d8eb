#include "core/base/InputError.h"
#include "tests/core/data/ReadTwice.h"

#include <array>
#include <vector>

using core::Role;
using core::ValueColumns;
using Names = std::vector<std::string>;
using Text = std::string;
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

TEST_CASE("year and half-year in two columns are a time", "[calendarcolumns]")
{
    const auto file = [](const std::string& header, const auto& text) {
        std::string all = header + "\n";
        for (int year = 2000; year < 2016; ++year)
            for (int i = 1; i <= 2; ++i)
                all += std::to_string(year) + "," + text(i) + "," + std::to_string(year + i) + "\n";
        return all;
    };
    const auto plain = [](int i) { return std::to_string(i); };
    const ReadTwice halves = readTwice(file("Year,Half,Sales", plain));
    REQUIRE(halves.span() == "32 steps of 6 months from 2000-01-01 00:00");
    REQUIRE(halves.series.values[1] == 2002.0);
    for (const auto text :
         std::vector<Text (*)(int)>{[](int i) { return "H" + std::to_string(i); },
                                    [](int i) { return std::to_string(i) + ". Halbjahr"; },
                                    [](int i) { return Text(i == 1 ? "1st half" : "2nd half"); },
                                    [](int i) { return Text(i == 1 ? "上半年" : "下半年"); }})
        for (const char* header :
             {"Year,Half-year,Sales", "Jahr,Halbjahr,Absatz", "年,半年,销量"}) {
            CAPTURE(header, text(1));
            REQUIRE(readTwice(file(header, text)).series.values == halves.series.values);
        }
}

TEST_CASE("parts of a time are read with the signs of East Asian dates", "[calendarcolumns]")
{
    Text months = "年份,月份,销量\n";
    Text named = "年,月,销量\n";
    Text quarters = "年度,季度,销量\n";
    Text joined = "时间,销量\n";
    Text weeks = "时间,销量\n";
    const Names kNumerals{"一", "二", "三", "四", "五",   "六",
                          "七", "八", "九", "十", "十一", "十二"};
    for (int year = 2018; year < 2022; ++year) {
        const Text y = std::to_string(year) + "年";
        for (int i = 1; i <= 12; ++i) {
            const Text value = "," + std::to_string(100 * year + i) + "\n";
            months += y + "," + std::to_string(i) + "月" + value;
            named += y + "," + kNumerals[static_cast<std::size_t>(i - 1)] + "月" + value;
            if (i > 4)
                continue;
            quarters += y + ",第" + kNumerals[static_cast<std::size_t>(i - 1)] + "季度" + value;
            joined += y + std::to_string(i) + "季度" + value;
        }
        for (int i = 1; i <= 52; ++i)
            weeks += y + "第" + std::to_string(i) + "周," + std::to_string(i) + "\n";
    }
    REQUIRE(readTwice(months).span() == "48 steps of 1 month from 2018-01-01 00:00");
    REQUIRE(readTwice(named).series.values == readTwice(months).series.values);
    REQUIRE(readTwice(quarters).span() == "16 steps of 3 months from 2018-01-01 00:00");
    REQUIRE(readTwice(joined).series.values == readTwice(quarters).series.values);
    REQUIRE(readTwice(weeks).span() == "209 steps of 1 week from 2018-01-01 00:00");

    Text dated = "年,月,日,销量\n";
    for (int day = 1; day <= 28; ++day)
        dated += "2019年,2月," + std::to_string(day) + "日," + std::to_string(day) + "\n";
    REQUIRE(readTwice(dated).span() == "28 steps of 1 day from 2019-02-01 00:00");
}

TEST_CASE("a part of the year that is not understood splits no series", "[calendarcolumns]")
{
    Text file = "Year,Month,Sales\n"; // of a language that is not known
    for (int year = 2010; year < 2020; ++year)
        for (const char* month : {"leden", "unor", "brezen", "duben", "kveten", "cerven"})
            file += std::to_string(year) + "," + month + "," + std::to_string(year) + "\n";
    REQUIRE(core::outcomeOf(core::readDataText(file, "x.csv")).problem);
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
        [](const Text& y, int i) { return std::to_string(i) + "T" + y; },
        [](const Text& y, int i) {
            return Text(i == 1 ? "1er" : std::to_string(i) + "e") + " trimestre " + y;
        },
        [](const Text& y, int i) {
            const char* const kEndings[] = {"st", "nd", "rd", "th"};
            return std::to_string(i) + kEndings[i - 1] + " quarter of " + y;
        }};
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

TEST_CASE("parts of the year in a column of periods are a time", "[calendarcolumns]")
{
    const auto file = [](const Names& parts) {
        Text text = "Year,Period,Sales\n";
        for (int year = 2012; year < 2020; ++year)
            for (const Text& part : parts)
                text +=
                    std::to_string(year) + "," + part + "," + std::to_string(text.size()) + "\n";
        return text;
    };
    for (const Names& halves :
         {Names{"First half", "Second half"}, Names{"Jan-Jun", "Jul-Dec"}, Names{"1H", "2H"},
          Names{"1er semestre", "2e semestre"}, Names{"HY1", "HY2"}, Names{"S01", "S02"}}) {
        CAPTURE(halves.front());
        REQUIRE(readTwice(file(halves)).span() == "16 steps of 6 months from 2012-01-01 00:00");
    }
    const ReadTwice quarters = readTwice(file({"Q01", "Q02", "Q03", "Q04", "Q05"}));
    REQUIRE(quarters.span() == "32 steps of 3 months from 2012-01-01 00:00");
    REQUIRE(quarters.says("8 rows of sums are left out; the first is row 6 (\"Q05\")."));
}

TEST_CASE("rows that are parts of a time nobody knows are asked about", "[calendarcolumns]")
{
    const auto problemOf = [](const Text& text) {
        const auto outcome = core::outcomeOf(core::readDataText(text, "x.csv"));
        return outcome.problem ? outcome.problem->message.text() : Text();
    };
    Text seasons = "Year,Semester,Demand\n";
    Text shifts = "Date,Hour,AM/PM,Load\n"; // a clock of 0 to 11
    for (int i = 0; i < 20; ++i)
        seasons += std::to_string(2010 + i / 2) + (i % 2 == 0 ? ",Spring," : ",Fall,") +
                   std::to_string(500 + i) + "\n";
    for (int i = 0; i < 96; ++i)
        shifts += "2023-01-0" + std::to_string(1 + i / 24) + "," + std::to_string(i % 12) + ":00," +
                  (i % 24 < 12 ? "AM," : "PM,") + std::to_string(i) + "\n";
    CHECK(problemOf(seasons) == "x.csv: column \"Semester\" seems to be a part of the time, but "
                                "\"Spring\" and the others cannot be read as one.");
    CHECK(problemOf(shifts).find("\"AM/PM\" seems to be a part of the time") != Text::npos);
    const ReadTwice added = readTwice(seasons, {.group = {"Semester"}});
    CHECK(added.series.values.front() == 1001.0);
}
