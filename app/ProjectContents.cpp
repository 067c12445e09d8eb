#include "app/ProjectContents.h"

namespace app {

namespace {

/// Calls `visit(of one, of the other)` for each result.
template <typename One, typename Other, typename Visit>
void forEachResult(One& one, Other& other, Visit&& visit)
{
    visit(one.importance, other.importance);
    visit(one.outlook, other.outlook);
    visit(one.backtest, other.backtest);
    visit(one.sweep, other.sweep);
}

} // namespace

bool LatestResults::hasOtherThan(const LatestResults& others) const
{
    bool found = false;
    forEachResult(*this, others, [&](const auto& own, const auto& other) {
        found = found || (own && own != other);
    });
    return found;
}

void LatestResults::update(const LatestResults& newer)
{
    if (newer.importance)
        explained = newer.explained;
    forEachResult(*this, newer, [](auto& own, const auto& other) {
        if (other)
            own = other;
    });
}

} // namespace app
