#include "core/data/NoSeries.h"
#include "tests/core/data/ReadTwice.h"

#include <functional>

using namespace std::chrono_literals;
using std::chrono::days;
using std::chrono::sys_days;

namespace {

std::string padded(unsigned number)
{
    return (number < 10 ? "0" : "") + std::to_string(number);
}

std::string isoDate(sys_days day, bool isSwapped)
{
    const std::chrono::year_month_day date(day);
    const std::string month = padded(static_cast<unsigned>(date.month()));
    const std::string dayOfMonth = padded(static_cast<unsigned>(date.day()));
    return std::to_string(static_cast<int>(date.year())) + "-" +
           (isSwapped ? dayOfMonth + "-" + month : month + "-" + dayOfMonth);
}

std::string daily(int count, const std::function<bool(sys_days)>& isSwapped)
{
    std::string text = "date,value\n";
    for (int i = 0; i < count; ++i) {
        const sys_days day = sys_days(2024y / 1 / 1) + days(i);
        text += isoDate(day, isSwapped(day)) + "," + std::to_string(i % 7 + 20) + "\n";
    }
    return text;
}

unsigned dayOf(sys_days day)
{
    return static_cast<unsigned>(std::chrono::year_month_day(day).day());
}

core::SeriesOutcome outcome(const std::string& text)
{
    return core::outcomeOf(core::readDataText(text, "x.csv"));
}

bool says(const core::SeriesOutcome& outcome, const std::string& words)
{
    std::string all = outcome.problem ? outcome.problem->message.text() : "";
    for (const core::Finding& finding : outcome.findings)
        all += "\n" + finding.message.text();
    UNSCOPED_INFO(all);
    return all.find(words) != std::string::npos;
}

} // namespace

TEST_CASE("dates whose day and month a spreadsheet has swapped are said with a row", "[timeorder]")
{
    const auto all = outcome(daily(300, [](sys_days day) { return dayOf(day) <= 12; }));
    REQUIRE(says(all, "dates in column \"date\" seem to have day and month swapped"));
    REQUIRE(says(all, "the first is \"2024-02-01\" in row 3.")); // 2 January
    const auto some =
        outcome(daily(300, [](sys_days day) { return day == sys_days(2024y / 5 / 3); }));
    REQUIRE(says(some, "1 date in column \"date\" seems to have day and month swapped"));
    REQUIRE(says(some, "\"2024-03-05\" in row 125"));
    REQUIRE_FALSE(says(outcome(daily(300, [](sys_days) { return false; })), "swapped"));
}

TEST_CASE("rows out of the order of their times are said with a row", "[timeorder]")
{
    std::string text = daily(100, [](sys_days) { return false; });
    const std::size_t row = text.find("2024-02-20");
    const std::string moved = text.substr(row, text.find('\n', row) + 1 - row);
    text.erase(row, moved.size());
    const ReadTwice read = readTwice(text + moved);
    REQUIRE(read.series.size() == 100);
    REQUIRE(read.says("The rows are not in the order of their times: row 101, 2024-02-20 00:00, "
                      "follows a later one."));
    // The latest day first is an order, and the two hours of a clock change are in theirs.
    REQUIRE_FALSE(readTwice(daily(100, [](sys_days) { return false; })).says("order"));
}

TEST_CASE("two-digit years that lead to the future are said with a row", "[timeorder]")
{
    std::string text = "date,value\n";
    for (int i = 0; i < 60; ++i) {
        const std::chrono::year_month_day date(sys_days(2065y / 3 / 1) + days(i));
        text += padded(static_cast<unsigned>(date.day())) + "." +
                padded(static_cast<unsigned>(date.month())) + ".65," + std::to_string(i) + "\n";
    }
    REQUIRE(readTwice(text).says("The two-digit year of \"29.04.65\" in row 61 was read as 2065, "
                                 "which lies in the future."));
}

TEST_CASE("seconds before 1970 are times", "[timeorder]")
{
    std::string text = "timestamp,value\n";
    for (int i = 0; i < 2000; ++i)
        text += std::to_string(-299'998'800 + i * 3600) + "," + std::to_string(i % 24) + "\n";
    const ReadTwice read = readTwice(text);
    REQUIRE(read.series.start == std::chrono::sys_seconds(std::chrono::seconds(-299'998'800)));
    REQUIRE(read.series.step() == core::TimeStep::ofSeconds(3600));
}

TEST_CASE("a value on every second row only has steps of twice the length", "[timeorder]")
{
    std::string text = "Date,Heures,Consommation,Prevision\n";
    for (int i = 0; i < 96 * 10; ++i) {
        const auto time = sys_days(2024y / 3 / 4) + i * 15min;
        const std::string stamp = core::timeText(time);
        text += stamp.substr(0, 10) + "," + stamp.substr(11) + "," +
                (i % 2 == 0 ? std::to_string(50'000 + i) : std::string()) + "," +
                std::to_string(51'000 + 3 * i) + "\n";
    }
    const core::ReadingChoices asked{.value = {"Consommation"}};
    const ReadTwice read = readTwice(text, asked);
    REQUIRE(read.span() == "480 steps of 30 minutes from 2024-03-04 00:00");
    REQUIRE(read.series.values[1] == 50'002);
    REQUIRE(read.series.covariates.at(0).values[1] == 51'006);
    REQUIRE(
        read.says("Column \"Consommation\" has a value only every 30 minutes, while the rows are "
                  "15 minutes apart; steps of 30 minutes are used and 480 rows between them "
                  "left out."));
    // The other column has its own steps, and those of the rows can be asked for.
    REQUIRE(readTwice(text, {.value = {"Prevision"}}).series.size() == 960);
    auto quarters = asked;
    quarters.step = core::TimeStep::ofSeconds(900);
    REQUIRE(readTwice(text, quarters).series.size() == 959); // up to the last known value
}
