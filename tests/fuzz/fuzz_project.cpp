#include "core/data/CsvReader.h"
#include "core/data/DemoData.h"
#include "core/data/MakeSeries.h"
#include "core/project/ProjectFile.h"
#include "tests/TemporaryFolder.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iterator>
#include <memory>
#include <string>

namespace {

/// The bytes of a sound project with two weeks of data and some settings.
std::string soundProject(const TemporaryFolder& folder)
{
    const auto file = folder.path() / "sound.surgescope";
    {
        core::ProjectData data;
        auto table = core::readCsvText(core::demoCsv(core::makeDemoData({.days = 14})), "city.csv");
        data.roles = core::guessRoles(table);
        data.series = std::make_shared<const core::Series>(core::makeSeries(table, data.roles));
        data.table = std::make_shared<const core::Table>(std::move(table));
        auto project = core::ProjectFile::create(file);
        project.setSettings({{"forecast", "{\"epochs\": 3}"}, {"window", "AAAA/w=="}});
        project.setData(data);
    }
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
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

void readAll(const std::filesystem::path& file)
{
    try {
        const auto project = core::ProjectFile::open(file, core::ProjectFile::Access::ReadOnly);
        project.settings();
        for (const core::ProjectRun& run : project.runs())
            project.explanation(run.id);
        project.data(1);
    } catch (const core::ProjectError&) {
    }
}

} // namespace

/// A project whose bytes somebody has changed, and a file that never was one.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    static const TemporaryFolder folder;
    static const std::string sound = soundProject(folder);
    const auto file = folder.path() / "fuzz.surgescope";
    for (const std::string& bytes :
         {damaged(sound, data, size), std::string(reinterpret_cast<const char*>(data), size)}) {
        std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
        readAll(file);
    }
    return 0;
}
