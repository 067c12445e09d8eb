#pragma once

namespace core {

inline constexpr int kMostTrees = 100'000; ///< of an ensemble

} // namespace core
