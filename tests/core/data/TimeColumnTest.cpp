#include "core/data/TimeColumn.h"
#include "core/base/InputError.h"
#include "core/base/RandomStream.h"
#include "core/base/Wording.h"
#include "core/data/ParseNumber.h"
#include "core/data/TimeReader.h"
#include "tests/Catch.h"

#include <array>
#include <cstdio>
#include <string>
#include <vector>

using core::DateOrder;
using core::OrderProof;
using core::TimeColumn;
using core::TimeFormat;
using core::TimeKind;
using std::chrono::sys_seconds;

namespace {

using Texts = std::vector<std::string>;

core::TextColumn columnOf(const Texts& texts, const std::string& name = "t")
{
    core::TextColumn column(name);
    for (const std::string& text : texts)
        column.append(text);
    return column;
}

std::optional<TimeColumn> decide(const Texts& texts, const std::string& name = "t",
                                 std::optional<DateOrder> order = std::nullopt)
{
    return core::timeColumn(columnOf(texts, name), core::isMissing, order);
}

std::string formatted(const char* pattern, auto... numbers)
{
    std::array<char, 96> text;
    std::snprintf(text.data(), text.size(), pattern, numbers...);
    return text.data();
}

struct Fields
{
    int y, m, d, hour, minute, second;
    std::int64_t epoch;
};

Fields fieldsOf(sys_seconds time)
{
    const auto day = std::chrono::floor<std::chrono::days>(time);
    const std::chrono::year_month_day date(day);
    const auto s = static_cast<int>((time - day).count());
    return {static_cast<int>(date.year()),
            static_cast<int>(static_cast<unsigned>(date.month())),
            static_cast<int>(static_cast<unsigned>(date.day())),
            s / 3600,
            s / 60 % 60,
            s % 60,
            time.time_since_epoch().count()};
}

/// `count` times from `start`, each `step` seconds later, as `write` writes them.
template <typename Write>
Texts series(sys_seconds start, std::size_t count, std::int64_t step, const Write& write)
{
    Texts texts;
    for (std::size_t i = 0; i < count; ++i)
        texts.push_back(
            write(fieldsOf(start + std::chrono::seconds(step * static_cast<std::int64_t>(i)))));
    return texts;
}

constexpr sys_seconds kMarch4 = std::chrono::sys_days{std::chrono::year{2024} / 3 / 4};
constexpr std::int64_t kHour = 3600;
constexpr std::int64_t kDay = 86400;

/// The first and the last cell as they are read.
std::string ends(const Texts& texts, const TimeColumn& column)
{
    const auto first = core::parseTime(texts.front(), column.format);
    const auto last = core::parseTime(texts.back(), column.format);
    return core::timeText(first->time) + " to " + core::timeText(last->time);
}

/// A column, what it is read as, and its first and last time.
struct PeriodCase
{
    Texts texts;
    const char* column;
    const char* format;
    const char* ends;
};

void requireRead(const PeriodCase& c)
{
    INFO(c.texts.front());
    const auto column = decide(c.texts, c.column);
    REQUIRE(column);
    REQUIRE(nameOf(column->format) == c.format);
    REQUIRE(ends(c.texts, *column) == c.ends);
}

} // namespace

TEST_CASE("a number above 12 settles the order of day and month", "[timecolumn]")
{
    const auto dayFirst = decide({"04/03/2024", "25/03/2024", "05/03/2024"});
    REQUIRE(dayFirst);
    REQUIRE(nameOf(dayFirst->format) == "day-month-year");
    REQUIRE(dayFirst->proof == OrderProof::Number);
    REQUIRE(dayFirst->others.empty());
    REQUIRE(dayFirst->known == 3);
    REQUIRE_FALSE(dayFirst->hasClock);

    const auto monthFirst = decide({"04/03/2024 00:00", "03/25/2024 01:00"});
    REQUIRE(nameOf(monthFirst->format) == "month-day-year");
    REQUIRE(monthFirst->hasClock);
}

TEST_CASE("dates with the year in front or named months need no order", "[timecolumn]")
{
    for (const Texts& texts : {Texts{"2024-03-04", "2024-03-05"}, Texts{"4 Mar 2024", "5 Mar 2024"},
                               Texts{"20240304 0130", "20240304 0230"}}) {
        const auto column = decide(texts);
        REQUIRE(column);
        REQUIRE(column->proof == OrderProof::NotNeeded);
        REQUIRE(column->others.empty());
        REQUIRE(column->isCertain);
    }
}

