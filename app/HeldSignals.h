#pragma once

#include <csignal>
#include <span>

namespace app {

/// While this lives, these signals are held back in this thread and in those it starts, for one
/// that waits for them; but for those that are ignored already (in the background Ctrl-C, with
/// nohup a closed terminal).
class HeldSignals
{
public:
    explicit HeldSignals(std::span<const int> signals)
    {
        sigemptyset(&m_set);
        for (const int signal : signals) {
            struct sigaction action = {};
            sigaction(signal, nullptr, &action);
            if (action.sa_handler != SIG_IGN)
                sigaddset(&m_set, signal);
        }
        pthread_sigmask(SIG_BLOCK, &m_set, &m_before);
    }
    ~HeldSignals() { pthread_sigmask(SIG_SETMASK, &m_before, nullptr); }
    HeldSignals(const HeldSignals&) = delete;
    HeldSignals& operator=(const HeldSignals&) = delete;

    const sigset_t& set() const { return m_set; }

private:
    sigset_t m_set{};
    sigset_t m_before{};
};

} // namespace app
