#include "core/data/Reading.h"
#include "tests/Catch.h"

#include <algorithm>
#include <string>
#include <vector>

namespace {

/// Thirty days of two cities, and their sum plus `error` under `name`.
std::string daysWith(const std::string& name, double error = 0.0, int wrongDays = 0)
{
    std::string text = "t,city,y\n";
    for (int day = 1; day <= 30; ++day) {
        const std::string date =
            "2015-01-" + std::string(day < 10 ? "0" : "") + std::to_string(day);
        const int a = 10 + day % 7;
        const int b = 20 + (day * day) % 11;
        const double total = a + b + (day <= wrongDays ? error : 0.0);
        text += date + ",Rome," + std::to_string(a) + "\n" + date + ",Oslo," + std::to_string(b) +
                "\n" + date + "," + name + "," + std::to_string(total) + "\n";
    }
    return text;
}

core::MadeSeries madeOf(const std::string& text, const core::ReadingChoices& asked = {})
{
    return core::seriesOf(core::readDataText(text, "x.csv", asked));
}

bool says(const core::MadeSeries& made, const std::string& words)
{
    return std::any_of(made.findings.begin(), made.findings.end(), [&](const auto& finding) {
        return finding.message.text().find(words) != std::string::npos;
    });
}

constexpr double kFirst = 11 + 21; ///< both cities on the first day

} // namespace

TEST_CASE("a total among the groups is left out where the values prove it", "[series]")
{
    for (const char* name : {"Total", "All", "Insgesamt", "合计", "Lazio"}) {
        CAPTURE(name);
        const auto made = madeOf(daysWith(name));
        CHECK(made.series.values.front() == kFirst);
        CHECK(says(made, "\" is the sum of other groups in 30 of 30 steps; it is left out."));
        CHECK_FALSE(says(made, "looks like the total"));
        CHECK_FALSE(says(made, "lack the row"));
    }
    const auto added = madeOf(daysWith("Total"), {.totals = core::Totals::Add});
    CHECK(added.series.values.front() == 2.0 * kFirst);
    CHECK(says(added, "The group \"Total\" looks like the total of the others"));
    CHECK(madeOf(daysWith("Total"), {.group = {"Total"}}).series.values.front() == kFirst);
}

TEST_CASE("a group that is not the sum of the others is added up", "[series]")
{
    const auto named = madeOf(daysWith("Total", 5.0, 10));
    CHECK(named.series.values.front() == 2.0 * kFirst + 5.0);
    CHECK(says(named, "The group \"Total\" looks like the total of the others"));
    const auto other = madeOf(daysWith("Bonn", 1.0, 10));
    CHECK(other.series.values.front() == 2.0 * kFirst + 1.0);
    CHECK_FALSE(says(other, "left out"));
}

TEST_CASE("totals of several columns of groups are found by their sums", "[series]")
{
    std::string text = "t,region,kind,y\n";
    for (int day = 1; day <= 30; ++day) {
        const std::string date =
            "2015-01-" + std::string(day < 10 ? "0" : "") + std::to_string(day);
        const int cells[2][2] = {{10 + day % 7, 3 + day % 4}, {20 + (day * day) % 11, 8 + day % 5}};
        const auto row = [&](const std::string& region, const std::string& kind, int y) {
            text += date + ',' + region + ',' + kind + ',' + std::to_string(y) + '\n';
        };
        const char* const regions[] = {"Ontario", "Quebec"};
        const char* const kinds[] = {"Hydro", "Wind"};
        for (int i = 0; i < 2; ++i) {
            for (int k = 0; k < 2; ++k)
                row(regions[i], kinds[k], cells[i][k]);
            row(regions[i], "All types", cells[i][0] + cells[i][1]);
        }
        for (int k = 0; k < 2; ++k)
            row("Canada", kinds[k], cells[0][k] + cells[1][k]);
        row("Canada", "All types", cells[0][0] + cells[0][1] + cells[1][0] + cells[1][1]);
    }
    const auto made = madeOf(text);
    CHECK(made.series.values.front() == 11 + 4 + 21 + 9);
    CHECK(says(made, "The group \"Canada / Hydro\" is the sum of other groups in 30 of 30 steps"));
    CHECK(says(made, "The group \"Quebec / All types\" is the sum of other groups"));
}

