#include "app/Dataset.h"

#include "core/base/InputError.h"
#include "core/data/CsvReader.h"
#include "core/data/DemoData.h"
#include "core/data/MakeSeries.h"

#include <algorithm>
#include <utility>

namespace app {

namespace {

Dataset datasetOf(core::Table read, const core::Progress& progress)
{
    Dataset dataset;
    dataset.table = std::make_shared<const core::Table>(std::move(read));
    core::ColumnRoles roles;
    try {
        roles = core::guessRoles(*dataset.table);
    } catch (const core::InputError& error) {
        dataset.roles.roles.assign(dataset.table->columns.size(), core::Role::Ignored);
        dataset.problem = error.what();
        return dataset;
    }
    return withRoles(std::move(dataset), std::move(roles), {}, progress);
}

} // namespace

Dataset readDataset(const std::filesystem::path& file, const core::Progress& progress)
{
    core::Table table = core::readCsv(file, progress.part("Reading the file", 0.0, 0.7));
    Dataset dataset = datasetOf(std::move(table), progress.part("Building the series", 0.7, 1.0));
    dataset.file = file;
    return dataset;
}

Dataset demoDataset(const core::Progress& progress)
{
    core::Table table = core::readCsvText(core::demoCsv(core::makeDemoData()), "demo data",
                                          progress.part("Making the demo data", 0.0, 0.7));
    return datasetOf(std::move(table), progress.part("Building the series", 0.7, 1.0));
}

Dataset withRoles(Dataset dataset, core::ColumnRoles roles, std::string group,
                  const core::Progress& progress)
{
    dataset.roles = std::move(roles);
    dataset.group = std::move(group);
    dataset.series.reset();
    dataset.problem.clear();
    try {
        dataset.groups = core::groupsOf(*dataset.table, dataset.roles);
        // Another column may have become the group.
        if (std::find(dataset.groups.begin(), dataset.groups.end(), dataset.group) ==
            dataset.groups.end())
            dataset.group.clear();
        dataset.series = std::make_shared<const core::Series>(
            core::makeSeries(*dataset.table, dataset.roles, {.group = dataset.group}, progress));
    } catch (const core::InputError& error) {
        dataset.problem = error.what();
    }
    return dataset;
}

} // namespace app
