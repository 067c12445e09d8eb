#pragma once

#include <string>

namespace ui {

/// Opens the window on a CSV file, on the demo data, or on the start page, and returns when it has
/// been closed, with the program's exit code.
int openWindow(int& argc, char** argv, const std::string& file /* empty: start page */, bool demo);

} // namespace ui
