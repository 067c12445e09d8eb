#include "core/base/JoinedProgress.h"
#include "tests/Catch.h"

#include <stop_token>
#include <string>

using Catch::Matchers::WithinAbs;

TEST_CASE("pieces side by side report their mean under one name", "[progress]")
{
    double last = 0.0;
    std::string name;
    const core::Progress whole([&](const core::Message& stage, double fraction) {
        name = stage.text();
        last = fraction;
    });
    const core::JoinedProgress joined(whole.part("Backtest", 0.5, 1.0), 2);
    joined.piece(0).part("Training", 0.0, 0.5).advance(1, 1);
    REQUIRE(name == "Backtest");
    REQUIRE_THAT(last, WithinAbs(0.5 + 0.5 * 0.25, 1e-6));
    joined.piece(1).advance(1, 1);
    REQUIRE_THAT(last, WithinAbs(0.5 + 0.5 * 0.75, 1e-6));
    joined.piece(0).advance(1, 1);
    REQUIRE_THAT(last, WithinAbs(1.0, 1e-6));
}

TEST_CASE("a request to stop reaches every piece, silent ones too", "[progress]")
{
    std::stop_source stop;
    const core::Progress whole({}, stop.get_token());
    const core::JoinedProgress joined(whole, 3);
    joined.piece(2).quiet().advance(1, 2);
    stop.request_stop();
    REQUIRE_THROWS_AS(joined.piece(2).advance(1, 2), core::Cancelled);
    REQUIRE_THROWS_AS(joined.piece(0).quiet().throwIfCancelled(), core::Cancelled);
}
