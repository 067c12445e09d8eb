#include "tests/Catch.h"
#include "tests/SharedFolder.h"
#include "tests/core/trees/RecordedForests.h"

TEST_CASE("SHAP values of the recorded Boston forests are those of the shap library", "[treeshap]")
{
    for (const auto& forest : readRecordedForests(
             readJson(*sharedFolder() / "reference/explain/tree_fixtures.json").at("fixtures")))
        checkShapValues(forest);
}
