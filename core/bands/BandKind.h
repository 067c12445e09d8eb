#pragma once

#include <span>
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

/// What a kind of band is called, and what it needs.
struct BandKindTraits
{
    BandKind kind;
    std::string_view name;  ///< in files and options
    std::string_view label; ///< for people, marked for translation
    bool needsLearnedScale; ///< which only a network with Head::StudentT has
    bool needsRecentErrors; ///< and so the usual size of errors by the time of day
    BandKind withoutHead;   ///< the nearest kind of a network without that head
};

/// All kinds, in the order of the enumeration and of lists.
std::span<const BandKindTraits> bandKinds();
const BandKindTraits& traitsOf(BandKind kind);

std::string_view nameOf(BandKind kind);
/// Throws `InputError` for a name that no kind has.
BandKind bandKindNamed(std::string_view name);

} // namespace core
