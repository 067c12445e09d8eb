#include "core/data/CellKind.h"
#include "tests/core/data/ReadTwice.h"

#include <string>
#include <vector>

namespace {

using Text = std::string;

/// Six years of 12 or 4 values, 101, 102, ..., each followed by a row of their sum.
Text years(const Text& header, int perYear, const auto& time, const auto& sum)
{
    Text text = header + "\n";
    for (int year = 2012; year < 2018; ++year) {
        int total = 0;
        for (int i = 1; i <= perYear; ++i) {
            const int value = 100 * (year - 2011) + i;
            total += value;
            text += time(std::to_string(year), i) + "," + std::to_string(value) + "\n";
        }
        text += sum(std::to_string(year)) + "," + std::to_string(total) + "\n";
    }
    return text;
}

Text twoDigits(int number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

void requireMonths(const Text& file)
{
    CAPTURE(file.substr(0, 300));
    const ReadTwice read = readTwice(file);
    REQUIRE(read.span() == "72 steps of 1 month from 2012-01-01 00:00");
    REQUIRE(read.series.values[12] == 201.0); // behind a sum
    REQUIRE(read.series.values[71] == 612.0);
}

} // namespace

TEST_CASE("rows of sums between the rows of a table are left out and said", "[sumrows]")
{
    const auto month = [](const Text& y, int i) { return y + "-" + twoDigits(i); };
    for (const auto sum : std::vector<Text (*)(const Text&)>{
             [](const Text& y) { return y + " Total"; }, [](const Text& y) { return "Total " + y; },
             [](const Text&) { return Text("Total"); }, [](const Text& y) { return "Summe " + y; },
             [](const Text& y) { return y + " average:"; },
             [](const Text& y) { return y + "年合计"; }})
        requireMonths(years("Month,Sales", 12, month, sum));
    const ReadTwice read =
        readTwice(years("Month,Sales", 12, month, [](const Text& y) { return y + " Total"; }));
    // The last one is a footer.
    REQUIRE(read.says("5 rows of sums are left out; the first is row 14 (\"2012 Total\")."));

    const auto dotted = [](const Text& y, int i) { return "01." + twoDigits(i) + "." + y; };
    requireMonths(years("Datum,Menge", 12, dotted, [](const Text& y) { return "Summe " + y; }));
}

TEST_CASE("sums are left out where a time is in several columns", "[sumrows]")
{
    const auto parts = [](const Text& y, int i) { return y + "," + std::to_string(i); };
    requireMonths(years("Year,Month,Sales", 12, parts, [](const Text& y) { return y + ",Total"; }));
    requireMonths(
        years("Year,Month,Sales", 12, parts, [](const Text& y) { return y + " Total,"; }));
    const ReadTwice read =
        readTwice(years("Year,Month,Sales", 12, parts, [](const Text& y) { return y + ",Total"; }));
    REQUIRE(read.says("row 14 (\"Total\")"));
    REQUIRE(readTwice(years(
                          "Year,Quarter,Sales", 4,
                          [](const Text& y, int i) { return y + ",Q" + std::to_string(i); },
                          [](const Text& y) { return y + ",Total"; }))
                .span() == "24 steps of 3 months from 2012-01-01 00:00");
}

TEST_CASE("a word of a sum is known at either end of a text", "[sumrows]")
{
    for (const char* text : {"Total", "2015 Total", "Total 2015", "Grand Total", "Q1 subtotal:",
                             "März Summe", "Gesamtergebnis", "2015年合计", "Sum of 2015"})
        REQUIRE(core::isSumOfPeriod(text));
    for (const char* text : {"", "2015-01-01", "15 min", "Totalizer", "Jan 2015", "n/a", "12:00"})
        REQUIRE_FALSE(core::isSumOfPeriod(text));
}

TEST_CASE("values that never fall may be readings of a meter", "[sumrows]")
{
    const auto file = [](const Text& name, const auto& value) {
        Text text = "Date," + name + "\n";
        for (int i = 0; i < 60; ++i)
            text += "2023-0" + std::to_string(1 + i / 28) + "-" + twoDigits(1 + i % 28) + "," +
                    std::to_string(value(i)) + "\n";
        return text;
    };
    const auto rising = [](int i) { return 1000 + 7 * i + i % 3; };
    const auto isPointedOut = [](const ReadTwice& read) {
        for (const core::Finding& finding : read.findings)
            if (finding.message.text().find("readings of a meter") != Text::npos)
                return std::optional(finding.isSuspicious);
        return std::optional<bool>();
    };
    CHECK(isPointedOut(readTwice(file("Meter reading (kWh)", rising))) == true);
    CHECK(isPointedOut(readTwice(file("Load", rising))) == false);
    CHECK_FALSE(isPointedOut(readTwice(file("Load", [](int i) { return 1000 + i % 7; }))));
}

TEST_CASE("a remark behind the last times takes no row away", "[sumrows]")
{
    Text file = "Month,Demand\n";
    for (int i = 0; i < 36; ++i)
        file += std::to_string(2017 + i / 12) + "-" + twoDigits(i % 12 + 1) +
                (i < 34 ? "" : " (prelim.)") + "," + std::to_string(500 + i) + "\n";
    const auto outcome = core::outcomeOf(core::readDataText(file, "x.csv"));
    REQUIRE(outcome.problem); // which names the rows
    REQUIRE(outcome.problem->message.text().find("2019-11 (prelim.)") != Text::npos);
}
