#include "app/Dataset.h"
#include "app/DataAnalysis.h"
#include "core/base/InputError.h"
#include "tests/Catch.h"
#include "tests/Patience.h"

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

core::ReadingChoices chosen(const char* option, const std::vector<std::string>& values)
{
    core::ReadingChoices choices;
    core::choose(choices, option, values);
    return choices;
}

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
    REQUIRE_FALSE(dataset.problem);
}

TEST_CASE("one group of a data set is taken alone", "[app]")
{
    const QTemporaryDir folder;
    const Dataset all = app::readDataset(write(folder, kRides));
    const Dataset one = app::withChoices(all, chosen("group", {"NA"}));
    REQUIRE(one.series->values == std::vector<double>{10.0, 20.0, 30.0});
    REQUIRE(one.file == all.file);
}

TEST_CASE("choices that make no series are a problem, not an error, and can be repaired", "[app]")
{
    const QTemporaryDir folder;
    const Dataset good = app::readDataset(write(folder, kRides));
    const Dataset bad = app::withChoices(good, chosen("ignore", {"when"}));
    REQUIRE(bad.series == nullptr);
    REQUIRE(bad.problem);
    REQUIRE(app::withChoices(bad, {}).series != nullptr);
}

TEST_CASE("a choice that concerns the file itself reads the file again", "[app]")
{
    const QTemporaryDir folder;
    const Dataset read = app::readDataset(write(folder, "1,2,3\n4,5,6\n7,8,9\n"));
    const Dataset without = app::withChoices(read, chosen("header-row", {"none"}));
    REQUIRE(without.table->rows() == read.table->rows() + 1);
    QFile(folder.filePath("rides.csv")).remove();
    REQUIRE_THROWS_AS(app::withChoices(without, {}), core::InputError);
}

TEST_CASE("a table without a time column is shown with what is missing", "[app]")
{
    const QTemporaryDir folder;
    const Dataset dataset = app::readDataset(write(folder, "name,size\na,1\nb,2\n"));
    REQUIRE(dataset.table->rows() == 2);
    REQUIRE(dataset.roles.roles.size() == 2);
    REQUIRE(dataset.series == nullptr);
    REQUIRE(dataset.problem);
}

TEST_CASE("a file that cannot be read is an error", "[app]")
{
    REQUIRE_THROWS_AS(app::readDataset("/nowhere/rides.csv"), core::InputError);
}

TEST_CASE("the demo data are a data set like any other", "[app]")
{
    const Dataset dataset = app::demoDataset();
    REQUIRE_FALSE(dataset.problem);
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
    REQUIRE(changed.wait(patience()));
    analysis.open("/nowhere/rides.csv");
    REQUIRE(failed.wait(patience()));
    REQUIRE(failed.at(0).at(0).toString().contains("rides.csv"));
    REQUIRE(analysis.dataset()->series->size() == 3);
    analysis.choose(chosen("group", {"North"}));
    REQUIRE(changed.wait(patience()));
    REQUIRE(analysis.dataset()->group() == "North");
}
