#include "core/forecast/Anomalies.h"
#include "tests/Catch.h"
#include "tests/core/forecast/HandForecast.h"

#include <cmath>

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;

TEST_CASE("steps outside the band are ranked by standardised residual", "[anomalies]")
{
    const auto forecast = handForecast();
    const auto anomalies = core::findAnomalies(forecast, {.level = 0.95});
    const double eta = 100.0 * std::hypot(std::sqrt(2.0) * 0.03, 0.04);
    REQUIRE(anomalies.ranked.size() == 2); // 41 is inside, the third step is not forecast
    REQUIRE(anomalies.ranked[0].step == 3);
    REQUIRE_THAT(anomalies.ranked[0].score, WithinRel(-40.0 / eta, 1e-5));
    REQUIRE(anomalies.ranked[1].step == 1);
    REQUIRE_THAT(anomalies.ranked[1].score, WithinRel(30.0 / eta, 1e-5));
    REQUIRE(anomalies.ranked[1].actual == 80.0);
    REQUIRE(anomalies.ranked[1].actual > anomalies.ranked[1].upper);

    // Validation scores 0.25, 0.5, ..., 4.75: twelve lie above 1.96.
    REQUIRE(anomalies.validationPoints == 19);
    REQUIRE_THAT(anomalies.falseAlarmRate, WithinAbs(12.0 / 19.0, 1e-12));
    REQUIRE_THAT(anomalies.expectedFalseAlarms, WithinAbs(36.0 / 19.0, 1e-12));
    REQUIRE(anomalies.falseAlarmInterval.lower < 12.0 / 19.0);
}

TEST_CASE("false alarms of a calibrated band are counted out of sample", "[anomalies]")
{
    // Calibrated on the first half (largest score 2.25) all ten of the second are outside; the
    // other way round none is.
    const auto anomalies = core::findAnomalies(handForecast(), {.level = 0.95, .calibrated = true});
    REQUIRE_THAT(anomalies.falseAlarmRate, WithinAbs(10.0 / 19.0, 1e-12));
}

TEST_CASE("a wider band has fewer anomalies", "[anomalies]")
{
    const auto forecast = handForecast();
    std::size_t before = 4;
    for (const double level : {0.5, 0.8, 0.95, 0.99}) {
        const auto found = core::findAnomalies(forecast, {.level = level}).ranked.size();
        REQUIRE(found <= before);
        before = found;
    }
}
