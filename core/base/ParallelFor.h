#pragma once

#include <cstddef>
#include <functional>
#include <memory>

namespace core {

/// Calls `body(i)` for every i in [0, count), on all processors, in no particular order.
///
/// The first exception is kept and rethrown on the calling thread; work not yet begun is then left
/// out. What `body` computes may depend on i alone, so that results are the same for any number of
/// threads.
void parallelFor(std::size_t count, const std::function<void(std::size_t)>& body);

/// While it lives, `parallelFor` uses at most `threads` threads (at least 1), the caller included.
class ThreadLimit
{
public:
    explicit ThreadLimit(int threads);
    ~ThreadLimit();
    ThreadLimit(const ThreadLimit&) = delete;
    ThreadLimit& operator=(const ThreadLimit&) = delete;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace core
