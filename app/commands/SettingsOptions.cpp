#include "app/commands/SettingsOptions.h"

#include "app/commands/OptionValues.h"
#include "core/base/InputError.h"
#include "core/forecast/ForecastOptionsJson.h"

#include <CLI/CLI.hpp>

namespace commands {

void addSettingsOptions(CLI::App& command, SettingsRequest& request)
{
    command
        .add_option("--preset", request.preset,
                    "recommended (the default), drift, paper or article")
        ->type_name("NAME");
    command.add_option("--seed", request.seed, "Seed of all random numbers")->type_name("N");
    command.add_option("--device", request.device, "auto, cpu or cuda")->type_name("NAME");
    command.add_option("--level", request.level, "Level of the prediction interval, like 0.95")
        ->type_name("SHARE");
}

core::ForecastOptions optionsOf(const SettingsRequest& request)
{
    try {
        std::optional<core::Preset> preset;
        if (request.preset)
            preset = core::presetNamed(*request.preset);
        auto options = core::optionsFor(preset.value_or(core::Preset::Recommended));
        if (!request.json.empty())
            options = core::forecastOptionsFromJson(request.json, request.source, options, preset);
        if (request.seed)
            options.seed = seedNumber(*request.seed, "--seed");
        if (request.device)
            options.device = core::deviceNamed(*request.device);
        if (request.level)
            options.level = realNumber(*request.level, "--level", "a share like 0.95");
        core::validate(options);
        return options;
    } catch (const core::InputError& error) {
        throw UsageError(error.what());
    }
}

} // namespace commands
