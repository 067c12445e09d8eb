#pragma once

#include <string_view>

namespace core {

/// Where the scale of a point's band comes from, beside the spread of the MC passes.
enum class BandKind
{
    Paper,         ///< one noise level for all points (arXiv:1709.01907, algorithm 2)
    Learned,       ///< the network's own, per point (Head::StudentT)
    RecentErrors,  ///< the usual error at the time of day times how the last errors compare with it
    LearnedRecent, ///< the network's own times how the last errors compare with it
};

/// "paper", "learned", "recent", "learnedRecent"; `bandKindNamed` throws `InputError` for any
/// other.
std::string_view nameOf(BandKind kind);
BandKind bandKindNamed(std::string_view name);

/// True of the kinds that only a network with Head::StudentT has.
bool needsLearnedScale(BandKind kind);

} // namespace core
