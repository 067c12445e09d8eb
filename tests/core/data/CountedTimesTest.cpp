#include "core/data/CountedTimes.h"
#include "core/base/InputError.h"
#include "core/data/ChangedChoices.h"
#include "tests/Catch.h"
#include "tests/core/data/ReadTwice.h"

#include <string>

using namespace std::chrono;
using core::ReadingChoices;

namespace {

/// 60 rows of 100 to 159, the one at `blank` (from 0) empty.
std::string valuesAlone(int blank = -1)
{
    std::string text = "passengers\n";
    for (int row = 0; row < 60; ++row)
        text += row == blank ? "\n" : std::to_string(100 + row) + "\n";
    return text;
}

ReadingChoices choices(const char* start, const char* step)
{
    ReadingChoices asked;
    choose(asked, "start", {start});
    if (step != nullptr)
        choose(asked, "step", {step});
    return asked;
}

} // namespace

TEST_CASE("a table without times gets them from the first row's and the step", "[countedtimes]")
{
    const ReadTwice months = readTwice(valuesAlone(), choices("1949-01-01", "1month"));
    CHECK(months.span() == "60 steps of 1 month from 1949-01-01 00:00");
    CHECK(months.at(sys_days(year(1950) / 1 / 1)) == 112.0);
    CHECK(months.says("Times were assigned to the rows: the first is 1949-01-01 00:00, and each "
                      "row after it is 1 month later."));
    const ReadTwice quarters = readTwice(valuesAlone(), choices("2024-03-04 06:30", "15min"));
    CHECK(quarters.span() == "60 steps of 15 minutes from 2024-03-04 06:30");
}

TEST_CASE("a blank row takes its step", "[countedtimes]")
{
    const ReadTwice days = readTwice(valuesAlone(20), choices("2024-01-01", "1d"));
    CHECK(days.span() == "60 steps of 1 day from 2024-01-01 00:00");
    CHECK(days.at(sys_days(year(2024) / 1 / 20)) == 119.0);
    CHECK(std::isnan(days.at(sys_days(year(2024) / 1 / 21))));
    CHECK(days.at(sys_days(year(2024) / 1 / 22)) == 121.0);
}

TEST_CASE("without a step the hour that is taken is said before all else", "[countedtimes]")
{
    const ReadTwice hours = readTwice(valuesAlone(), choices("2024-01-01", nullptr));
    CHECK(hours.span() == "60 steps of 1 hour from 2024-01-01 00:00");
    REQUIRE_FALSE(hours.findings.empty());
    CHECK(hours.findings.front().option == "step");
    CHECK(hours.findings.front().isSuspicious);
}

TEST_CASE("a table without times is offered to be counted", "[countedtimes]")
{
    const auto outcome = core::outcomeOf(core::readDataText(valuesAlone(), "x.csv"));
    REQUIRE(outcome.problem);
    REQUIRE(outcome.problem->waysOut.size() == 1);
    CHECK(outcome.problem->waysOut.front().option == "start");
}

TEST_CASE("another start or step of a table that was read is as good as reading the file again",
          "[countedtimes]")
{
    const auto first = core::readDataText(valuesAlone(7), "x.csv", choices("2024-01-01", "1d"));
    const std::vector<ReadingChoices> others{choices("2020-02-01", "1d"),
                                             choices("2024-01-01", "1h")};
    for (const ReadingChoices& other : others) {
        const auto again = core::seriesOf(core::readAgain(first, other)).series;
        const auto fresh =
            core::seriesOf(core::readDataText(valuesAlone(7), "x.csv", other)).series;
        CHECK(again.start == fresh.start);
        CHECK(again.step() == fresh.step());
        CHECK(areSame(again.values, fresh.values));
    }
    CHECK(core::readAgain(first, {}).table->columns.size() == 1); // as the file has it
}

TEST_CASE("times are read or counted: the one chosen last takes the other back", "[countedtimes]")
{
    ReadingChoices asked = choices("2024-01-01", "1d");
    asked.time = {"passengers"};
    CHECK_THROWS_AS(core::readDataText(valuesAlone(), "x.csv", asked), core::InputError);
    for (const char* option : {"time", "date", "clock"})
        CHECK_FALSE(withChoice(choices("2024-01-01", "1d"), option, {"passengers"}).start);
    CHECK(withChoice(asked, "start", {"2024-01-02"}).time.empty());
    const ReadingChoices counted = choices("2024-01-01", "1d");
    const auto reading = core::readDataText(valuesAlone(), "x.csv", counted);
    const auto role = [&](std::size_t column, core::Role as) {
        return withRole(counted, *reading.table, reading.roles, column, as);
    };
    CHECK_FALSE(role(1, core::Role::Ignored).start); // the column of counted times itself
    CHECK(role(1, core::Role::Ignored).ignore.empty());
    CHECK_FALSE(role(0, core::Role::Time).start);
    CHECK(role(0, core::Role::Covariate).start);
}

TEST_CASE("what is no moment is refused as a start", "[countedtimes]")
{
    for (const char* text : {"", "soon", "12", "2024-13-01", "2024-01-01 10:00Z"})
        CHECK_FALSE(core::parseStart(text));
    CHECK(core::parseStart("1885-01-01") == sys_seconds(sys_days(year(1885) / 1 / 1)));
}

TEST_CASE("each chosen group is counted from the start", "[countedtimes]")
{
    std::string text = "shop,sales\n";
    for (const char* shop : {"a", "b"})
        for (int row = 0; row < 48; ++row)
            text +=
                std::string(shop) + ',' + std::to_string(row + (*shop == 'b' ? 1000 : 0)) + '\n';
    ReadingChoices asked = choices("2019-01-01", "1month");
    asked.group = {"shop"};
    const ReadTwice both = readTwice(text, asked);
    CHECK(both.span() == "48 steps of 1 month from 2019-01-01 00:00");
    CHECK(both.at(sys_days(year(2019) / 2 / 1)) == 1002.0);
    asked.group = {"shop", "b"};
    CHECK(readTwice(text, asked).at(sys_days(year(2019) / 2 / 1)) == 1001.0);
}

TEST_CASE("counted rows end with the year 9999", "[countedtimes]")
{
    CHECK_NOTHROW(core::readDataText(valuesAlone(), "x.csv", choices("9940-01-01", "12month")));
    CHECK_THROWS_AS(core::readDataText(valuesAlone(), "x.csv", choices("9941-06-01", "12month")),
                    core::InputError);
}
