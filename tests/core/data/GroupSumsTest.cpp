#include "core/data/GroupSums.h"
#include "tests/core/data/ReadTwice.h"

#include <string>
#include <vector>

namespace {

/// Thirty days with a row for each of these texts: 100 + day for the first, 200 + day ...
std::string daysOf(const std::string& column, const std::vector<std::string>& texts)
{
    std::string file = "Date," + column + ",Sales\n";
    for (int day = 1; day <= 30; ++day)
        for (std::size_t i = 0; i < texts.size(); ++i)
            file += "2023-01-" + std::string(day < 10 ? "0" : "") + std::to_string(day) + "," +
                    texts[i] + "," + std::to_string(100 * (static_cast<int>(i) + 1) + day) + "\n";
    return file;
}

core::SeriesOutcome outcomeOf(const std::string& file, const core::ReadingChoices& asked = {})
{
    return core::outcomeOf(core::readDataText(file, "x.csv", asked));
}

} // namespace

TEST_CASE("forecasts, plans and other years are not added to actual values", "[groupsums]")
{
    for (const auto& texts :
         std::vector<std::vector<std::string>>{{"Actual", "Forecast"},
                                               {"Budget", "Actual", "Prior Year"},
                                               {"Ist", "Plan"},
                                               {"preliminary", "final"},
                                               {"实际", "预算"},
                                               {"Act", "Bud"},
                                               {"FC", "AC"}}) {
        CAPTURE(texts);
        const std::string file = daysOf("Type", texts);
        const auto outcome = outcomeOf(file);
        REQUIRE(outcome.problem);
        const auto& ways = outcome.problem->waysOut;
        REQUIRE(ways.size() == texts.size() + 1);
        // The actual values stand first.
        const auto actual = ways.front().value;
        CHECK((actual == "Type=Actual" || actual == "Type=Ist" || actual == "Type=final" ||
               actual == "Type=实际" || actual == "Type=Act" || actual == "Type=AC"));
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const ReadTwice alone = readTwice(file, {.group = {"Type=" + texts[i]}});
            CHECK(alone.series.values.front() == 100.0 * static_cast<double>(i + 1) + 1.0);
        }
        CHECK(readTwice(file, {.group = {"Type"}}).series.size() == 30);
    }
}

TEST_CASE("forecasts behind the actual values are asked about", "[groupsums]")
{
    std::string file = "Date,Sales,Type\n";
    for (int day = 1; day <= 28; ++day)
        file += "2023-02-" + std::string(day < 10 ? "0" : "") + std::to_string(day) + ',' +
                std::to_string(100 + day) + (day <= 20 ? ",Actual\n" : ",Forecast\n");
    const auto outcome = outcomeOf(file);
    REQUIRE(outcome.problem);
    CHECK(outcome.problem->waysOut.front().value == "Type=Actual");
    CHECK(readTwice(file, {.group = {"Type=Actual"}}).series.size() == 20);
    CHECK(readTwice(file, {.group = {"Type"}}).series.size() == 28);
}

TEST_CASE("preliminary values are those of the series", "[groupsums]")
{
    std::string file = "Date,Sales,Status\n";
    for (int day = 1; day <= 28; ++day)
        file += "2023-02-" + std::string(day < 10 ? "0" : "") + std::to_string(day) + ',' +
                std::to_string(100 + day) + (day <= 20 ? ",final\n" : ",provisional\n");
    CHECK(readTwice(file).span() == "28 steps of 1 day from 2023-02-01 00:00");
}

TEST_CASE("groups of different units are pointed out", "[groupsums]")
{
    std::string file = "Date,Item,Quantity,Unit\n";
    for (int day = 1; day <= 28; ++day)
        for (const std::string item : {"Milk,10,l", "Butter,500,g"})
            file += "2023-02-" + std::string(day < 10 ? "0" : "") + std::to_string(day) + ',' +
                    item.substr(0, item.find(',')) + ',' + std::to_string(10 + day) +
                    item.substr(item.rfind(',')) + '\n';
    CHECK(readTwice(file).says("Values of different units (\"l\" and \"g\" in column \"Unit\")"));
    CHECK(readTwice(daysOf("Currency", {"EUR", "JPY"})).says("different quantities"));
}

TEST_CASE("groups that may be different quantities are pointed out", "[groupsums]")
{
    CHECK(readTwice(daysOf("Metric", {"Orders", "Revenue"})).says("different quantities"));
    CHECK(readTwice(daysOf("What", {"Load", "Temperature"})).says("different quantities"));
    CHECK(readTwice(daysOf("Series", {"MWh", "EUR/MWh"})).says("different quantities"));
    CHECK_FALSE(readTwice(daysOf("Store", {"North", "South"})).says("different quantities"));
    CHECK_FALSE(readTwice(daysOf("Unit", {"ICU", "Surgery"})).says("different quantities"));
}

TEST_CASE("groups with names like Target and Budget are groups", "[groupsums]")
{
    for (const auto& texts : std::vector<std::vector<std::string>>{{"Target", "Walmart"},
                                                                   {"Budget", "Luxury"},
                                                                   {"Plan B", "Ella"},
                                                                   {"Real", "Barcelona"}}) {
        CAPTURE(texts);
        const ReadTwice read = readTwice(daysOf("Name", texts));
        CHECK(read.series.values.front() == 302.0);
        CHECK_FALSE(read.says("different quantities"));
    }
}

TEST_CASE("totals in two columns of groups are left out", "[groupsums]")
{
    const auto file = [](const std::string& total, bool hasGrand) {
        std::string text = "Date,Region,Product,Sales\n";
        for (int day = 1; day <= 28; ++day) {
            const std::string date =
                "2023-01-" + std::string(day < 10 ? "0" : "") + std::to_string(day) + ",";
            const auto row = [&](const std::string& region, const std::string& product, int value) {
                text += date + region + "," + product + "," + std::to_string(value) + "\n";
            };
            const int a = 10 + day % 5;
            const int b = 20 + day % 3;
            const int c = 30 + day % 7;
            const int d = 40 + day % 4;
            row("North", "X", a);
            row("North", "Y", b);
            row("North", total, a + b);
            row("South", "X", c);
            row("South", "Y", d);
            row("South", total, c + d);
            if (!hasGrand)
                continue;
            row(total, "X", a + c);
            row(total, "Y", b + d);
            row(total, total, a + b + c + d);
        }
        return text;
    };
    for (const char* total : {"Total", "All", ""})
        for (const bool hasGrand : {false, true}) {
            CAPTURE(total, hasGrand);
            const ReadTwice read = readTwice(file(total, hasGrand));
            REQUIRE(read.series.values.front() == 11.0 + 21.0 + 31.0 + 41.0);
            REQUIRE(read.says("is the sum of"));
        }
}
