#define CATCH_CONFIG_RUNNER
#include "tests/Catch.h"
#include "tests/SharedFolder.h"

#include <iostream>
#include <string_view>

/// With `--needs-shared NAME` as first arguments: prints "SKIPPED: NAME" and succeeds where the
/// folder of recorded results is absent.
int main(int argc, char* argv[])
{
    if (argc >= 3 && std::string_view(argv[1]) == "--needs-shared") {
        if (!sharedFolder()) {
            std::cout << "SKIPPED: " << argv[2] << '\n';
            return 0;
        }
        argv[2] = argv[0];
        argv += 2;
        argc -= 2;
    }
    return Catch::Session().run(argc, argv);
}
