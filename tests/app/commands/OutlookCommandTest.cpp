#include "app/commands/OutlookCommand.h"
#include "tests/Catch.h"
#include "tests/app/commands/Mistake.h"

#include <string>

using commands::assumptionsOf;
using commands::OutlookRequest;

namespace {

std::string mistakeIn(const OutlookRequest& request)
{
    return mistakeOf([&] { assumptionsOf(request, 24); });
}

} // namespace

TEST_CASE("assumptions are read: holidays, events and covariates", "[commands]")
{
    OutlookRequest request;
    request.holidays = {"2015-07-04"};
    request.events = {"Parade,2015-07-04 10:00,2015-07-04 14:00"};
    request.assumed = {"temp=71.5", "a=b=3"};
    const auto assumptions = assumptionsOf(request, 24);
    REQUIRE(assumptions.holidays.size() == 1);
    CHECK(assumptions.holidays[0] == std::chrono::sys_days(std::chrono::year{2015} / 7 / 4));
    CHECK(assumptions.events[0].name == "Parade");
    CHECK(assumptions.covariates[0].name == "temp");
    CHECK(assumptions.covariates[0].values == std::vector<double>(24, 71.5));
    CHECK(assumptions.covariates[1].name == "a=b");
}

TEST_CASE("assumptions that cannot be are told with what was expected", "[commands]")
{
    OutlookRequest request;
    request.holidays = {"soon"};
    CHECK(mistakeIn(request) == "--holiday is \"soon\"; expected a date like 2015-07-04.");
    request.holidays.clear();
    request.assumed = {"temp"};
    CHECK(mistakeIn(request) == "--assume is \"temp\"; expected COLUMN=VALUE like temp=70.");
    request.assumed = {"temp=warm"};
    CHECK(mistakeIn(request) == "--assume is \"warm\"; expected COLUMN=VALUE like temp=70.");
}
