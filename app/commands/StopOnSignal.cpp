#include "app/commands/StopOnSignal.h"

#include "app/commands/CommandLine.h"
#include "core/base/Leftovers.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <mutex>
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

std::mutex s_publishing; ///< held while files are moved, and by who ends the program
std::atomic<bool> s_isPublishing = false;
std::atomic<bool> s_isWritten = false; ///< results that stay
std::atomic<int> s_scratches = 0;

[[noreturn]] void endNow()
{
    s_publishing.lock(); // for good: nothing is published any more
    core::removeLeftovers();
    const std::string_view sentence = s_isWritten
                                          ? "Cancelled; the results had been written already.\n"
                                          : "Cancelled; nothing was written.\n";
    static_cast<void>(!write(STDERR_FILENO, sentence.data(), sentence.size()));
    _exit(kCancelled);
}

void drain(int file)
{
    std::uint64_t ignored = 0;
    static_cast<void>(!read(file, &ignored, sizeof ignored));
}

} // namespace

StopOnSignal::StopOnSignal() : m_signals(kEnding)
{
    m_signalFile = signalfd(-1, &m_signals.set(), SFD_CLOEXEC | SFD_NONBLOCK);
    m_wake = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    s_isWritten = false;
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
        const bool isRequest = m_isAsked.exchange(false) || isSignal;
        if (s_isPublishing) {
            if (isRequest)
                m_stop.request_stop();
            if (isRequest || asked)
                asked = Clock::now(); // patience begins when all is published
            continue;
        }
        if (isRequest) {
            const bool comesToItsEnd = m_isHeard || s_isWritten;
            if (!comesToItsEnd || (asked && isSignal))
                endNow();
            if (!asked)
                asked = Clock::now();
            m_stop.request_stop();
        }
        if (asked && Clock::now() - *asked > (m_isKeeping ? kKeepingPatience : kPatience))
            endNow();
    }
}

Publishing::Publishing()
{
    s_publishing.lock();
    s_isPublishing = true;
}

Publishing::~Publishing()
{
    s_isPublishing = false;
    s_publishing.unlock();
}

void Publishing::finish()
{
    if (s_scratches == 0)
        s_isWritten = true;
}

ScratchResults::ScratchResults()
{
    ++s_scratches;
}

ScratchResults::~ScratchResults()
{
    --s_scratches;
}

} // namespace commands
