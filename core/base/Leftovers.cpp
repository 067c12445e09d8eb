#include "core/base/Leftovers.h"

#include <chrono>
#include <map>
#include <mutex>
#include <utility>

namespace core {

namespace {

struct Registry
{
    std::timed_mutex mutex;
    std::map<std::uint64_t, std::function<void()>> entries;
    std::uint64_t last = 0;
};

Registry& registry()
{
    static auto* const all = new Registry; // outlives every static folder
    return *all;
}

} // namespace

Leftover::Leftover(std::function<void()> remove)
{
    const std::scoped_lock lock(registry().mutex);
    m_number = ++registry().last;
    registry().entries.emplace(m_number, std::move(remove));
}

Leftover::~Leftover()
{
    const std::scoped_lock lock(registry().mutex);
    registry().entries.erase(m_number);
}

void removeLeftovers() noexcept
{
    // By the system's clock: ThreadSanitizer knows no waiting by the other one.
    const std::unique_lock lock(registry().mutex,
                                std::chrono::system_clock::now() + std::chrono::milliseconds(100));
    auto& entries = registry().entries;
    for (auto entry = entries.rbegin(); entry != entries.rend(); ++entry) {
        try {
            entry->second();
        } catch (...) { // the others go all the same
        }
    }
}

} // namespace core
