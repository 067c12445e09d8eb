#include "core/base/Memory.h"

#include "core/base/Failure.h"

#include <sys/mman.h>
#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <limits>
#include <string>

namespace core {

namespace {

constexpr double kUnlimited = std::numeric_limits<double>::infinity();

/// Kilobytes of an entry of /proc/meminfo, as bytes.
double machineMemory()
{
    std::ifstream info("/proc/meminfo");
    double free = 0.0;
    bool isKnown = false;
    std::string name;
    double kilobytes = 0.0;
    for (std::string unit; info >> name >> kilobytes; std::getline(info, unit))
        if (name == "MemAvailable:" || name == "SwapFree:") {
            free += 1024.0 * kilobytes;
            isKnown = isKnown || name == "MemAvailable:";
        }
    return isKnown ? free : kUnlimited;
}

double numberIn(const std::string& file)
{
    double number = kUnlimited;
    std::ifstream stream(file);
    if (!(stream >> number)) // "max", or no such file
        return kUnlimited;
    return number;
}

/// What the control group of this program leaves, where it is one of version 2 with a limit.
double groupMemory()
{
    std::ifstream groups("/proc/self/cgroup");
    for (std::string line; std::getline(groups, line);) {
        if (!line.starts_with("0::"))
            continue;
        const std::string folder = "/sys/fs/cgroup" + line.substr(3) + "/";
        const double most = numberIn(folder + "memory.max");
        const double taken = numberIn(folder + "memory.current");
        if (std::isfinite(most) && std::isfinite(taken))
            return std::max(most - taken, 0.0);
    }
    return kUnlimited;
}

double addressSpace()
{
    rlimit limit{};
    if (getrlimit(RLIMIT_AS, &limit) != 0 || limit.rlim_cur == RLIM_INFINITY)
        return kUnlimited;
    const double pages = numberIn("/proc/self/statm"); // its first number
    const double taken = std::isfinite(pages) ? pages * double(sysconf(_SC_PAGESIZE)) : 0.0;
    return std::max(static_cast<double>(limit.rlim_cur) - taken, 0.0);
}

bool canMap(double bytes)
{
    const auto size = static_cast<std::size_t>(bytes);
    void* const place =
        mmap(nullptr, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (place == MAP_FAILED)
        return false;
    munmap(place, size);
    return true;
}

} // namespace

double freeMemory()
{
    return std::min({machineMemory(), groupMemory(), addressSpace()});
}

void requireMemory(double bytes, double reserved)
{
    const double mapped = bytes + (std::isfinite(addressSpace()) ? reserved : 0.0);
    if (bytes < 1.0 || (bytes <= freeMemory() && canMap(mapped)))
        return;
    throw TooLittleMemory(
        Message(SENTENCE("core", "This needs about %1 MB of memory, and less is free; "
                                 "close other programs, or choose smaller settings."),
                static_cast<std::int64_t>(std::min(std::ceil(mapped / 1e6), 1e15))));
}

} // namespace core
