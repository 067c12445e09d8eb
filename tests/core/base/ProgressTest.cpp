#include "core/base/Progress.h"
#include "tests/Catch.h"

#include <string>
#include <utility>
#include <vector>

using core::Progress;

TEST_CASE("a default progress is silent and never stops", "[base]")
{
    REQUIRE_NOTHROW(Progress{}.advance(1, 2));
}

TEST_CASE("parts of a progress fill their share of the whole", "[base]")
{
    std::vector<std::pair<std::string, double>> heard;
    const Progress whole([&](const core::Message& stage, double fraction) {
        heard.emplace_back(stage.text(), fraction);
    });

    const Progress half = whole.part("Training", 0.0, 0.5);
    half.advance(1, 4);
    half.part({}, 0.5, 1.0).advance(1, 2);
    whole.part("Bands", 0.5, 1.0).advance(3, 3);

    REQUIRE(heard == std::vector<std::pair<std::string, double>>{
                         {"Training", 0.125}, {"Training", 0.375}, {"Bands", 1.0}});
}

TEST_CASE("work with nothing to do is finished", "[base]")
{
    double last = 0.0;
    Progress([&](const core::Message&, double fraction) { last = fraction; }).advance(0, 0);
    REQUIRE(last == 1.0);
}

TEST_CASE("a request to stop ends the work at its next report", "[base]")
{
    std::stop_source stop;
    const Progress progress({}, stop.get_token());
    REQUIRE_NOTHROW(progress.part("Training", 0.0, 1.0).advance(1, 3));
    stop.request_stop();
    REQUIRE_THROWS_AS(progress.part("Training", 0.0, 1.0).advance(2, 3), core::Cancelled);
    REQUIRE_THROWS_AS(progress.throwIfCancelled(), core::Cancelled);
}

TEST_CASE("quiet work reports nothing but still stops", "[base]")
{
    std::stop_source stop;
    int reports = 0;
    const Progress progress([&](const core::Message&, double) { ++reports; }, stop.get_token());
    progress.quiet().advance(1, 2);
    REQUIRE(reports == 0);
    stop.request_stop();
    REQUIRE_THROWS_AS(progress.quiet().advance(2, 2), core::Cancelled);
}
