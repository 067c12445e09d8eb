#define CATCH_CONFIG_RUNNER
#include "tests/Catch.h"

#include "tests/CatchRunner.h"

int runTests(int argc, char* argv[])
{
    return Catch::Session().run(argc, argv);
}
