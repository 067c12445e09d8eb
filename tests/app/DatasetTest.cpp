#include "app/Dataset.h"
#include "app/DataAnalysis.h"
#include "core/base/InputError.h"
#include "tests/Catch.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

using app::DataAnalysis;
using app::Dataset;
using app::TaskRunner;

namespace {

std::filesystem::path write(const QTemporaryDir& folder, const char* text)
{
    QFile file(folder.filePath("rides.csv"));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text);
    return file.fileName().toStdString();
}

constexpr const char* kRides = "when,zone,rides\n"
                               "2015-06-01 00:00,North,1\n2015-06-01 00:00,NA,10\n"
                               "2015-06-01 01:00,North,2\n2015-06-01 01:00,NA,20\n"
                               "2015-06-01 02:00,North,3\n2015-06-01 02:00,NA,30\n";

} // namespace

TEST_CASE("a data set has the table, its roles, its groups and the series", "[app]")
{
    const QTemporaryDir folder;
    const Dataset dataset = app::readDataset(write(folder, kRides));
    REQUIRE(dataset.table->rows() == 6);
    REQUIRE(dataset.roles.roles ==
            std::vector<core::Role>{core::Role::Time, core::Role::Group, core::Role::Value});
    REQUIRE(dataset.groups == std::vector<std::string>{"North", "NA"});
    REQUIRE(dataset.series->values == std::vector<double>{11.0, 22.0, 33.0});
    REQUIRE(dataset.problem.empty());
}

TEST_CASE("one group of a data set is taken alone", "[app]")
{
    const QTemporaryDir folder;
    const Dataset all = app::readDataset(write(folder, kRides));
    const Dataset one = app::withRoles(all, all.roles, "NA");
    REQUIRE(one.series->values == std::vector<double>{10.0, 20.0, 30.0});
    REQUIRE(one.file == all.file);
}

TEST_CASE("roles that make no series are a problem, not an error, and can be repaired", "[app]")
{
    const QTemporaryDir folder;
    const Dataset good = app::readDataset(write(folder, kRides));
    core::ColumnRoles roles = good.roles;
    roles.roles[0] = core::Role::Ignored;
    const Dataset bad = app::withRoles(good, roles, "");
    REQUIRE(bad.series == nullptr);
    REQUIRE_FALSE(bad.problem.empty());
    REQUIRE(app::withRoles(bad, good.roles, "").series != nullptr);
}

TEST_CASE("a table without a time column is shown with what is missing", "[app]")
{
    const QTemporaryDir folder;
    const Dataset dataset = app::readDataset(write(folder, "name,size\na,1\nb,2\n"));
    REQUIRE(dataset.table->rows() == 2);
    REQUIRE(dataset.roles.roles.size() == 2);
    REQUIRE(dataset.series == nullptr);
    REQUIRE_FALSE(dataset.problem.empty());
}

TEST_CASE("a file that cannot be read is an error", "[app]")
{
    REQUIRE_THROWS_AS(app::readDataset("/nowhere/rides.csv"), core::InputError);
}

TEST_CASE("the demo data are a data set like any other", "[app]")
{
    const Dataset dataset = app::demoDataset();
    REQUIRE(dataset.problem.empty());
    REQUIRE(dataset.series->size() > 24 * 7 * 8);
    REQUIRE_FALSE(dataset.series->holidays.empty());
}

TEST_CASE("after an error the earlier data are still there", "[app]")
{
    const QTemporaryDir folder;
    DataAnalysis analysis;
    QSignalSpy changed(&analysis, &DataAnalysis::changed);
    QSignalSpy failed(&analysis.runner(), &TaskRunner::failed);
    analysis.open(write(folder, kRides));
    REQUIRE(changed.wait());
    analysis.open("/nowhere/rides.csv");
    REQUIRE(failed.wait());
    REQUIRE(failed.at(0).at(0).toString().contains("rides.csv"));
    REQUIRE(analysis.dataset()->series->size() == 3);
    analysis.setRoles(analysis.dataset()->roles, "North");
    REQUIRE(changed.wait());
    REQUIRE(analysis.dataset()->group == "North");
}
