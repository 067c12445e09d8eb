#include "core/data/GlitchCheck.h"
#include "core/base/RandomStream.h"
#include "core/data/MakeSeries.h"
#include "core/data/Reading.h"
#include "tests/Catch.h"

#include <cmath>
#include <string>
#include <vector>

using core::glitchesOf;

namespace {

/// 40 days of hourly values from 150 to 250, of which that of 2024-01-05 03:00 is `glitch`.
std::string hoursWith(const std::string& glitch, const std::string& temperature = "20")
{
    std::string csv = "time,load,temperature\n";
    for (int hour = 0; hour < 960; ++hour) {
        const int day = hour / 24;
        char time[32];
        std::snprintf(time, sizeof time, "2024-%02d-%02d %02d:00", 1 + day / 31, 1 + day % 31,
                      hour % 24);
        const bool isGlitch = hour == 99;
        csv += std::string(time) + ',' +
               (isGlitch ? glitch : std::to_string(150 + hour * 37 % 101)) + ',' +
               (isGlitch ? temperature : std::to_string(10 + hour * 13 % 17)) + '\n';
    }
    return csv;
}

core::Findings glitchesIn(const std::string& csv)
{
    core::Findings found;
    for (core::Finding& finding : core::seriesOf(core::readDataText(csv, "x.csv", {})).findings)
        if (finding.option == "missing")
            found.push_back(std::move(finding));
    return found;
}

} // namespace

TEST_CASE("a value beyond all others is told with its time and what to do", "[glitch]")
{
    const auto findings = glitchesIn(hoursWith("1e9"));
    REQUIRE(findings.size() == 1);
    CHECK(
        findings[0].message.text() ==
        "Column \"load\" has 1e9 at 2024-01-05 03:00 (row 101), 4,000,000 times the size of any "
        "other value (at most 250). If it is a mistake, let it count as missing (--missing 1e9).");
    CHECK(findings[0].isSuspicious);
    CHECK(findings[0].value == "1e9");
    CHECK(findings[0].row == 99U);
    for (const std::string glitch : {"-1e12", "1e30", "1e300"})
        CHECK(glitchesIn(hoursWith(glitch)).size() == 1);
    CHECK(glitchesIn(hoursWith("200", "1e12")).size() == 1); // of a covariate
}

TEST_CASE("a value that counts as missing is no glitch any more", "[glitch]")
{
    core::ReadingChoices asked;
    asked.missing = {"1e300"};
    const auto made = core::seriesOf(core::readDataText(hoursWith("1e300"), "x.csv", asked));
    CHECK(std::isnan(made.series.values[99]));
    for (const core::Finding& finding : made.findings)
        CHECK(finding.message.text().find("1e300") == std::string::npos);
}

TEST_CASE("heavy tails, rare demand and steps are left alone", "[glitch]")
{
    core::RandomStream random(5);
    std::vector<double> lognormal;
    std::vector<double> pareto; // whose mean is infinite
    std::vector<double> rare;
    std::vector<double> rises;
    for (int i = 0; i < 20'000; ++i) {
        lognormal.push_back(std::exp(3.0 * random.normal()));
        pareto.push_back(std::exp(random.normal() * random.normal()) / (1e-5 + random.uniform()));
        rare.push_back(i % 500 == 0 ? 1e9 : 0.0);
        rises.push_back(i < 19'500 ? 1.0 : 1e9); // a fortieth of it
    }
    CHECK_FALSE(glitchesOf(lognormal));
    CHECK_FALSE(glitchesOf(pareto));
    CHECK_FALSE(glitchesOf(rare));
    CHECK_FALSE(glitchesOf(rises));
    CHECK(glitchesIn(hoursWith("250000")).empty()); // a thousand times is not beyond all measure
    CHECK_FALSE(glitchesOf(std::vector<double>{1, 1, 1, 1, 1e30})); // too few to tell
}

TEST_CASE("several glitches are counted, and the largest is told", "[glitch]")
{
    std::vector<double> values(1000, 2.0);
    values[7] = 1e9;
    values[400] = -1e12;
    const auto glitches = glitchesOf(values);
    REQUIRE(glitches);
    CHECK(glitches->count == 2);
    CHECK(glitches->largest == 400);
    CHECK(glitches->usual == 2.0);
}
