#include "core/base/Sha256.h"
#include "core/data/DemoData.h"
#include "core/project/ProjectFile.h"
#include "core/project/ProjectItems.h"
#include "tests/TemporaryFolder.h"
#include "tests/core/project/HandMadeRuns.h"
#include "tests/core/project/ReadProjectData.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

namespace {

core::Explanation explanationOf(const core::Series& series)
{
    core::Explanation made;
    made.table = core::featureTable(series, {.weather = false});
    core::ImportanceOptions options;
    options.forest.nEstimators = 1;
    options.forest.maxDepth = 2;
    options.repeats = 2;
    options.folds = 2;
    made.importance = core::runImportance(made.table, options);
    return made;
}

/// The bytes of a sound project with two weeks of data, some settings and a run of each kind.
std::string soundProject(const TemporaryFolder& folder)
{
    const auto file = folder.path() / "sound.surgescope";
    {
        const core::ProjectData data =
            readProjectData(core::demoCsv(core::makeDemoData({.days = 14})), "city.csv");
        const core::Series& series = *data.series;
        auto project = core::ProjectFile::create(file);
        project.setSettings({{"forecast", "{\"epochs\": 3}"}, {"window", "AAAA/w=="}});
        const core::ProjectRun run{.data = project.setData(data), .number = 1};
        project.add<core::Forecast>(run, handMadeForecast(series, series.size() - kHandMadeSteps));
        const core::Explanation explained = explanationOf(series);
        project.add<core::Explanation>(run, explained);
        project.add<core::Outlook>(run, handMadeOutlook(series));
        const core::AskedBacktest asked = handMadeBacktest(series);
        project.add<core::AskedBacktest>(run, asked);
        project.add<core::DropoutSweep>(run,
                                        {handMadeOptions(), {{.dropout = 0.1, .epochs = 3}}, 0});
    }
    return bytesOf(file);
}

/// Four bytes of an input are a place and a value that is put there; a rest cuts the end off.
std::string damaged(std::string bytes, const std::uint8_t* data, std::size_t size)
{
    for (; size >= 4; data += 4, size -= 4) {
        const std::size_t place = data[0] + 256U * data[1] + 65536U * data[2];
        bytes[place % bytes.size()] = static_cast<char>(data[3]);
    }
    for (; size > 0; --size)
        bytes.resize(bytes.size() - bytes.size() * data[size - 1] / 512);
    return bytes;
}

void write(const std::filesystem::path& file, const std::string& bytes)
{
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

/// Damages the facts of an item, by the first byte of an input, as somebody would who knows how to
/// make their checksum: what reads them is reached. Returns the item's id.
std::int64_t damageFacts(const std::filesystem::path& file, const std::uint8_t* data,
                         std::size_t size)
{
    const core::ProjectDatabase database(file, core::ProjectDatabase::Mode::Write);
    const auto items = core::projectItems(database);
    const std::int64_t item = items[data[0] % items.size()].id;
    const std::string facts = damaged(core::itemFacts(database, item), data + 1, size - 1);
    database.with([&](SQLite::Database& sqlite) {
        SQLite::Statement update(sqlite, "UPDATE item SET facts = ?, sha256 = ? WHERE id = ?");
        update.bind(1, facts);
        update.bind(2, core::sha256Of(facts));
        update.bind(3, item);
        update.exec();
    });
    return item;
}

void use(const core::RunResult& result)
{
    if (const auto* forecast = std::get_if<core::Forecast>(&result))
        forecast->bayesian.distribution.quantiles(0.5);
    else if (const auto* outlook = std::get_if<core::Outlook>(&result))
        outlook->covariates();
}

/// Reads settings, data and runs; where one item is `damaged`, the runs that can tell.
void readAll(const std::filesystem::path& file, std::int64_t damaged = 0)
{
    try {
        const auto project = core::ProjectFile::open(file, core::ProjectFile::Access::ReadOnly);
        project.settings();
        const auto runs = project.runs();
        const core::ProjectData data = project.data(runs.empty() ? 1 : runs.front().data);
        const bool isOfRun = std::any_of(runs.begin(), runs.end(),
                                         [&](const auto& run) { return run.id == damaged; });
        for (const core::ProjectRun& run : runs)
            try {
                if (!isOfRun || run.id == damaged)
                    use(project.read(run, data.series.get()));
            } catch (const core::ProjectError&) { // the others may be sound
            }
    } catch (const core::ProjectError&) {
    }
}

} // namespace

/// A project whose bytes somebody has changed, one with changed facts, and a file that never was
/// one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const TemporaryFolder folder;
    static const std::string sound = soundProject(folder);
    const auto file = folder.path() / "fuzz.surgescope";
    for (const std::string& bytes :
         {damaged(sound, data, size), std::string(reinterpret_cast<const char*>(data), size)}) {
        write(file, bytes);
        readAll(file);
    }
    if (size > 0) {
        write(file, sound);
        readAll(file, damageFacts(file, data, size));
    }
    return 0;
}