TEST_CASE("even steps settle an order that no number does", "[timecolumn]")
{
    const auto write = [](const char* pattern, bool isDayFirst) {
        return [=](const Fields& f) {
            return formatted(pattern, isDayFirst ? f.d : f.m, isDayFirst ? f.m : f.d, f.y, f.hour);
        };
    };
    // Nine days of hours: the other way round they are one day of each of nine months.
    for (const bool isDayFirst : {true, false}) {
        const Texts texts =
            series(kMarch4, 9 * 24, kHour, write("%02d/%02d/%04d %02d:00", isDayFirst));
        const auto column = decide(texts);
        REQUIRE(column);
        REQUIRE(column->format.order ==
                (isDayFirst ? DateOrder::DayMonthYear : DateOrder::MonthDayYear));
        REQUIRE(column->proof == OrderProof::Regularity);
        REQUIRE(column->others.size() == 1);
        REQUIRE(ends(texts, *column) == "2024-03-04 00:00 to 2024-03-12 23:00");
    }
    // Days alone, from the 4th: months would be counted from the 4th as well, as nobody does.
    const auto days = decide(series(kMarch4, 9, kDay, write("%02d/%02d/%04d", true)));
    REQUIRE(days->format.order == DateOrder::DayMonthYear);
    REQUIRE(days->proof == OrderProof::Regularity);
    // The first days of twelve months, and twelve days of January: nothing settles it.
    Texts months;
    for (int i = 1; i <= 12; ++i)
        months.push_back(formatted("01/%02d/2024", i));
    const auto open = decide(months);
    REQUIRE(open->proof == OrderProof::Assumed);
    REQUIRE(open->format.order == DateOrder::MonthDayYear);
    REQUIRE(open->others == std::vector<TimeFormat>{{TimeKind::Calendar, DateOrder::DayMonthYear}});
    // Two years of first days: January of both would have its twelve days and then nothing.
    Texts years;
    for (int i = 0; i < 24; ++i)
        years.push_back(formatted("01/%02d/%d", i % 12 + 1, 2023 + i / 12));
    REQUIRE(decide(years)->format.order == DateOrder::DayMonthYear);
    REQUIRE(decide(years)->proof == OrderProof::Regularity);
}

TEST_CASE("two-digit years are found in every place", "[timecolumn]")
{
    // The first never changes, the last runs from 4 to 13.
    const Texts texts = series(kMarch4, 240, kHour, [](const Fields& f) {
        return formatted("%02d-%02d-%02d %02d:00", f.y % 100, f.m, f.d, f.hour);
    });
    const auto yearFirst = decide(texts);
    REQUIRE(yearFirst);
    REQUIRE(nameOf(yearFirst->format) == "year-month-day");
    REQUIRE(yearFirst->proof == OrderProof::Regularity);
    REQUIRE(ends(texts, *yearFirst) == "2024-03-04 00:00 to 2024-03-13 23:00");

    const auto days = series(kMarch4, 10, kDay, [](const Fields& f) {
        return formatted("%02d-%02d-%02d", f.y % 100, f.m, f.d);
    });
    REQUIRE(nameOf(decide(days)->format) == "year-month-day");

    const auto dayFirst = series(kMarch4, 100, kDay, [](const Fields& f) {
        return formatted("%02d/%02d/%02d", f.d, f.m, f.y % 100);
    });
    REQUIRE(nameOf(decide(dayFirst)->format) == "day-month-year");
    REQUIRE(ends(dayFirst, *decide(dayFirst)) == "2024-03-04 00:00 to 2024-06-11 00:00");
    const auto monthFirst = series(kMarch4, 100, kDay, [](const Fields& f) {
        return formatted("%d/%d/%02d", f.m, f.d, f.y % 100);
    });
    REQUIRE(nameOf(decide(monthFirst)->format) == "month-day-year");
}

TEST_CASE("names of weekdays settle an order, and so do dots", "[timecolumn]")
{
    const auto weekdays = decide({"Mon 04/03/2024", "Mon 04/03/2024"});
    REQUIRE(weekdays->format.order == DateOrder::DayMonthYear);
    REQUIRE(weekdays->proof == OrderProof::Weekday);
    const auto american = decide({"Wed 04/03/2024"});
    REQUIRE(american->format.order == DateOrder::MonthDayYear);
    const auto dots = decide({"04.03.2024 00:00", "04.03.2024 01:00"});
    REQUIRE(dots->format.order == DateOrder::DayMonthYear);
    REQUIRE(dots->proof == OrderProof::Dots);
    REQUIRE(dots->others.size() == 1);
}

