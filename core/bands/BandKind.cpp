#include "core/bands/BandKind.h"

#include "core/base/InputError.h"
#include "core/base/Message.h"

#include <cstddef>
#include <iterator>
#include <string>
#include <vector>

namespace core {

namespace {

constexpr BandKindTraits kBandKinds[]{
    {BandKind::Paper, SENTENCE("core", "paper"), SENTENCE("core", "Paper"), false, false,
     BandKind::Paper},
    {BandKind::Learned, SENTENCE("core", "learned"), SENTENCE("core", "Learned"), true, false,
     BandKind::Paper},
    {BandKind::RecentErrors, SENTENCE("core", "recent"), SENTENCE("core", "Recent errors"), false,
     true, BandKind::RecentErrors},
    {BandKind::LearnedRecent, SENTENCE("core", "learnedRecent"),
     SENTENCE("core", "Learned and recent"), true, true, BandKind::RecentErrors},
};

constexpr bool areInOrder()
{
    for (std::size_t i = 0; i < std::size(kBandKinds); ++i)
        if (static_cast<std::size_t>(kBandKinds[i].kind) != i)
            return false;
    return true;
}
static_assert(areInOrder(), "the table is looked up by the enumeration's values");

} // namespace

std::span<const BandKindTraits> bandKinds()
{
    return kBandKinds;
}

const BandKindTraits& traitsOf(BandKind kind)
{
    return kBandKinds[static_cast<std::size_t>(kind)];
}

std::string_view nameOf(BandKind kind)
{
    return traitsOf(kind).name;
}

BandKind bandKindNamed(std::string_view name)
{
    std::vector<std::string> known;
    for (const BandKindTraits& traits : kBandKinds) {
        if (traits.name == name)
            return traits.kind;
        known.emplace_back(traits.name);
    }
    throw InputError(
        Message(SENTENCE("core", "The band is \"%1\"; expected one of %2."), name, verbatim(known)),
        "band");
}

} // namespace core
