#include "core/forecast/BandKind.h"

#include "core/base/InputError.h"
#include "core/base/Message.h"

namespace core {

std::string_view nameOf(BandKind kind)
{
    switch (kind) {
    case BandKind::Learned:
        return SENTENCE("core", "learned");
    case BandKind::RecentErrors:
        return SENTENCE("core", "recent");
    case BandKind::LearnedRecent:
        return SENTENCE("core", "learnedRecent");
    case BandKind::Paper:
        break;
    }
    return SENTENCE("core", "paper");
}

BandKind bandKindNamed(std::string_view name)
{
    for (const auto kind :
         {BandKind::Paper, BandKind::Learned, BandKind::RecentErrors, BandKind::LearnedRecent})
        if (nameOf(kind) == name)
            return kind;
    throw InputError(Message(SENTENCE("core", "The band is \"%1\"; expected paper, learned, recent "
                                              "or learnedRecent."),
                             name),
                     "band");
}

bool needsLearnedScale(BandKind kind)
{
    return kind == BandKind::Learned || kind == BandKind::LearnedRecent;
}

} // namespace core
