#include "core/network/NetworkSpec.h"

#include "core/base/InputError.h"
#include "core/base/Message.h"

namespace core {

std::string_view nameOf(DeviceChoice device)
{
    switch (device) {
    case DeviceChoice::Cpu:
        return "cpu";
    case DeviceChoice::Cuda:
        return "cuda";
    case DeviceChoice::Auto:
        break;
    }
    return "auto";
}

DeviceChoice deviceNamed(std::string_view name)
{
    for (const auto device : {DeviceChoice::Auto, DeviceChoice::Cpu, DeviceChoice::Cuda})
        if (nameOf(device) == name)
            return device;
    throw InputError(
        Message(SENTENCE("core", "The device is \"%1\"; expected auto, cpu or cuda."), name),
        "device");
}

std::string_view nameOf(Head head)
{
    return head == Head::StudentT ? SENTENCE("core", "studentT") : SENTENCE("core", "mean");
}

Head headNamed(std::string_view name)
{
    for (const auto head : {Head::Mean, Head::StudentT})
        if (nameOf(head) == name)
            return head;
    throw InputError(
        Message(SENTENCE("core", "The head is \"%1\"; expected studentT or mean."), name), "head");
}

} // namespace core
