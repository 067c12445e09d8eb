#include "tests/SharedFolder.h"

#include "SharedFolderDefault.h"

#include <cstdlib>
#include <iostream>
#include <string_view>

std::optional<std::filesystem::path> sharedFolder()
{
    const char* chosen = std::getenv("SURGESCOPE_SHARED");
    const std::filesystem::path folder = chosen != nullptr ? chosen : kSharedFolderDefault;
    if (!std::filesystem::is_directory(folder / "data"))
        return std::nullopt;
    return folder;
}

bool isSkipped(int& argc, char**& argv)
{
    if (argc < 3 || std::string_view(argv[1]) != "--needs-shared")
        return false;
    if (!sharedFolder()) {
        std::cout << "SKIPPED: " << argv[2] << '\n';
        return true;
    }
    argv[2] = argv[0];
    argv += 2;
    argc -= 2;
    return false;
}
