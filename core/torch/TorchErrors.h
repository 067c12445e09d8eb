#pragma once

#include "core/base/Failure.h"

#include <c10/util/Exception.h>

#include <new>
#include <string_view>
#include <utility>

namespace core::nn {

/// What `work()` gives. An error of LibTorch comes out as `std::bad_alloc`, where it is one of
/// memory, or as a `Failure` in a sentence of ours: no text of LibTorch leaves this module.
template <typename Work>
auto withTorchErrors(Work&& work)
{
    try {
        return std::forward<Work>(work)();
    } catch (const c10::Error& error) {
        const std::string_view what = error.what();
        for (const char* memory : {"allocate memory", "out of memory", "not enough memory"})
            if (what.find(memory) != std::string_view::npos)
                throw std::bad_alloc();
        throw Failure(SENTENCE("core", "LibTorch could not carry out a step of the network; if it "
                                       "happens again, choose the CPU as device."));
    }
}

} // namespace core::nn