TEST_CASE("midnight behind every date is no time of day that varies", "[timecolumn]")
{
    const auto dates = decide({"2024-03-04 00:00:00", "2024-03-05 00:00:00"});
    REQUIRE(dates->hasClock);
    REQUIRE_FALSE(dates->clockVaries);
    REQUIRE(decide({"2024-03-04 00:00:00", "2024-03-04 01:00:00"})->clockVaries);
}

TEST_CASE("an order that is given is kept", "[timecolumn]")
{
    const auto column = decide({"04/03/2024", "03/25/2024"}, "t", DateOrder::MonthDayYear);
    REQUIRE(column->format.order == DateOrder::MonthDayYear);
    REQUIRE(column->proof == OrderProof::Given);
    const auto kept = core::timeColumnAs(columnOf({"04/03/2024", "03/25/2024"}), core::isMissing,
                                         {TimeKind::Calendar, DateOrder::DayMonthYear});
    REQUIRE(kept.faultRows == std::vector<std::size_t>{1});
}

TEST_CASE("cells that are no times are counted, the first five by their rows", "[timecolumn]")
{
    Texts texts = series(kMarch4, 100, kDay,
                         [](const Fields& f) { return formatted("%d-%02d-%02d", f.y, f.m, f.d); });
    texts[3] = "";
    texts[7] = "NA";
    for (const std::size_t row : {10U, 20U, 30U, 40U, 50U, 60U})
        texts[row] = "Total";
    const auto column = decide(texts);
    REQUIRE(column);
    REQUIRE(column->known == 92);
    REQUIRE(column->missing == 2);
    REQUIRE(column->faults == 6);
    REQUIRE(column->faultRows == std::vector<std::size_t>{10, 20, 30, 40, 50});
    REQUIRE_FALSE(decide({"2024-03-04", "a", "b", "c"}));
    REQUIRE_FALSE(decide({"", "", ""}));
    REQUIRE_FALSE(decide({}));
}

TEST_CASE("two rows that contradict each other leave faults in any order", "[timecolumn]")
{
    const auto column = decide({"27/06/2015", "28/06/2015", "06/27/2015"});
    REQUIRE(column);
    REQUIRE(column->format.order == DateOrder::DayMonthYear);
    REQUIRE(column->faultRows == std::vector<std::size_t>{2});
}

TEST_CASE("zones behind the times are listed by their offsets", "[timecolumn]")
{
    const auto change = decide({"2024-10-27 02:00 CEST", "2024-10-27 02:00 CET"});
    REQUIRE(change->hasZone);
    REQUIRE(change->offsets == std::vector<int>{60, 120});
    REQUIRE_FALSE(change->format.isRange);
    // Ends of ranges look like offsets; there are too many of them to be any.
    const auto ranges = series(kMarch4, 24, kHour, [](const Fields& f) {
        return formatted("%d-%02d-%02d %02d:00-%02d:00", f.y, f.m, f.d, f.hour, f.hour + 1);
    });
    const auto column = decide(ranges);
    REQUIRE(column->format.isRange);
    REQUIRE_FALSE(column->hasZone);
    REQUIRE(ends(ranges, *column) == "2024-03-04 00:00 to 2024-03-04 23:00");
    REQUIRE_FALSE(core::parseTime(ranges[1], column->format)->offsetMinutes);
}

TEST_CASE("seconds, milliseconds and finer counts since 1970 are told by their size",
          "[timecolumn]")
{
    struct Case
    {
        const char* name;
        std::int64_t units;
        const char* pattern;
    };
    for (const auto& [name, units, pattern] :
         {Case{"epoch seconds", 1, "%lld"}, Case{"epoch seconds", 1, "%lld.0"},
          Case{"epoch milliseconds", 1000, "%lld"}, Case{"epoch microseconds", 1000000, "%lld"},
          Case{"epoch nanoseconds", 1000000000, "%lld"}}) {
        for (const char* columnName : {"timestamp", "c1"}) {
            const Texts texts =
                series(kMarch4, 240, kHour, [&, u = units, p = pattern](const Fields& f) {
                    return formatted(p, static_cast<long long>(f.epoch * u));
                });
            const auto column = decide(texts, columnName);
            REQUIRE(column);
            REQUIRE(nameOf(column->format) == name);
            REQUIRE(column->isCertain);
            REQUIRE(ends(texts, *column) == "2024-03-04 00:00 to 2024-03-13 23:00");
        }
    }
}

