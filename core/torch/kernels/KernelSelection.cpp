#include "core/base/InstructionSet.h"
#include "core/torch/LstmKernel.h"

#include <atomic>

namespace core::nn {

extern const KernelTable kernels_plain;
#ifdef SURGESCOPE_X86_KERNELS
extern const KernelTable kernels_v2;
extern const KernelTable kernels_v3;
extern const KernelTable kernels_v4;
#endif

namespace {

/// `name` runs on this processor.
const KernelTable* tableNamed(std::string_view name)
{
#ifdef SURGESCOPE_X86_KERNELS
    for (const auto* table : {&kernels_v2, &kernels_v3, &kernels_v4})
        if (table->name == name)
            return table;
#endif
    return &kernels_plain;
}

std::atomic<const KernelTable*> selected{nullptr};

} // namespace

std::vector<std::string_view> runnableKernels()
{
    return runnableInstructionSets();
}

void selectKernels(std::string_view name)
{
    selected = tableNamed(checkedInstructionSet(name));
}

const KernelTable& activeKernels()
{
    const KernelTable* table = selected;
    if (table == nullptr) {
        table = tableNamed(chosenInstructionSet());
        selected = table;
    }
    return *table;
}

} // namespace core::nn
