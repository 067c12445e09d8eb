#include "core/trees/TreeShap.h"

#include "tests/Catch.h"
#include "tests/SharedFolder.h"
#include "tests/core/trees/RecordedForests.h"

using Catch::Matchers::WithinAbs;

TEST_CASE("SHAP values of the recorded Boston forests are those of the shap library", "[treeshap]")
{
    for (const auto& forest : readRecordedForests(
             readJson(*sharedFolder() / "reference/explain/tree_fixtures.json").at("fixtures"))) {
        INFO(forest.name);
        const double scale = forest.predictions.cwiseAbs().maxCoeff();
        const auto values = core::shapValues(forest.ensemble, forest.x);
        CHECK((values - forest.shapValues).cwiseAbs().maxCoeff() < 1e-12 * scale);
        CHECK_THAT(core::baseValue(forest.ensemble), WithinAbs(forest.baseValue, 1e-13 * scale));
        CHECK(core::additivityError(values, core::baseValue(forest.ensemble), forest.predictions) <
              1e-13 * scale);
    }
}
