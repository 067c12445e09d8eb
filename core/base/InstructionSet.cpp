#include "core/base/InstructionSet.h"

#include "core/base/InputError.h"

#include <cstdlib>
#include <string>

namespace core {

namespace {

std::vector<std::string_view> detect()
{
    std::vector<std::string_view> names{"plain"};
#if defined(__x86_64__)
    __builtin_cpu_init();
    const bool v2 = __builtin_cpu_supports("sse4.2") && __builtin_cpu_supports("popcnt");
    const bool v3 = v2 && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") &&
                    __builtin_cpu_supports("bmi2");
    const bool v4 = v3 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                    __builtin_cpu_supports("avx512cd") && __builtin_cpu_supports("avx512dq") &&
                    __builtin_cpu_supports("avx512vl");
    if (v2)
        names.push_back("v2");
    if (v3)
        names.push_back("v3");
    if (v4)
        names.push_back("v4");
#endif
    return names;
}

} // namespace

const std::vector<std::string_view>& runnableInstructionSets()
{
    static const std::vector<std::string_view> names = detect();
    return names;
}

std::string_view checkedInstructionSet(std::string_view name)
{
    MessageList known;
    for (const auto runnable : runnableInstructionSets()) {
        if (runnable == name)
            return runnable;
        known.emplace_back(std::string(runnable));
    }
    throw InputError(Message(SENTENCE("core", "The kernel \"%1\" does not run on this processor; "
                                              "expected one of %2."),
                             name, known));
}

std::string_view chosenInstructionSet()
{
    const char* forced = std::getenv("SURGESCOPE_KERNEL");
    return forced != nullptr ? checkedInstructionSet(forced) : runnableInstructionSets().back();
}

} // namespace core
