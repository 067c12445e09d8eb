#pragma once

namespace core {

inline constexpr int kMostRepeats = 100'000;
inline constexpr int kMostCandidates = 10'000;   ///< of a search
inline constexpr double kMostDrawn = 10'000'000; ///< candidates of all repeats and folds

} // namespace core
