#include "app/EndOnSignal.h"

#include "core/base/Leftovers.h"

#include <unistd.h>

namespace app {

namespace {

constexpr int kEnding[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM};
constexpr timespec kLook{.tv_sec = 0, .tv_nsec = 200'000'000}; ///< whether it is over

[[noreturn]] void endBy(int signal)
{
    core::removeLeftovers();
    std::signal(signal, SIG_DFL);
    sigset_t one;
    sigemptyset(&one);
    sigaddset(&one, signal);
    pthread_sigmask(SIG_UNBLOCK, &one, nullptr);
    kill(getpid(), signal);
    _exit(128 + signal);
}

} // namespace

EndOnSignal::EndOnSignal()
{
    sigemptyset(&m_signals);
    for (const int signal : kEnding) {
        struct sigaction action = {};
        sigaction(signal, nullptr, &action);
        if (action.sa_handler != SIG_IGN) // under nohup a closed terminal
            sigaddset(&m_signals, signal);
    }
    pthread_sigmask(SIG_BLOCK, &m_signals, &m_before);
    m_waiter = std::jthread([ending = m_signals](const std::stop_token& over) {
        while (!over.stop_requested())
            if (const int signal = sigtimedwait(&ending, nullptr, &kLook); signal > 0)
                endBy(signal);
    });
}

EndOnSignal::~EndOnSignal()
{
    m_waiter = {}; // stops and joins
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

} // namespace app
