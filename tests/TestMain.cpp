#include "tests/CatchRunner.h"
#include "tests/SharedFolder.h"

int main(int argc, char* argv[])
{
    return isSkipped(argc, argv) ? 0 : runTests(argc, argv);
}
