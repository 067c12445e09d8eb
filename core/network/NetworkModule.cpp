#include "core/base/Failure.h"
#include "core/base/InputError.h"
#include "core/base/Memory.h"
#include "core/network/Network.h"

#include <cstdlib>
#include <dlfcn.h>
#include <filesystem>
#include <new>
#include <string_view>

namespace core {

namespace {

constexpr const char* kModuleFile = "libsurgescope_nn.so";
constexpr double kModuleMemory = 200e6; ///< with LibTorch
constexpr double kModuleReserved = 600e6;

/// SURGESCOPE_NN_MODULE names another module (a CUDA build, say); else it lies at
/// ../lib/surgescope as seen from the program, in the build tree and where it is installed.
std::filesystem::path modulePath()
{
    if (const char* chosen = std::getenv("SURGESCOPE_NN_MODULE"))
        return chosen;
    const auto program = std::filesystem::read_symlink("/proc/self/exe");
    return program.parent_path().parent_path() / "lib" / "surgescope" / kModuleFile;
}

const NetworkModule& loadModule()
{
    const auto path = modulePath();
    std::error_code ignored;
    try {
        if (std::filesystem::exists(path, ignored)) // its start-up code ends the program without it
            requireMemory(kModuleMemory, kModuleReserved);
    } catch (const Failure& failure) {
        throw InputError(failure.message());
    }
    // The handle is never closed: LibTorch keeps threads and thread-local data of its own.
    void* handle = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (handle == nullptr) {
        const std::string_view reason = dlerror();
        if (reason.find("map segment") != std::string_view::npos ||
            reason.find("allocate memory") != std::string_view::npos)
            throw std::bad_alloc();
        const bool isThere = std::filesystem::exists(path, ignored);
        throw InputError(Message(isThere
                                     ? SENTENCE("core", "The network module %1 could not be "
                                                        "loaded; check that LibTorch is "
                                                        "installed as it was when it was built.")
                                     : SENTENCE("core", "There is no network module %1; install "
                                                        "Surgescope again."),
                                 path.string()));
    }
    using Entry = const NetworkModule* (*)();
    const auto entry = reinterpret_cast<Entry>(dlsym(handle, "surgescopeNetworkModule"));
    if (entry == nullptr)
        throw InputError(Message(SENTENCE("core", "The file %1 is not a network module of "
                                                  "Surgescope."),
                                 path.string()));
    return *entry();
}

} // namespace

const NetworkModule& networkModule()
{
    static const NetworkModule& module = loadModule();
    return module;
}

} // namespace core
