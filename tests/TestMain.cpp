#define CATCH_CONFIG_RUNNER
#include "tests/Catch.h"
#include "tests/SharedFolder.h"

int main(int argc, char* argv[])
{
    return isSkipped(argc, argv) ? 0 : Catch::Session().run(argc, argv);
}
