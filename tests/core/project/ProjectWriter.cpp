// A program that stores runs until something stops it, for the tests of what survives.
//
//     project_writer endless FILE    prints 0, then stores one run after another and prints how
//                                    many there are
//     project_writer full FOLDER     the same where there is little room, and checks what is left
#include "core/data/DemoData.h"
#include "core/data/Reading.h"
#include "core/project/ProjectFile.h"
#include "tests/core/project/HandMadeRuns.h"
#include "tests/core/project/ReadProjectData.h"

#include <sched.h>
#include <sys/mount.h>
#include <sys/resource.h>

#include <csignal>
#include <iostream>
#include <memory>
#include <string>

using core::ProjectFile;

namespace {

constexpr std::size_t kRoom = 3'000'000;

core::ProjectData cityData()
{
    return readProjectData(core::demoCsv(core::makeDemoData({.days = 30})), "city.csv");
}

core::Explanation explained(const core::Series& series)
{
    core::Explanation made;
    made.table = core::featureTable(series, {.weather = false});
    core::ImportanceOptions options;
    options.forest.nEstimators = 2;
    options.repeats = 4;
    options.folds = 2;
    made.importance = core::runImportance(made.table, options);
    return made;
}

int storeEndlessly(const std::filesystem::path& file)
{
    const core::ProjectData data = cityData();
    const core::Explanation run = explained(*data.series);
    const core::Outlook outlook = handMadeOutlook(*data.series);
    const core::AskedBacktest asked = handMadeBacktest(*data.series);
    auto project =
        std::filesystem::exists(file) ? ProjectFile::open(file) : ProjectFile::create(file);
    const auto place = project.setData(data);
    std::cout << 0 << std::endl;
    int stored = static_cast<int>(project.runs().size());
    while (true) {
        const core::ProjectRun made{.data = place, .number = stored + 1};
        if (stored % 3 == 0)
            project.add<core::Explanation>(made, run);
        else if (stored % 3 == 1)
            project.add<core::Outlook>(made, outlook);
        else
            project.add<core::AskedBacktest>(made, asked);
        std::cout << ++stored << std::endl;
    }
}

/// A small disk of one's own at `folder`, gone with the process; where that is not allowed, files
/// that cannot grow.
void leaveLittleRoom(const std::filesystem::path& folder)
{
    const std::string room = "size=" + std::to_string(kRoom);
    if (unshare(CLONE_NEWNS) == 0 &&
        mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0 &&
        mount("tmpfs", folder.c_str(), "tmpfs", 0, room.c_str()) == 0) {
        std::cout << "a small disk\n";
        return;
    }
    std::signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{kRoom, kRoom};
    setrlimit(RLIMIT_FSIZE, &limit);
    std::cout << "a limit of file sizes\n";
}

/// All runs of a project can be read; how many there are.
std::size_t readableRuns(const std::filesystem::path& file)
{
    const auto project = ProjectFile::open(file, ProjectFile::Access::ReadOnly);
    const auto runs = project.runs();
    for (const auto& run : runs)
        project.read<core::Explanation>(run.id);
    return runs.size();
}

int storeUntilFull(const std::filesystem::path& folder)
{
    const core::ProjectData data = cityData();
    const core::Explanation run = explained(*data.series);
    leaveLittleRoom(folder);
    const auto file = folder / "full.surgescope";
    const auto other = folder / "other.surgescope";
    ProjectFile::create(other).setData(data);

    auto project = ProjectFile::create(file);
    const auto place = project.setData(data);
    std::size_t stored = 0;
    try {
        while (stored < 1000) {
            project.add<core::Explanation>({.data = place}, run);
            ++stored;
        }
    } catch (const core::ProjectError& error) {
        std::cout << error.what() << '\n';
    }
    std::cout << stored << " stored, " << readableRuns(file) << " readable\n";
    try {
        project.saveAs(other);
        std::cout << "saved as another\n";
    } catch (const core::ProjectError& error) {
        std::cout << error.what() << '\n';
    }
    std::cout << "the other has " << readableRuns(other) << " runs\n";
    return 0;
}

} // namespace

int main(int argc, char* argv[])
{
    if (argc != 3)
        return 2;
    try {
        return std::string(argv[1]) == "full" ? storeUntilFull(argv[2]) : storeEndlessly(argv[2]);
    } catch (const std::exception& error) {
        std::cout << "unexpected: " << error.what() << '\n';
        return 1;
    }
}
