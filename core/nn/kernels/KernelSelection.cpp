#include "core/base/InputError.h"
#include "core/nn/LstmKernel.h"

#include <atomic>
#include <cstdlib>

namespace core::nn {

extern const KernelTable kernels_plain;
#ifdef SURGESCOPE_X86_KERNELS
extern const KernelTable kernels_v2;
extern const KernelTable kernels_v3;
extern const KernelTable kernels_v4;
#endif

namespace {

/// In rising order of speed.
std::vector<const KernelTable*> runnableTables()
{
    std::vector<const KernelTable*> tables{&kernels_plain};
#ifdef SURGESCOPE_X86_KERNELS
    __builtin_cpu_init();
    const bool v2 = __builtin_cpu_supports("sse4.2") && __builtin_cpu_supports("popcnt");
    const bool v3 = v2 && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") &&
                    __builtin_cpu_supports("bmi2");
    const bool v4 = v3 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
                    __builtin_cpu_supports("avx512cd") && __builtin_cpu_supports("avx512dq") &&
                    __builtin_cpu_supports("avx512vl");
    if (v2)
        tables.push_back(&kernels_v2);
    if (v3)
        tables.push_back(&kernels_v3);
    if (v4)
        tables.push_back(&kernels_v4);
#endif
    return tables;
}

const KernelTable* tableNamed(std::string_view name)
{
    std::string known;
    for (const auto* table : runnableTables()) {
        if (table->name == name)
            return table;
        known += (known.empty() ? "" : ", ") + std::string(table->name);
    }
    throw InputError("The kernel \"" + std::string(name) +
                     "\" does not run on this processor; expected one of " + known + ".");
}

std::atomic<const KernelTable*> selected{nullptr};

} // namespace

std::vector<std::string_view> runnableKernels()
{
    std::vector<std::string_view> names;
    for (const auto* table : runnableTables())
        names.push_back(table->name);
    return names;
}

void selectKernels(std::string_view name)
{
    selected = tableNamed(name);
}

const KernelTable& activeKernels()
{
    const KernelTable* table = selected;
    if (table == nullptr) {
        const char* forced = std::getenv("SURGESCOPE_KERNEL");
        table = forced != nullptr ? tableNamed(forced) : runnableTables().back();
        selected = table;
    }
    return *table;
}

} // namespace core::nn
