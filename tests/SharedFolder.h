#pragma once

#include <filesystem>
#include <optional>

/// The folder with the recorded results and the real data, which are not part of the repository:
/// SURGESCOPE_SHARED, else ../shared beside the checkout; nothing where neither is there.
std::optional<std::filesystem::path> sharedFolder();

/// For a test's main with `--needs-shared NAME` as first arguments: takes them away, or prints
/// "SKIPPED: NAME" and returns true where the folder is absent.
bool isSkipped(int& argc, char**& argv);
