#include "app/commands/StopOnSignal.h"

#include "app/commands/CommandLine.h"

#include <ctime>
#include <unistd.h>

namespace commands {

StopOnSignal::StopOnSignal()
{
    sigemptyset(&m_signals);
    for (const int signal : {SIGINT, SIGTERM}) {
        struct sigaction action = {};
        sigaction(signal, nullptr, &action);
        if (action.sa_handler != SIG_IGN) // a job started in the background ignores Ctrl-C
            sigaddset(&m_signals, signal);
    }
    pthread_sigmask(SIG_BLOCK, &m_signals, &m_before);
    m_waiter = std::jthread([this](const std::stop_token& finished) {
        constexpr timespec kLook{.tv_sec = 0, .tv_nsec = 50'000'000};
        while (!finished.stop_requested())
            if (sigtimedwait(&m_signals, nullptr, &kLook) > 0 && !m_stop.request_stop())
                _exit(kCancelled);
    });
}

StopOnSignal::~StopOnSignal()
{
    m_waiter.request_stop();
    m_waiter.join();
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

} // namespace commands