TEST_CASE("Excel's serial days are read to the second, and to the minute of few decimals",
          "[timecolumn]")
{
    for (const char* pattern : {"%.4f", "%.5f", "%.6f", "%.10f"}) {
        const Texts texts = series(kMarch4, 240, kHour, [&](const Fields& f) {
            return formatted(pattern, static_cast<double>(f.epoch) / 86400.0 + 25569.0);
        });
        const auto named = decide(texts, "time");
        REQUIRE(named);
        REQUIRE(nameOf(named->format) == "excel serial");
        REQUIRE(named->isCertain);
        REQUIRE(ends(texts, *named) == "2024-03-04 00:00 to 2024-03-13 23:00");
        const auto unnamed = decide(texts, "c1");
        REQUIRE(unnamed);
        REQUIRE_FALSE(unnamed->isCertain);
    }
    REQUIRE(nameOf(decide({"45355", "45356", "45357"}, "Datum")->format) == "excel serial");
    const auto comma = core::parseTime("45355,0416667", {TimeKind::ExcelSerial});
    REQUIRE(core::timeText(comma->time) == "2024-03-04 01:00");
}

TEST_CASE("ordinary numbers are no times", "[timecolumn]")
{
    core::RandomStream random(5);
    Texts values;
    Texts large;
    Texts decimals;
    Texts counter;
    Texts serials;
    Texts years;
    for (int i = 0; i < 500; ++i) {
        values.push_back(std::to_string(random.below(2000)));
        large.push_back(std::to_string(1500000000 + random.below(400000000)));
        decimals.push_back(formatted("%.2f", 40000.0 + 5000.0 * random.uniform()));
        counter.push_back(std::to_string(1000000001 + i));
        serials.push_back(std::to_string(40000 + i));
        years.push_back(std::to_string(1990 + random.below(40)));
    }
    for (const Texts& texts : {values, large, decimals, counter, serials, years})
        REQUIRE_FALSE(decide(texts, "value"));
}

TEST_CASE("months, quarters, weeks and years are read as their first days", "[timecolumn]")
{
    for (const PeriodCase& c : {
             PeriodCase{
                 {"2024-03", "2024-04"}, "t", "month", "2024-03-01 00:00 to 2024-04-01 00:00"},
             PeriodCase{
                 {"Mar 2024", "Apr 2024"}, "t", "month", "2024-03-01 00:00 to 2024-04-01 00:00"},
             PeriodCase{
                 {"März 24", "Okt. 24"}, "t", "month", "2024-03-01 00:00 to 2024-10-01 00:00"},
             PeriodCase{
                 {"2024M03", "2024M12"}, "t", "month", "2024-03-01 00:00 to 2024-12-01 00:00"},
             PeriodCase{
                 {"03/2024", "04/2024"}, "t", "month", "2024-03-01 00:00 to 2024-04-01 00:00"},
             PeriodCase{
                 {"2024年3月", "2024年4月"}, "t", "month", "2024-03-01 00:00 to 2024-04-01 00:00"},
             PeriodCase{{"202403", "202404", "202405"},
                        "month",
                        "month",
                        "2024-03-01 00:00 to 2024-05-01 00:00"},
             PeriodCase{
                 {"2024-Q1", "2024-Q4"}, "t", "quarter", "2024-01-01 00:00 to 2024-10-01 00:00"},
             PeriodCase{
                 {"Q1 2024", "Q2 2024"}, "t", "quarter", "2024-01-01 00:00 to 2024-04-01 00:00"},
             PeriodCase{
                 {"1T2024", "2T2024"}, "t", "quarter", "2024-01-01 00:00 to 2024-04-01 00:00"},
             PeriodCase{
                 {"2024-W05", "2024-W06"}, "t", "week", "2024-01-29 00:00 to 2024-02-05 00:00"},
             PeriodCase{
                 {"2024-W05-1", "2024W057"}, "t", "week", "2024-01-29 00:00 to 2024-02-04 00:00"},
             PeriodCase{
                 {"KW 5/2024", "KW 6/2024"}, "t", "week", "2024-01-29 00:00 to 2024-02-05 00:00"},
             PeriodCase{
                 {"202405", "202406"}, "week", "week", "2024-01-29 00:00 to 2024-02-05 00:00"},
             PeriodCase{
                 {"2024-05", "2024-06"}, "Week", "week", "2024-01-29 00:00 to 2024-02-05 00:00"},
             PeriodCase{{"2023", "2024"}, "Jahr", "year", "2023-01-01 00:00 to 2024-01-01 00:00"},
         })
        requireRead(c);
    // 2020 has a week 53, 2024 has none.
    REQUIRE(core::parseTime("2020-W53", {TimeKind::Week}));
    REQUIRE_FALSE(core::parseTime("2024-W53", {TimeKind::Week}));
}

