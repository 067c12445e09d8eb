#include "core/base/Progress.h"

#include <utility>

namespace core {

Progress::Progress(Report report, std::stop_token stop)
    : m_report(std::make_shared<const Report>(std::move(report))), m_stop(std::move(stop))
{
}

Progress Progress::part(Message stage, double from, double to) const
{
    Progress inner = *this;
    const double width = m_to - m_from;
    inner.m_from = m_from + width * from;
    inner.m_to = m_from + width * to;
    if (!stage.isEmpty())
        inner.m_stage = std::move(stage);
    return inner;
}

Progress Progress::quiet() const
{
    Progress silent = *this;
    silent.m_report.reset();
    return silent;
}

Progress Progress::reportingTo(Report report) const
{
    return Progress(std::move(report), m_stop);
}

void Progress::advance(std::size_t done, std::size_t total) const
{
    throwIfCancelled();
    if (!m_report || !*m_report)
        return;
    const double share = total == 0 ? 1.0 : static_cast<double>(done) / static_cast<double>(total);
    (*m_report)(m_stage, m_from + (m_to - m_from) * share);
}

void Progress::throwIfCancelled() const
{
    if (m_stop.stop_requested())
        throw Cancelled();
}

} // namespace core
