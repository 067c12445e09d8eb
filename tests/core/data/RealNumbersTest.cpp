#include "core/data/CsvReader.h"
#include "core/data/NumberColumn.h"
#include "core/data/Sentinel.h"
#include "tests/Catch.h"
#include "tests/SharedFolder.h"

#include <string>
#include <vector>

using core::MissingTexts;

namespace {

std::vector<core::NumberColumn> columnsOf(const core::Table& table,
                                          const core::NumberHints& hints = {})
{
    return core::numberColumns(table, MissingTexts(), hints);
}

std::vector<double> valuesOf(const core::Table& table, const std::string& name,
                             const core::NumberHints& hints = {})
{
    const std::size_t i = table.indexOf(name).value();
    return core::numbersOf(table.columns[i], columnsOf(table, hints)[i], MissingTexts());
}

core::Table readCase(const std::string& name)
{
    return core::readCsv(*sharedFolder() / "cases" / name);
}

} // namespace

TEST_CASE("no column of the real files is ambiguous or holds a code", "[shared]")
{
    for (const char* name : {"data/uber_nyc_enriched.csv", "data/boston_housing.csv",
                             "benchmarks/etth1.csv", "benchmarks/etth2.csv", "benchmarks/gef14.csv",
                             "benchmarks/m4_hourly.csv", "benchmarks/nyc_taxi.csv"}) {
        const core::Table table = core::readCsv(*sharedFolder() / name);
        const auto columns = columnsOf(table);
        for (std::size_t i = 0; i < columns.size(); ++i) {
            INFO(name << ", " << table.columns[i].name());
            REQUIRE(columns[i].format == core::NumberFormat{});
            REQUIRE_FALSE(columns[i].other);
            REQUIRE_FALSE(
                core::sentinelOf(core::numbersOf(table.columns[i], columns[i], MissingTexts())));
        }
    }
}

TEST_CASE("the cases' numbers are read with the values they mean", "[shared]")
{
    const core::NumberHints german{';', true, {0}};
    const auto thousands = valuesOf(readCase("forecast/04-dot-thousands.csv"), "Abrufe", german);
    REQUIRE(thousands[10] == 970.0);
    REQUIRE(thousands[11] == 1063.0);
    const auto decimals = valuesOf(readCase("forecast/05-decimal-comma.csv"), "Last [MW]", german);
    REQUIRE(decimals[0] == 377.4);
    REQUIRE(decimals[10] == 1010.7);
    REQUIRE(valuesOf(readCase("forecast/07-comma-thousands.csv"), "EAST")[0] == 6479.49);
    REQUIRE(valuesOf(readCase("forecast/26-percent.csv"), "occupancy")[0] == 24.1);
    REQUIRE(valuesOf(readCase("explain/11-decimal-comma.csv"), "a", {';', false, {}})[0] == 0.837);
    REQUIRE(valuesOf(readCase("explain/17-thousands.csv"), "income")[0] == 7406.0);
}

TEST_CASE("the cases' missing texts are counted, their codes are no numbers", "[shared]")
{
    for (const char* name : {"dash", "excel", "python", "question"}) {
        const core::Table table = readCase(std::string("forecast/20-missing-") + name + ".csv");
        const auto column = columnsOf(table)[1];
        REQUIRE(column.known == 235);
        REQUIRE(column.missing == 5);
    }
    const auto ticket = columnsOf(readCase("explain/03-code-column-mostly-digits.csv"))[0];
    REQUIRE(ticket.known == 45);
    REQUIRE(ticket.strays == 15);
    REQUIRE_FALSE(ticket.isNumeric());
    REQUIRE(columnsOf(readCase("explain/04-question-mark-missing.csv"))[0].missing == 6);
}

TEST_CASE("-200 in 39 of 504 rows is pointed out", "[shared]")
{
    const auto sentinel = core::sentinelOf(valuesOf(readCase("forecast/25-sentinel.csv"), "load"));
    REQUIRE(sentinel.has_value());
    REQUIRE(sentinel->value == -200.0);
    REQUIRE(sentinel->count == 39);
    REQUIRE(sentinel->firstRow == 7);
}
