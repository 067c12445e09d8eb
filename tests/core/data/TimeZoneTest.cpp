#include "core/base/Wording.h"
#include "core/data/Reading.h"
#include "core/features/CalendarFeatures.h"
#include "tests/Catch.h"
#include "tests/core/data/ErrorSentence.h"

#include <algorithm>
#include <cmath>
#include <sstream>
#include <string>
#include <vector>

using core::ReadingChoices;
using core::Series;
using namespace std::chrono_literals;

namespace {

const ReadingChoices kBerlin{.timeZone = "Europe/Berlin"};

core::MadeSeries madeOf(const std::string& text, const ReadingChoices& asked = kBerlin)
{
    return core::seriesOf(core::readDataText(text, "x.csv", asked));
}

/// Hours from `begin` to `end` of 2015-10-25, of which the clocks show 02:00 twice.
std::string autumn(int begin, int end, const std::string& group = "")
{
    std::ostringstream text;
    const auto add = [&](int hour, int value) {
        text << "2015-10-25 " << hour << ":00," << value << (group.empty() ? "" : "," + group)
             << '\n';
    };
    int value = begin;
    for (int hour = begin; hour < end; ++hour) {
        add(hour, value++);
        if (hour == 2)
            add(hour, value++);
    }
    return text.str();
}

bool tells(const Series& series, const std::string& part)
{
    for (const std::string& warning : core::textsOf(series.warnings))
        if (warning.find(part) != std::string::npos)
            return true;
    return false;
}

bool isCount(const std::vector<double>& values, double first)
{
    for (std::size_t i = 0; i < values.size(); ++i)
        if (values[i] != first + static_cast<double>(i))
            return false;
    return true;
}

} // namespace

TEST_CASE("with a time zone the two hours of a clock change are kept apart", "[timezone]")
{
    const std::string text = "t,y\n" + autumn(0, 12);
    const Series averaged = madeOf(text, {}).series;
    REQUIRE(averaged.values[2] == 2.5);

    const Series series = madeOf(text).series;
    REQUIRE(series.size() == 13);
    REQUIRE(isCount(series.values, 0));
    REQUIRE(core::timeText(series.start) == "2015-10-24 22:00");
    REQUIRE(core::timeText(series.localTime(0)) == "2015-10-25 00:00");
    REQUIRE(core::timeText(series.localTime(2)) == "2015-10-25 02:00");
    REQUIRE(core::timeText(series.localTime(3)) == "2015-10-25 02:00");
    REQUIRE(core::timeText(series.localTime(12)) == "2015-10-25 11:00");
    REQUIRE(tells(series, "converted from Europe/Berlin to UTC"));
    REQUIRE_FALSE(tells(series, "averaged"));
}

TEST_CASE("the hours kept apart are those that an offset tells", "[timezone]")
{
    // Written in no order, so that only the offsets can tell.
    const Series series = madeOf("t,y\n2015-10-25T03:00:00+01:00,4\n2015-10-25T02:00:00+01:00,3\n"
                                 "2015-10-25T01:00:00+02:00,1\n2015-10-25T02:00:00+02:00,2\n")
                              .series;
    REQUIRE(isCount(series.values, 1));
    REQUIRE(core::timeText(series.start) == "2015-10-24 23:00");
}

TEST_CASE("the order of the rows tells the two hours apart", "[timezone]")
{
    SECTION("last one first")
    {
        const std::string text = autumn(0, 12);
        std::string reversed;
        for (std::size_t end = text.size(); end > 0;) {
            const std::size_t begin = text.rfind('\n', end - 2) + 1;
            reversed += text.substr(begin, end - begin);
            end = begin;
        }
        REQUIRE(isCount(madeOf("t,y\n" + reversed).series.values, 0));
    }
    SECTION("each group by itself")
    {
        const Series series =
            madeOf("t,y,g\n" + autumn(0, 12, "north") + autumn(0, 12, "south")).series;
        REQUIRE(series.size() == 13);
        for (std::size_t i = 0; i < series.size(); ++i)
            REQUIRE(series.values[i] == 2.0 * static_cast<double>(i));
    }
    SECTION("quarter hours")
    {
        std::string text = "t,y\n";
        int value = 0;
        for (const int hour : {0, 1, 2, 2, 3, 4})
            for (const char* minute : {"00", "15", "30", "45"})
                text += "2015-10-25 0" + std::to_string(hour) + ':' + minute + ',' +
                        std::to_string(value++) + '\n';
        const Series series = madeOf(text).series;
        REQUIRE(series.size() == 24);
        REQUIRE(isCount(series.values, 0));
    }
}