TEST_CASE("a group that brings half of the sum by chance hides no total", "[series]")
{
    std::string text = "t,sex,y\n";
    for (int day = 1; day <= 30; ++day) {
        const std::string date =
            "2015-01-" + std::string(day < 10 ? "0" : "") + std::to_string(day);
        const int male = 1000 + day * 37 % 50;
        const int female = 1000 + day * 41 % 50;
        const int diverse = 1 + day % 3;
        text += date + ",Male," + std::to_string(male) + '\n' + date + ",Female," +
                std::to_string(female) + '\n' + date + ",Diverse," + std::to_string(diverse) +
                '\n' + date + ",Total," + std::to_string(male + female + diverse) + '\n';
    }
    const auto made = madeOf(text);
    CHECK(made.series.values.front() == 1037 + 1041 + 2);
    CHECK(says(made, "The group \"Total\" is the sum of other groups in 30 of 30 steps"));
    CHECK_FALSE(says(made, "The group \"Male\""));
}

TEST_CASE("a rounded total is one all the same", "[series]")
{
    std::string text = "t,city,y\n";
    for (int day = 10; day < 31; ++day) {
        const std::string date = "2015-01-" + std::to_string(day);
        const int a = 1004 + 37 * (day % 7);
        const int b = 2007 + 53 * (day % 5);
        text += date + ",a," + std::to_string(a) + "\n" + date + ",b," + std::to_string(b) + "\n" +
                date + ",Total," + std::to_string(a + b + day % 3 - 1) +
                "\n"; // of decimals cut off
    }
    CHECK(says(madeOf(text), "it is left out"));
}

TEST_CASE("a total among columns of values is left out", "[series]")
{
    std::string text = "t,north,south,total\n";
    for (int day = 10; day < 31; ++day)
        text += "2015-01-" + std::to_string(day) + "," + std::to_string(day) + "," +
                std::to_string(day * day) + "," + std::to_string(day + day * day) + "\n";
    const auto made = madeOf(text, {.value = {"north", "south", "total"}});
    CHECK(made.series.values.front() == 110);
    CHECK(says(made, "The group \"total\" is the sum of other groups in 21 of 21 steps"));
}

TEST_CASE("a rate is not added up over groups without a word", "[series]")
{
    const auto findingsOf = [](const std::string& column) {
        std::string text = "t,city," + column + "\n";
        for (int day = 10; day < 30; ++day)
            text += "2015-01-" + std::to_string(day) + ",Rome," + std::to_string(day) +
                    "\n2015-01-" + std::to_string(day) + ",Oslo," + std::to_string(2 * day) + "\n";
        return core::readDataText(text, "x.csv");
    };
    const std::string words =
        "\" looks like a rate, whose sum over the groups means little: take one "
        "group alone, or average all rows of a step (--group none --combine "
        "mean).";
    for (const char* column :
         {"spot_price", "Auslastung %", "occupancy rate", "avg load", "占用率"}) {
        CAPTURE(column);
        const auto reading = findingsOf(column);
        const auto told = std::find_if(
            reading.findings.begin(), reading.findings.end(), [&](const core::Finding& finding) {
                return finding.message.text() == std::string("Column \"") + column + words;
            });
        REQUIRE(told != reading.findings.end());
        CHECK(told->isSuspicious);
        core::ReadingChoices averaged;
        core::choose(averaged, "group", {"none"});
        core::choose(averaged, "combine", {"mean"});
        CHECK(core::seriesOf(core::readAgain(reading, averaged)).series.values.front() == 15.0);
    }
    for (const char* column : {"sales", "operations", "deprecated", "temporary_load"})
        CHECK(findingsOf(column).findings.empty());
}
