#include "core/forecast/BandKind.h"

#include "core/base/InputError.h"
#include "core/base/Message.h"

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
