#include "core/base/InputError.h"
#include "core/nn/Network.h"

#include <cstdlib>
#include <dlfcn.h>
#include <filesystem>

namespace core {

namespace {

constexpr const char* kModuleFile = "libsurgescope_nn.so";

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
    // The handle is never closed: LibTorch keeps threads and thread-local data of its own.
    void* handle = dlopen(path.c_str(), RTLD_NOW | RTLD_LOCAL);
    if (handle == nullptr)
        throw InputError("The network module " + path.string() +
                         " could not be loaded: " + dlerror() + ".");
    using Entry = const NetworkModule* (*)();
    const auto entry = reinterpret_cast<Entry>(dlsym(handle, "surgescopeNetworkModule"));
    if (entry == nullptr)
        throw InputError("The file " + path.string() + " is not a network module of Surgescope.");
    return *entry();
}

} // namespace

const NetworkModule& networkModule()
{
    static const NetworkModule& module = loadModule();
    return module;
}

} // namespace core
