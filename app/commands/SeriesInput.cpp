#include "app/commands/SeriesInput.h"

#include "core/base/InputError.h"
#include "core/data/MakeSeries.h"
#include "core/nn/Network.h"

#include <stdexcept>

namespace commands {

namespace {

const core::NetworkModule& loadedModule()
{
    try {
        return core::networkModule();
    } catch (const core::InputError& error) {
        throw std::runtime_error(error.what());
    }
}

} // namespace

LoadedSeries loadSeries(const DataRequest& request, TerminalProgress& terminal,
                        const core::Progress& progress)
{
    const core::Table table = tableOf(request, progress.part("Reading", 0.0, 0.6));
    const core::ColumnRoles roles = core::guessRoles(table);
    LoadedSeries loaded;
    loaded.series = core::makeSeries(table, roles, {.group = request.group},
                                     progress.part("Reading", 0.6, 1.0));
    loaded.source = {.file = request.name(),
                     .group = request.group,
                     .rows = table.rows(),
                     .provenance = provenanceOf(request, table)};
    for (const auto& note : roles.notes)
        terminal.say(note);
    for (const auto& warning : loaded.series.warnings)
        terminal.say(warning);
    return loaded;
}

void loadNetworks(TerminalProgress& terminal, const core::Progress& progress)
{
    progress.advance(0, 1);
    if (loadedModule().usesReferenceBlas())
        terminal.say("LibTorch runs on the reference BLAS, which is several times slower than "
                     "OpenBLAS; installing libopenblas0-pthread makes training faster.");
}

} // namespace commands
