#pragma once

#include <cstdint>
#include <functional>

namespace core {

/// Something that must not stay where the program is ended from outside: while this lives, `remove`
/// is called by `removeLeftovers`. It may be called beside the work it belongs to.
class Leftover
{
public:
    explicit Leftover(std::function<void()> remove);
    ~Leftover();
    Leftover(const Leftover&) = delete;
    Leftover& operator=(const Leftover&) = delete;

private:
    std::uint64_t m_number;
};

/// Removes all there are, the newest first, for a program that ends without unwinding. Does not
/// wait for a thread that hangs.
void removeLeftovers() noexcept;

} // namespace core
