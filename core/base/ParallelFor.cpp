#include "core/base/ParallelFor.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

#ifndef SURGESCOPE_PARALLEL_STD_THREAD
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/parallel_for.h>
#endif

namespace core {

#ifndef SURGESCOPE_PARALLEL_STD_THREAD

void parallelFor(std::size_t count, const std::function<void(std::size_t)>& body)
{
    oneapi::tbb::parallel_for(std::size_t{0}, count, [&body](std::size_t i) { body(i); });
}

struct ThreadLimit::Impl
{
    oneapi::tbb::global_control control;
};

ThreadLimit::ThreadLimit(int threads)
    : m_impl(new Impl{{oneapi::tbb::global_control::max_allowed_parallelism,
                       static_cast<std::size_t>(std::max(threads, 1))}})
{
}

#else

namespace {
std::atomic<int> threadLimit{0}; // 0: no limit
}

void parallelFor(std::size_t count, const std::function<void(std::size_t)>& body)
{
    std::atomic<std::size_t> next{0};
    std::mutex errorMutex;
    std::exception_ptr firstError;
    const auto work = [&] {
        for (std::size_t i = next++; i < count; i = next++) {
            try {
                body(i);
            } catch (...) {
                const std::scoped_lock lock(errorMutex);
                if (!firstError)
                    firstError = std::current_exception();
                next = count;
            }
        }
    };
    const int limit = threadLimit;
    const std::size_t allowed =
        limit > 0 ? static_cast<std::size_t>(limit) : std::thread::hardware_concurrency();
    {
        std::vector<std::jthread> threads;
        for (std::size_t i = 1; i < std::min(count, allowed); ++i)
            threads.emplace_back(work);
        work();
    }
    if (firstError)
        std::rethrow_exception(firstError);
}

struct ThreadLimit::Impl
{
    int before;
};

ThreadLimit::ThreadLimit(int threads) : m_impl(new Impl{threadLimit.exchange(std::max(threads, 1))})
{
}

#endif

ThreadLimit::~ThreadLimit()
{
#ifdef SURGESCOPE_PARALLEL_STD_THREAD
    threadLimit = m_impl->before;
#endif
}

} // namespace core
