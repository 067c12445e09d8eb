#pragma once

#include <string>
#include <string_view>

namespace report {

/// A text as it may stand in HTML, SVG and XML, between tags or in an attribute: &, <, >, " and '
/// as entities, control characters and broken UTF-8 as U+FFFD.
std::string escaped(std::string_view text);

} // namespace report
