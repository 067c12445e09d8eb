#include "app/ExplainCommandText.h"
#include "app/CommandText.h"
#include "core/base/InputError.h"
#include "tests/Catch.h"

namespace {

app::Dataset sales()
{
    app::Dataset data;
    data.file = "/data/my sales.csv";
    return data;
}

} // namespace

TEST_CASE("the article's analysis needs no option but its target", "[explain-command]")
{
    app::FeatureRequest request;
    request.columns.target = "MEDV";
    REQUIRE(app::explainCommandText(sales(), request, {}) ==
            "surgescope explain --data '/data/my sales.csv' --target MEDV --out explained");
}

TEST_CASE("what is not as usual stands in the command", "[explain-command]")
{
    app::FeatureRequest request;
    request.columns.target = "units sold";
    request.columns.features = {"price", "area, m2"};
    request.columns.text = core::TextEncoding::Ordinal;
    request.sample = 2000;
    core::ImportanceOptions options;
    options.forest.maxFeatures = 0.5;
    options.forest.ccpAlpha = 0.25;
    options.holdOutShare = 0.3;
    options.once = true;
    options.repeats = 20;
    options.groups = {{"offer", {"price", "area, m2"}}};
    options.search = core::SearchOptions{.space = core::ParameterSpace({{"max_depth", {8, 0, 4}}}),
                                         .candidates = 3};
    REQUIRE(app::explainCommandText(sales(), request, options) ==
            "surgescope explain --data '/data/my sales.csv' --target 'units sold' --features "
            "'price,\"area, m2\"' --text ordinal --sample 2000 --max-features 0.5 "
            "--ccp-alpha 0.25 --repeats 20 --holdout 0.3 --once --groups "
            "'offer=price,\"area, m2\"' --nested --candidates 3 --space max_depth=8,none,4 --out "
            "explained");
}

TEST_CASE("boosted trees and the hours of a series have their own words", "[explain-command]")
{
    app::FeatureRequest request;
    request.series = std::make_shared<const core::Series>();
    request.seriesFeatures.weather = false;
    app::Dataset demo;
    demo.asked.group = {"Queens"};
    core::ImportanceOptions options;
    options.learner = core::LearnerKind::Boosted;
    options.boosted.learningRate = 0.1;
    options.foldKind = core::FoldKind::Blocked;
    options.gap = 24;
    REQUIRE(app::explainCommandText(demo, request, options) ==
            "surgescope explain --demo --table series --group Queens --features "
            "lags,calendar,holiday --learner boosted --learning-rate 0.1 --repeats 10 --blocked "
            "--gap 24 "
            "--out explained");
}

TEST_CASE("words that a shell would take apart are quoted", "[explain-command]")
{
    REQUIRE(app::shellWord("my rides.csv") == "'my rides.csv'");
    REQUIRE(app::shellWord("rides.csv") == "rides.csv");
}
