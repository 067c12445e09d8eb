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

EndOnSignal::EndOnSignal() : m_signals(kEnding)
{
    m_waiter = std::jthread([ending = m_signals.set()](const std::stop_token& over) {
        while (!over.stop_requested())
            if (const int signal = sigtimedwait(&ending, nullptr, &kLook); signal > 0)
                endBy(signal);
    });
}

} // namespace app
