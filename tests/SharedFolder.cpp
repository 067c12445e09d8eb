#include "tests/SharedFolder.h"

#include "SharedFolderDefault.h"

#include <cstdlib>

std::optional<std::filesystem::path> sharedFolder()
{
    const char* chosen = std::getenv("SURGESCOPE_SHARED");
    const std::filesystem::path folder = chosen != nullptr ? chosen : kSharedFolderDefault;
    if (!std::filesystem::is_directory(folder / "data"))
        return std::nullopt;
    return folder;
}
