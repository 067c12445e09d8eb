#include "core/trees/TreeShap.h"

#include "tests/Catch.h"
#include "tests/core/trees/RecordedForests.h"

using Catch::Matchers::WithinAbs;

TEST_CASE("SHAP values of recorded forests are those of the shap library", "[treeshap]")
{
    const auto forests = readRecordedForests(exactSynthetic().at("forests"));
    REQUIRE(forests.size() == 5);
    for (const auto& forest : forests) {
        INFO(forest.name);
        const double scale = forest.predictions.cwiseAbs().maxCoeff();
        const auto values = core::shapValues(forest.ensemble, forest.x);
        CHECK((values - forest.shapValues).cwiseAbs().maxCoeff() < 1e-12 * scale);
        CHECK_THAT(core::baseValue(forest.ensemble), WithinAbs(forest.baseValue, 1e-13 * scale));
        CHECK(core::additivityError(values, core::baseValue(forest.ensemble), forest.predictions) <
              1e-13 * scale);
    }
}
