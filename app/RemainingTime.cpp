#include "app/RemainingTime.h"

namespace app {

void RemainingTime::restart(Clock::time_point now)
{
    m_reports.clear();
    m_reports.push_back({now, 0.0});
}

void RemainingTime::report(Clock::time_point now, double fraction)
{
    m_reports.push_back({now, fraction});
    while (m_reports.size() > 2 && now - m_reports.front().time > kMemory)
        m_reports.pop_front();
}

std::optional<std::chrono::duration<double>> RemainingTime::remaining() const
{
    if (m_reports.size() < 2)
        return std::nullopt;
    const std::chrono::duration<double> elapsed = m_reports.back().time - m_reports.front().time;
    const double done = m_reports.back().fraction - m_reports.front().fraction;
    if (elapsed < kLeast || done <= 0.0)
        return std::nullopt;
    return elapsed * ((1.0 - m_reports.back().fraction) / done);
}

} // namespace app