TEST_CASE("periods, half-years and fiscal years are read as their first days", "[timecolumn]")
{
    for (const PeriodCase& c : {
             PeriodCase{
                 {"P01 2023", "P12 2023"}, "t", "month", "2023-01-01 00:00 to 2023-12-01 00:00"},
             PeriodCase{
                 {"2023-P01", "2023-P02"}, "t", "month", "2023-01-01 00:00 to 2023-02-01 00:00"},
             PeriodCase{
                 {"2023 P1", "2023 P11"}, "t", "month", "2023-01-01 00:00 to 2023-11-01 00:00"},
             PeriodCase{
                 {"P1/2023", "P2/2023"}, "t", "month", "2023-01-01 00:00 to 2023-02-01 00:00"},
             PeriodCase{
                 {"FY23 P03", "FY23 P04"}, "t", "month", "2023-03-01 00:00 to 2023-04-01 00:00"},
             PeriodCase{{"001.2019", "002.2019", "003.2019"},
                        "Period",
                        "month",
                        "2019-01-01 00:00 to 2019-03-01 00:00"},
             PeriodCase{
                 {"H1 1975", "H2 1975"}, "t", "half-year", "1975-01-01 00:00 to 1975-07-01 00:00"},
             PeriodCase{
                 {"1975H1", "1975H2"}, "t", "half-year", "1975-01-01 00:00 to 1975-07-01 00:00"},
             PeriodCase{
                 {"1975S1", "1976S2"}, "t", "half-year", "1975-01-01 00:00 to 1976-07-01 00:00"},
             PeriodCase{
                 {"1975-H2", "1976-H1"}, "t", "half-year", "1975-07-01 00:00 to 1976-01-01 00:00"},
             PeriodCase{{"1. Halbjahr 2020", "2. Halbjahr 2020"},
                        "t",
                        "half-year",
                        "2020-01-01 00:00 to 2020-07-01 00:00"},
             PeriodCase{
                 {"S2 2019", "S1 2020"}, "t", "half-year", "2019-07-01 00:00 to 2020-01-01 00:00"},
             PeriodCase{{"FY2001", "FY2002"}, "t", "year", "2001-01-01 00:00 to 2002-01-01 00:00"},
             PeriodCase{{"FY99", "FY00"}, "t", "year", "1999-01-01 00:00 to 2000-01-01 00:00"},
             PeriodCase{
                 {"2001/2002", "2002/2003"}, "t", "year", "2001-01-01 00:00 to 2002-01-01 00:00"},
             PeriodCase{
                 {"2001–2002", "2002–2003"}, "t", "year", "2001-01-01 00:00 to 2002-01-01 00:00"},
             PeriodCase{
                 {"1998/99", "1999/00"}, "t", "year", "1998-01-01 00:00 to 1999-01-01 00:00"},
             PeriodCase{
                 {"1880/81", "1881/82"}, "t", "year", "1880-01-01 00:00 to 1881-01-01 00:00"},
             PeriodCase{
                 {"2001-02", "2002-03"}, "t", "year", "2001-01-01 00:00 to 2002-01-01 00:00"},
             PeriodCase{
                 {"2011-12", "2012-13"}, "t", "year", "2011-01-01 00:00 to 2012-01-01 00:00"},
             PeriodCase{
                 {"2001/02", "2002/03"}, "t", "year", "2001-01-01 00:00 to 2002-01-01 00:00"},
             PeriodCase{
                 {"FY01 Q1", "FY01 Q2"}, "t", "quarter", "2001-01-01 00:00 to 2001-04-01 00:00"},
             PeriodCase{{"FY2001-Q1", "FY2001-Q4"},
                        "t",
                        "quarter",
                        "2001-01-01 00:00 to 2001-10-01 00:00"},
             PeriodCase{{"2001/02 Q3", "2001/02 Q4"},
                        "t",
                        "quarter",
                        "2001-07-01 00:00 to 2001-10-01 00:00"},
             PeriodCase{
                 {"52/2022", "1/2023"}, "KW", "week", "2022-12-26 00:00 to 2023-01-02 00:00"},
             PeriodCase{{"01/2023", "02/2023"},
                        "Kalenderwoche",
                        "week",
                        "2023-01-02 00:00 to 2023-01-09 00:00"},
             PeriodCase{{"1.2023", "2.2023", "3.2023"},
                        "week",
                        "week",
                        "2023-01-02 00:00 to 2023-01-16 00:00"},
             PeriodCase{
                 {"5. KW 2024", "6. KW 2024"}, "t", "week", "2024-01-29 00:00 to 2024-02-05 00:00"},
         })
        requireRead(c);
}

