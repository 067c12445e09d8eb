#include "app/commands/ShownResults.h"

#include "app/commands/RunSource.h"
#include "core/base/InputError.h"
#include "core/project/ProjectSettingNames.h"

#include <charconv>
#include <sstream>

namespace commands {

namespace {

/// 0 where there is no such setting.
std::int64_t numberIn(const core::ProjectSettings& settings, const char* name)
{
    std::int64_t number = 0;
    if (const auto found = settings.find(name); found != settings.end())
        std::from_chars(found->second.data(), found->second.data() + found->second.size(), number);
    return number;
}

std::int64_t shownNumber(const core::ProjectSettings& settings, core::RunKind kind)
{
    if (kind == core::RunKind::Forecast)
        return numberIn(settings, core::kShownRunSetting);
    const auto found = settings.find(core::kShownRunsSetting);
    std::istringstream words(found == settings.end() ? std::string() : found->second);
    std::string name;
    for (std::int64_t number = 0; words >> name >> number;)
        if (name == core::nameOf(kind))
            return number;
    return 0;
}

} // namespace

report::Findings ShownResults::findings() const
{
    report::Findings findings{.series = data.series.get(),
                              .forecast = forecast ? &*forecast : nullptr,
                              .importance = explanation ? &explanation->importance : nullptr,
                              .warnings = explanation ? explanation->table.warnings
                                                      : core::MessageList(),
                              .events = {},
                              .provenance = source.provenance,
                              .language = {}};
    if (forecast)
        findings.events = core::occurrences(forecast->events, data.series->start,
                                            data.series->time(data.series->size()));
    return findings;
}

ShownResults shownResults(const std::filesystem::path& file)
{
    const auto project = core::ProjectFile::open(file, core::ProjectFile::Access::ReadOnly);
    const auto settings = project.settings();
    const auto data = numberIn(settings, core::kDataSetting);
    // The last one where none is on show.
    const auto shownOf = [&](core::RunKind kind) {
        const auto number = shownNumber(settings, kind);
        std::optional<core::ProjectRun> shown;
        for (const core::ProjectRun& run : project.runs())
            if (run.data == data && run.kind == kind && (!shown || shown->number != number))
                shown = run;
        return shown;
    };
    const auto shown = shownOf(core::RunKind::Forecast);
    const auto explained = shownOf(core::RunKind::Explanation);
    if (!shown && !explained)
        throw core::InputError(file.string() + " has no result to tell of; train or explain in the "
                                               "window, and save it.");
    ShownResults results{
        .data = project.data(data), .forecast = {}, .explanation = {}, .source = {}};
    if (explained) {
        results.explanation = project.read<core::Explanation>(explained->id);
        results.source = sourceOf({project, *explained, results.data});
    }
    if (shown) {
        const RunOfProject of{project, *shown, results.data};
        results.forecast = project.read<core::Forecast>(shown->id, results.data.series.get());
        results.source = sourceOf(of, *results.forecast);
    }
    return results;
}

} // namespace commands
