#include "core/base/JoinedProgress.h"

#include <cmath>
#include <mutex>
#include <numeric>
#include <utility>
#include <vector>

namespace core {

struct JoinedProgress::State
{
    Progress whole;
    std::mutex mutex;
    std::vector<double> fractions;

    void report(std::size_t piece, double fraction)
    {
        constexpr double resolution = 1e6;
        const std::scoped_lock lock(mutex);
        fractions[piece] = fraction;
        const double done = std::accumulate(fractions.begin(), fractions.end(), 0.0);
        whole.advance(static_cast<std::size_t>(std::lround(resolution * done)),
                      static_cast<std::size_t>(resolution) * fractions.size());
    }
};

JoinedProgress::JoinedProgress(Progress whole, std::size_t pieces) : m_state(new State)
{
    m_state->whole = std::move(whole);
    m_state->fractions.assign(pieces, 0.0);
}

Progress JoinedProgress::piece(std::size_t i) const
{
    return m_state->whole.reportingTo(
        [state = m_state, i](const Message&, double fraction) { state->report(i, fraction); });
}

} // namespace core