TEST_CASE("what looks like a period keeps its other reading", "[timecolumn]")
{
    const auto formatOf = [](const Texts& texts, const std::string& name = "t") {
        const auto column = decide(texts, name);
        return column ? nameOf(column->format) : std::string("none");
    };
    CHECK(formatOf({"S1 2019", "S2 2019", "S3 2019", "S4 2019"}) == "week");
    CHECK(formatOf({"2019S01", "2019S02"}) == "week");
    CHECK(formatOf({"1975S1", "1975S2"}, "semaine") == "week");
    CHECK(formatOf({"2001-02", "2001-03", "2001-04"}) == "month");
    CHECK(formatOf({"2001-02", "2001-02"}) == "month"); // one month in all rows
    CHECK(formatOf({"2001-02", "2002-03"}, "week") == "week");
    CHECK(formatOf({"2001-02", "2002-03"}, "month") == "month");
    CHECK(formatOf({"170112", "180112", "190112", "200112"}, "date") == "digits day-month-year");
    Texts weeks;
    for (int week = 1; week <= 52; ++week)
        weeks.push_back(formatted("2024-%02d", week));
    CHECK(formatOf(weeks) == "week");
    CHECK(formatOf({"50/2022", "51/2022", "52/2022"}) == "none"); // the numbers of invoices
    CHECK(formatOf({"1h10", "1h20", "2h05"}) == "none");
    CHECK(formatOf({"P1 20", "P2 21"}) == "none");
    CHECK(formatOf({"2001-2005", "2006-2010"}) == "none");
}

TEST_CASE("special periods of a fiscal year are no months", "[timecolumn]")
{
    Texts dotted;
    Texts marked;
    for (int period = 1; period <= 16; ++period) {
        dotted.push_back(formatted("%03d.2019", period));
        marked.push_back(formatted("P%02d 2019", period));
    }
    for (const Texts& texts : {dotted, marked}) {
        const auto column = decide(texts, "Period");
        REQUIRE(column);
        CHECK(column->format.kind == TimeKind::Month);
        CHECK(column->known == 12);
        CHECK(column->faults == 4);
    }
}

TEST_CASE("years with a fraction of twelfths are months", "[timecolumn]")
{
    for (const int decimals : {2, 3, 4, 5, 7, 12})
        for (const int parts : {12, 4, 2}) {
            Texts texts;
            for (int i = 0; i < 60; ++i) {
                std::string text = formatted("%.*f", decimals, 1949.0 + i / double(parts));
                while (text.back() == '0')
                    text.pop_back(); // as R writes them
                if (text.back() == '.')
                    text.pop_back();
                texts.push_back(text);
            }
            for (const char* name : {"time", "year"}) {
                CAPTURE(decimals, parts, name);
                const auto column = decide(texts, name);
                REQUIRE(column);
                REQUIRE(nameOf(column->format) == "decimal year");
                CHECK(column->faults == 0);
                for (int i = 0; i < 60; ++i) {
                    const int month = i * 12 / parts;
                    const auto read = core::parseTime(texts[std::size_t(i)], column->format);
                    CHECK(read->time == std::chrono::sys_days(std::chrono::year(1949 + month / 12) /
                                                              (month % 12 + 1) / 1));
                }
            }
            CHECK_FALSE(decide(texts, "load"));
        }
    const auto month = [](const char* text) {
        const auto read = core::parseTime(text, {TimeKind::DecimalYear});
        return read ? core::timeText(read->time) : std::string("none");
    };
    CHECK(month("1960.91666666667") == "1960-12-01 00:00");
    CHECK(month("1960.9999999") == "1961-01-01 00:00");
    CHECK(month("1949,0833") == "1949-02-01 00:00");
    for (const char* other : {"1949.1", "1949.01", "1949.12", "1958.2027", "949.5", "1949.3"})
        CHECK(month(other) == "none");
}

TEST_CASE("years with a month behind a dot are no decimal years", "[timecolumn]")
{
    Texts texts;
    for (int i = 0; i < 36; ++i)
        texts.push_back(formatted("%d.%02d", 2012 + i / 12, i % 12 + 1));
    for (const char* name : {"time", "year", "month"}) {
        const auto column = decide(texts, name);
        REQUIRE(column);
        CHECK(nameOf(column->format) == "month");
        CHECK(ends(texts, *column) == "2012-01-01 00:00 to 2014-12-01 00:00");
    }
    CHECK_FALSE(decide({"1958.2027", "1958.2877", "1958.3699", "1958.4548"}, "time"));
    CHECK_FALSE(decide({"1712.5", "1844.25", "1650.75", "1903.5"}, "time")); // any numbers
}

