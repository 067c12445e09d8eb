#include "core/features/CalendarFeatures.h"
#include "tests/Catch.h"

#include <cmath>
#include <numbers>

using Catch::Matchers::WithinAbs;
using namespace std::chrono;

TEST_CASE("the calendar of a Saturday at six in the morning", "[calendar]")
{
    const auto features = core::calendarFeatures(sys_days{2015y / 6 / 27} + 6h);
    const double week = 2.0 * std::numbers::pi * 5.25 / 7.0;
    REQUIRE_THAT(features[0], WithinAbs(1.0, 1e-6)); // a quarter of the day
    REQUIRE_THAT(features[1], WithinAbs(0.0, 1e-6));
    REQUIRE_THAT(features[2], WithinAbs(0.0, 1e-6));
    REQUIRE_THAT(features[3], WithinAbs(-1.0, 1e-6));
    REQUIRE_THAT(features[4], WithinAbs(std::sin(week), 1e-6));
    REQUIRE_THAT(features[5], WithinAbs(std::cos(week), 1e-6));
    REQUIRE(features[6] == 1.0F);
}

TEST_CASE("weekends are Saturday and Sunday, also before 1970", "[calendar]")
{
    // 1969-12-29 was a Monday.
    for (int day = 0; day < 14; ++day) {
        const auto time = sys_days{1969y / 12 / 29} + days{day} + 23h;
        REQUIRE(core::calendarFeatures(time)[6] == (day % 7 >= 5 ? 1.0F : 0.0F));
    }
}
