#include "app/report/Ticks.h"
#include "tests/Catch.h"

#include <cmath>

using namespace std::chrono;

namespace {

std::vector<std::string> textsOf(const auto& ticks)
{
    std::vector<std::string> texts;
    for (const auto& tick : ticks)
        texts.push_back(tick.label.text());
    return texts;
}

using Texts = std::vector<std::string>;

} // namespace

TEST_CASE("value ticks are round and lie inside", "[report]")
{
    CHECK(textsOf(report::valueTicks(0.0, 4310.0, 5)) ==
          Texts{"0", "1,000", "2,000", "3,000", "4,000"});
    CHECK(textsOf(report::valueTicks(-0.3, 0.5, 4)) == Texts{"−0.2", "0", "0.2", "0.4"});
    CHECK(report::valueTicks(1.0, 1.0, 5).empty());
    CHECK(report::valueTicks(0.0, INFINITY, 5).empty());
}

TEST_CASE("time ticks stand where people look for dates", "[report]")
{
    const sys_seconds begin = sys_days(2015y / June / 1); // a Monday
    CHECK(textsOf(report::timeTicks(begin, begin + days(1))) ==
          Texts{"Mon 1 Jun", "06:00", "12:00", "18:00"});
    CHECK(textsOf(report::timeTicks(begin + hours(1), begin + days(3))) ==
          Texts{"Tue 2 Jun", "Wed 3 Jun"});
    CHECK(textsOf(report::timeTicks(begin, begin + days(30))) ==
          Texts{"Mon 1 Jun", "Mon 8 Jun", "Mon 15 Jun", "Mon 22 Jun", "Mon 29 Jun"});
    CHECK(textsOf(report::timeTicks(begin + days(1), begin + days(200))).front() == "Jul 2015");
}

TEST_CASE("numbers have as many digits as matter", "[report]")
{
    CHECK(report::numberMessage(4310.4).text() == "4,310");
    CHECK(report::numberMessage(-1234567.0).text() == "−1,234,567");
    CHECK(report::numberMessage(43.149).text() == "43.1");
    CHECK(report::numberMessage(0.04314).text() == "0.0431");
    CHECK(report::numberMessage(-3.2e-9).text() == "−3.20e-09");
    CHECK(report::numberMessage(0.0).text() == "0");
    CHECK(report::numberMessage(NAN).text() == "–");
    CHECK(report::momentMessage(sys_days(2015y / June / 27) + hours(22)).text() ==
          "Sat 27 Jun 2015, 22:00");
    CHECK(report::dayMessage(2015y / May / 3).text() == "Sun 3 May 2015");
}
