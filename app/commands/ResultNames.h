#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace commands {

/// The files that an analysis of this name ("forecast") may write.
std::vector<std::string> resultNames(std::string_view command);

} // namespace commands
