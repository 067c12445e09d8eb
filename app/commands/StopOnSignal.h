#pragma once

#include <csignal>
#include <stop_token>
#include <thread>

namespace commands {

/// While it lives, Ctrl-C (or a request to terminate) asks for a stop instead of ending the
/// program. The second one ends it at once.
///
/// Make it before other threads are started: they inherit which signals are held back.
class StopOnSignal
{
public:
    StopOnSignal();
    ~StopOnSignal();
    StopOnSignal(const StopOnSignal&) = delete;
    StopOnSignal& operator=(const StopOnSignal&) = delete;

    std::stop_token token() const { return m_stop.get_token(); }

private:
    sigset_t m_signals;
    sigset_t m_before;
    std::stop_source m_stop;
    std::jthread m_waiter;
};

} // namespace commands