TEST_CASE("months before 1900 are months where they follow one another", "[timecolumn]")
{
    Texts texts;
    for (int i = 0; i < 36; ++i)
        texts.push_back(formatted("%d%02d", 1853 + i / 12, i % 12 + 1));
    for (const char* name : {"month", "date", "Zeit"}) {
        const auto column = decide(texts, name);
        REQUIRE(column);
        CHECK(nameOf(column->format) == "month");
        CHECK(ends(texts, *column) == "1853-01-01 00:00 to 1855-12-01 00:00");
    }
    CHECK_FALSE(decide(texts, "load"));
    CHECK_FALSE(decide({"120510", "181111", "131012", "179001", "144409", "165002"}, "month"));
}

TEST_CASE("whole numbers under the name of a time are years in steps of one", "[timecolumn]")
{
    Texts years;
    Texts fives;
    Texts counts;
    for (int i = 0; i < 100; ++i) {
        years.push_back(std::to_string(1871 + i));
        fives.push_back(std::to_string(1500 + 5 * i));
        counts.push_back(std::to_string(1000 + i));
    }
    const auto column = decide(years, "time");
    REQUIRE(column);
    CHECK(nameOf(column->format) == "year");
    CHECK_FALSE(column->isCertain);
    CHECK(ends(years, *column) == "1871-01-01 00:00 to 1970-01-01 00:00");
    CHECK_FALSE(decide(fives, "time"));
    CHECK_FALSE(decide(counts, "time"));
    CHECK_FALSE(decide(years, "load"));
}

TEST_CASE("years before 1900 are years where they follow one another", "[timecolumn]")
{
    Texts even;
    Texts days;
    for (int i = 0; i < 60; ++i) {
        even.push_back(std::to_string(1700 + i));
        days.push_back(std::to_string(18850101 + i % 28 + 100 * (i / 28)));
    }
    const auto years = decide(even, "Year");
    REQUIRE(years);
    CHECK(years->format.kind == TimeKind::Year);
    const auto dates = decide(days, "date");
    REQUIRE(dates);
    CHECK(dates->format.kind == TimeKind::Calendar);
    CHECK_FALSE(decide({"1205", "1811", "1310", "1790", "1444", "1650"}, "Year")); // any numbers
}

TEST_CASE("digits alone are dates in any order under a name of time", "[timecolumn]")
{
    const auto dayFirst = series(kMarch4, 60, kDay, [](const Fields& f) {
        return formatted("%d%02d%04d", f.d, f.m, f.y); // a leading zero is gone
    });
    REQUIRE(nameOf(decide(dayFirst, "date")->format) == "digits day-month-year");
    REQUIRE(ends(dayFirst, *decide(dayFirst, "date")) == "2024-03-04 00:00 to 2024-05-02 00:00");
    const auto yearFirst = series(kMarch4, 60, kDay, [](const Fields& f) {
        return formatted("%02d%02d%02d", f.y % 100, f.m, f.d);
    });
    REQUIRE(nameOf(decide(yearFirst, "date")->format) == "digits year-month-day");
    const auto hours = series(kMarch4, 60, kHour, [](const Fields& f) {
        return formatted("%d%02d%02d%02d", f.y, f.m, f.d, f.hour);
    });
    REQUIRE(nameOf(decide(hours, "c1")->format) == "year-month-day");
    REQUIRE(ends(hours, *decide(hours, "c1")) == "2024-03-04 00:00 to 2024-03-06 11:00");
}

TEST_CASE("formats of times come back by their names", "[timecolumn]")
{
    for (const std::string& name : core::timeFormatNames())
        REQUIRE(nameOf(core::timeFormatNamed(name)) == name);
    REQUIRE_THROWS_AS(core::timeFormatNamed("noon"), core::InputError);
}

TEST_CASE("a reader keeps the last text and reads the next anew", "[timecolumn]")
{
    core::TimeReader read({TimeKind::Calendar, DateOrder::DayMonthYear});
    REQUIRE_FALSE(read(""));
    REQUIRE(core::timeText(read("04.03.2024 01:00")->time) == "2024-03-04 01:00");
    REQUIRE(core::timeText(read("04.03.2024 01:00")->time) == "2024-03-04 01:00");
    REQUIRE_FALSE(read("x"));
}

