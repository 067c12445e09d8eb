#pragma once

#include "app/HeldSignals.h"

#include <atomic>
#include <stop_token>
#include <thread>

namespace commands {

/// While it lives, a signal that would end the program (Ctrl-C, a request to terminate, a closed
/// terminal) ends it in order: nothing temporary stays.
///
/// Work that asks `token()` is asked to stop by the first one. Where it has not come to its end in
/// 2.5 s (it may hang in a library), or there is no such work, or at the second signal, temporary
/// files are removed and the program ends with `kCancelled`. One at a time. While results are
/// published (see `Publishing`) a stop waits.
///
/// Make it before other threads are started: they inherit which signals are held back.
class StopOnSignal
{
public:
    StopOnSignal();
    ~StopOnSignal();
    StopOnSignal(const StopOnSignal&) = delete;
    StopOnSignal& operator=(const StopOnSignal&) = delete;

    /// The one that lives; null where there is none.
    static StopOnSignal* current();

    /// For work that looks at it at least once a second.
    std::stop_token token();
    /// As the first signal does.
    void requestStop();
    /// There is finished work to be written when a stop is asked for: that may take some seconds.
    void allowKeeping() { m_isKeeping = true; }

private:
    void wait();

    app::HeldSignals m_signals;
    int m_signalFile = -1;
    int m_wake = -1; ///< tells the waiter of what the two below hold
    std::atomic<bool> m_isOver = false;
    std::atomic<bool> m_isAsked = false;
    std::atomic<bool> m_isHeard = false; ///< there is work that asks the token
    std::atomic<bool> m_isKeeping = false;
    std::stop_source m_stop;
    std::jthread m_waiter;
};

/// While it lives, results are moved to their names, all or none, and no stop ends the program: it
/// has 2.5 s afterwards to tell what was written. Also where no `StopOnSignal` lives. One at a
/// time.
class Publishing
{
public:
    Publishing();
    ~Publishing();
    Publishing(const Publishing&) = delete;
    Publishing& operator=(const Publishing&) = delete;

    /// All results are there: a stop from now on is no longer told that nothing was written.
    void finish();
};

/// While it lives, what is published is for the program alone and does not stay.
class ScratchResults
{
public:
    ScratchResults();
    ~ScratchResults();
    ScratchResults(const ScratchResults&) = delete;
    ScratchResults& operator=(const ScratchResults&) = delete;
};

} // namespace commands
