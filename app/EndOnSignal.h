#pragma once

#include "app/HeldSignals.h"

#include <thread>

namespace app {

/// While this lives, a signal that ends the program takes away first what must not stay behind it
/// (see core/base/Leftovers.h), however busy the window is; what is stored for the next start
/// stays.
///
/// To be made before any other thread.
class EndOnSignal
{
public:
    EndOnSignal();

private:
    HeldSignals m_signals;
    std::jthread m_waiter; // ends first
};

} // namespace app
