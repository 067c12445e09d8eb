#pragma once

#include <filesystem>
#include <optional>

/// The folder with the recorded results and the real data, which are not part of the repository:
/// SURGESCOPE_SHARED, else ../shared beside the checkout; nothing where neither is there.
std::optional<std::filesystem::path> sharedFolder();