TEST_CASE("random times written in any dialect read back equal", "[timecolumn]")
{
    using Write = std::string (*)(const Fields&);
    const std::vector<Write> dialects{
        [](const Fields& f) {
            return formatted("%d-%02d-%02d %02d:%02d:%02d", f.y, f.m, f.d, f.hour, f.minute,
                             f.second);
        },
        [](const Fields& f) {
            return formatted("%d-%02d-%02dT%02d:%02d:%02d.000+01:00", f.y, f.m, f.d, f.hour,
                             f.minute, f.second);
        },
        [](const Fields& f) {
            return formatted("%d/%d/%d %d:%02d:%02d %s", f.m, f.d, f.y, (f.hour + 11) % 12 + 1,
                             f.minute, f.second, f.hour < 12 ? "AM" : "p. m.");
        },
        [](const Fields& f) {
            return formatted("%02d.%02d.%d %02d:%02d:%02d", f.d, f.m, f.y, f.hour, f.minute,
                             f.second);
        },
        [](const Fields& f) {
            return formatted("%02d.%02d.%02d %02d.%02d.%02d", f.d, f.m, f.y % 100, f.hour, f.minute,
                             f.second);
        },
        [](const Fields& f) {
            return formatted("%02d/%02d/%02d %02d:%02d:%02d", f.m, f.d, f.y % 100, f.hour, f.minute,
                             f.second);
        },
        [](const Fields& f) {
            return formatted("%d-%02d-%02d-%02d.%02d.%02d.000000", f.y, f.m, f.d, f.hour, f.minute,
                             f.second);
        },
        [](const Fields& f) {
            return formatted("%02d-%02d-%d %dh%02dm%02ds", f.d, f.m, f.y, f.hour, f.minute,
                             f.second);
        },
        [](const Fields& f) {
            return formatted("%d年%d月%d日 %d时%d分%d秒", f.y, f.m, f.d, f.hour, f.minute,
                             f.second);
        },
        [](const Fields& f) {
            return formatted("%d%02d%02d%02d%02d%02d", f.y, f.m, f.d, f.hour, f.minute, f.second);
        },
        [](const Fields& f) {
            return formatted("%d%02d%02dT%02d%02d%02dZ", f.y, f.m, f.d, f.hour, f.minute, f.second);
        },
        [](const Fields& f) {
            return formatted("%d/%d/%d %d:%02d:%02d - %d/%d/%d 23:59", f.d, f.m, f.y, f.hour,
                             f.minute, f.second, f.d, f.m, f.y);
        },
        [](const Fields& f) {
            static constexpr const char* kMonths[] = {"Jan.", "Février", "mars", "Abril",
                                                      "Mai",  "giugno",  "juli", "AGO",
                                                      "Set",  "Okt.",    "nov",  "Décembre"};
            return formatted("%d %s %d, %02d:%02d:%02d CET", f.d, kMonths[f.m - 1], f.y, f.hour,
                             f.minute, f.second);
        },
        [](const Fields& f) {
            static constexpr const char* kMonths[] = {"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                                      "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
            return formatted("%02d/%s/%d:%02d:%02d:%02d +0000", f.d, kMonths[f.m - 1], f.y, f.hour,
                             f.minute, f.second);
        },
        [](const Fields& f) { return formatted("%lld", static_cast<long long>(f.epoch)); },
        [](const Fields& f) { return formatted("%lld123", static_cast<long long>(f.epoch)); },
        [](const Fields& f) {
            return formatted("%.8f", static_cast<double>(f.epoch) / 86400.0 + 25569.0);
        },
    };
    core::RandomStream random(11);
    for (std::size_t dialect = 0; dialect < dialects.size(); ++dialect) {
        INFO("dialect " << dialect);
        for (int run = 0; run < 5; ++run) {
            std::vector<sys_seconds> times;
            Texts texts;
            for (int i = 0; i < 300; ++i) { // 2000 to 2068: two-digit years hold
                times.emplace_back(std::chrono::seconds(
                    946684800 + static_cast<std::int64_t>(random.below(2145916800))));
                texts.push_back(dialects[dialect](fieldsOf(times.back())));
            }
            const auto column = decide(texts, "time");
            REQUIRE(column);
            REQUIRE(column->known == texts.size());
            for (std::size_t i = 0; i < texts.size(); ++i) {
                INFO(texts[i]);
                REQUIRE(core::parseTime(texts[i], column->format)->time == times[i]);
            }
        }
    }
}
