#pragma once

#include <cstddef>
#include <vector>

namespace core {

/// At most a thousand of `rows` rows: the first ones and random ones, since rows at equal distances
/// could all be of one group. The same for the same number.
std::vector<std::size_t> sampledRows(std::size_t rows);

} // namespace core
