#include "app/AnalystEvents.h"
#include "app/CommandText.h"
#include "app/Settings.h"
#include "tests/Catch.h"

#include <QTemporaryDir>

using namespace std::chrono;

namespace {

core::RecurringEvent parade()
{
    const sys_days day = year{2015} / 6 / 28;
    return {{"Pride, the parade", day + hours(12), day + hours(20)}, core::Recurrence::Yearly};
}

} // namespace

TEST_CASE("events come back from their text as they were", "[events]")
{
    const sys_days day = year{2015} / 1 / 26;
    const app::AnalystEvents events{
        .events = {parade(), {{"Blizzard", day, day + days(2)}, core::Recurrence::None}},
        .holidayNames = {{"Memorial Day", day + days(5), day + days(6)}}};
    const app::AnalystEvents read = app::eventsFromJson(app::eventsToJson(events));
    REQUIRE(read.events.size() == 2);
    CHECK(read.events[0].first.name == "Pride, the parade");
    CHECK(read.events[0].first.start == events.events[0].first.start);
    CHECK(read.events[0].first.end == events.events[0].first.end);
    CHECK(read.events[0].recurrence == core::Recurrence::Yearly);
    CHECK(read.events[1].recurrence == core::Recurrence::None);
    REQUIRE(read.holidayNames.size() == 1);
    CHECK(read.holidayNames[0].name == "Memorial Day");
    CHECK(read.holidayNames[0].start == day + days(5));
    CHECK(app::eventsToJson(read) == app::eventsToJson(events));
}

TEST_CASE("a name is given to the holiday that begins when it does", "[events]")
{
    const sys_days day = year{2015} / 5 / 25;
    const std::vector<core::CalendarEvent> holidays{{"Holiday", day, day + days(1)},
                                                    {"Holiday", day + days(9), day + days(10)}};
    const auto named =
        app::namedHolidays(holidays, {{"Memorial Day", day, day + days(1)},
                                      {"Of another file", day + days(4), day + days(5)}});
    REQUIRE(named.size() == 2);
    CHECK(named[0].name == "Memorial Day");
    CHECK(named[1].name == "Holiday");
}

TEST_CASE("what is no event is left out", "[events]")
{
    CHECK(app::eventsFromJson("not json").empty());
    CHECK(app::eventsFromJson(R"([{"name": "x"}, 3, {"name": "", "start": "2015-01-01 00:00",
        "end": "2015-01-02 00:00", "recurrence": "once"}, {"name": "y",
        "start": "2015-01-03 00:00", "end": "2015-01-02 00:00", "recurrence": "once"}])")
              .empty());
}

TEST_CASE("events are options of the command", "[events]")
{
    CHECK(app::eventText(parade()) ==
          "\"Pride, the parade\",2015-06-28 12:00,2015-06-28 20:00,yearly");
    const auto options = core::optionsFor(core::Preset::Paper);
    CHECK(app::commandText({}, options, {parade()}) ==
          "surgescope forecast --demo --preset paper --event '\"Pride, the parade\",2015-06-28 "
          "12:00,2015-06-28 20:00,yearly' --out forecast");
}

TEST_CASE("events are remembered for their file", "[events]")
{
    const QTemporaryDir folder;
    const QString ini = folder.filePath("settings.ini");
    {
        app::Settings settings(ini);
        settings.setEvents("/data/my rides.csv", "[1]");
        settings.setEvents("", "[2]");
        settings.setEvents("/data/other.csv", "[3]");
        settings.setEvents("/data/other.csv", {});
    }
    const app::Settings settings(ini);
    CHECK(settings.events("/data/my rides.csv") == "[1]");
    CHECK(settings.events("") == "[2]");
    CHECK(settings.events("/data/other.csv").isEmpty());
}