TEST_CASE("a time that nothing settles is told with its row", "[timezone]")
{
    SECTION("the hour is there once")
    {
        const Series series = madeOf("t,y\n2015-10-25 00:00,1\n2015-10-25 01:00,2\n2015-10-25 "
                                     "02:00,3\n2015-10-25 03:00,5\n2015-10-25 04:00,6\n"
                                     "2015-10-25 05:00,7\n2015-10-25 06:00,8\n2015-10-25 07:00,9\n"
                                     "2015-10-25 08:00,10\n2015-10-25 09:00,11\n")
                                  .series;
        REQUIRE(series.values[2] == 3);
        REQUIRE(std::isnan(series.values[3]));
        REQUIRE(tells(series, "1 row lies in an hour that the clocks of Europe/Berlin showed "
                              "twice, and nothing tells which one it means (row 4)"));
    }
    SECTION("the hour never was")
    {
        const Series series =
            madeOf("t,y\n2015-03-29 00:00,1\n2015-03-29 01:00,2\n2015-03-29 02:00,3\n"
                   "2015-03-29 04:00,4\n2015-03-29 05:00,5\n")
                .series;
        REQUIRE(isCount(series.values, 1));
        REQUIRE(tells(series, "1 row has a time that the clocks of Europe/Berlin skipped (row 4)"));
    }
}

TEST_CASE("the calendar follows the local time", "[timezone]")
{
    const std::string text = "t,y,holiday\n"
                             "1445724000,1,0\n1445727600,2,0\n1445731200,3,0\n1445734800,4,0\n"
                             "1445738400,5,0\n1445742000,6,0\n1445745600,7,0\n1445749200,8,0\n"
                             "1445752800,9,0\n1445756400,10,0\n";
    const Series series = madeOf(text).series;
    REQUIRE(core::timeText(series.start) == "2015-10-24 22:00"); // since 1970 means UTC
    std::vector<float> features;
    core::appendCalendar(features, series, 0);
    const auto midnight =
        core::calendarFeatures(std::chrono::sys_days(std::chrono::year(2015) / 10 / 25));
    REQUIRE(std::equal(midnight.begin(), midnight.end(), features.begin()));
}

TEST_CASE("a holiday lasts from local midnight to local midnight", "[timezone]")
{
    std::string text = "t,y,holiday\n";
    for (int day = 24; day < 28; ++day)
        for (int hour = 0; hour < 24; ++hour)
            for (int times = day == 25 && hour == 2 ? 2 : 1; times > 0; --times)
                text += "2015-10-" + std::to_string(day) + ' ' + std::to_string(hour) + ":00," +
                        std::to_string(day * hour) + (day == 25 ? ",yes\n" : ",no\n");
    const Series series = madeOf(text).series;
    REQUIRE(series.size() == 97);
    REQUIRE(series.holidays.size() == 1);
    REQUIRE(core::timeText(series.holidays[0].start) == "2015-10-24 22:00");
    REQUIRE(core::timeText(series.holidays[0].end) == "2015-10-25 23:00");
    REQUIRE(std::count(series.holiday.begin(), series.holiday.end(), 1) == 25);
    REQUIRE(series.holiday[24] == 1);
    REQUIRE(series.holiday[48] == 1);
    REQUIRE(series.holiday[49] == 0);
}

TEST_CASE("a zone changes nothing where steps are days", "[timezone]")
{
    const Series series =
        madeOf("t,y\n2015-10-24,1\n2015-10-25,2\n2015-10-26,3\n2015-10-27,4\n").series;
    REQUIRE(core::timeText(series.start) == "2015-10-24 00:00");
    REQUIRE(series.clock.zone.empty());
    REQUIRE(tells(series, "The time zone Europe/Berlin has no effect"));
}

TEST_CASE("the choice of a zone is repeated by its choices, and a wrong one is refused",
          "[timezone]")
{
    const core::Reading reading = core::readDataText("t,y\n" + autumn(0, 12), "x.csv", kBerlin);
    REQUIRE(reading.choices.timeZone == "Europe/Berlin");
    const auto choices = core::readingChoicesFromJson(core::toJson(reading.choices), "choices");
    REQUIRE(choices == reading.choices);
    REQUIRE(madeOf("t,y\n" + autumn(0, 12), choices).series.clock.zone == "Europe/Berlin");

    ReadingChoices wrong;
    REQUIRE(errorSentence([&] {
                choose(wrong, "time-zone", {"Berlin"});
            }).find("\"Berlin\" is not a time zone") == 0);
}
