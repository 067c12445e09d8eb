#pragma once

#include <csignal>
#include <thread>

namespace app {

/// While this lives, a signal that ends the program takes away first what must not stay behind it
/// (see core/base/Leftovers.h), however busy the window is; what is stored for the next start stays.
///
/// To be made before any other thread.
class EndOnSignal
{
public:
    EndOnSignal();
    ~EndOnSignal();
    EndOnSignal(const EndOnSignal&) = delete;
    EndOnSignal& operator=(const EndOnSignal&) = delete;

private:
    sigset_t m_signals{};
    sigset_t m_before{};
    std::jthread m_waiter;
};

} // namespace app
