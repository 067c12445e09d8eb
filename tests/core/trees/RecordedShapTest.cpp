#include "tests/Catch.h"
#include "tests/core/trees/RecordedForests.h"

TEST_CASE("SHAP values of recorded forests are those of the shap library", "[treeshap]")
{
    const auto forests = readRecordedForests(exactSynthetic().at("forests"));
    REQUIRE(forests.size() == 5);
    for (const auto& forest : forests)
        checkShapValues(forest);
}
