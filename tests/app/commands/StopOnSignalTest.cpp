#include "app/commands/StopOnSignal.h"
#include "tests/Catch.h"

#include <chrono>
#include <thread>
#include <unistd.h>

TEST_CASE("Ctrl-C asks for a stop and does not end the program", "[commands]")
{
    const commands::StopOnSignal stop;
    CHECK_FALSE(stop.token().stop_requested());
    kill(getpid(), SIGINT);
    for (int i = 0; i < 1000 && !stop.token().stop_requested(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    CHECK(stop.token().stop_requested());
}
