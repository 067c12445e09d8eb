#include "core/network/Network.h"
#include "tests/Catch.h"

#include <string>

TEST_CASE("the network module is found beside the program and names its library", "[module]")
{
    const auto& module = core::networkModule();
    REQUIRE(module.version().rfind("LibTorch ", 0) == 0);
    REQUIRE(&module == &core::networkModule());
}

TEST_CASE("the network module says which libraries its numbers come from", "[module]")
{
    std::vector<std::string> names;
    for (const auto& library : core::networkModule().libraries()) {
        names.push_back(library.name);
        CHECK_FALSE(library.version.empty());
        CHECK(library.version != "unknown");
    }
    CHECK(names == std::vector<std::string>{"LibTorch", "LibTorch on", "OpenBLAS", "OpenBLAS on"});
}

TEST_CASE("LibTorch runs on OpenBLAS here, not on the reference BLAS", "[module]")
{
    REQUIRE_FALSE(core::networkModule().usesReferenceBlas());
}

TEST_CASE("devices are found by their names", "[module]")
{
    for (const auto device :
         {core::DeviceChoice::Auto, core::DeviceChoice::Cpu, core::DeviceChoice::Cuda})
        REQUIRE(core::deviceNamed(core::nameOf(device)) == device);
    REQUIRE_THROWS_WITH(core::deviceNamed("gpu"),
                        "The device is \"gpu\"; expected auto, cpu or cuda.");
}
