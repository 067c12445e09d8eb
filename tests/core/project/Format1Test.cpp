#include "TestDataFolder.h"
#include "core/data/Reading.h"
#include "core/project/ProjectFile.h"
#include "tests/Catch.h"
#include "tests/TemporaryFolder.h"

#include <filesystem>

namespace {

/// A project that the first version of the format wrote: two weeks of made-up hourly rides, weather
/// ignored by hand, one borough taken alone, and a run of each of four kinds.
std::filesystem::path recorded()
{
    return std::filesystem::path(kTestDataFolder) / "format1.surgescope";
}

void requireRecordedData(const core::ProjectFile& project, const core::ProjectRun& run)
{
    const core::ProjectData data = project.data(run.data);
    REQUIRE(data.table->source == "rides.csv");
    REQUIRE(data.table->sheetRow(0) == 2);
    REQUIRE(data.group == "Bronx");
    REQUIRE(data.roles == std::vector<core::Role>{core::Role::Time, core::Role::Group,
                                                  core::Role::Value, core::Role::Ignored,
                                                  core::Role::HolidayFlag});
    REQUIRE(data.series->size() == 336);
    REQUIRE(data.series->values[0] == 250.0);
    REQUIRE(data.series->values[100] == 260.0);
    REQUIRE(data.series->holidays.size() == 1);
    REQUIRE(data.series->warnings.empty());

    // Its roles as choices: read with those, the table gives the same series.
    REQUIRE(data.choices.group == std::vector<std::string>{"borough=Bronx"});
    REQUIRE(data.choices.ignore == std::vector<std::string>{"temp"});
    core::Reading reading;
    reading.table = data.table;
    const core::Series again = core::seriesOf(core::readAgain(reading, data.choices)).series;
    REQUIRE(again.values == data.series->values);
    REQUIRE(again.start == data.series->start);
    REQUIRE(again.holiday == data.series->holiday);
    REQUIRE(again.covariates.empty());
}

} // namespace

TEST_CASE("a project of format 1 opens with its data, roles and runs", "[project]")
{
    const auto project = core::ProjectFile::open(recorded(), core::ProjectFile::Access::ReadOnly);
    const auto runs = project.runs();
    REQUIRE(runs.size() == 4);
    requireRecordedData(project, runs.front());
    const core::ProjectData data = project.data(runs.front().data);
    const core::Series& series = *data.series;
    for (const core::ProjectRun& run : runs) {
        if (run.kind == core::RunKind::Explanation)
            REQUIRE(project.read<core::Explanation>(run.id).importance.shap.repeats.size() == 2);
        else if (run.kind == core::RunKind::Forecast)
            REQUIRE(project.read<core::Forecast>(run.id, &series).times.size() == 6);
        else if (run.kind == core::RunKind::Outlook)
            REQUIRE(project.read<core::Outlook>(run.id, &series).horizon() == 24);
        else
            REQUIRE(project.read<core::AskedBacktest>(run.id, &series).finished.folds.size() > 0);
    }
}

TEST_CASE("a project of format 1 that is written to keeps what it had", "[project]")
{
    const TemporaryFolder folder;
    const auto file = folder.path() / "old.surgescope";
    std::filesystem::copy_file(recorded(), file);
    {
        auto project = core::ProjectFile::open(file);
        auto data = project.data(project.runs().front().data);
        data.asked.ignore.clear();
        data.choices.ignore.clear();
        data.choices.covariates = {"temp"};
        project.setData(data);
        project.rename(project.runs().front().id, "Renamed");
    }
    const auto project = core::ProjectFile::open(file);
    REQUIRE(project.runs().size() == 4);
    REQUIRE(project.runs().front().name == "Renamed");
    requireRecordedData(project, project.runs().front());
}
