#include "core/forecast/CalibrationCurve.h"
#include "tests/Catch.h"

#include <cmath>

using namespace core;
using Catch::Matchers::WithinAbs;

TEST_CASE("the calibration curve counts what lies inside each level's interval", "[calibration]")
{
    // Residuals -2..2: the central 50 % of them reach from -1 to 1, by linear quantiles.
    ModelForecast model;
    model.mean.assign(4, 10.0);
    model.distribution = PredictiveDistribution(model.mean, {-2.0, -1.0, 0.0, 1.0, 2.0}, 0.0);
    const std::vector<double> actual{10.0, 10.9, 11.5, NAN};
    const auto curve = calibrationCurve(model, actual);
    REQUIRE(curve.size() == 20);
    REQUIRE_THAT(curve[9].level, WithinAbs(0.50, 1e-12));
    REQUIRE(curve[9].n == 3);
    REQUIRE_THAT(curve[9].coverage, WithinAbs(2.0 / 3.0, 1e-12));
    REQUIRE_THAT(curve.back().level, WithinAbs(0.99, 1e-12));
    REQUIRE(curve.back().coverage == 1.0);
    REQUIRE(curve.back().chance.lower < 1.0);
}

TEST_CASE("without a distribution or a value there is no calibration curve", "[calibration]")
{
    ModelForecast model;
    model.mean.assign(2, 10.0);
    REQUIRE(calibrationCurve(model, {1.0, 2.0}).empty());
    model.distribution = PredictiveDistribution(model.mean, {-1.0, 1.0}, 0.0);
    REQUIRE(calibrationCurve(model, {NAN, NAN}).empty());
}
