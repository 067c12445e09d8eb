#pragma once

#include <chrono>
#include <deque>
#include <optional>

namespace app {

/// How long work will still take, from the pace of its recent reports.
///
/// Time points are passed in, so that it can be tested without a clock. The pace is that of the
/// last `kMemory`: the stages of an analysis differ in speed, and an early slow one should not be
/// held against a later fast one for ever.
class RemainingTime
{
public:
    using Clock = std::chrono::steady_clock;
    static constexpr std::chrono::seconds kMemory{20};
    static constexpr std::chrono::milliseconds kLeast{700}; ///< no estimate from less than this

    void restart(Clock::time_point now);
    /// `fraction` of all work is done at `now`; calls come in time order.
    void report(Clock::time_point now, double fraction);
    /// Nothing while too little is known to say.
    std::optional<std::chrono::duration<double>> remaining() const;

private:
    struct Report
    {
        Clock::time_point time;
        double fraction;
    };
    std::deque<Report> m_reports;
};

} // namespace app
