#include "app/commands/StopOnSignal.h"

#include "app/commands/CommandLine.h"
#include "core/base/Leftovers.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <optional>
#include <string_view>

namespace commands {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::chrono::milliseconds kPatience{2500};
constexpr std::chrono::milliseconds kKeepingPatience{20000};

/// All that end a program unless it does something about them.
constexpr int kEnding[] = {SIGHUP,  SIGINT,  SIGQUIT,   SIGTERM, SIGALRM, SIGUSR1,  SIGUSR2,
                           SIGXCPU, SIGPROF, SIGVTALRM, SIGIO,   SIGPWR,  SIGSTKFLT};

std::atomic<StopOnSignal*> s_current = nullptr;

[[noreturn]] void endNow()
{
    core::removeLeftovers();
    constexpr std::string_view kSentence = "Cancelled; nothing was written.\n";
    static_cast<void>(!write(STDERR_FILENO, kSentence.data(), kSentence.size()));
    _exit(kCancelled);
}

void drain(int file)
{
    std::uint64_t ignored = 0;
    static_cast<void>(!read(file, &ignored, sizeof ignored));
}

} // namespace

StopOnSignal::StopOnSignal()
{
    sigemptyset(&m_signals);
    for (const int signal : kEnding) {
        struct sigaction action = {};
        sigaction(signal, nullptr, &action);
        if (action.sa_handler != SIG_IGN) // in the background Ctrl-C, with nohup a closed terminal
            sigaddset(&m_signals, signal);
    }
    pthread_sigmask(SIG_BLOCK, &m_signals, &m_before);
    m_signalFile = signalfd(-1, &m_signals, SFD_CLOEXEC | SFD_NONBLOCK);
    m_wake = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    m_waiter = std::jthread([this] { wait(); });
    s_current = this;
}

StopOnSignal::~StopOnSignal()
{
    s_current = nullptr;
    m_isOver = true;
    eventfd_write(m_wake, 1);
    m_waiter.join();
    close(m_wake);
    close(m_signalFile);
    pthread_sigmask(SIG_SETMASK, &m_before, nullptr);
}

StopOnSignal* StopOnSignal::current()
{
    return s_current;
}

std::stop_token StopOnSignal::token()
{
    m_isHeard = true;
    return m_stop.get_token();
}

void StopOnSignal::requestStop()
{
    m_isAsked = true;
    eventfd_write(m_wake, 1);
}

void StopOnSignal::wait()
{
    std::optional<Clock::time_point> asked; // when the stop was
    for (;;) {
        pollfd files[] = {{m_signalFile, POLLIN, 0}, {m_wake, POLLIN, 0}};
        poll(files, 2, asked ? 50 : -1);
        if (m_isOver)
            return;
        drain(m_wake);
        signalfd_siginfo signal;
        const bool isSignal = read(m_signalFile, &signal, sizeof signal) == sizeof signal;
        if (isSignal || m_isAsked.exchange(false)) {
            if (!m_isHeard || (asked && isSignal))
                endNow();
            if (!asked)
                asked = Clock::now();
            m_stop.request_stop();
        }
        if (asked && Clock::now() - *asked > (m_isKeeping ? kKeepingPatience : kPatience))
            endNow();
    }
}

} // namespace commands
