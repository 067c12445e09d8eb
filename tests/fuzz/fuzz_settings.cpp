#include "core/base/InputError.h"
#include "core/options/ForecastOptionsJson.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string>

/// A settings file. What is read and valid must be written and read again as the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    try {
        const std::string text(reinterpret_cast<const char*>(data), size);
        const auto options = core::forecastOptionsFromJson(text, "fuzz.json");
        core::validate(options);
        const std::string written = core::toJson(options);
        if (core::toJson(core::forecastOptionsFromJson(written, "written.json")) != written)
            std::abort();
    } catch (const core::InputError&) {
    }
    return 0;
}
