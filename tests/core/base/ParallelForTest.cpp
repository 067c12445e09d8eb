#include "core/base/ParallelFor.h"
#include "tests/Catch.h"

#include <atomic>
#include <stdexcept>
#include <thread>
#include <vector>

TEST_CASE("a parallel loop visits every index once", "[base]")
{
    std::vector<std::atomic<int>> visits(1000);
    core::parallelFor(visits.size(), [&](std::size_t i) { ++visits[i]; });
    for (const auto& count : visits)
        REQUIRE(count == 1);
}

TEST_CASE("an empty parallel loop does nothing", "[base]")
{
    core::parallelFor(0, [](std::size_t) { FAIL("called"); });
    SUCCEED("not called");
}

TEST_CASE("an exception in a parallel loop reaches the caller", "[base]")
{
    const auto loop = [] {
        core::parallelFor(100, [](std::size_t i) {
            if (i == 37)
                throw std::runtime_error("row 37");
        });
    };
    REQUIRE_THROWS_WITH(loop(), "row 37");
}

TEST_CASE("a limit of one thread runs the loop on the calling thread", "[base]")
{
    const core::ThreadLimit limit(1);
    const auto caller = std::this_thread::get_id();
    std::atomic<int> elsewhere = 0;
    core::parallelFor(200, [&](std::size_t) {
        if (std::this_thread::get_id() != caller)
            ++elsewhere;
    });
    REQUIRE(elsewhere == 0);
}
