#include "app/FeaturePreparation.h"
#include "core/data/CsvReader.h"
#include "tests/Catch.h"
#include "tests/Patience.h"

#include <QSignalSpy>
#include <QTest>

using app::FeaturePreparation;
using app::TaskRunner;

namespace {

app::FeatureRequest requestOf(const std::string& target)
{
    std::string csv = "a,b,y\n";
    for (int i = 0; i < 30; ++i)
        csv += std::to_string(i) + ',' + std::to_string(i * i % 7) + ',' + std::to_string(i % 5) +
               '\n';
    app::FeatureRequest request;
    request.table = std::make_shared<const core::Table>(core::readCsvText(csv, "y.csv"));
    request.columns.target = target;
    return request;
}

} // namespace

TEST_CASE("a request becomes a table, with the time to explain it", "[app]")
{
    FeaturePreparation preparation;
    QSignalSpy finished(&preparation.runner(), &TaskRunner::finished);
    preparation.prepare(requestOf("y"), {.repeats = 2, .folds = 2});
    REQUIRE_FALSE(preparation.prepared().table);
    REQUIRE(finished.wait(patience()));
    REQUIRE(preparation.prepared().table->names == std::vector<std::string>{"a", "b"});
    REQUIRE(preparation.prepared().seconds > 0.0);
}

TEST_CASE("rows can be drawn, and an unknown target is said at its setting", "[app]")
{
    FeaturePreparation preparation;
    auto request = requestOf("y");
    request.sample = 12;
    QSignalSpy finished(&preparation.runner(), &TaskRunner::finished);
    preparation.prepare(request, {.repeats = 1, .folds = 2});
    REQUIRE(finished.wait(patience()));
    REQUIRE(preparation.prepared().table->rows.size() == 12);
    QSignalSpy failed(&preparation.runner(), &TaskRunner::failed);
    preparation.prepare(requestOf("z"), {});
    REQUIRE(failed.wait(patience()));
    REQUIRE(failed.at(0).at(1).toString() == "target");
    REQUIRE_FALSE(preparation.prepared().table);
}
